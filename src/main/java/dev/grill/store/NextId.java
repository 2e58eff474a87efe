package dev.grill.store;

import dev.grill.review.EventId;
import java.util.UUID;

/**
 * Makes the ids of the log: in the shape of UUID version 7 (RFC 9562, section 5.7), lower case with
 * hyphens, so that their order as text is the order of recording. 48 bits of time in milliseconds
 * since 1970 come first, then 74 random bits.
 *
 * <p>Within one home an id is always greater than the one before, also when the clock stands still
 * or goes back: then the time of the one before stays and its random bits are counted on by a
 * random step (RFC 9562, section 6.2, method 2). Up to 2^32 at a time leaves room for 2^42 steps in
 * one millisecond, and two homes whose ids began at the same moment do not meet.
 */
final class NextId {

  /** Random bytes that {@link #after} wants. */
  static final int RANDOM_BYTES = 10;

  private static final long GREATEST_TIME = (1L << 48) - 1;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 1L << 63;
  private static final long UPPER = 0xfffL;
  private static final long LOWER = (1L << 62) - 1;

  private NextId() {}

  /**
   * The id after {@code last}.
   *
   * @param last the greatest id so far; null if there is none
   * @param millis the moment, in milliseconds since 1970; held within the years 1970 to 10889
   * @param random {@link #RANDOM_BYTES} bytes that nobody can guess
   */
  static EventId after(EventId last, long millis, byte[] random) {
    long time = Math.max(0, Math.min(GREATEST_TIME, millis));
    long upper = bits(random, 0, 2) & UPPER;
    long lower = bits(random, 2, 8) & LOWER;
    if (last != null) {
      UUID before = UUID.fromString(last.text());
      long lastTime = before.getMostSignificantBits() >>> 16;
      if (time <= lastTime) {
        time = lastTime;
        long step = 1 + (bits(random, 2, 4) & 0xffffffffL);
        long sum = (before.getLeastSignificantBits() & LOWER) + step;
        long carried = (before.getMostSignificantBits() & UPPER) + (sum >>> 62);
        if (carried <= UPPER) {
          upper = carried;
          lower = sum & LOWER;
        } else if (time < GREATEST_TIME) {
          time++; // the random bits are used up: go on in the next millisecond with new ones
        } else {
          throw new IllegalStateException("no id after " + last);
        }
      }
    }
    UUID id = new UUID(time << 16 | VERSION | upper, VARIANT | lower);
    return new EventId(id.toString());
  }

  private static long bits(byte[] bytes, int from, int count) {
    long bits = 0;
    for (int i = from; i < from + count; i++) {
      bits = bits << 8 | (bytes[i] & 0xff);
    }
    return bits;
  }
}
