package dev.grill.review.classroom;

import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A class as its teacher sees it. Every share is a division of two of its whole numbers, made in
 * {@link #share}.
 *
 * @param from the first day: the one asked for, else the first with an answer; null without
 * @param to the last day: the one asked for, else today, or the last with an answer if that is
 *     later
 * @param rows by name, then id
 * @param topics by name
 * @param cards by name
 * @param points missed at least once, the most often missed first
 * @param weeks every one from the first with an answer to the end of the period, at most the last
 *     {@link #WEEKS}
 * @param notHandedIn who is on the class list and handed in nothing
 * @param unlisted who handed in and is not on the class list; empty without a list
 * @param anonymous whether names are pseudonyms and no share is given of fewer than {@link
 *     #LEAST_GROUP} learners
 */
public record ClassReport(
    ClassScope scope,
    LocalDate from,
    LocalDate to,
    List<Row> rows,
    List<TopicSums> topics,
    List<CardSums> cards,
    List<PointSums> points,
    List<WeekSums> weeks,
    List<Absent> notHandedIn,
    List<Learner> unlisted,
    List<Skipped> skipped,
    boolean anonymous) {

  public static final int LEAST_GROUP = 5;
  public static final int WEEKS = 53;

  /**
   * A learner.
   *
   * @param assignment null where nothing was assigned
   * @param reasons why the learner needs help; empty for none
   */
  public record Row(LearnerSums sums, Assignment assignment, List<HelpReason> reasons) {
    public Row {
      reasons = List.copyOf(reasons);
    }

    public boolean needsHelp() {
      return !reasons.isEmpty();
    }
  }

  /** Someone on the class list. */
  public record Absent(String id, String name) {}

  /**
   * A file that is not in the report.
   *
   * @param reason a message key, whose text does not name the file
   */
  public record Skipped(String file, String reason) {}

  /** Who is not in the report, or not on the class list. */
  public record Missing(List<Absent> notHandedIn, List<Learner> unlisted, List<Skipped> skipped) {
    /** Nobody and nothing. */
    public static final Missing NOTHING = new Missing(List.of(), List.of(), List.of());
  }

  public ClassReport {
    rows = List.copyOf(rows);
    topics = List.copyOf(topics);
    cards = List.copyOf(cards);
    points = List.copyOf(points);
    weeks = List.copyOf(weeks);
    notHandedIn = List.copyOf(notHandedIn);
    unlisted = List.copyOf(unlisted);
    skipped = List.copyOf(skipped);
  }

  /** The report of sums, whoever supplied them. */
  public static ClassReport of(ClassSums sums, ClassScope scope, Missing missing) {
    boolean later = sums.last() != null && sums.last().isAfter(scope.today());
    LocalDate to = scope.to() != null ? scope.to() : later ? sums.last() : scope.today();
    List<Row> rows = new ArrayList<>();
    for (LearnerSums learner : sums.learners()) {
      Assignment assignment = Assignment.of(learner, scope);
      rows.add(new Row(learner, assignment, HelpReason.of(learner, assignment, scope)));
    }
    rows.sort(
        Comparator.comparing((Row row) -> row.sums().learner().name())
            .thenComparing(row -> row.sums().learner().id())
            .thenComparing(row -> row.sums().learner().log()));
    List<TopicSums> topics = new ArrayList<>(sums.topics());
    topics.sort(Comparator.comparing(TopicSums::topic));
    List<CardSums> cards = new ArrayList<>(sums.cards());
    cards.sort(Comparator.comparing(card -> card.card().card()));
    List<PointSums> points = new ArrayList<>(sums.points());
    points.removeIf(point -> point.missed() == 0);
    points.sort(
        Comparator.comparingInt(PointSums::missed)
            .reversed()
            .thenComparingInt(PointSums::asked)
            .thenComparing(PointSums::card)
            .thenComparing(PointSums::point));
    return new ClassReport(
        scope,
        scope.from() == null ? sums.first() : scope.from(),
        to,
        rows,
        topics,
        cards,
        points,
        weeks(sums.weeks(), to),
        missing.notHandedIn(),
        missing.unlisted(),
        missing.skipped(),
        false);
  }

  private static List<WeekSums> weeks(List<WeekSums> sums, LocalDate to) {
    if (sums.isEmpty()) {
      return List.of();
    }
    TreeMap<LocalDate, WeekSums> weeks = new TreeMap<>();
    sums.forEach(week -> weeks.put(week.monday(), week));
    LocalDate last = to.minusDays(to.getDayOfWeek().getValue() - 1L);
    LocalDate earliest = last.minusWeeks(WEEKS - 1L);
    LocalDate first = weeks.firstKey().isBefore(earliest) ? earliest : weeks.firstKey();
    List<WeekSums> all = new ArrayList<>();
    for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
      all.add(weeks.getOrDefault(monday, WeekSums.empty(monday)));
    }
    return all;
  }

  /**
   * The same for eyes other than the teacher's: names and ids are pseudonyms, in whose order the
   * learners stand.
   *
   * @param pseudonym of an id, of a name, of a file
   */
  public ClassReport anonymous(UnaryOperator<String> pseudonym) {
    List<Row> hidden = new ArrayList<>();
    for (Row row : rows) {
      LearnerSums sums = row.sums().of(hidden(row.sums().learner(), pseudonym));
      hidden.add(new Row(sums, row.assignment(), row.reasons()));
    }
    hidden.sort(Comparator.comparing(row -> row.sums().learner().id()));
    List<Absent> absent = new ArrayList<>();
    for (Absent one : notHandedIn) {
      String name = pseudonym.apply(one.id().isEmpty() ? one.name() : one.id());
      absent.add(new Absent(name, name));
    }
    absent.sort(Comparator.comparing(Absent::id));
    List<Learner> others = new ArrayList<>();
    unlisted.forEach(learner -> others.add(hidden(learner, pseudonym)));
    others.sort(Comparator.comparing(Learner::id));
    List<Skipped> files = new ArrayList<>();
    skipped.forEach(one -> files.add(new Skipped(pseudonym.apply(one.file()), one.reason())));
    files.sort(Comparator.comparing(Skipped::file));
    return new ClassReport(
        scope, from, to, hidden, topics, cards, points, weeks, absent, others, files, true);
  }

  private static Learner hidden(Learner learner, UnaryOperator<String> pseudonym) {
    String name = pseudonym.apply(learner.id());
    return new Learner(name, name, name);
  }

  /** A learner's share; empty where there is nothing to divide by. */
  public OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  /** A group's share; empty also where it is about too few to be told. */
  public OptionalDouble share(long part, long whole, int learners) {
    return anonymous && learners < LEAST_GROUP ? OptionalDouble.empty() : share(part, whole);
  }

  /** The same of a retention. */
  public OptionalDouble share(Statistics.Retention retention, int learners) {
    return share(retention.passed(), retention.answers(), learners);
  }

  /** The learners together; days active are of all of them added up. */
  public Practice total() {
    Practice total = new Practice(0, 0, 0, 0, Statistics.Retention.NONE, 0, 0, Duration.ZERO, null);
    for (Row row : rows) {
      Practice one = row.sums().practice();
      LocalDate last = total.lastActive();
      boolean later = last == null || one.lastActive() != null && one.lastActive().isAfter(last);
      total =
          new Practice(
              total.cards() + one.cards(),
              total.started() + one.started(),
              total.known() + one.known(),
              total.mature() + one.mature(),
              total.retention().plus(one.retention()),
              total.answers() + one.answers(),
              total.daysActive() + one.daysActive(),
              total.time().plus(one.time()),
              later ? one.lastActive() : last);
    }
    return total;
  }

  /** How many learners stand so to the assignment. */
  public int count(Assignment assignment) {
    int count = 0;
    for (Row row : rows) {
      count += row.assignment() == assignment ? 1 : 0;
    }
    return count;
  }
}
