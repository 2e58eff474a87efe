package dev.grill.review.figures;

import dev.grill.card.CardId;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the answers of a log come to. A store keeps it up with every answer, so that {@link
 * Statistics} of years need not read these years; from the answers themselves it is made the same.
 *
 * @param days the days that had an answer, oldest first
 * @param missed key points that were missed, in the order of {@link Statistics}: all of them, or
 *     the first ones where no more were wanted
 * @param longer how many answers took longer than what counts of an answer's time at most
 */
public record AnswerFigures(
    List<DayAnswers> days, List<Statistics.MissedPoint> missed, int longer) {

  /** Points as {@link Statistics} lists them. */
  public static final Comparator<Statistics.MissedPoint> MOST_MISSED_FIRST =
      AnswerFigures::compareMissed;

  /**
   * The answers of a day.
   *
   * @param time what of their time counts; answers not measured take none
   * @param grades how many got each grade, 0 to 5
   */
  public record DayAnswers(
      LocalDate day,
      int answers,
      Duration time,
      Statistics.Retention retention,
      List<Integer> grades) {

    public DayAnswers {
      grades = List.copyOf(grades);
    }

    private DayAnswers plus(DayAnswers other) {
      List<Integer> sums = new ArrayList<>(grades);
      for (int grade = 0; grade < sums.size(); grade++) {
        sums.set(grade, sums.get(grade) + other.grades.get(grade));
      }
      return new DayAnswers(
          day,
          answers + other.answers,
          time.plus(other.time),
          retention.plus(other.retention),
          sums);
    }
  }

  public AnswerFigures {
    days = List.copyOf(days);
    missed = List.copyOf(missed);
  }

  /**
   * The figures of some answers.
   *
   * @param answers those that were taken back or lie ahead are passed over
   * @param cap what an answer's time counts at most
   */
  public static AnswerFigures of(List<Reviewed> answers, Duration cap) {
    Map<LocalDate, DayAnswers> days = new TreeMap<>();
    List<Reviewed> counted = new ArrayList<>();
    int longer = 0;
    for (Reviewed answer : answers) {
      if (answer.counts()) {
        counted.add(answer);
        days.merge(answer.day(), day(answer, cap), DayAnswers::plus);
        longer += isLonger(answer.review(), cap) ? 1 : 0;
      }
    }
    List<Statistics.MissedPoint> missed = missed(counted);
    missed.sort(MOST_MISSED_FIRST);
    return new AnswerFigures(List.copyOf(days.values()), missed, longer);
  }

  private static int compareMissed(Statistics.MissedPoint a, Statistics.MissedPoint b) {
    int order = Integer.compare(b.missed(), a.missed());
    order = order != 0 ? order : Integer.compare(a.asked(), b.asked());
    order = order != 0 ? order : a.card().compareTo(b.card());
    return order != 0 ? order : a.point().compareTo(b.point());
  }

  private static boolean isLonger(Review review, Duration cap) {
    return review.taken() != null && review.taken().compareTo(cap) > 0;
  }

  private static DayAnswers day(Reviewed answer, Duration cap) {
    Review review = answer.review();
    List<Integer> grades = new ArrayList<>(Collections.nCopies(6, 0));
    grades.set(review.grade().number(), 1);
    return new DayAnswers(
        answer.day(),
        1,
        Statistics.Cap.time(review, cap),
        Statistics.Retention.NONE.plus(answer),
        grades);
  }

  private record Key(CardId card, String point) {

    // equals and hashCode are a record's own, without the linking that those cost at their first
    // use

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.card.equals(card) && key.point.equals(point);
    }

    @Override
    public int hashCode() {
      return 31 * card.hashCode() + point.hashCode();
    }
  }

  /**
   * The points that were missed at least once, in no order.
   *
   * @param answers those that count
   */
  public static List<Statistics.MissedPoint> missed(List<Reviewed> answers) {
    Map<Key, Statistics.MissedPoint> points = new HashMap<>();
    for (Reviewed answer : answers) {
      Review review = answer.review();
      if (review.points() != null) {
        for (Review.Tick tick : review.points()) {
          Key key = new Key(review.card(), tick.point());
          Statistics.MissedPoint before = points.get(key);
          points.put(
              key,
              new Statistics.MissedPoint(
                  review.card(),
                  tick.point(),
                  (before == null ? 0 : before.missed()) + (tick.covered() ? 0 : 1),
                  (before == null ? 0 : before.asked()) + 1));
        }
      }
    }
    List<Statistics.MissedPoint> missed = new ArrayList<>();
    for (Statistics.MissedPoint point : points.values()) {
      if (point.missed() > 0) {
        missed.add(point);
      }
    }
    return missed;
  }
}
