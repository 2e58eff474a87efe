package dev.grill.tui.draw;

/** What a piece of the screen is for; a {@link Theme} gives each its colours. */
public enum Role {
  /** What went wrong or was missed. */
  ERROR,
  /** The line or button that the next key acts on. */
  SELECTION,
  /** What guides the eye: headings, keys, numbers that matter. */
  ACCENT,
  /** Ordinary text. */
  PRIMARY,
  /** What may be overlooked: borders, hints, what does not apply. */
  DIM
}
