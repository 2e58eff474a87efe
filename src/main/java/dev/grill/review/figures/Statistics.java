package dev.grill.review.figures;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
 *     missed first, then those missed in the greater share of the times asked
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
  public record Topic(String topic, int cards, int begun, int known, Retention retention) {}

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
    return of(candidates, AnswerFigures.of(candidates, history, cap), day, leechAfter, cap);
  }

  /**
   * The statistics of a day.
   *
   * @param candidates the chosen cards
   * @param answers what the answers to cards of the chosen decks come to, with this cap
   * @param leechAfter lapses that mark a leech
   * @param cap what an answer's time counts at most
   */
  public static Statistics of(
      List<Candidate> candidates,
      AnswerFigures answers,
      LocalDate day,
      int leechAfter,
      Duration cap) {
    List<CardId> leeches = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.state().lapses() >= leechAfter) {
        leeches.add(candidate.card());
      }
    }
    List<Day> days = new ArrayList<>();
    Map<LocalDate, Integer> byDay = new HashMap<>();
    Retention retention = Retention.NONE;
    int[] grades = new int[6];
    for (AnswerFigures.DayAnswers one : answers.days()) {
      days.add(new Day(one.day(), one.answers(), one.time()));
      byDay.put(one.day(), one.answers());
      retention = retention.plus(one.retention());
      for (int grade = 0; grade < grades.length; grade++) {
        grades[grade] += one.grades().get(grade);
      }
    }
    return new Statistics(
        day,
        cards(candidates, leeches.size()),
        days,
        retention,
        Figures.streak(byDay, day),
        forecast(candidates, day),
        topics(candidates, answers.topics()),
        answers.missed(),
        weeks(answers.days(), monday(day).minusWeeks(WEEKS - 1L), day),
        Arrays.stream(grades).boxed().toList(),
        leeches,
        new Cap(cap, answers.longer()));
  }

  /** How many answers there are. */
  public int total() {
    return days.stream().mapToInt(Day::reviews).sum();
  }

  /** How many answers were given today. */
  public int today() {
    return days.stream().filter(one -> one.day().equals(day)).mapToInt(Day::reviews).sum();
  }

  /** The time all answers took. */
  public Duration time() {
    return days.stream().map(Day::time).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Topics with a card that is not new, the weakest first: by the share of such cards that are
   * known, then by retention.
   */
  public List<Topic> weakestTopics() {
    Comparator<Topic> byKnown =
        (a, b) -> Long.compare((long) a.known() * b.begun(), (long) b.known() * a.begun());
    Comparator<Topic> byRetention =
        Comparator.comparingDouble(topic -> topic.retention().rate().orElse(1));
    return topics.stream()
        .filter(topic -> topic.begun() > 0)
        .sorted(byKnown.thenComparing(byRetention).thenComparing(Topic::topic))
        .toList();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Cards cards(List<Candidate> candidates, int leeches) {
    int fresh = 0;
    int learning = 0;
    int mature = 0;
    int suspended = 0;
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      suspended += state.suspended() ? 1 : 0;
      if (state.isNew()) {
        fresh++;
      } else if (state.memory().repetitions() < 2) {
        learning++;
      } else if (state.isMature()) {
        mature++;
      }
    }
    int young = candidates.size() - fresh - learning - mature;
    return new Cards(candidates.size(), fresh, learning, young, mature, suspended, leeches);
  }

  private static List<Forecast> forecast(List<Candidate> candidates, LocalDate day) {
    int[] due = new int[FORECAST_DAYS];
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      boolean waits = state.isDue(day) || state.isAskedFor(day);
      if (!state.suspended() && (waits || !state.isNew())) {
        long days =
            waits
                ? (state.isBuried(day) ? 1 : 0)
                : ChronoUnit.DAYS.between(day, state.memory().due());
        if (days < FORECAST_DAYS) {
          due[(int) days]++;
        }
      }
    }
    List<Forecast> forecast = new ArrayList<>();
    for (int days = 0; days < FORECAST_DAYS; days++) {
      forecast.add(new Forecast(day.plusDays(days), due[days]));
    }
    return forecast;
  }

  private static List<Topic> topics(List<Candidate> candidates, Map<String, Retention> retention) {
    Map<String, Topic> topics = new TreeMap<>();
    for (Candidate candidate : candidates) {
      String topic = candidate.topic();
      if (topic != null) {
        Topic t = topics.get(topic);
        if (t == null) {
          t = new Topic(topic, 0, 0, 0, retention.getOrDefault(topic, Retention.NONE));
        }
        int begun = t.begun() + (candidate.state().isNew() ? 0 : 1);
        int known = t.known() + (candidate.state().isKnown() ? 1 : 0);
        topics.put(topic, new Topic(topic, t.cards() + 1, begun, known, t.retention()));
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
    return weeks(AnswerFigures.of(List.of(), answers, cap).days(), from, to);
  }

  private static List<Week> weeks(
      List<AnswerFigures.DayAnswers> days, LocalDate from, LocalDate to) {
    Map<LocalDate, Week> weeks = new TreeMap<>();
    for (LocalDate monday = monday(from); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
      weeks.put(monday, new Week(monday, 0, Duration.ZERO, Retention.NONE));
    }
    for (AnswerFigures.DayAnswers one : days) {
      weeks.computeIfPresent(monday(one.day()), (monday, week) -> week.plus(one));
    }
    return List.copyOf(weeks.values());
  }
}
