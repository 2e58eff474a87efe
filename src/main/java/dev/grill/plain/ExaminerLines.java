package dev.grill.plain;

import dev.grill.answer.Examiner;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.text.Escape;
import java.io.IOException;

/** Has the examiner mark an answer while the person waits, at most for its limit. */
final class ExaminerLines {

  private final Lines lines;
  private final Messages messages;
  private Verdict verdict;
  private Failure failure;

  private ExaminerLines(Lines lines, Messages messages) {
    this.lines = lines;
    this.messages = messages;
  }

  /**
   * Asks for a verdict and says what there is to say about it.
   *
   * @param examiner null for none
   * @return null where there is none: grill's own marks stay
   */
  static Verdict ask(Lines lines, Messages messages, Examiner examiner, Card card, String typed)
      throws IOException {
    if (examiner == null || typed.isBlank() || card.points().isEmpty()) {
      return null;
    }
    return new ExaminerLines(lines, messages).ask(examiner, card, typed);
  }

  private Verdict ask(Examiner examiner, Card card, String typed) throws IOException {
    lines.println(messages.text("examiner.asked"));
    lines.during(() -> examine(examiner, card, typed));
    if (failure != null) {
      lines.println(messages.text("examiner.fell-back", failure.text(messages)));
    } else if (!verdict.comment().isEmpty()) {
      lines.println(messages.text("examiner.says", Escape.line(verdict.comment())));
    }
    return verdict;
  }

  private void examine(Examiner examiner, Card card, String typed) {
    try {
      verdict = examiner.examine(card, typed);
    } catch (Failure e) {
      failure = e;
    }
  }
}
