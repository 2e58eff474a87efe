package dev.grill.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * English words, to tell a slip of the fingers from another word. From SCOWL (size 70) and, for
 * words of the field that it lacks, ours; in the forms of {@link WordForm#of} and without words
 * that the rules below give from others in the list. Read when first asked for; kept as bytes, one
 * word a line, sorted.
 */
final class WordList {

  private static final byte[] WORDS = load();

  private static final String[] ENDINGS = {"ing", "ed", "er", "or", "able", "ation"};

  private WordList() {}

  /**
   * Whether the word is English: in the list, or made from a word of the list by an ending
   * (sharding).
   *
   * @param word lower case
   */
  static boolean knows(String word) {
    String form = WordForm.of(word);
    if (contains(form)) {
      return true;
    }
    for (String ending : ENDINGS) {
      int left = form.length() - ending.length();
      if (left < 3 || !form.endsWith(ending)) {
        continue;
      }
      String base = form.substring(0, left);
      boolean doubled = left >= 4 && base.charAt(left - 1) == base.charAt(left - 2);
      if (contains(WordForm.of(base))
          || contains(WordForm.of(base.concat("e")))
          || (doubled && contains(base.substring(0, left - 1)))) {
        return true;
      }
    }
    return form.length() >= 6
        && form.endsWith("ly")
        && contains(WordForm.of(form.substring(0, form.length() - 2)));
  }

  private static boolean contains(String form) {
    if (form.length() < 3) {
      return false;
    }
    int low = 0;
    int high = WORDS.length;
    while (low < high) {
      int line = (low + high) >>> 1;
      while (line > low && WORDS[line - 1] != '\n') {
        line--;
      }
      int order = compare(form, line);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        high = line;
      } else {
        low = line;
        while (low < high && WORDS[low] != '\n') {
          low++;
        }
        low++;
      }
    }
    return false;
  }

  /** Compares the word with the line that begins at the offset. */
  private static int compare(String word, int line) {
    for (int i = 0; i < word.length(); i++) {
      byte b = WORDS[line + i];
      if (b == '\n') {
        return 1;
      }
      int difference = word.charAt(i) - b;
      if (difference != 0) {
        return difference;
      }
    }
    return WORDS[line + word.length()] == '\n' ? 0 : -1;
  }

  private static byte[] load() {
    try (InputStream in = WordList.class.getResourceAsStream("words.txt")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
