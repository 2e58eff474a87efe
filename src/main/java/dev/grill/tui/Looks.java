package dev.grill.tui;

import dev.grill.text.Style;

/** Which look each style of a text has on a screen. */
final class Looks {

  private Looks() {}

  /** The look of {@code style} within text that looks like {@code base}. */
  static Look of(Style style, Look base) {
    return switch (style) {
      case PLAIN, MATH -> base;
      case STRONG -> base.inBold();
      case EMPHASIS -> base.underlined();
      case HEADING -> Look.ACCENT.inBold();
      case CODE -> base;
      case LINK -> Look.ACCENT.underlined();
      case MARK, COMMENT -> Look.DIM;
      case KEYWORD -> Look.ACCENT.inBold();
      case STRING, NUMBER -> Look.ACCENT;
    };
  }
}
