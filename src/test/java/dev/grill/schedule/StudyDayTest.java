package dev.grill.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyDayTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T03:59:59+08:00, 04:00, 2026-11-23",
    "2026-11-24T04:00:00+08:00, 04:00, 2026-11-24",
    "2026-11-25T01:00:00+08:00, 04:00, 2026-11-24",
    "2026-11-24T00:00:00Z, 00:00, 2026-11-24",
    // the clock goes back at 03:00 on this night: both times 02:30 belong to the day before
    "2026-10-25T02:30:00+02:00[Europe/Berlin], 04:00, 2026-10-24",
    "2026-10-25T02:30:00+01:00[Europe/Berlin], 04:00, 2026-10-24",
    // the clock goes forward from 02:00 to 03:00
    "2026-03-29T03:30:00+02:00[Europe/Berlin], 04:00, 2026-03-28"
  })
  void aDayBeginsOnTheWallClockOfTheMoment(String moment, String start, String day) {
    assertEquals(day, StudyDay.of(ZonedDateTime.parse(moment), LocalTime.parse(start)).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-28", "2024-02-29", "+12026-02-28", "-0044-03-15", "0001-01-01"})
  void aDayIsReadAsItIsWritten(String day) {
    assertEquals(day, StudyDay.parse(day).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2026-02-29",
        "2026-13-01",
        "2026-2-28",
        "+026-02-28",
        "2026-+2-28",
        "2026/02/28",
        "2026-02-28x",
        "٢٠٢٦-٠٢-٢٨"
      })
  void whatIsNoDayIsRefused(String day) {
    assertThrows(DateTimeException.class, () -> StudyDay.parse(day));
  }
}
