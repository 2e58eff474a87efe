/** The statistics on the full screen. */
package dev.grill.tui.stats;
