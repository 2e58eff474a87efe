/**
 * The real terminal under the screens: JLine opens it, knows its size and reads from it; keys are
 * decoded and the terminal is put into its modes, and out of them on every way out, here.
 */
package dev.grill.tui.terminal;
