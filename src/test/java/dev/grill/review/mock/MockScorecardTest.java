package dev.grill.review.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.Logs;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Stamp;
import dev.grill.review.Undo;
import dev.grill.schedule.Grade;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MockScorecardTest {

  private static final ZonedDateTime NINE = ZonedDateTime.parse("2026-11-24T09:00:00+08:00");
  private static final List<Candidate> CARDS =
      List.of(
          new Candidate(id("a"), "data", 2, List.of(), CardState.NEW),
          new Candidate(id("b"), "data", 2, List.of(), CardState.NEW),
          new Candidate(id("c"), null, 2, List.of(), CardState.NEW));

  private final List<Event> log = new ArrayList<>();

  @Test
  void gradesAndKeyPointsAreAddedUpByTopic() {
    Review a = answer("a", NINE, Grade.GOOD, Mode.MOCK, "x+", "y-", "z+");
    Review b = answer("b", NINE, Grade.WRONG, Mode.MOCK, "u-");
    Review c = answer("c", NINE, Grade.PERFECT, Mode.MOCK);

    MockScorecard card = MockScorecard.of(List.of(a, b, c), CARDS, List.of());

    assertEquals(new MockScorecard.Score(3, 10, 2, 4, Duration.ofMinutes(3)), card.total());
    assertEquals(33, card.total().meanGradeTenths());
    assertEquals(50, card.total().coveredPercent());
    assertEquals(List.of(id("b")), card.missed());
    assertEquals(
        List.of("data", "deck"), card.topics().stream().map(MockScorecard.Topic::topic).toList());
    assertEquals(
        List.of(
            new MockScorecard.MissedPoint(id("a"), "y"),
            new MockScorecard.MissedPoint(id("b"), "u")),
        card.topics().get(0).missedPoints());
    assertEquals(-1, card.topics().get(1).score().coveredPercent());
  }

  @Test
  void earlierInterviewsAreToldApartByTimeAndByACardAskedAgain() {
    answer("a", NINE.minusDays(3), Grade.GOOD, Mode.MOCK);
    answer("b", NINE.minusDays(3).plusMinutes(4), Grade.HARD, Mode.MOCK);
    answer("c", NINE.minusDays(2), Grade.HARD, Mode.MOCK);
    answer("a", NINE.minusDays(2).plusMinutes(2), Grade.HARD, Mode.MOCK);
    answer("a", NINE.minusDays(2).plusMinutes(4), Grade.PERFECT, Mode.MOCK);
    answer("b", NINE.minusDays(2).plusMinutes(5), Grade.PERFECT, Mode.REVIEW);
    answer("b", NINE.minusDays(2).plus(Duration.ofHours(3)), Grade.BLANK, Mode.CRAM);

    List<MockScorecard.Earlier> earlier =
        MockScorecard.of(List.of(), CARDS, Logs.fold(log).reviews()).earlier();

    assertEquals(
        List.of(
            earlier(LocalDate.of(2026, 11, 21), 2, 7),
            earlier(LocalDate.of(2026, 11, 22), 2, 6),
            earlier(LocalDate.of(2026, 11, 22), 1, 5)),
        earlier);
  }

  @Test
  void aTopicIsComparedWithAllItsEarlierAnswersNotTakenBack() {
    answer("a", NINE.minusDays(3), Grade.GOOD, Mode.MOCK, "x+", "y+");
    answer("b", NINE.minusDays(2), Grade.HARD, Mode.MOCK, "u-");
    answer("c", NINE.minusDays(2), Grade.HARD, Mode.MOCK);
    Review mistake = answer("a", NINE.minusDays(1), Grade.BLANK, Mode.MOCK, "x-");
    log.add(
        new Undo(Logs.stamp("undo", mistake.at(), mistake.day()), mistake.card(), mistake.id()));
    List<Reviewed> history = Logs.fold(log).reviews();
    Review now = answer("a", NINE, Grade.GOOD, Mode.MOCK, "x+");

    MockScorecard card = MockScorecard.of(List.of(now), CARDS, history);

    assertEquals(
        new MockScorecard.Score(2, 7, 2, 3, Duration.ofMinutes(2)), card.topics().get(0).earlier());
    assertEquals(2, card.earlier().size());
  }

  @Test
  void anHourApartIsOneInterviewStillAndLongerIsAnother() {
    answer("a", NINE, Grade.GOOD, Mode.MOCK);
    answer("b", NINE.plusHours(1), Grade.GOOD, Mode.MOCK);
    answer("c", NINE.plusHours(2).plusSeconds(1), Grade.GOOD, Mode.MOCK);

    assertEquals(
        List.of(
            earlier(LocalDate.of(2026, 11, 24), 2, 8), earlier(LocalDate.of(2026, 11, 24), 1, 4)),
        MockScorecard.interviewsOf(Logs.fold(log).reviews()));
    assertEquals(List.of(), MockScorecard.interviewsOf(List.of()));
  }

  @Test
  void aCardMayBeAskedInEveryInterview() {
    answer("a", NINE, Grade.GOOD, Mode.MOCK);
    answer("a", NINE.plusMinutes(1), Grade.GOOD, Mode.MOCK);
    answer("b", NINE.plusMinutes(2), Grade.GOOD, Mode.MOCK);

    assertEquals(
        List.of(1, 2),
        MockScorecard.interviewsOf(Logs.fold(log).reviews()).stream()
            .map(one -> one.score().questions())
            .toList());
  }

  @Test
  void theMeanIsRoundedAndAnAnswerNotMeasuredTakesNoTime() {
    assertEquals(0, MockScorecard.Score.NONE.meanGradeTenths());
    assertEquals(35, new MockScorecard.Score(2, 7, 0, 0, Duration.ZERO).meanGradeTenths());
    assertEquals(37, new MockScorecard.Score(3, 11, 0, 0, Duration.ZERO).meanGradeTenths());
    Stamp stamp = Logs.stamp("1", NINE, NINE.toLocalDate());
    Review review = new Review(stamp, id("a"), Grade.CLOSE, Mode.MOCK, null, null, null);
    assertEquals(
        new MockScorecard.Score(1, 2, 0, 0, Duration.ZERO), MockScorecard.Score.NONE.plus(review));
  }

  private static MockScorecard.Earlier earlier(LocalDate day, int questions, int grades) {
    return new MockScorecard.Earlier(
        day, new MockScorecard.Score(questions, grades, 0, 0, Duration.ofMinutes(questions)));
  }

  /** An answer of a minute, each point followed by whether it was covered. */
  private Review answer(String card, ZonedDateTime at, Grade grade, Mode mode, String... points) {
    List<Review.Tick> ticks = null;
    if (points.length > 0) {
      ticks = new ArrayList<>();
      for (String point : points) {
        ticks.add(new Review.Tick(point.substring(0, 1), point.endsWith("+")));
      }
    }
    String id = "%04d".formatted(log.size());
    Review review =
        new Review(
            Logs.stamp(id, at, at.toLocalDate()),
            id(card),
            grade,
            mode,
            Duration.ofMinutes(1),
            null,
            ticks);
    log.add(review);
    return review;
  }

  private static CardId id(String card) {
    return new CardId("deck", card);
  }
}
