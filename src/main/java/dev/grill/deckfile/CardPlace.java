package dev.grill.deckfile;

/**
 * Where a card stands in its file.
 *
 * @param id null if it has none that counts
 * @param written whether the file has an id for it
 */
record CardPlace(String id, boolean written, Node.Entries node) {}
