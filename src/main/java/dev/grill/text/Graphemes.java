package dev.grill.text;

import dev.grill.text.UnicodeTable.Break;
import java.util.ArrayList;
import java.util.List;

/**
 * Extended grapheme clusters: what people see as one character, as UAX #29 (Unicode 15.0.0) divides
 * text: emoji joined by ZWJ, flags, skin tones, variation selectors, combining marks and Hangul
 * stay whole. Positions are UTF-16 offsets.
 *
 * <p>The JDK's {@code BreakIterator} follows these rules only from JDK 20 on.
 */
public final class Graphemes {

  private Graphemes() {}

  /** The graphemes of {@code text} in order; joined they are {@code text} again. */
  public static List<String> of(String text) {
    List<String> graphemes = new ArrayList<>(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = next(text, start);
      graphemes.add(text.substring(start, end));
      start = end;
    }
    return graphemes;
  }

  /**
   * Where the grapheme that begins at {@code start} ends.
   *
   * @param start a boundary between graphemes, from 0 to the length of {@code text}
   * @return the next boundary; {@code start} at the end of the text
   */
  public static int next(CharSequence text, int start) {
    int length = text.length();
    if (start >= length) {
      return length;
    }
    int codePoint = Character.codePointAt(text, start);
    int end = start + Character.charCount(codePoint);
    if (isPlain(codePoint) && (end == length || isPlain(text.charAt(end)))) {
      return end;
    }
    Break before = UnicodeTable.breakOf(codePoint);
    boolean pictograph = before == Break.PICTOGRAPHIC;
    boolean oddFlags = before == Break.REGIONAL;
    while (end < length) {
      int following = Character.codePointAt(text, end);
      Break after = UnicodeTable.breakOf(following);
      boolean joined =
          joins(before, codePoint, after)
              || before == Break.ZWJ && pictograph && after == Break.PICTOGRAPHIC
              || before == Break.REGIONAL && oddFlags && after == Break.REGIONAL;
      if (!joined) {
        break;
      }
      pictograph =
          after == Break.PICTOGRAPHIC
              || pictograph && before != Break.ZWJ && (after == Break.EXTEND || after == Break.ZWJ);
      oddFlags = after == Break.REGIONAL && !(before == Break.REGIONAL && oddFlags);
      before = after;
      codePoint = following;
      end += Character.charCount(following);
    }
    return end;
  }

  /**
   * Where the grapheme that ends at {@code end} begins, searched from {@code from}, which is a
   * boundary (the start of the text or of a line).
   */
  public static int previous(CharSequence text, int from, int end) {
    int start = from;
    while (start < end) {
      int next = next(text, start);
      if (next >= end) {
        return start;
      }
      start = next;
    }
    return from;
  }

  /** Whether a code point, standing before or after another such, never joins it. */
  private static boolean isPlain(int codePoint) {
    return codePoint >= 0x20 && codePoint < 0x7f || codePoint >= 0x3400 && codePoint < 0xa000;
  }

  /** Rules GB3 to GB9b for two neighbours. */
  private static boolean joins(Break before, int codePoint, Break after) {
    if (before == Break.CR || before == Break.LF || before == Break.CONTROL) {
      return before == Break.CR && after == Break.LF;
    }
    return switch (after) {
      case CR, LF, CONTROL -> false;
      case EXTEND, ZWJ, SPACING_MARK -> true;
      case HANGUL_L, HANGUL_SYLLABLE -> before == Break.HANGUL_L || before == Break.PREPEND;
      case HANGUL_V ->
          before == Break.HANGUL_L
              || before == Break.HANGUL_V
              || before == Break.HANGUL_SYLLABLE && endsInVowel(codePoint)
              || before == Break.PREPEND;
      case HANGUL_T ->
          before == Break.HANGUL_V
              || before == Break.HANGUL_T
              || before == Break.HANGUL_SYLLABLE
              || before == Break.PREPEND;
      default -> before == Break.PREPEND;
    };
  }

  /** Whether a precomposed syllable is LV: every 28th from U+AC00 on. */
  private static boolean endsInVowel(int syllable) {
    return (syllable - 0xac00) % 28 == 0;
  }
}
