package dev.grill.plain;

import dev.grill.answer.Marked;
import dev.grill.schedule.Grade;
import java.text.Normalizer;

/** What a person may say at the prompt for a grade. */
final class GradeLine {

  private GradeLine() {}

  /** What was typed; a Chinese keyboard's full-width digits and signs mean the same. */
  static String word(String said) {
    return Normalizer.normalize(said, Normalizer.Form.NFKC).strip();
  }

  /** The grade a word says, Enter alone the standard one; null if it is none. */
  static Grade grade(String word, int standard) {
    if (word.isEmpty()) {
      return Grade.of(standard);
    }
    boolean digit = word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '5';
    return digit ? Grade.of(word.charAt(0) - '0') : null;
  }

  /** The marking after {@code +2 -3}; null if that is not what the words say. */
  static Marked corrected(Marked marked, String words) {
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
