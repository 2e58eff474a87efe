package dev.grill.text.markdown;

import dev.grill.text.Escape;
import dev.grill.text.Style;
import dev.grill.text.StyledText;
import dev.grill.text.UnicodeTable;

/** The text of one paragraph as it grows: joins source lines the way their script asks. */
final class MarkdownInlines {

  private final StyledText text = new StyledText();
  private int last;
  private boolean pendingBreak;

  StyledText text() {
    return text;
  }

  /** A line end that is only layout: a blank between words, nothing between ideographs. */
  void softBreak() {
    pendingBreak = !text.isEmpty();
  }

  /** A line end that was asked for. */
  void hardBreak() {
    pendingBreak = false;
    text.append("\n", Style.PLAIN);
    last = '\n';
  }

  void append(String piece, Style style) {
    String escaped = Escape.line(piece);
    if (escaped.isEmpty()) {
      return;
    }
    if (pendingBreak && last != '\n' && needsBlank(last, escaped.codePointAt(0))) {
      text.append(" ", Style.PLAIN);
    }
    pendingBreak = false;
    text.append(escaped, style);
    last = escaped.codePointBefore(escaped.length());
  }

  /** Whether a line end between two letters is a blank. */
  static boolean needsBlank(int before, int after) {
    boolean wideBefore = UnicodeTable.columnsOf(before) == 2;
    boolean wideAfter = UnicodeTable.columnsOf(after) == 2;
    boolean punctuation =
        wideBefore && !Character.isLetter(before) || wideAfter && !Character.isLetter(after);
    return !(wideBefore && wideAfter) && !punctuation;
  }
}
