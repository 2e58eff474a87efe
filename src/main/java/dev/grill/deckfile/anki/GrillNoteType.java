package dev.grill.deckfile.anki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The note type of our cards, frozen for ever: Anki updates a note only while its type has the same
 * id, the same fields and the same templates, by name and in order. What a card may say in later
 * versions goes into {@code Card data}, or a spare field. Styles and the templates' HTML may change
 * together with {@link #CHANGED}.
 */
final class GrillNoteType {

  static final long ID = 1_795_737_600_001L;
  static final String NAME = "grill";
  static final String TEMPLATE = "Card";

  /** When styles or the templates' HTML last changed, in seconds since 1970. */
  static final long CHANGED = 1_795_737_600L;

  static final List<String> FIELDS =
      List.of(
          "Question",
          "Hint",
          "Answer",
          "Key points",
          "Code",
          "Misconceptions",
          "Follow-ups",
          "References",
          "Topic",
          "Difficulty",
          "Card name",
          "Card data",
          "Spare 1",
          "Spare 2",
          "Spare 3",
          "Spare 4");

  static final int QUESTION = 0;
  static final int HINT = 1;
  static final int ANSWER = 2;
  static final int POINTS = 3;
  static final int CODE = 4;
  static final int MISCONCEPTIONS = 5;
  static final int FOLLOW_UPS = 6;
  static final int REFERENCES = 7;
  static final int TOPIC = 8;
  static final int DIFFICULTY = 9;
  static final int CARD_NAME = 10;
  static final int CARD_DATA = 11;

  private GrillNoteType() {}

  /** Whether a note type of a package is this one, whoever renumbered it. */
  static boolean is(NoteType type) {
    return type.fields().equals(FIELDS) && type.templates().size() == 1;
  }

  static String front() {
    return resource("front.html");
  }

  static String back() {
    return resource("back.html");
  }

  static String styles() {
    return resource("styles.css");
  }

  private static String resource(String name) {
    try (InputStream in = GrillNoteType.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program
    }
  }
}
