/** The screens of the decks: added and built-in ones, what is wrong in their files, adding. */
package dev.grill.tui.decks;
