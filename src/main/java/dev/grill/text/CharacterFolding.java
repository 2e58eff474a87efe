package dev.grill.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * One character in the form in which typed answers are compared: lower case, half width, without
 * accents, simplified Chinese.
 *
 * <p>The table of traditional characters is the single-character part of ICU's
 * Traditional-Simplified transliterator (Unicode CLDR). Characters whose simplified form depends on
 * the word around them take the commoner one; phrase and answer are folded alike, so nothing is
 * lost by that.
 */
public final class CharacterFolding {

  private CharacterFolding() {}

  /** Whether the code point stands for itself, as a Chinese character or a kana does. */
  public static boolean isIdeograph(int c) {
    if (c < 0x2E80) {
      return false;
    }
    return Character.isIdeographic(c) || (c >= 0x3041 && c <= 0x30FF && Character.isLetter(c));
  }

  /** Whether the code point belongs to a word that is written with letters or digits. */
  public static boolean isWordCharacter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetterOrDigit(c) && !isIdeograph(c);
  }

  /**
   * Folds one code point. Most give one code point; a compatibility character can give several, a
   * combining mark none.
   */
  public static int[] fold(int c) {
    if (c < 0x80) {
      return new int[] {Character.toLowerCase(c)};
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return new int[] {Character.toLowerCase(c - 0xFEE0)};
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return new int[] {Simplified.of(c)};
    }
    if (c >= 0x3000 && c <= 0x303F) {
      return new int[] {c};
    }
    // Decomposition takes ligatures, circled digits and accents apart, the micro sign becomes mu.
    String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    int[] folded = new int[decomposed.length()];
    int length = 0;
    for (int i = 0; i < decomposed.length(); ) {
      int d = decomposed.codePointAt(i);
      i += Character.charCount(d);
      int type = Character.getType(d);
      if (type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.FORMAT) {
        continue;
      }
      // Upper case first: the final sigma and the long s have one upper-case form with their kin.
      int lower = Character.toLowerCase(Character.toUpperCase(d));
      folded[length++] = isIdeograph(lower) ? Simplified.of(lower) : lower;
    }
    return Arrays.copyOf(folded, length);
  }

  /** Loaded when the first Chinese character is folded. */
  private static final class Simplified {

    private static final char FIRST = 0x3400;
    private static final char[] TABLE = load();

    static int of(int c) {
      if (c < FIRST || c > 0x9FFF) {
        return c;
      }
      char simplified = TABLE[c - FIRST];
      return simplified == 0 ? c : simplified;
    }

    /** Reads pairs: a character, and the one it folds to. Lines that begin with # are comments. */
    private static char[] load() {
      char[] table = new char[0xA000 - FIRST];
      try (InputStream in = CharacterFolding.class.getResourceAsStream("simplified.txt")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int i = 0;
        while (i < text.length()) {
          char c = text.charAt(i);
          if (c == '#') {
            i = text.indexOf('\n', i) + 1;
          } else if (c == '\n') {
            i++;
          } else {
            table[c - FIRST] = text.charAt(i + 1);
            i += 2;
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return table;
    }
  }
}
