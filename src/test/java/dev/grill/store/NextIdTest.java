package dev.grill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.review.EventId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class NextIdTest {

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[NextId.RANDOM_BYTES];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Property
  void idsIncreaseAsTextWhateverTheClockDoes(
      @ForAll List<@LongRange(min = -10, max = 2_000_000_000_000L) Long> clock,
      @ForAll @Size(10) byte[] random) {
    EventId last = null;
    for (long millis : clock) {
      EventId next = NextId.after(last, millis, random);
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
    EventId last = NextId.after(null, millis, bytes(0xff));
    for (int i = 0; i < 5; i++) {
      EventId next = NextId.after(last, millis, random);
      assertTrue(next.compareTo(last) > 0, last + " then " + next);
      last = next;
    }
  }

  @Property
  void anIdHasTheShapeOfUuidVersion7AndBeginsWithItsMoment(
      @ForAll @LongRange(min = 0, max = 3_000_000_000_000L) long millis,
      @ForAll @Size(10) byte[] random) {
    EventId id = NextId.after(null, millis, random);
    UUID uuid = UUID.fromString(id.text());
    assertEquals(id.text(), uuid.toString());
    assertEquals(7, uuid.version());
    assertEquals(2, uuid.variant());
    assertEquals(millis, uuid.getMostSignificantBits() >>> 16);
  }

  @Property
  void homesThatBeginAtTheSameMomentDoNotMeet(
      @ForAll @Size(10) byte[] one, @ForAll @Size(10) byte[] other) {
    EventId here = NextId.after(null, 1_000, one);
    EventId there = NextId.after(null, 1_000, other);
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
    EventId last = new EventId("00000000-03e8-7001-bfff-ffffffffffff");
    EventId next = NextId.after(last, 1_000, bytes(0));
    assertEquals("00000000-03e8-7002-8000-000000000000", next.text());
  }

  @Example
  void usedUpRandomBitsGoOnInTheNextMillisecond() {
    EventId last = new EventId("00000000-03e8-7fff-bfff-ffffffffffff");
    EventId next = NextId.after(last, 1_000, bytes(0));
    assertEquals("00000000-03e9-7000-8000-000000000000", next.text());
  }

  @Example
  void nothingComesAfterTheGreatestId() {
    EventId greatest = new EventId("ffffffff-ffff-7fff-bfff-ffffffffffff");
    assertThrows(IllegalStateException.class, () -> NextId.after(greatest, 0, bytes(1)));
  }
}
