/** Home, the first start, and the table of all keys: the top of the screens. */
package dev.grill.tui.home;
