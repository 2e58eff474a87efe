/** Files of other programs, read as decks of ours. */
package dev.grill.deckfile.foreign;
