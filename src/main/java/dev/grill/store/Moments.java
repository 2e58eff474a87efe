package dev.grill.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Moments as columns. */
final class Moments {

  private Moments() {}

  /** The moment as it is recorded: to the millisecond. */
  static ZonedDateTime toMillis(ZonedDateTime at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * A moment from its columns. A region this machine does not know (its time-zone data may be older
   * than the writer's) gives way to the offset that was recorded with it.
   */
  static ZonedDateTime moment(String at, String zone, long millis) {
    ZoneId id;
    try {
      id = ZoneId.of(zone);
    } catch (DateTimeException unknownHere) {
      id = OffsetDateTime.parse(at).getOffset();
    }
    return Instant.ofEpochMilli(millis).atZone(id);
  }
}
