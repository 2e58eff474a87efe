/** The interview plan on the full screen. */
package dev.grill.tui.plan;
