package dev.grill.plain;

import dev.grill.card.Card;
import dev.grill.card.Snippet;
import dev.grill.text.Escape;
import dev.grill.text.Marked;
import dev.grill.text.MarkedPoint;
import dev.grill.text.Messages;
import java.io.IOException;

/** Prints a card's other side line by line: answer, key points, code, follow-ups, note. */
final class AnswerSide {

  private final Lines lines;
  private final Messages messages;

  AnswerSide(Lines lines, Messages messages) {
    this.lines = lines;
    this.messages = messages;
  }

  /**
   * Prints the reference answer and all that belongs to it.
   *
   * @param note the learner's own; null for none
   */
  void print(Card card, Marked marked, String note) throws IOException {
    lines.println(messages.text("plain.reference"));
    lines.println(Escape.text(card.answer()).strip());
    if (!card.points().isEmpty()) {
      lines.println("");
      points(marked);
    }
    for (Snippet snippet : card.code()) {
      lines.println("");
      code(snippet);
    }
    if (!card.followUps().isEmpty()) {
      lines.println("");
      lines.println(messages.text("show.follow-ups"));
      for (String ask : card.followUps()) {
        lines.println("  - " + Escape.line(ask));
      }
    }
    if (note != null) {
      lines.println("");
      lines.println(messages.text("show.note"));
      lines.println("  " + Escape.text(note));
    }
  }

  /** Prints the key points, numbered as they are corrected. */
  void points(Marked marked) throws IOException {
    lines.println(messages.text("plain.points", marked.covered(), marked.total()));
    int number = 1;
    for (MarkedPoint point : marked.points()) {
      lines.println(
          (point.covered() ? "[x] " : "[ ] ") + number++ + " " + Escape.line(point.point()));
    }
  }

  private void code(Snippet snippet) throws IOException {
    String language = snippet.language() == null ? "" : Escape.line(snippet.language());
    String caption = snippet.caption() == null ? "" : Escape.line(snippet.caption());
    String title = (language + "  " + caption).strip();
    if (!title.isEmpty()) {
      lines.println(title);
    }
    lines.println(indented(snippet.source()));
    if (snippet.output() != null) {
      lines.println(messages.text("show.output"));
      lines.println(indented(snippet.output()));
    }
  }

  private static String indented(String text) {
    return "    " + Escape.text(text).stripTrailing().replace("\n", "\n    ");
  }
}
