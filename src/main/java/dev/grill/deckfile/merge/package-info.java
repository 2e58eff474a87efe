/** Bringing two changed editions of a deck together, by card and by field. */
package dev.grill.deckfile.merge;
