package dev.grill.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One entry of a point's {@code accept} list: a phrase; or, with {@code &} between blanks, parts
 * that must all stand in one clause, each part alternatives joined by {@code |}. Without such an
 * ampersand both signs are text: {@code Q&A}, {@code P(A|B)}.
 */
final class Entry {

  private static final String AND = " & ";

  private final String text;
  private final List<List<Phrase>> parts = new ArrayList<>();
  private final boolean denying;

  Entry(String text) {
    this.text = text;
    if (!text.contains(AND)) {
      parts.add(List.of(new Phrase(text)));
      this.denying = parts.get(0).get(0).holdsDenial();
      return;
    }
    for (int from = 0; from <= text.length(); ) {
      int to = text.indexOf(AND, from);
      to = to < 0 ? text.length() : to;
      List<Phrase> alternatives = alternatives(text.substring(from, to));
      if (!alternatives.isEmpty()) {
        parts.add(alternatives);
      }
      // The blank after one ampersand may be the blank before the next.
      from = to + AND.length();
    }
    this.denying = parts.stream().anyMatch(part -> part.stream().anyMatch(Phrase::holdsDenial));
  }

  private static List<Phrase> alternatives(String part) {
    List<Phrase> phrases = new ArrayList<>();
    for (int from = 0; from <= part.length(); ) {
      int to = part.indexOf('|', from);
      to = to < 0 ? part.length() : to;
      Phrase phrase = new Phrase(part.substring(from, to));
      if (phrase.units().size() > 0) {
        phrases.add(phrase);
      }
      from = to + 1;
    }
    return phrases;
  }

  /** The entry as the deck writes it. */
  String text() {
    return text;
  }

  /** What must stand in one clause: alternatives for each part; a phrase is one part alone. */
  List<List<Phrase>> parts() {
    return parts;
  }

  /** Whether a denial is part of one of its phrases. */
  boolean holdsDenial() {
    return denying;
  }

  /** Hands on every phrase of the entry. */
  void forEachPhrase(Consumer<Phrase> action) {
    for (List<Phrase> alternatives : parts) {
      alternatives.forEach(action);
    }
  }
}
