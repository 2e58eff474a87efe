package dev.grill.review.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.classroom.ClassReport.Absent;
import dev.grill.review.classroom.ClassReport.Missing;
import dev.grill.review.classroom.ClassReport.Row;
import dev.grill.review.classroom.ClassReport.Skipped;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics.Retention;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a teacher is told of a class's sums. */
class TeachersReportTest {

  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final ClassScope SCOPE = scope(null, null, null);

  private static ClassScope scope(LocalDate from, LocalDate to, LocalDate due) {
    return new ClassScope(Set.of(), from, to, DAY, due, Duration.ofMinutes(1));
  }

  private static LearnerSums learner(Learner learner, Practice practice, int answered, int inTime) {
    return new LearnerSums(learner, practice, new LearnerSums.Assigned(answered, inTime));
  }

  private static LearnerSums learner(String id, String name, String log) {
    return learner(new Learner(id, name, log), practice(DAY, Retention.NONE), 0, 0);
  }

  private static Practice practice(LocalDate lastActive, Retention retention) {
    return new Practice(4, 3, 2, 1, retention, 9, 5, Duration.ofSeconds(7), lastActive);
  }

  private static ClassSums sums(LearnerSums... learners) {
    return sums(DAY.minusDays(1), DAY, List.of(learners), List.of(), List.of());
  }

  private static ClassSums sums(
      LocalDate first,
      LocalDate last,
      List<LearnerSums> learners,
      List<PointSums> points,
      List<WeekSums> weeks) {
    return new ClassSums(first, last, learners, List.of(), List.of(), points, weeks);
  }

  private static ClassReport report(ClassScope scope, ClassSums sums) {
    return ClassReport.of(sums, scope, Missing.NOTHING);
  }

  @Test
  void learnersStandByNameThenIdThenLog() {
    ClassReport report =
        report(
            SCOPE,
            sums(
                learner("2", "Bo", "a"),
                learner("1", "Bo", "c"),
                learner("1", "Bo", "b"),
                learner("3", "Ann", "d")));

    assertEquals(
        List.of("d", "b", "c", "a"),
        report.rows().stream().map(row -> row.sums().learner().log()).toList());
  }

  @Test
  void topicsStandByNameAndCardsById() {
    ClassCard a = new ClassCard(new CardId("d", "a"), null, null);
    ClassCard b = new ClassCard(new CardId("d", "b"), null, null);
    ClassSums sums =
        new ClassSums(
            null,
            null,
            List.of(),
            List.of(
                new TopicSums("y", 1, 1, 1, 1, 1, Retention.NONE),
                new TopicSums("x", 1, 1, 1, 1, 1, Retention.NONE)),
            List.of(
                new CardSums(b, 1, 1, 1, 1, Retention.NONE),
                new CardSums(a, 1, 1, 1, 1, Retention.NONE)),
            List.of(),
            List.of());

    ClassReport report = report(SCOPE, sums);

    assertEquals("x", report.topics().get(0).topic());
    assertEquals(a, report.cards().get(0).card());
  }

  @Test
  void thePointMissedMostOftenComesFirstAndOneNeverMissedNotAtAll() {
    CardId a = new CardId("d", "a");
    CardId b = new CardId("d", "b");
    PointSums most = new PointSums(b, "most", 5, 9, 1);
    PointSums share = new PointSums(b, "greater share", 2, 3, 1);
    PointSums card = new PointSums(a, "z", 2, 4, 1);
    PointSums text = new PointSums(b, "x", 2, 4, 1);
    PointSums last = new PointSums(b, "y", 2, 4, 1);
    PointSums never = new PointSums(a, "never", 0, 9, 0);

    ClassReport report =
        report(
            SCOPE,
            sums(null, null, List.of(), List.of(never, last, text, card, share, most), List.of()));

    assertEquals(List.of(most, share, card, text, last), report.points());
  }

  @Test
  void thePeriodIsTheOneAskedForElseFromTheFirstAnswerToTodayOrTheLast() {
    ClassReport asked = report(scope(DAY.minusDays(5), DAY.minusDays(3), null), sums());
    assertEquals(DAY.minusDays(5), asked.from());
    assertEquals(DAY.minusDays(3), asked.to());

    ClassReport open = report(SCOPE, sums());
    assertEquals(DAY.minusDays(1), open.from());
    assertEquals(DAY, open.to());

    LocalDate ahead = DAY.plusDays(1);
    assertEquals(ahead, report(SCOPE, sums(DAY, ahead, List.of(), List.of(), List.of())).to());
    LocalDate past = DAY.minusDays(1);
    assertEquals(DAY, report(SCOPE, sums(past, past, List.of(), List.of(), List.of())).to());
    ClassReport none = report(SCOPE, sums(null, null, List.of(), List.of(), List.of()));
    assertNull(none.from());
    assertEquals(DAY, none.to());
    assertEquals(List.of(), none.weeks());
  }

  private static WeekSums week(LocalDate monday) {
    return new WeekSums(monday, 1, 2, Duration.ofSeconds(3), Retention.NONE);
  }

  @Test
  void weeksWithoutAnAnswerAreInTheRowToo() {
    List<WeekSums> given = List.of(week(MONDAY), week(MONDAY.minusWeeks(2)));

    assertEquals(
        List.of(
            week(MONDAY.minusWeeks(2)),
            new WeekSums(MONDAY.minusWeeks(1), 0, 0, Duration.ZERO, Retention.NONE),
            week(MONDAY)),
        report(SCOPE, sums(DAY, DAY, List.of(), List.of(), given)).weeks());
  }

  @Test
  void ofMoreThanAYearOfWeeksTheLastAreShown() {
    List<WeekSums> given = List.of(week(MONDAY.minusWeeks(60)));

    List<WeekSums> weeks = report(SCOPE, sums(DAY, DAY, List.of(), List.of(), given)).weeks();

    assertEquals(ClassReport.WEEKS, weeks.size());
    assertEquals(MONDAY.minusWeeks(52), weeks.get(0).monday());
    assertEquals(MONDAY, weeks.get(52).monday());
  }

  @Test
  void aPeriodThatEndsOnAMondayHasThatWeek() {
    List<WeekSums> given = List.of(week(MONDAY));
    ClassSums sums = sums(MONDAY, MONDAY, List.of(), List.of(), given);

    assertEquals(given, report(scope(null, MONDAY, null), sums).weeks());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, NOT_STARTED",
    "4, 4, 1, DONE",
    "4, 4, -1, DONE",
    "4, 3, 0, UNDER_WAY",
    "4, 3, -1, LATE"
  })
  void anAssignmentIsDoneWhenEveryCardWasAnsweredInTime(
      int answered, int inTime, int daysLeft, Assignment expected) {
    LearnerSums sums =
        learner(new Learner("i", "n", "l"), practice(DAY, Retention.NONE), answered, inTime);

    ClassScope due = scope(null, null, DAY.plusDays(daysLeft));
    assertEquals(expected, Assignment.of(sums, due));
    assertNull(Assignment.of(sums, SCOPE), "nothing was assigned");
    assertEquals(1, report(due, sums(sums)).count(expected));
    assertEquals(0, report(due, sums(sums)).count(null));
  }

  private static List<HelpReason> reasons(ClassScope scope, LearnerSums sums) {
    return report(scope, sums(sums)).rows().get(0).reasons();
  }

  private static List<HelpReason> reasons(LocalDate lastActive, int asked, int passed) {
    Practice practice = practice(lastActive, new Retention(asked, passed));
    return reasons(SCOPE, learner(new Learner("i", "n", "l"), practice, 1, 1));
  }

  @Test
  void whoWasQuietForTwoWeeksNeedsHelp() {
    assertEquals(List.of(), reasons(DAY.minusDays(13), 0, 0));
    assertEquals(List.of(HelpReason.QUIET), reasons(DAY.minusDays(14), 0, 0));
    assertEquals(List.of(HelpReason.QUIET), reasons(null, 0, 0));
  }

  @Test
  void whoForgetsMoreThanThreeInTenNeedsHelpOnceThereAreTenAnswers() {
    assertEquals(List.of(), reasons(DAY, 10, 7));
    assertEquals(List.of(HelpReason.FORGETTING), reasons(DAY, 10, 6));
    assertEquals(List.of(), reasons(DAY, 9, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, false",
    "0, 0, -1, true",
    "4, 3, -1, true",
    "4, 3, 0, false",
    "4, 4, -1, false"
  })
  void whoIsBehindWhenTheDayIsOverNeedsHelp(
      int answered, int inTime, int daysLeft, boolean needsHelp) {
    LearnerSums sums =
        learner(new Learner("i", "n", "l"), practice(DAY, Retention.NONE), answered, inTime);
    ClassScope scope = scope(null, null, DAY.plusDays(daysLeft));

    Row row = report(scope, sums(sums)).rows().get(0);

    assertEquals(needsHelp, row.needsHelp());
    assertEquals(needsHelp ? List.of(HelpReason.BEHIND) : List.of(), row.reasons());
  }

  @Test
  void wordsOfTheReportStandInJson() {
    assertEquals("quiet", HelpReason.QUIET.word());
    assertEquals("underWay", Assignment.UNDER_WAY.word());
  }

  @Test
  void theLearnersTogetherAreTheirSumAndTheLatestDay() {
    ClassReport report =
        report(
            SCOPE,
            sums(
                learner(
                    new Learner("1", "a", "1"),
                    practice(DAY.minusDays(1), new Retention(3, 2)),
                    0,
                    0),
                learner(new Learner("2", "b", "2"), practice(DAY, new Retention(4, 4)), 0, 0),
                learner(new Learner("3", "c", "3"), practice(null, Retention.NONE), 0, 0),
                learner(
                    new Learner("4", "d", "4"), practice(DAY.minusDays(2), Retention.NONE), 0, 0)));

    assertEquals(
        new Practice(16, 12, 8, 4, new Retention(7, 6), 36, 20, Duration.ofSeconds(28), DAY),
        report.total());
  }

  @Test
  void aShareIsADivisionOfWholeNumbersAndOfNothingThereIsNone() {
    ClassReport report = report(SCOPE, sums());
    assertEquals(OptionalDouble.of(0.75), report.share(3, 4));
    assertEquals(OptionalDouble.of(0.75), report.share(new Retention(4, 3), 1));
    assertEquals(OptionalDouble.empty(), report.share(0, 0));
    assertFalse(report.anonymous());
  }

  @Test
  void withoutNamesNoShareIsToldOfFewerThanFive() {
    ClassReport report = report(SCOPE, sums()).anonymous(name -> name);
    assertEquals(OptionalDouble.empty(), report.share(3, 4, 4));
    assertEquals(OptionalDouble.of(0.75), report.share(3, 4, 5));
    assertEquals(OptionalDouble.of(0.75), report.share(3, 4), "a learner's own");
    assertTrue(report.anonymous());
  }

  @Test
  void withoutNamesEveryoneStandsInTheOrderOfThePseudonyms() {
    Missing missing =
        new Missing(
            List.of(new Absent("b", "Name"), new Absent("", "Cy")),
            List.of(new Learner("a", "n", "l"), new Learner("c", "n", "l")),
            List.of(new Skipped("a.jsonl", "why"), new Skipped("b.jsonl", "what")));
    ClassReport named =
        ClassReport.of(sums(learner("a", "Y", "1"), learner("b", "Z", "2")), SCOPE, missing);

    ClassReport report = named.anonymous(TeachersReportTest::pseudonym);

    assertEquals(
        List.of(new Learner("y", "y", "y"), new Learner("z", "z", "z")),
        report.rows().stream().map(row -> row.sums().learner()).toList());
    assertEquals(List.of(new Absent("w", "w"), new Absent("y", "y")), report.notHandedIn());
    assertEquals(
        List.of(new Learner("x", "x", "x"), new Learner("z", "z", "z")), report.unlisted());
    assertEquals(List.of(new Skipped("y", "what"), new Skipped("z", "why")), report.skipped());
  }

  /** In reverse order. */
  private static String pseudonym(String name) {
    return switch (name.charAt(0)) {
      case 'a' -> "z";
      case 'b' -> "y";
      case 'c' -> "x";
      default -> "w";
    };
  }

  @Test
  void aScopeSaysWhichDaysAndCardsCount() {
    ClassScope scope =
        new ClassScope(
            Set.of(new DeckId("d")), DAY.minusDays(2), DAY.minusDays(1), DAY, null, Duration.ZERO);
    assertFalse(scope.includes(DAY.minusDays(3)));
    assertTrue(scope.includes(DAY.minusDays(2)));
    assertTrue(scope.includes(DAY.minusDays(1)));
    assertFalse(scope.includes(DAY));
    assertTrue(scope.includes(new CardId("d", "x")));
    assertFalse(scope.includes(new CardId("e", "x")));
    assertTrue(SCOPE.includes(new CardId("e", "x")));
    assertEquals(DAY.minusDays(1), scope.until());
    assertEquals(LocalDate.MAX, SCOPE.until());
    assertEquals(DAY.minusDays(1), scope.asOf());
    assertEquals(DAY, SCOPE.asOf());
    assertEquals(DAY, scope(null, DAY.plusDays(1), null).asOf(), "that day is to come");
  }
}
