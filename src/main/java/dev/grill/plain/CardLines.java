package dev.grill.plain;

import dev.grill.answer.Marked;
import dev.grill.answer.MarkedPoint;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.card.FollowUp;
import dev.grill.card.Snippet;
import dev.grill.message.Messages;
import dev.grill.text.Escape;
import dev.grill.text.Wrap;
import dev.grill.text.markdown.Markdown;
import java.io.IOException;

/** Prints a card line by line: its question, then its answer with all that belongs to it. */
final class CardLines {

  private final Lines lines;
  private final Messages messages;

  CardLines(Lines lines, Messages messages) {
    this.lines = lines;
    this.messages = messages;
  }

  void question(Card card) throws IOException {
    markdown(card.question());
  }

  /**
   * Prints the reference answer and all that belongs to it.
   *
   * @param verdict the examiner's; null for none
   * @param note the learner's own; null for none
   */
  void answer(Card card, Marked marked, Verdict verdict, String note) throws IOException {
    lines.println(messages.text("plain.reference"));
    markdown(card.answer());
    if (!card.points().isEmpty()) {
      lines.println("");
      points(marked, verdict);
    }
    for (Snippet snippet : card.code()) {
      lines.println("");
      code(snippet);
    }
    if (!card.misconceptions().isEmpty()) {
      lines.println("");
      lines.println(messages.text("show.misconceptions"));
      for (String misconception : card.misconceptions()) {
        wrapped("  - " + Escape.line(misconception));
      }
    }
    if (!card.followUps().isEmpty()) {
      lines.println("");
      lines.println(messages.text("show.follow-ups"));
      for (FollowUp followUp : card.followUps()) {
        wrapped("  - " + Escape.line(followUp.question()));
        if (followUp.answer() != null) {
          wrapped("    " + Escape.line(followUp.answer().strip()));
        }
      }
    }
    if (note != null) {
      lines.println("");
      lines.println(messages.text("show.note"));
      lines.println("  " + Escape.text(note));
    }
  }

  /** Markdown, laid out for a terminal and as it was written for a pipe. */
  private void markdown(String source) throws IOException {
    if (lines.columns() == 0) {
      lines.println(Escape.text(source).strip());
      return;
    }
    for (String line : Markdown.plain(source, lines.columns())) {
      lines.println(line);
    }
  }

  /** One line of text, broken between words where the terminal would break within them. */
  void wrapped(String text) throws IOException {
    if (lines.columns() == 0) {
      lines.println(text);
      return;
    }
    for (String line : Wrap.lines(text, lines.columns())) {
      lines.println(line);
    }
  }

  /**
   * Prints the key points, numbered as they are corrected.
   *
   * @param verdict whose marks are named; null for none
   */
  void points(Marked marked, Verdict verdict) throws IOException {
    lines.println(messages.text("plain.points", marked.covered(), marked.total()));
    for (int i = 0; i < marked.total(); i++) {
      MarkedPoint point = marked.points().get(i);
      String by =
          verdict != null && verdict.made(i, marked)
              ? "  (" + verdict.of(i).mark(messages) + ")"
              : "";
      lines.println(
          "[" + point.state().letter() + "] " + (i + 1) + " " + Escape.line(point.point()) + by);
    }
  }

  private void code(Snippet snippet) throws IOException {
    String language = snippet.language() == null ? "" : Escape.line(snippet.language());
    String caption = snippet.caption() == null ? "" : Escape.line(snippet.caption());
    String title = (language + "  " + caption).strip();
    if (!title.isEmpty()) {
      wrapped(title);
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
