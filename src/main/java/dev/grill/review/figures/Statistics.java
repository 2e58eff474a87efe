package dev.grill.review.figures;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Where a learner stands, computed once for text, JSON and screen. Every word has the meaning of
 * docs/scheduling.md. An answer that was taken back counts nowhere; cram and mock answers count as
 * answers and never towards retention, for they do not move the schedule.
 *
 * @param days the days that had an answer, oldest first
 * @param streak days in a row with an answer, ending today or yesterday
 * @param forecast {@link #FORECAST_DAYS} days from today on
 * @param topics in the order of their names; cards without a topic are in none
 * @param missedPoints key points that were missed, as the person left the ticks: the most often
 *     missed first, then those missed in the greater share of the times asked; all of them, or the
 *     first ones where no more were wanted
 * @param weeks the last {@link #WEEKS} weeks, the present one last
 * @param grades how many answers got each grade, 0 to 5
 * @param leeches cards that lapsed too often, in the order of the library
 * @param cap how much of an answer's time counts
 */
public record Statistics(
    LocalDate day,
    Cards cards,
    List<Day> days,
    Retention retention,
    int streak,
    List<Forecast> forecast,
    List<Topic> topics,
    List<MissedPoint> missedPoints,
    List<Week> weeks,
    List<Integer> grades,
    List<CardId> leeches,
    Cap cap) {

  public static final int FORECAST_DAYS = 30;
  public static final int WEEKS = 12;

  public Statistics {
    days = List.copyOf(days);
    forecast = List.copyOf(forecast);
    topics = List.copyOf(topics);
    missedPoints = List.copyOf(missedPoints);
    weeks = List.copyOf(weeks);
    grades = List.copyOf(grades);
    leeches = List.copyOf(leeches);
  }

  /**
   * How many cards there are of each kind. New, learning, young and mature ones are all there are;
   * suspended ones and leeches are among them.
   */
  public record Cards(
      int total, int fresh, int learning, int young, int mature, int suspended, int leeches) {}

  /**
   * What an answer counts at most in every figure of time: a card left open over night is no study.
   *
   * @param answers how many answers took longer
   */
  public record Cap(Duration most, int answers) {

    /** The time of an answer, at most that; none where it was not measured. */
    public static Duration time(Review review, Duration most) {
      Duration taken = review.taken() == null ? Duration.ZERO : review.taken();
      return taken.compareTo(most) > 0 ? most : taken;
    }

    public int minutes() {
      return (int) most.toMinutes();
    }
  }

  /**
   * The answers of a day.
   *
   * @param time they took together; answers not measured take none
   */
  public record Day(LocalDate day, int reviews, Duration time) {}

  /** Answers that moved the schedule of a card with at least one repetition, and those passed. */
  public record Retention(int answers, int passed) {

    public static final Retention NONE = new Retention(0, 0);

    /** The share passed, 0 to 1; empty without answers. */
    public OptionalDouble rate() {
      return answers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) passed / answers);
    }

    /** With one more answer, if it is one that retention looks at. */
    public Retention plus(Reviewed reviewed) {
      return reviewed.asksWhatWasLearned()
          ? new Retention(answers + 1, passed + (reviewed.review().grade().passed() ? 1 : 0))
          : this;
    }

    /** Both together. */
    public Retention plus(Retention other) {
      return new Retention(answers + other.answers, passed + other.passed);
    }
  }

  /**
   * Cards waiting on a day, beyond all limits. Today has those of earlier days too; a card buried
   * today is expected tomorrow. New cards and cards that will come back sooner are not foreseen.
   */
  public record Forecast(LocalDate day, int due) {}

  /**
   * How well a topic is known.
   *
   * @param begun its cards that are not new
   * @param known its cards that are known
   */
  public record Topic(String topic, int cards, int begun, int known, Retention retention) {

    private static int compareWeakness(Topic a, Topic b) {
      int byKnown = Long.compare((long) a.known() * b.begun(), (long) b.known() * a.begun());
      if (byKnown != 0) {
        return byKnown;
      }
      int byRetention =
          Double.compare(a.retention().rate().orElse(1), b.retention().rate().orElse(1));
      return byRetention != 0 ? byRetention : a.topic().compareTo(b.topic());
    }
  }

  /**
   * A key point that answers missed.
   *
   * @param asked how often it was ticked or left open
   */
  public record MissedPoint(CardId card, String point, int missed, int asked) {}

  /**
   * The answers of a week.
   *
   * @param monday its first day
   * @param time they took together
   */
  public record Week(LocalDate monday, int reviews, Duration time, Retention retention) {

    private Week plus(AnswerFigures.DayAnswers day) {
      return new Week(
          monday, reviews + day.answers(), time.plus(day.time()), retention.plus(day.retention()));
    }
  }

  /**
   * The statistics of a day.
   *
   * @param candidates the chosen cards
   * @param history the answers to cards of the chosen decks, those no longer there included
   * @param leechAfter lapses that mark a leech
   * @param cap what an answer's time counts at most
   */
  public static Statistics of(
      List<Candidate> candidates,
      List<Reviewed> history,
      LocalDate day,
      int leechAfter,
      Duration cap) {
    return of(
        LibraryFigures.of(candidates, history, day, leechAfter),
        AnswerFigures.of(history, cap),
        day,
        cap);
  }

  /**
   * The statistics of a day.
   *
   * @param library what the chosen cards come to on it
   * @param answers what the answers to cards of the chosen decks come to, with this cap
   * @param cap what an answer's time counts at most
   */
  public static Statistics of(
      LibraryFigures library, AnswerFigures answers, LocalDate day, Duration cap) {
    List<Day> days = new ArrayList<>();
    Map<LocalDate, Integer> byDay = new HashMap<>();
    Retention retention = Retention.NONE;
    int[] sums = new int[6];
    for (AnswerFigures.DayAnswers one : answers.days()) {
      days.add(new Day(one.day(), one.answers(), one.time()));
      byDay.put(one.day(), one.answers());
      retention = retention.plus(one.retention());
      for (int grade = 0; grade < sums.length; grade++) {
        sums[grade] += one.grades().get(grade);
      }
    }
    List<Integer> grades = new ArrayList<>();
    for (int sum : sums) {
      grades.add(sum);
    }
    return new Statistics(
        day,
        library.cards(),
        days,
        retention,
        Figures.streak(byDay, day),
        forecast(library.due(), day),
        topics(library.topics()),
        answers.missed(),
        weeks(answers.days(), monday(day).minusWeeks(WEEKS - 1L), day),
        grades,
        library.leeches(),
        new Cap(cap, answers.longer()));
  }

  /** How many answers there are. */
  public int total() {
    int total = 0;
    for (Day one : days) {
      total += one.reviews();
    }
    return total;
  }

  /** How many answers were given today. */
  public int today() {
    int today = 0;
    for (Day one : days) {
      today += one.day().equals(day) ? one.reviews() : 0;
    }
    return today;
  }

  /** The time all answers took. */
  public Duration time() {
    Duration time = Duration.ZERO;
    for (Day one : days) {
      time = time.plus(one.time());
    }
    return time;
  }

  /**
   * Topics with a card that is not new, the weakest first: by the share of such cards that are
   * known, then by retention.
   */
  public List<Topic> weakestTopics() {
    List<Topic> weakest = new ArrayList<>();
    for (Topic topic : topics) {
      if (topic.begun() > 0) {
        weakest.add(topic);
      }
    }
    weakest.sort(Topic::compareWeakness);
    return weakest;
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  private static List<Forecast> forecast(List<Integer> due, LocalDate day) {
    List<Forecast> forecast = new ArrayList<>();
    for (int days = 0; days < FORECAST_DAYS; days++) {
      forecast.add(new Forecast(day.plusDays(days), due.get(days)));
    }
    return forecast;
  }

  private static List<Topic> topics(List<LibraryFigures.TopicCards> all) {
    Map<String, Topic> topics = new TreeMap<>();
    for (LibraryFigures.TopicCards one : all) {
      if (one.topic() != null) {
        int begun = one.cards() - one.fresh();
        topics.put(
            one.topic(), new Topic(one.topic(), one.cards(), begun, one.known(), one.retention()));
      }
    }
    return List.copyOf(topics.values());
  }

  /**
   * The weeks from one day to another, empty ones too, oldest first.
   *
   * @param answers those outside, or not counting, are passed over
   * @param cap what an answer's time counts at most
   */
  public static List<Week> weeks(
      List<Reviewed> answers, LocalDate from, LocalDate to, Duration cap) {
    return weeks(AnswerFigures.of(answers, cap).days(), from, to);
  }

  private static List<Week> weeks(
      List<AnswerFigures.DayAnswers> days, LocalDate from, LocalDate to) {
    Map<LocalDate, Week> weeks = new TreeMap<>();
    for (LocalDate monday = monday(from); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
      weeks.put(monday, new Week(monday, 0, Duration.ZERO, Retention.NONE));
    }
    for (AnswerFigures.DayAnswers one : days) {
      LocalDate monday = monday(one.day());
      Week week = weeks.get(monday);
      if (week != null) {
        weeks.put(monday, week.plus(one));
      }
    }
    return List.copyOf(weeks.values());
  }
}
