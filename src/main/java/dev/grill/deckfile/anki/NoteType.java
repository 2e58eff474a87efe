package dev.grill.deckfile.anki;

import java.util.List;

/**
 * How Anki makes cards of a note.
 *
 * @param cloze whether a card is made for each number of a deletion, by the first template
 * @param fields their names, in order
 */
record NoteType(
    long id, String name, boolean cloze, List<String> fields, List<Template> templates) {

  /** Both sides of a kind of card, with the fields' names in double braces. */
  record Template(int number, String question, String answer) {}

  NoteType {
    fields = List.copyOf(fields);
    templates = List.copyOf(templates);
  }

  /** The template of a card's {@code ord}; null if there is none. */
  Template template(int ord) {
    for (Template template : templates) {
      if (cloze || template.number() == ord) {
        return template;
      }
    }
    return null;
  }
}
