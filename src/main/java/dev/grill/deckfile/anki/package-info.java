/** Packages of Anki ({@code .apkg}, {@code .colpkg}): read as decks of ours, and written. */
package dev.grill.deckfile.anki;
