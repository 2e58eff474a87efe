package dev.grill.review.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.History;
import dev.grill.review.Logs;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Undo;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final List<Event> log = new ArrayList<>();

  // ---- cards ----

  @Test
  void aCardIsLearningBelowTwoRepetitionsAndMatureFrom21Days() {
    List<Candidate> cards =
        List.of(
            card("new", CardState.NEW),
            card("lapsed", state(0, 1, DAY)),
            card("once", state(1, 1, DAY)),
            card("twice", state(2, 6, DAY)),
            card("young", state(3, 20, DAY)),
            card("mature", state(3, 21, DAY)),
            card("suspended", hidden(state(4, 50, DAY), null, true)));

    assertEquals(new Statistics.Cards(7, 1, 2, 2, 2, 1, 0), statistics(cards).cards());
  }

  @Test
  void theForecastHasOverdueCardsTodayAndBuriedOnesTomorrow() {
    List<Candidate> cards =
        List.of(
            card("overdue", state(2, 6, DAY.minusDays(40))),
            card("today", state(2, 6, DAY)),
            card("buried", hidden(state(2, 6, DAY), DAY, false)),
            card("suspended", hidden(state(2, 6, DAY), null, true)),
            card("new", CardState.NEW),
            card("last", state(2, 6, DAY.plusDays(29))),
            card("beyond", state(2, 6, DAY.plusDays(30))));

    List<Statistics.Forecast> forecast = statistics(cards).forecast();

    assertEquals(30, forecast.size());
    assertEquals(new Statistics.Forecast(DAY, 2), forecast.get(0));
    assertEquals(new Statistics.Forecast(DAY.plusDays(1), 1), forecast.get(1));
    assertEquals(new Statistics.Forecast(DAY.plusDays(29), 1), forecast.get(29));
    assertEquals(4, forecast.stream().mapToInt(Statistics.Forecast::due).sum());
  }

  // ---- answers ----

  @Test
  void retentionCountsAnswersThatMovedACardWithARepetition() {
    answer("a", 3, Grade.GOOD, Mode.REVIEW); // the first: no repetition yet
    answer("a", 2, Grade.HARD, Mode.REVIEW); // counts, passed
    answer("a", 2, Grade.BLANK, Mode.REVIEW); // a repeat
    answer("a", 1, Grade.PERFECT, Mode.REVIEW); // early
    answer("a", 1, Grade.BLANK, Mode.CRAM);
    answer("a", 1, Grade.BLANK, Mode.MOCK);
    answer("a", 0, Grade.CLOSE, Mode.REVIEW); // a lapse before it is due counts

    Statistics statistics = statistics(List.of());

    assertEquals(new Statistics.Retention(2, 1), statistics.retention());
    assertEquals(0.5, statistics.retention().rate().orElseThrow());
    assertEquals(7, statistics.total());
    assertEquals(1, statistics.today());
    assertEquals(List.of(3, 0, 1, 1, 1, 1), statistics.grades());
  }

  @Test
  void anAnswerTakenBackCountsNowhere() {
    Review kept = answer("a", 1, Grade.GOOD, Mode.REVIEW);
    Statistics before = statistics(List.of());
    Review mistake = answer("a", 0, Grade.BLANK, Mode.REVIEW);
    log.add(new Undo(Logs.stamp(id(), mistake.at(), mistake.day()), mistake.card(), mistake.id()));

    assertEquals(before, statistics(List.of()));
    assertEquals(kept.day(), before.days().get(0).day());
    assertEquals(1, before.streak());
  }

  @Test
  void aWeekBeginsOnMonday() {
    answer("a", 1, Grade.GOOD, Mode.REVIEW); // Monday
    answer("b", 2, Grade.GOOD, Mode.REVIEW); // Sunday

    List<Statistics.Week> weeks = statistics(List.of()).weeks();

    assertEquals(Statistics.WEEKS, weeks.size());
    assertEquals(LocalDate.of(2026, 11, 23), weeks.get(11).monday());
    assertEquals(1, weeks.get(11).reviews());
    assertEquals(Duration.ofMinutes(1), weeks.get(11).time());
    assertEquals(1, weeks.get(10).reviews());
  }

  @Test
  void dayAndWeekCountEachAnswerUpToTheCapAndNoMore() {
    answer("a", 0, Grade.GOOD, Mode.REVIEW); // a minute
    answer("b", 0, Grade.GOOD, Mode.CRAM);
    Statistics capped =
        Statistics.of(List.of(), Logs.fold(log).reviews(), DAY, 8, Duration.ofSeconds(45));
    Statistics whole =
        Statistics.of(List.of(), Logs.fold(log).reviews(), DAY, 8, Duration.ofSeconds(60));

    assertEquals(Duration.ofSeconds(90), capped.days().get(0).time());
    assertEquals(Duration.ofSeconds(90), capped.weeks().get(11).time());
    assertEquals(Duration.ofMinutes(2), whole.days().get(0).time(), "a minute is not more");
  }

  @Test
  void thePointMissedMostOftenComesFirstAndOneNeverMissedNotAtAll() {
    ticked("a", new Review.Tick("x", false), new Review.Tick("y", true));
    ticked("a", new Review.Tick("x", false), new Review.Tick("y", false));
    ticked("b", new Review.Tick("x", false), new Review.Tick("z", true));

    List<Statistics.MissedPoint> missed = statistics(List.of()).missedPoints();

    assertEquals(
        List.of(
            new Statistics.MissedPoint(id("a"), "x", 2, 2),
            new Statistics.MissedPoint(id("b"), "x", 1, 1),
            new Statistics.MissedPoint(id("a"), "y", 1, 2)),
        missed);
  }

  @Test
  void theWeakestTopicKnowsTheSmallestShareOfWhatWasBegun() {
    List<Candidate> cards =
        List.of(
            topic("strong", "a", graded(Grade.GOOD)),
            topic("strong", "b", CardState.NEW),
            topic("weak", "c", graded(Grade.CLOSE)),
            topic("weak", "d", graded(Grade.GOOD)),
            topic("untouched", "e", CardState.NEW),
            topic(null, "f", graded(Grade.BLANK)));

    Statistics statistics = statistics(cards);

    assertEquals(
        List.of("strong", "untouched", "weak"),
        statistics.topics().stream().map(Statistics.Topic::topic).toList());
    assertEquals(
        List.of("weak", "strong"),
        statistics.weakestTopics().stream().map(Statistics.Topic::topic).toList());
  }

  @Test
  void theTimeOfAllAnswersAndHowManyTookLongerThanTheCap() {
    answer("a", 1, Grade.GOOD, Mode.REVIEW);
    answer("b", 0, Grade.GOOD, Mode.CRAM);
    Statistics statistics =
        Statistics.of(List.of(), Logs.fold(log).reviews(), DAY, 8, Duration.ofSeconds(59));

    assertEquals(Duration.ofSeconds(118), statistics.time());
    assertEquals(new Statistics.Cap(Duration.ofSeconds(59), 2), statistics.cap());
    assertEquals(0, statistics(List.of()).cap().answers());
    assertEquals(10, statistics(List.of()).cap().minutes());
    assertEquals(
        0,
        Statistics.of(List.of(), Logs.fold(log).reviews(), DAY, 8, Duration.ofMinutes(1))
            .cap()
            .answers(),
        "a minute is not longer");
  }

  @Test
  void anAnswerNotMeasuredTakesNoTime() {
    var at = DAY.atTime(9, 0).atZone(ZoneOffset.UTC);
    log.add(
        new Review(Logs.stamp(id(), at, DAY), id("a"), Grade.GOOD, Mode.REVIEW, null, null, null));

    assertEquals(Duration.ZERO, statistics(List.of()).time());
    assertEquals(1, statistics(List.of()).total());
  }

  @Test
  void leechesAreInTheOrderOfTheLibrary() {
    List<Candidate> cards =
        List.of(card("b", lapsed(8)), card("c", lapsed(7)), card("a", lapsed(9)));

    Statistics statistics = statistics(cards);

    assertEquals(List.of(id("b"), id("a")), statistics.leeches());
    assertEquals(2, statistics.cards().leeches());
  }

  private static CardState lapsed(int lapses) {
    Memory memory = new Memory(2, 250, 6, DAY);
    return CardState.NEW.withLearned(
        new CardState.Learned(memory, null, DAY, DAY, lapses, Grade.GOOD));
  }

  @Test
  void aCardAskedForIsExpectedTodayAndBuriedTomorrow() {
    CardState later = state(2, 6, DAY.plusDays(9));
    CardState asked = later.withToday(later.today().withAskedOn(DAY));
    CardState buried = later.withToday(later.today().withAskedOn(DAY).withBuriedOn(DAY));
    CardState fresh = CardState.NEW.withToday(CardState.Today.NOTHING.withAskedOn(DAY));

    List<Statistics.Forecast> forecast =
        statistics(List.of(card("a", asked), card("b", buried), card("c", fresh))).forecast();

    assertEquals(2, forecast.get(0).due());
    assertEquals(1, forecast.get(1).due());
    assertEquals(0, forecast.get(9).due());
  }

  @Test
  void ofTopicsKnownAlikeTheOneWithLessRetentionIsWeakerThenTheFirstByName() {
    for (String card : List.of("a", "b")) {
      answer(card, 9, Grade.GOOD, Mode.REVIEW);
    }
    answer("a", 1, Grade.GOOD, Mode.REVIEW);
    answer("b", 1, Grade.WRONG, Mode.REVIEW);
    List<Candidate> cards =
        List.of(
            topic("a", "a", graded(Grade.GOOD)),
            topic("b", "b", graded(Grade.GOOD)),
            topic("d", "d", graded(Grade.GOOD)),
            topic("c", "c", graded(Grade.GOOD)));

    assertEquals(
        List.of("b", "a", "c", "d"),
        statistics(cards).weakestTopics().stream().map(Statistics.Topic::topic).toList());
    assertEquals(
        new Statistics.Topic("b", 1, 1, 1, new Statistics.Retention(1, 0)),
        statistics(cards).topics().get(1));
  }

  @Test
  void pointsMissedAlikeStandByShareThenCardThenText() {
    Review.Tick no = new Review.Tick("x", false);
    ticked("b", no, new Review.Tick("y", false));
    ticked("a", no);
    ticked("c", no);
    ticked("c", new Review.Tick("x", true));

    assertEquals(
        List.of("a x", "b x", "b y", "c x"),
        statistics(List.of()).missedPoints().stream()
            .map(one -> one.card().card() + " " + one.point())
            .toList());
  }

  @Test
  void theWeeksBetweenTwoDaysAreAllThereAndNoneElse() {
    answer("a", 30, Grade.GOOD, Mode.REVIEW);
    answer("a", 2, Grade.GOOD, Mode.REVIEW);
    answer("a", 1, Grade.GOOD, Mode.REVIEW);

    List<Statistics.Week> weeks =
        Statistics.weeks(
            Logs.fold(log).reviews(), DAY.minusDays(8), DAY.minusDays(1), Duration.ofMinutes(1));

    assertEquals(
        List.of(
            new Statistics.Week(
                LocalDate.of(2026, 11, 16),
                1,
                Duration.ofMinutes(1),
                new Statistics.Retention(1, 1)),
            new Statistics.Week(
                LocalDate.of(2026, 11, 23), 1, Duration.ofMinutes(1), Statistics.Retention.NONE)),
        weeks);
  }

  @Property(tries = 100)
  void theFiguresOfOneLogAgreeWithEachOther(
      @ForAll long seed, @ForAll @IntRange(max = 60) int answers) {
    log.clear();
    Random random = new Random(seed);
    Mode[] modes = {Mode.REVIEW, Mode.CRAM, Mode.MOCK, Mode.IMPORT};
    for (int i = 0; i < answers; i++) {
      String card = "c" + random.nextInt(5);
      answer(card, random.nextInt(80), Grade.of(random.nextInt(6)), modes[random.nextInt(4)]);
    }
    History history = Logs.fold(log);
    List<Candidate> cards = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      cards.add(topic("t" + i % 2, "c" + i, history.state(id("c" + i))));
    }

    Statistics statistics = Statistics.of(cards, history.reviews(), DAY, 2, Duration.ofMinutes(10));

    Statistics.Cards kinds = statistics.cards();
    assertEquals(6, kinds.fresh() + kinds.learning() + kinds.young() + kinds.mature());
    assertEquals(answers, statistics.total());
    assertEquals(answers, statistics.grades().stream().mapToInt(Integer::intValue).sum());
    assertEquals(
        statistics.retention().answers(),
        statistics.topics().stream().mapToInt(topic -> topic.retention().answers()).sum());
    assertEquals(kinds.leeches(), statistics.leeches().size());
    for (Statistics.Topic topic : statistics.topics()) {
      assertTrue(topic.known() <= topic.begun() && topic.begun() <= topic.cards());
    }
    assertEquals(
        statistics, Statistics.of(cards, history.reviews(), DAY, 2, Duration.ofMinutes(10)));
  }

  private Statistics statistics(List<Candidate> cards) {
    return Statistics.of(cards, Logs.fold(log).reviews(), DAY, 8, Duration.ofMinutes(10));
  }

  private Review answer(String card, int daysAgo, Grade grade, Mode mode) {
    return add(card, daysAgo, grade, mode, null);
  }

  private void ticked(String card, Review.Tick... ticks) {
    add(card, 0, Grade.GOOD, Mode.CRAM, List.of(ticks));
  }

  private Review add(String card, int daysAgo, Grade grade, Mode mode, List<Review.Tick> ticks) {
    LocalDate day = DAY.minusDays(daysAgo);
    var at = day.atTime(9, 0).atZone(ZoneOffset.UTC).plusNanos(log.size());
    Review review =
        new Review(
            Logs.stamp(id(), at, day), id(card), grade, mode, Duration.ofMinutes(1), null, ticks);
    log.add(review);
    return review;
  }

  private String id() {
    return "%06d".formatted(log.size());
  }

  private static CardId id(String card) {
    return new CardId("deck", card);
  }

  private static Candidate card(String id, CardState state) {
    return topic("topic", id, state);
  }

  private static Candidate topic(String topic, String id, CardState state) {
    return new Candidate(id(id), topic, 2, List.of(), state);
  }

  private static CardState graded(Grade last) {
    CardState s = state(2, 6, DAY);
    return CardState.NEW
        .withLearned(new CardState.Learned(s.memory(), null, DAY, DAY, 0, last))
        .withReviews(1)
        .withLastEvent(s.lastEvent());
  }

  private static CardState state(int repetitions, int interval, LocalDate due) {
    Memory memory = new Memory(repetitions, 250, interval, due);
    LocalDate moved = due.minusDays(interval);
    return CardState.NEW
        .withLearned(new CardState.Learned(memory, null, moved, moved, 0, Grade.GOOD))
        .withReviews(1)
        .withLastEvent(new EventId("0"));
  }

  private static CardState hidden(CardState s, LocalDate buriedOn, boolean suspended) {
    return s.withToday(s.today().withBuriedOn(buriedOn)).withSuspended(suspended);
  }
}
