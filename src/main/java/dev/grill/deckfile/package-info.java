/**
 * Deck files: YAML in, problems with their place, YAML out. Only {@link
 * dev.grill.deckfile.DeckFiles} touches the file system; everything else works on bytes and text.
 * The format is described for people in {@code docs} and for editors in {@code deck.schema.json}.
 */
package dev.grill.deckfile;
