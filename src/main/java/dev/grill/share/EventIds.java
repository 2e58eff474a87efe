package dev.grill.share;

import dev.grill.review.EventId;
import java.util.UUID;

/**
 * The ids of the log as input: in the shape of UUID version 7, lower case, of a time that leaves
 * room for the ids that come after it.
 */
final class EventIds {

  /** The year 9999. */
  private static final long LAST_MILLIS = 253_402_300_799_999L;

  private static final int VERSION = 7;
  private static final int VARIANT = 2;

  private EventIds() {}

  static boolean isOne(String id) {
    try {
      UUID read = UUID.fromString(id);
      return read.toString().equals(id)
          && read.version() == VERSION
          && read.variant() == VARIANT
          && read.getMostSignificantBits() >>> 16 <= LAST_MILLIS;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The id.
   *
   * @throws JsonLine.Malformed naming the field, if it is none
   */
  static EventId checked(String id, String field) throws JsonLine.Malformed {
    if (!isOne(id)) {
      throw new JsonLine.Malformed(field);
    }
    return new EventId(id);
  }
}
