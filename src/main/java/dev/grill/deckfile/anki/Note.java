package dev.grill.deckfile.anki;

/**
 * A note as a collection has it.
 *
 * @param guid what tells notes apart across collections
 * @param type the id of its note type
 * @param tags parted by blanks
 * @param fields HTML, parted by {@link #PARTING}
 */
record Note(long id, String guid, long type, String tags, String fields) {

  static final char PARTING = '\u001f';
}
