package dev.grill.plain;

import dev.grill.answer.Marked;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.schedule.Grade;
import dev.grill.text.Escape;
import java.io.IOException;
import java.text.Normalizer;
import java.util.OptionalInt;

/** What a person may say at the prompt for a grade. */
final class GradeLine {

  private GradeLine() {}

  /** What was typed; a Chinese keyboard's full-width digits and signs mean the same. */
  static String word(String said) {
    return Normalizer.normalize(said, Normalizer.Form.NFKC).strip();
  }

  /** What asks for the grade; Enter is named where it stands for one. */
  static String prompt(Messages messages, OptionalInt standard) {
    return standard.isPresent()
        ? messages.text("plain.grade", standard.getAsInt())
        : messages.text("plain.grade-none");
  }

  /** The grade that a word names, the suggested one for Enter alone; null if it names none. */
  static Grade grade(String word, OptionalInt standard) {
    if (word.isEmpty()) {
      return standard.isPresent() ? Grade.of(standard.getAsInt()) : null;
    }
    boolean digit = word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '5';
    return digit ? Grade.of(word.charAt(0) - '0') : null;
  }

  /**
   * Says that a line is no grade. A pipe ends there, since its next line was meant for another
   * question.
   */
  static void refuse(Lines lines, Messages messages, CardId card, String word)
      throws Failure, IOException {
    if (!lines.isTerminal()) {
      throw Failure.failed("plain.pipe-no-grade", card, lines.lineNumber(), Escape.line(word));
    }
    askAgain(lines, messages, word);
  }

  /** Says that a line is no grade, before the prompt comes again. */
  static void askAgain(Lines lines, Messages messages, String word) throws IOException {
    lines.println(
        word.isEmpty()
            ? messages.text("plain.no-suggestion")
            : messages.text("plain.bad-grade", Escape.line(word)));
  }

  /** The marking after words like {@code +2 -3}; null if they are none of that kind. */
  static Marked corrected(Marked marked, String words) {
    if (words.isEmpty()) {
      return null;
    }
    Marked next = marked;
    for (String word : words.split("[ ,]+")) {
      boolean sign = word.startsWith("+") || word.startsWith("-");
      if (!sign || word.length() < 2 || word.length() > 4) {
        return null;
      }
      int number = 0;
      for (int i = 1; i < word.length(); i++) {
        char c = word.charAt(i);
        if (c < '0' || c > '9') {
          return null;
        }
        number = number * 10 + c - '0';
      }
      if (number < 1 || number > next.total()) {
        return null;
      }
      boolean wanted = word.charAt(0) == '+';
      if (next.points().get(number - 1).covered() != wanted) {
        next = next.toggled(number - 1);
      }
    }
    return next;
  }
}
