/** Drawing on Lanterna's cells: pictures, styles, and the few bytes that change a terminal. */
package dev.grill.tui.draw;
