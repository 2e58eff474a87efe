package dev.grill.review.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.History;
import dev.grill.review.Logs;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Undo;
import dev.grill.review.figures.Statistics.Retention;
import dev.grill.schedule.Grade;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What was practised in a period: of all cards, and of each. */
class PracticeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Duration CAP = Duration.ofMinutes(1);
  private static final Review.Tick HEARD = new Review.Tick("heard", true);
  private static final Review.Tick OPEN = new Review.Tick("open", false);

  private final List<Event> log = new ArrayList<>();

  private EventId answer(
      String card, int daysAgo, int grade, Mode mode, int seconds, Review.Tick... ticks) {
    LocalDate day = DAY.minusDays(daysAgo);
    String id = "%03d".formatted(log.size());
    log.add(
        new Review(
            Logs.stamp(id, day.atTime(9, 0).atZone(ZoneOffset.UTC).plusNanos(log.size()), day),
            new CardId("deck", card),
            Grade.of(grade),
            mode,
            Duration.ofSeconds(seconds),
            null,
            ticks.length == 0 ? null : List.of(ticks)));
    return new EventId(id);
  }

  private void takeBack(String card, EventId answer) {
    log.add(
        new Undo(
            Logs.stamp("%03d".formatted(log.size()), DAY.atTime(9, 0).atZone(ZoneOffset.UTC), DAY),
            new CardId("deck", card),
            answer));
  }

  private static List<Candidate> cards(History history, String... ids) {
    List<Candidate> cards = new ArrayList<>();
    for (String id : ids) {
      CardId card = new CardId("deck", id);
      cards.add(new Candidate(card, null, 1, List.of(), history.state(card)));
    }
    return cards;
  }

  @Test
  void answersOfPracticeCountWithTheirDaysAndTimeUpToTheCap() {
    answer("a", 9, 4, Mode.REVIEW, 30);
    answer("a", 8, 4, Mode.REVIEW, 90);
    answer("b", 8, 1, Mode.REVIEW, 10);
    answer("a", 1, 0, Mode.CRAM, 10);
    answer("b", 0, 5, Mode.MOCK, 10);
    takeBack("b", answer("b", 2, 5, Mode.REVIEW, 10));
    History history = Logs.fold(log);

    Practice practice = Practice.of(cards(history, "a", "b", "c"), history.reviews(), CAP);

    assertEquals(
        new Practice(
            3, 2, 1, 0, new Retention(1, 1), 3, 2, Duration.ofSeconds(100), DAY.minusDays(8)),
        practice);
    assertEquals(OptionalDouble.of(2 / 3.0), practice.coverage());
  }

  @Test
  void aCardAskedAgainAfterThreeWeeksIsMature() {
    for (int daysAgo : new int[] {40, 39, 33, 12}) {
      answer("a", daysAgo, 5, Mode.REVIEW, 1);
    }
    History history = Logs.fold(log);

    assertEquals(1, Practice.of(cards(history, "a", "b"), history.reviews(), CAP).mature());
  }

  @Test
  void withoutCardsNothingIsCovered() {
    assertEquals(
        new Practice(0, 0, 0, 0, Retention.NONE, 0, 0, Duration.ZERO, null),
        Practice.of(List.of(), List.of(), CAP));
    assertEquals(OptionalDouble.empty(), Practice.of(List.of(), List.of(), CAP).coverage());
  }

  @Test
  void eachCardHasItsOwnFiguresAndItsKeyPointsOfEveryMode() {
    answer("a", 9, 4, Mode.REVIEW, 30, HEARD, OPEN);
    answer("a", 8, 4, Mode.REVIEW, 90);
    answer("b", 8, 1, Mode.CRAM, 10, OPEN, OPEN, HEARD);
    takeBack("a", answer("a", 2, 5, Mode.REVIEW, 10, OPEN));
    History history = Logs.fold(log);
    List<Candidate> cards = cards(history, "c", "b", "a");

    assertEquals(
        List.of(
            new CardFigures(cards.get(0), 0, Retention.NONE, Duration.ZERO, null, 0, 0),
            new CardFigures(cards.get(1), 0, Retention.NONE, Duration.ZERO, null, 2, 3),
            new CardFigures(
                cards.get(2),
                2,
                new Retention(1, 1),
                Duration.ofSeconds(90),
                DAY.minusDays(8),
                1,
                2)),
        CardFigures.of(cards, history.reviews(), CAP));
  }
}
