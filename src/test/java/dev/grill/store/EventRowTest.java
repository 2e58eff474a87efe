package dev.grill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.grill.review.EventId;
import dev.grill.review.Logs;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Undo;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static EventRow answer(ZonedDateTime at, String typed) {
    Review review =
        new Review(
            Logs.stamp("01936000-0000-7000-8000-000000000000", at, DAY),
            Samples.CARD,
            Grade.GOOD,
            Mode.REVIEW,
            null,
            typed,
            List.of(new Review.Tick("F1", true)));
    Memory after = new Memory(1, 250, 1, DAY.plusDays(1));
    return EventRow.of(new Reviewed(review, at, DAY, Mode.REVIEW, null, after, false, false));
  }

  /** The hash was computed by another program from the description in docs/data.md. */
  @Test
  void theHashIsThatOfTheDocumentedForm() {
    EventRow now = answer(ZonedDateTime.parse("2026-11-24T09:00:00.5+08:00[Asia/Shanghai]"), "答");
    // as rows were written before points had states: their hash stays what it was
    EventRow row =
        new EventRow(
            now.id(),
            now.kind(),
            now.card(),
            now.when(),
            new EventRow.Given(
                now.given().grade(),
                now.given().asked(),
                now.given().millis(),
                now.given().text(),
                "[{\"point\":\"F1\",\"covered\":true}]"),
            now.target(),
            now.counted(),
            now.home());
    assertEquals("2026-11-24T09:00:00.500+08:00", row.when().at());
    assertEquals("Asia/Shanghai", row.when().zone());
    assertEquals(
        "ca4d3f920c008f609c80c50136958deac89d78dc6096387cf3fc6a72259bfc11", row.hashOfForm1());
    assertEquals("c61d126214c22ac0bf7a50d234eb867fbf486d4e45e99e1917c3bb5875502876", row.hash());
  }

  @Test
  void theHashTellsWhichColumnATextStandsIn() {
    ZonedDateTime at = Samples.MORNING;
    EventRow typed = answer(at, "x");
    EventRow moved =
        new EventRow(
            typed.id(),
            typed.kind(),
            typed.card(),
            typed.when(),
            new EventRow.Given(
                typed.given().grade(),
                typed.given().asked(),
                typed.given().millis(),
                null,
                typed.given().points()),
            new EventId("x"),
            typed.counted(),
            typed.home());
    assertNotEquals(typed.hash(), moved.hash());
  }

  @Test
  void anEventComesBackFromItsRow() {
    for (String zone : List.of("Asia/Shanghai", "Europe/Berlin", "+05:30", "Z", "UTC")) {
      ZonedDateTime at =
          ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneOffset.UTC)
              .withZoneSameInstant(ZoneId.of(zone));
      Undo undo =
          new Undo(
              Logs.stamp("01936000-0000-7000-8000-000000000001", at, DAY),
              Samples.CARD,
              new EventId("target"));
      assertEquals(undo, EventRow.of(undo).event());
      for (Mark.Kind kind : Mark.Kind.values()) {
        Mark mark =
            new Mark(
                Logs.stamp("01936000-0000-7000-8000-000000000002", at, DAY), Samples.CARD, kind);
        assertEquals(mark, EventRow.of(mark).event());
      }
    }
  }

  @Test
  void bothHoursOfTheNightTheClockGoesBackStayApart() {
    ZonedDateTime first = ZonedDateTime.parse("2026-10-25T02:30+02:00[Europe/Berlin]");
    ZonedDateTime second = ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Berlin]");
    assertEquals(first, answer(first, "x").event().at());
    assertEquals(second, answer(second, "x").event().at());
  }

  @Test
  void aRegionUnknownHereGivesWayToTheOffset() {
    ZonedDateTime at = Moments.moment("2026-11-24T09:00+08:00", "Moon/Tranquility", 1795482000000L);
    assertEquals(ZonedDateTime.parse("2026-11-24T09:00+08:00"), at);
  }
}
