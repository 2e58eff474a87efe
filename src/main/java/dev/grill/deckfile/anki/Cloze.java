package dev.grill.deckfile.anki;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with deletions, <code>{{c1::hidden::hint}}</code>, as HTML. A card asks one number: its
 * deletions are blanks on the question's side and bold on the answer's; all others are shown.
 */
final class Cloze {

  /** Deeper nests are text. */
  private static final int DEEPEST = 20;

  private static final class Open {
    final boolean asked;
    final StringBuilder inner = new StringBuilder();

    Open(boolean asked) {
      this.asked = asked;
    }
  }

  private final String text;
  private final int number;
  private final boolean answer;
  private final List<String> hidden = new ArrayList<>();

  private Cloze(String text, int number, boolean answer) {
    this.text = text;
    this.number = number;
    this.answer = answer;
  }

  /** One side of the card that asks a number, counted from 1. */
  static String side(String text, int number, boolean answer) {
    return new Cloze(text, number, answer).html();
  }

  /** What the card of that number asks for, as HTML, in the order of the text. */
  static List<String> hidden(String text, int number) {
    Cloze cloze = new Cloze(text, number, true);
    cloze.html();
    return cloze.hidden;
  }

  private String html() {
    List<Open> open = new ArrayList<>(List.of(new Open(false)));
    int at = 0;
    while (at < text.length()) {
      int body = open.size() > DEEPEST ? -1 : body(at);
      StringBuilder into = open.get(open.size() - 1).inner;
      if (body > 0) {
        open.add(new Open(asks(text.substring(at + 2, body - 2))));
        at = body;
      } else if (open.size() > 1 && text.startsWith("}}", at)) {
        Open closed = open.remove(open.size() - 1);
        open.get(open.size() - 1).inner.append(shown(closed));
        at += 2;
      } else {
        into.append(text.charAt(at++));
      }
    }
    for (int i = open.size() - 1; i > 0; i--) {
      open.get(i - 1).inner.append(open.get(i).inner); // one that is never closed is text
    }
    return open.get(0).inner.toString();
  }

  /** Where the text of a deletion begins that opens there; -1 if none does. */
  private int body(int at) {
    if (!text.startsWith("{{c", at)) {
      return -1;
    }
    int end = at + 3;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == ',')) {
      end++;
    }
    return end > at + 3 && text.startsWith("::", end) ? end + 2 : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether {@code c1} or {@code c1,3} names the number. */
  private boolean asks(String names) {
    for (String name : names.substring(1).split(",")) {
      if (name.equals(Integer.toString(number))) {
        return true;
      }
    }
    return false;
  }

  private String shown(Open closed) {
    String inner = closed.inner.toString();
    int mark = inner.indexOf("::");
    String deleted = mark < 0 ? inner : inner.substring(0, mark);
    if (!closed.asked) {
      return deleted;
    }
    hidden.add(deleted);
    if (answer) {
      boolean marks = !isBlock(deleted) && !deleted.isBlank();
      return marks ? "<b>" + deleted + "</b>" : deleted;
    }
    return mark < 0 ? "[…]" : "[" + inner.substring(mark + 2) + "]";
  }

  /** Whether tags or a formula keep it from being bold. */
  private static boolean isBlock(String html) {
    for (String sign : List.of("<div", "<p", "<ul", "<ol", "<br", "<table", "\\(", "\\[")) {
      if (html.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
