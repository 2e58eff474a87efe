package dev.grill.answer;

import java.util.Objects;

/**
 * A key point and what became of it in the answer.
 *
 * @param point what it is, for a person to read
 * @param matched the accepted entry that was found, as the deck writes it; null where none was,
 *     also where the person ticked the point by hand
 */
public record MarkedPoint(String point, PointState state, String matched) {

  public MarkedPoint {
    Objects.requireNonNull(point);
    Objects.requireNonNull(state);
    if (state == PointState.NO && matched != null) {
      throw new IllegalArgumentException("a phrase was matched, but the point is not heard");
    }
  }

  /** Whether the point counts: heard, and nothing less. */
  public boolean covered() {
    return state == PointState.HEARD;
  }
}
