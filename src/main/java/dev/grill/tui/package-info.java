/**
 * The full-screen application. A screen is an immutable value: a key leads to the next screen and
 * to effects, and a screen becomes a picture. Nothing here touches the terminal; {@code
 * dev.grill.tui.terminal} does.
 */
package dev.grill.tui;
