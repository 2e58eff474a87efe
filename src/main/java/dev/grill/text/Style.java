package dev.grill.text;

/** What a piece of text is, for a theme to show; meaning never rests on it alone. */
public enum Style {
  PLAIN,
  EMPHASIS,
  STRONG,
  HEADING,
  /** A code span, or code of no kind below. */
  CODE,
  MATH,
  /** The address of a link, or a link that is its own text. */
  LINK,
  /** What belongs to the layout: bullets, numbers, quote bars, table rules. */
  MARK,
  KEYWORD,
  STRING,
  COMMENT,
  NUMBER
}
