package dev.grill.review.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.Logs;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Undo;
import dev.grill.schedule.Grade;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final CardId CARD = new CardId("deck", "card");

  /** Answers so many days ago; the first one was taken back. */
  private static List<Reviewed> answers(int takenBack, int... daysAgo) {
    List<Event> log = new ArrayList<>();
    log.add(answer("000", takenBack));
    for (int ago : daysAgo) {
      log.add(answer("%03d".formatted(log.size()), ago));
    }
    log.add(
        new Undo(
            Logs.stamp("900", DAY.atTime(9, 0).atZone(ZoneOffset.UTC), DAY),
            CARD,
            new EventId("000")));
    return Logs.fold(log).reviews();
  }

  private static Review answer(String id, int daysAgo) {
    LocalDate day = DAY.minusDays(daysAgo);
    return new Review(
        Logs.stamp(id, day.atTime(9, 0).atZone(ZoneOffset.UTC), day),
        CARD,
        Grade.GOOD,
        Mode.CRAM,
        null,
        null,
        null);
  }

  private static LocalDate ago(int days) {
    return DAY.minusDays(days);
  }

  @Test
  void whereNothingWasAskedForItIsFromTheFirstAnswerThatCountsToToday() {
    assertEquals(new Period(ago(7), DAY), Period.of(null, null, answers(9, 7, 3), DAY));
    assertEquals(new Period(DAY, DAY), Period.of(null, null, answers(9), DAY));
  }

  @Test
  void anAnswerOfALaterDayIsInItToo() {
    assertEquals(new Period(ago(7), ago(-1)), Period.of(null, null, answers(-2, 7, -1), DAY));
    assertEquals(new Period(ago(3), ago(-1)), Period.of(ago(3), null, answers(-2, 7, -1), DAY));
  }

  @Test
  void whatWasAskedForHolds() {
    assertEquals(new Period(ago(5), ago(4)), Period.of(ago(5), ago(4), answers(9, 7), DAY));
    assertEquals(new Period(ago(5), ago(5)), Period.of(ago(5), ago(5), answers(9, 7), DAY));
    assertEquals(new Period(ago(7), ago(4)), Period.of(null, ago(4), answers(9, 7), DAY));
    assertEquals(new Period(ago(5), DAY), Period.of(ago(5), null, answers(9, 7), DAY));
  }

  @Test
  void daysInTheWrongOrderAreNoPeriod() {
    assertNull(Period.of(ago(4), ago(5), answers(9, 7), DAY));
    assertThrows(IllegalArgumentException.class, () -> new Period(ago(4), ago(5)));
  }

  @Test
  void aPeriodThatLiesWhereNoAnswerIsHasOneDay() {
    assertEquals(new Period(ago(9), ago(9)), Period.of(null, ago(9), answers(12, 7), DAY));
    assertEquals(new Period(ago(-3), ago(-3)), Period.of(ago(-3), null, answers(9, 7), DAY));
  }

  @Test
  void bothEndsAreInIt() {
    Period period = new Period(ago(5), ago(3));
    assertFalse(period.contains(ago(6)));
    assertTrue(period.contains(ago(5)));
    assertTrue(period.contains(ago(3)));
    assertFalse(period.contains(ago(2)));
    List<Reviewed> within = period.of(answers(4, 7, 5, 2));
    assertEquals(
        List.of(ago(5), ago(4)), within.stream().map(Reviewed::day).toList(), "taken back or not");
  }

  @Test
  void cardsStandAsOnItsLastDayUnlessThatIsToCome() {
    assertEquals(ago(3), new Period(ago(5), ago(3)).asOf(DAY));
    assertEquals(DAY, new Period(ago(5), ago(-3)).asOf(DAY));
  }
}
