package dev.grill.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines by display width: at blanks, after the hyphen of a compound, and on either
 * side of a wide character (Chinese, Japanese, Korean, emoji), but never before closing punctuation
 * such as {@code 。，」} or after opening punctuation such as {@code 「（}, as Chinese typesetting asks
 * (GB/T 15834, W3C "Requirements for Chinese Text Layout" 3.1.3). A word longer than a line is
 * broken between two graphemes; a grapheme never is.
 */
public final class Wrap {

  private static final String NEVER_FIRST =
      "、。，．！？；：」』）】〉》〕〗〙〛｝］～·・‧‥…—–℃％‰°ヽヾゝゞ々ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ”’»›!),.:;?]}%\"'";
  private static final String NEVER_LAST = "「『（【〈《〔〖〘〚｛［“‘«‹([{$￥＄£￡";

  private Wrap() {}

  /**
   * A piece of text that fits on one line.
   *
   * @param start UTF-16 offset of its first character
   * @param end offset after its last character that is shown
   * @param next offset where the following line begins; between {@code end} and {@code next} lie
   *     only the blanks or the line feed at which the text was broken
   */
  public record Range(int start, int end, int next) {}

  /**
   * {@code text} as lines at most {@code columns} wide. Line feeds are kept as breaks; an empty
   * line stays one; blanks at which a line was broken are dropped.
   *
   * @param columns at least 2, so that a wide character fits; less is taken as 2
   * @return at least one line
   */
  public static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (Range range : ranges(text, columns)) {
      lines.add(text.substring(range.start(), range.end()));
    }
    return lines;
  }

  /** The same as {@link #lines} as places in {@code text}, which together cover all of it. */
  public static List<Range> ranges(String text, int columns) {
    List<Range> ranges = new ArrayList<>();
    int start = 0;
    boolean more = true;
    while (more) {
      int feed = text.indexOf('\n', start);
      int lineEnd = feed < 0 ? text.length() : feed;
      while (true) {
        Range range = first(text, start, lineEnd, Math.max(2, columns));
        start = range.next();
        if (start >= lineEnd) {
          more = feed >= 0;
          start = lineEnd + 1;
          ranges.add(new Range(range.start(), range.end(), more ? start : lineEnd));
          break;
        }
        ranges.add(range);
      }
    }
    return ranges;
  }

  /** The first line of what stands between {@code start} and {@code lineEnd}. */
  private static Range first(String text, int start, int lineEnd, int columns) {
    int used = 0;
    int at = start;
    int opportunity = -1;
    int columnsBefore = 0;
    boolean blankSoFar = true;
    while (at < lineEnd) {
      int next = Graphemes.next(text, at);
      int width = Columns.ofGrapheme(text, at, next);
      if (!blankSoFar && mayBreak(text, start, at, Math.max(width, columnsBefore) == 2)) {
        opportunity = at;
      }
      used += width;
      if (used > columns) {
        boolean onlyHere = opportunity < 0 || text.charAt(at) == ' ';
        return brokenAt(text, start, onlyHere ? at : opportunity, lineEnd);
      }
      blankSoFar &= text.charAt(at) == ' ';
      columnsBefore = width;
      at = next;
    }
    return new Range(start, lineEnd, lineEnd);
  }

  /** The line that ends at {@code at}, the blanks on either side of the break dropped. */
  private static Range brokenAt(String text, int start, int at, int lineEnd) {
    int end = at;
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    int next = at;
    while (next < lineEnd && text.charAt(next) == ' ' && Graphemes.next(text, next) == next + 1) {
      next++;
    }
    return end == start ? new Range(start, at, next) : new Range(start, end, next);
  }

  /** Whether a line may end before {@code at}, where a wide grapheme stands on one side or not. */
  private static boolean mayBreak(String text, int lineStart, int at, boolean besideWide) {
    char before = text.charAt(at - 1);
    int after = text.codePointAt(at);
    if (after == ' ' || before == ' ') {
      return true; // blanks on either side of a break are dropped
    }
    if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
      return false;
    }
    boolean afterHyphen =
        before == '-'
            && at - 2 >= lineStart
            && Character.isLetter(text.charAt(at - 2))
            && Character.isLetter(after);
    return besideWide || afterHyphen;
  }
}
