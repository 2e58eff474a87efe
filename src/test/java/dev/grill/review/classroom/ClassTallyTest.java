package dev.grill.review.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.Logs;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Undo;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics.Retention;
import dev.grill.schedule.Grade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the logs of a class add up to, learner by learner. */
class ClassTallyTest {

  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final CardId A = new CardId("deck", "a");
  private static final CardId B = new CardId("deck", "b");
  private static final CardId C = new CardId("other", "c");
  private static final Instant WRITTEN = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration CAP = Duration.ofMinutes(1);

  private final List<Event> log = new ArrayList<>();

  private static ClassScope scope(LocalDate from, LocalDate to, LocalDate due) {
    return new ClassScope(Set.of(), from, to, DAY, due, CAP);
  }

  private static ClassTally everything() {
    return new ClassTally(scope(null, null, null));
  }

  private EventId answer(CardId card, int daysAgo, int grade) {
    return answer(card, daysAgo, grade, Mode.REVIEW, null);
  }

  private EventId answer(CardId card, int daysAgo, int grade, Mode mode, List<Review.Tick> ticks) {
    LocalDate day = DAY.minusDays(daysAgo);
    return answer(card, day.atTime(9, 0).atZone(ZoneOffset.UTC), day, grade, mode, ticks);
  }

  private EventId answer(
      CardId card, ZonedDateTime at, LocalDate day, int grade, Mode mode, List<Review.Tick> ticks) {
    String id = "%06d".formatted(log.size());
    log.add(
        new Review(
            Logs.stamp(id, at.plusNanos(log.size()), day),
            card,
            Grade.of(grade),
            mode,
            Duration.ofSeconds(40),
            null,
            ticks));
    return new EventId(id);
  }

  /** Adds a learner with what was logged since the last one. */
  private void add(ClassTally tally, String name, CardId... cards) {
    List<ClassCard> texts = new ArrayList<>();
    for (CardId card : cards) {
      texts.add(new ClassCard(card, null, card.deck().text().equals("deck") ? "topic" : null));
    }
    tally.add(new Learner(name, name, name), texts, WRITTEN, Logs.fold(log));
    log.clear();
  }

  @Test
  void aCardCountsOnceForEachLearnerWhoHasIt() {
    ClassTally tally = everything();
    answer(A, 2, 4);
    answer(A, 0, 0);
    add(tally, "ann", A, B);
    answer(A, 0, 4);
    add(tally, "bo", A, C);

    ClassSums sums = tally.sums();

    assertEquals(
        List.of(
            new CardSums(new ClassCard(A, null, "topic"), 2, 2, 1, 3, new Retention(1, 0)),
            new CardSums(new ClassCard(B, null, "topic"), 1, 0, 0, 0, Retention.NONE),
            new CardSums(new ClassCard(C, null, null), 1, 0, 0, 0, Retention.NONE)),
        sums.cards());
    assertEquals(
        List.of(new TopicSums("topic", 2, 2, 3, 2, 1, new Retention(1, 0))), sums.topics());
    assertEquals(Map.of(A, "topic", B, "topic"), tally.topics());
    assertEquals(DAY.minusDays(2), sums.first());
    assertEquals(DAY, sums.last());
    assertEquals(
        List.of("ann", "bo"), sums.learners().stream().map(one -> one.learner().id()).toList());
  }

  @Test
  void aWeekCountsItsAnswersAndEachOfItsLearnersOnce() {
    ClassTally tally = everything();
    answer(A, 2, 4);
    answer(A, 1, 4);
    answer(B, 0, 1);
    add(tally, "ann", A, B);
    answer(A, 0, 4);
    add(tally, "bo", A);

    Duration time = Duration.ofSeconds(40);
    assertEquals(
        List.of(
            new WeekSums(MONDAY.minusWeeks(1), 1, 1, time, Retention.NONE),
            new WeekSums(MONDAY, 2, 3, time.multipliedBy(3), new Retention(1, 1))),
        tally.sums().weeks());
  }

  @Test
  void anAnswersTimeCountsUpToTheCap() {
    ClassTally tally =
        new ClassTally(new ClassScope(Set.of(), null, null, DAY, null, Duration.ofSeconds(15)));
    answer(A, 0, 4);
    add(tally, "ann", A);

    assertEquals(Duration.ofSeconds(15), tally.sums().weeks().get(0).time());
    assertEquals(Duration.ofSeconds(15), tally.sums().learners().get(0).practice().time());
  }

  @Test
  void ofTwoWordingsTheNewerIsShownAndTheFirstOfTwoAsOld() {
    ClassTally tally = everything();
    for (int hour : List.of(0, 2, 1, 2)) {
      Instant written = WRITTEN.plusSeconds(hour * 3600L);
      ClassCard text =
          new ClassCard(A, "as of " + hour + ", " + tally.sums().learners().size(), "");
      tally.add(new Learner("id", "name", "log"), List.of(text), written, Logs.fold(log));
    }

    assertEquals("as of 2, 1", tally.sums().cards().get(0).card().question());
  }

  @Test
  void aCardTwiceInALearnersDecksCountsOnce() {
    ClassTally tally = everything();
    add(tally, "ann", A, A);

    assertEquals(1, tally.sums().cards().get(0).learners());
    assertEquals(1, tally.sums().learners().get(0).practice().cards());
  }

  @Test
  void answersToACardThatIsInNoDeckAnyMoreCountForTheLearnerAndTheWeekAlone() {
    ClassTally tally = new ClassTally(scope(null, null, DAY));
    answer(C, 0, 4);
    add(tally, "ann", A);
    answer(C, 0, 4);
    add(tally, "bo", C);

    ClassSums sums = tally.sums();
    assertEquals(2, sums.weeks().get(0).answers());
    assertEquals(1, sums.learners().get(0).practice().answers());
    assertEquals(new LearnerSums.Assigned(0, 0), sums.learners().get(0).assigned());
    assertEquals(new LearnerSums.Assigned(1, 1), sums.learners().get(1).assigned());
    assertEquals(1, sums.cards().get(1).answers());
  }

  @Test
  void crammingAndWhatWasTakenBackIsNoPractice() {
    ClassTally tally = new ClassTally(scope(null, null, DAY));
    answer(A, 0, 4, Mode.CRAM, List.of(new Review.Tick("point", false)));
    EventId mistake = answer(A, 0, 4, Mode.REVIEW, List.of(new Review.Tick("point", false)));
    log.add(new Undo(Logs.stamp("9", DAY.atTime(10, 0).atZone(ZoneOffset.UTC), DAY), A, mistake));
    add(tally, "ann", A);

    ClassSums sums = tally.sums();
    assertEquals(List.of(), sums.weeks());
    assertNull(sums.first());
    assertEquals(0, sums.cards().get(0).answers());
    assertEquals(new LearnerSums.Assigned(0, 0), sums.learners().get(0).assigned());
    assertEquals(List.of(new PointSums(A, "point", 1, 1, 1)), sums.points());
  }

  @Test
  void aLearnerWhoMissedAPointTwiceMissedItOnceAsALearner() {
    ClassTally tally = everything();
    answer(A, 1, 1, Mode.REVIEW, List.of(new Review.Tick("point", false)));
    answer(A, 0, 1, Mode.REVIEW, List.of(new Review.Tick("point", false)));
    answer(A, 0, 5, Mode.REVIEW, List.of(new Review.Tick("point", true)));
    add(tally, "ann", A);
    answer(A, 0, 5, Mode.REVIEW, List.of(new Review.Tick("point", true)));
    add(tally, "bo", A);

    assertEquals(List.of(new PointSums(A, "point", 2, 4, 1)), tally.sums().points());
  }

  @Test
  void onlyThePeriodsDaysAndTheDecksCardsCount() {
    ClassTally tally =
        new ClassTally(
            new ClassScope(
                Set.of(new DeckId("deck")), DAY.minusDays(2), DAY.minusDays(1), DAY, DAY, CAP));
    answer(A, 3, 4, Mode.REVIEW, List.of(new Review.Tick("point", false)));
    answer(A, 2, 4);
    answer(B, 1, 4);
    answer(C, 1, 4);
    answer(B, 0, 4);
    add(tally, "ann", A, B, C);

    ClassSums sums = tally.sums();
    assertEquals(2, sums.learners().get(0).practice().answers());
    assertEquals(2, sums.learners().get(0).practice().cards());
    assertEquals(List.of(A, B), sums.cards().stream().map(one -> one.card().card()).toList());
    assertEquals(DAY.minusDays(2), sums.first());
    assertEquals(DAY.minusDays(1), sums.last());
    assertEquals(List.of(), sums.points());
    assertEquals(new LearnerSums.Assigned(2, 2), sums.learners().get(0).assigned(), "of any day");
  }

  @Test
  void aCardIsInTimeByTheEarliestDayOfItsAnswers() {
    ClassTally tally = new ClassTally(scope(null, null, DAY));
    answer(A, 0, 4);
    answer(A, -1, 4);
    answer(B, -1, 4);
    add(tally, "ann", A, B);
    answer(
        A, ZonedDateTime.parse("2026-11-25T09:00:00+08:00"), DAY.plusDays(1), 4, Mode.REVIEW, null);
    answer(A, ZonedDateTime.parse("2026-11-24T20:00:00-08:00"), DAY, 4, Mode.REVIEW, null);
    add(tally, "bo flew west", A);

    assertEquals(new LearnerSums.Assigned(2, 1), tally.sums().learners().get(0).assigned());
    assertEquals(new LearnerSums.Assigned(1, 1), tally.sums().learners().get(1).assigned());
  }

  @Test
  void withoutADayNothingIsInTime() {
    ClassTally tally = everything();
    answer(A, 0, 4);
    add(tally, "ann", A);

    assertEquals(new LearnerSums.Assigned(1, 0), tally.sums().learners().get(0).assigned());
  }

  @Test
  void whatAStoreAddedUpOfOthersIsAddedAsItIs() {
    ClassTally tally = everything();
    answer(A, 0, 1, Mode.REVIEW, List.of(new Review.Tick("point", false)));
    add(tally, "ann", A);
    ClassCard newer = new ClassCard(A, "newer", "topic");
    tally.add(new CardSums(newer, 5, 4, 3, 20, new Retention(9, 7)), WRITTEN.plusSeconds(1));
    tally.add(new PointSums(A, "point", 6, 8, 2));
    tally.add(new WeekSums(MONDAY, 3, 11, CAP, new Retention(4, 2)));
    tally.addDay(DAY.minusDays(9));
    tally.addDay(DAY.minusDays(3));
    tally.addBegun("topic", 4);
    Practice practice = new Practice(1, 1, 1, 0, Retention.NONE, 20, 3, CAP, DAY);
    tally.add(
        new LearnerSums(new Learner("bo", "Bo", "log"), practice, new LearnerSums.Assigned(0, 0)));

    ClassSums sums = tally.sums();
    assertEquals(List.of(new CardSums(newer, 6, 5, 3, 21, new Retention(9, 7))), sums.cards());
    assertEquals(List.of(new PointSums(A, "point", 7, 9, 3)), sums.points());
    assertEquals(
        List.of(new WeekSums(MONDAY, 4, 12, CAP.plusSeconds(40), new Retention(4, 2))),
        sums.weeks());
    assertEquals(
        List.of(new TopicSums("topic", 1, 5, 6, 5, 3, new Retention(9, 7))), sums.topics());
    assertEquals(DAY.minusDays(9), sums.first());
    assertEquals(DAY, sums.last());
    assertEquals("Bo", sums.learners().get(1).learner().name());
  }

  @Test
  void aTextBeyondWhatAReportCanShowIsCutBetweenCharacters() {
    assertEquals(300, new ClassCard(A, "x".repeat(300), null).question().length());
    ClassCard cut = new ClassCard(A, "😀".repeat(151), "y".repeat(301));
    assertEquals("😀".repeat(150) + "…", cut.question());
    assertEquals("y".repeat(150) + "…", cut.topic());
  }
}
