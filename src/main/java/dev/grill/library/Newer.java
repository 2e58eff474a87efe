package dev.grill.library;

/** Whether a deck's source has a newer version than the library. */
public enum Newer {
  YES,
  NO,
  /** It could not be told without a network or much reading. */
  UNKNOWN
}
