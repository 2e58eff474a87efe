package dev.grill.tui.draw;

import dev.grill.text.Style;

/** Which look each style of a text has on a screen. */
final class CellStyles {

  private CellStyles() {}

  /** The look of {@code style} within text that looks like {@code base}. */
  static CellStyle of(Style style, CellStyle base) {
    return switch (style) {
      case PLAIN, MATH -> base;
      case STRONG -> base.inBold();
      case EMPHASIS -> base.underlined();
      case HEADING -> CellStyle.ACCENT.inBold();
      case CODE -> base;
      case LINK -> CellStyle.ACCENT.underlined();
      case MARK, COMMENT -> CellStyle.DIM;
      case KEYWORD -> CellStyle.ACCENT.inBold();
      case STRING, NUMBER -> CellStyle.ACCENT;
    };
  }
}
