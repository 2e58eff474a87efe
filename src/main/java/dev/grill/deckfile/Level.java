package dev.grill.deckfile;

import dev.grill.text.Distance;
import java.util.List;
import java.util.Locale;

/** The mappings of a deck file and the keys each may have. */
enum Level {
  DECK(
      List.of("deck", "title", "cards"),
      "deck",
      "title",
      "language",
      "version",
      "description",
      "authors",
      "license",
      "cards"),
  CARD(
      List.of("question", "answer"),
      "id",
      "topic",
      "difficulty",
      "tags",
      "question",
      "hint",
      "answer",
      "points",
      "code",
      "follow-ups",
      "misconceptions",
      "references"),
  POINT(List.of("point"), "point", "accept"),
  CODE(List.of("source"), "language", "caption", "source", "output"),
  FOLLOW_UP(List.of("question"), "question", "answer"),
  REFERENCE(List.of(), "title", "url");

  private final List<String> required;
  private final List<String> keys;

  Level(List<String> required, String... keys) {
    this.required = required;
    this.keys = List.of(keys);
  }

  List<String> keys() {
    return keys;
  }

  List<String> required() {
    return required;
  }

  /** The valid key that an unknown one probably means; null if none is like it. */
  String near(String unknown) {
    String folded = fold(unknown);
    int limit = folded.length() <= 4 ? 1 : folded.length() <= 8 ? 2 : 3;
    String best = null;
    int least = limit + 1;
    for (String key : keys) {
      String other = fold(key);
      int distance = Distance.between(folded, other);
      if (distance < least) {
        least = distance;
        best = key;
      }
    }
    if (best == null && folded.length() >= 3) {
      for (String key : keys) {
        if (fold(key).startsWith(folded)) {
          return key;
        }
      }
    }
    return best;
  }

  /** Case, hyphens and underscores are no part of what a person meant. */
  private static String fold(String key) {
    return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }
}
