package dev.grill.plain;

/** Durations as people read them. */
final class Clock {

  private Clock() {}

  /** Minutes and seconds: {@code 2:05}; a part of a second is left out. */
  static String text(long millis) {
    long seconds = millis / 1000;
    return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
  }

  /** What is left of a time: a part of a second counts, so that nothing is left at 0:00 only. */
  static String left(long millis) {
    return text(millis + 999);
  }
}
