package dev.grill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class EventIdTest {

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[EventId.RANDOM_BYTES];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Property
  void idsIncreaseAsTextWhateverTheClockDoes(
      @ForAll List<@LongRange(min = -10, max = 2_000_000_000_000L) Long> clock,
      @ForAll @Size(10) byte[] random) {
    String last = null;
    for (long millis : clock) {
      String next = EventId.next(last, millis, random);
      if (last != null) {
        assertTrue(next.compareTo(last) > 0, last + " then " + next);
      }
      last = next;
    }
  }

  @Property
  void idsIncreaseWhenTheClockStandsStillAndTheRandomBitsRunOut(
      @ForAll @LongRange(min = 0, max = 3_000_000_000_000L) long millis,
      @ForAll @Size(10) byte[] random) {
    String last = EventId.next(null, millis, bytes(0xff));
    for (int i = 0; i < 5; i++) {
      String next = EventId.next(last, millis, random);
      assertTrue(next.compareTo(last) > 0, last + " then " + next);
      last = next;
    }
  }

  @Property
  void anIdHasTheShapeOfUuidVersion7AndBeginsWithItsMoment(
      @ForAll @LongRange(min = 0, max = 3_000_000_000_000L) long millis,
      @ForAll @Size(10) byte[] random) {
    String id = EventId.next(null, millis, random);
    UUID uuid = UUID.fromString(id);
    assertEquals(id, uuid.toString());
    assertEquals(7, uuid.version());
    assertEquals(2, uuid.variant());
    assertEquals(millis, uuid.getMostSignificantBits() >>> 16);
  }

  @Property
  void homesThatBeginAtTheSameMomentDoNotMeet(
      @ForAll @Size(10) byte[] one, @ForAll @Size(10) byte[] other) {
    String here = EventId.next(null, 1_000, one);
    String there = EventId.next(null, 1_000, other);
    // of 80 bits 6 are not used: the upper four of the first byte and two of the third
    boolean same =
        (one[0] & 0x0f) == (other[0] & 0x0f)
            && one[1] == other[1]
            && (one[2] & 0x3f) == (other[2] & 0x3f)
            && Arrays.equals(one, 3, 10, other, 3, 10);
    assertEquals(same, here.equals(there));
  }

  @Example
  void theRunningNumberCarriesIntoTheUpperRandomBits() {
    String next = EventId.next("00000000-03e8-7001-bfff-ffffffffffff", 1_000, bytes(0));
    assertEquals("00000000-03e8-7002-8000-000000000000", next);
  }

  @Example
  void usedUpRandomBitsGoOnInTheNextMillisecond() {
    String next = EventId.next("00000000-03e8-7fff-bfff-ffffffffffff", 1_000, bytes(0));
    assertEquals("00000000-03e9-7000-8000-000000000000", next);
  }

  @Example
  void nothingComesAfterTheGreatestId() {
    String greatest = "ffffffff-ffff-7fff-bfff-ffffffffffff";
    assertThrows(IllegalStateException.class, () -> EventId.next(greatest, 0, bytes(1)));
  }
}
