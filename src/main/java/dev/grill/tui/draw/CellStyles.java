package dev.grill.tui.draw;

import dev.grill.text.Style;

/** Which style the cells of a screen have for each style of a text. */
final class CellStyles {

  private CellStyles() {}

  /** For text in {@code style} within text whose cells have the style {@code base}. */
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
