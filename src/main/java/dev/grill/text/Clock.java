package dev.grill.text;

import java.time.Duration;

/** Durations as people read them. */
public final class Clock {

  private static final Duration ALMOST_A_SECOND = Duration.ofMillis(999);

  private Clock() {}

  /** Minutes and seconds: {@code 2:05}; a part of a second is left out. */
  public static String text(Duration time) {
    int seconds = time.toSecondsPart();
    return time.toMinutes() + ":" + (seconds < 10 ? "0" : "") + seconds;
  }

  /** What is left of a time: a part of a second counts, so that nothing is left at 0:00 only. */
  public static String left(Duration time) {
    return text(roundedUp(time));
  }

  /** A time with its part of a second counted as a whole one. */
  public static Duration roundedUp(Duration time) {
    return time.plus(ALMOST_A_SECOND);
  }
}
