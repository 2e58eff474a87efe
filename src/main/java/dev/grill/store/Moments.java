package dev.grill.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Moments and days as columns. Read without a formatter where it can be: that loads slowly. */
final class Moments {

  private static final int ISO_DAY = 10;

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

  static LocalDate day(String iso) {
    if (iso.length() != ISO_DAY) {
      return LocalDate.parse(iso); // years before 0 or after 9999
    }
    return LocalDate.of(
        Integer.parseInt(iso, 0, 4, 10),
        Integer.parseInt(iso, 5, 7, 10),
        Integer.parseInt(iso, 8, ISO_DAY, 10));
  }
}
