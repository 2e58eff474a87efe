package dev.grill.answer;

import java.util.Objects;

/**
 * A key point and whether the answer covers it.
 *
 * @param point what it is, for a person to read
 * @param matched the phrase that was found, as the deck writes it; null where none was, also where
 *     the person ticked the point by hand
 */
public record MarkedPoint(String point, boolean covered, String matched) {

  public MarkedPoint {
    Objects.requireNonNull(point);
    if (!covered && matched != null) {
      throw new IllegalArgumentException("a phrase was matched, but the point is not covered");
    }
  }
}
