package dev.grill.review.classroom;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.History;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up the logs of a class, learner by learner: no more than one log is in memory. What a store
 * has added up of other learners is added as it is.
 */
public final class ClassTally {

  /** What is added up of a card. */
  private static final class OfCard {
    private ClassCard text;
    private Instant written = Instant.MIN;
    private int answers;
    private int learners;
    private int known;
    private Statistics.Retention retention = Statistics.Retention.NONE;

    /** The learners who began it, by number; and how many others did. */
    private final BitSet started = new BitSet();

    private int othersStarted;

    int started() {
      return started.cardinality() + othersStarted;
    }
  }

  private record Point(CardId card, String text) {}

  private final ClassScope scope;
  private final List<LearnerSums> learners = new ArrayList<>();
  private final Map<CardId, OfCard> cards = new TreeMap<>();
  private final Map<Point, PointSums> points = new HashMap<>();
  private final Map<LocalDate, WeekSums> weeks = new TreeMap<>();
  private final Map<String, Integer> othersBegan = new HashMap<>();
  private LocalDate first;
  private LocalDate last;

  public ClassTally(ClassScope scope) {
    this.scope = scope;
  }

  /**
   * Adds a learner.
   *
   * @param texts the cards of the learner's decks, answered or not
   * @param written when the learner's file was: of two wordings of a card the newer one is shown
   * @param history the fold of the log up to {@link ClassScope#until}, under the names that cards
   *     have now
   */
  public void add(Learner learner, Collection<ClassCard> texts, Instant written, History history) {
    int number = learners.size();
    Map<CardId, Candidate> own = new LinkedHashMap<>();
    for (ClassCard text : texts) {
      CardState state = history.state(text.card());
      Candidate candidate = new Candidate(text.card(), text.topic(), 1, List.of(), state);
      if (scope.includes(text.card()) && own.put(text.card(), candidate) == null) {
        OfCard card = card(text, written);
        card.learners++;
        card.known += state.isKnown() ? 1 : 0;
        if (!state.isNew()) {
          card.started.set(number);
        }
      }
    }
    learners.add(new OfLearner(own).sums(learner, history));
  }

  private OfCard card(ClassCard text, Instant written) {
    OfCard card = cards.computeIfAbsent(text.card(), id -> new OfCard());
    if (card.text == null || written.isAfter(card.written)) {
      card.text = text;
      card.written = written;
    }
    return card;
  }

  /** A learner's answers. */
  private final class OfLearner {
    private final Map<CardId, Candidate> own;
    private final Set<LocalDate> mondays = new HashSet<>();
    private final Set<Point> missed = new HashSet<>();
    private final Map<CardId, LocalDate> firstAnswers = new HashMap<>();

    OfLearner(Map<CardId, Candidate> own) {
      this.own = own;
    }

    LearnerSums sums(Learner learner, History history) {
      List<Reviewed> within = new ArrayList<>();
      for (Reviewed answer : history.reviews()) {
        if (answer.counts() && scope.includes(answer.review().card())) {
          take(answer);
          if (scope.includes(answer.day())) {
            within.add(answer);
          }
        }
      }
      int inTime = 0;
      int answered = 0;
      for (Map.Entry<CardId, LocalDate> one : firstAnswers.entrySet()) {
        if (own.containsKey(one.getKey())) {
          answered++;
          inTime += scope.due() != null && !one.getValue().isAfter(scope.due()) ? 1 : 0;
        }
      }
      return new LearnerSums(
          learner,
          Practice.of(List.copyOf(own.values()), within, scope.cap()),
          new LearnerSums.Assigned(answered, inTime));
    }

    private void take(Reviewed answer) {
      LocalDate day = answer.day();
      boolean aside = answer.mode().aside();
      if (!aside) {
        firstAnswers.merge(answer.review().card(), day, (a, b) -> a.isAfter(b) ? b : a);
      }
      if (scope.includes(day)) {
        ticks(answer.review());
        if (!aside) {
          count(answer, day);
        }
      }
    }

    private void count(Reviewed answer, LocalDate day) {
      addDay(day);
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      WeekSums week = weeks.getOrDefault(monday, WeekSums.empty(monday));
      weeks.put(
          monday,
          week.plus(
              new WeekSums(
                  monday,
                  mondays.add(monday) ? 1 : 0,
                  1,
                  Statistics.Cap.time(answer.review(), scope.cap()),
                  Statistics.Retention.NONE.plus(answer))));
      if (own.containsKey(answer.review().card())) {
        OfCard card = cards.get(answer.review().card());
        card.answers++;
        card.retention = card.retention.plus(answer);
      }
    }

    private void ticks(Review review) {
      if (review.points() == null) {
        return;
      }
      for (Review.Tick tick : review.points()) {
        Point point = new Point(review.card(), tick.point());
        boolean open = !tick.covered();
        int learner = open && missed.add(point) ? 1 : 0;
        add(new PointSums(point.card(), point.text(), open ? 1 : 0, 1, learner));
      }
    }
  }

  // ---- what a store has added up ----

  /** Adds a learner, of whom the other sums tell too. */
  public void add(LearnerSums learner) {
    learners.add(learner);
  }

  /** Adds a day of the period with an answer. */
  public void addDay(LocalDate day) {
    first = first == null || day.isBefore(first) ? day : first;
    last = last == null || day.isAfter(last) ? day : last;
  }

  /** Adds a week of other learners. */
  public void add(WeekSums week) {
    weeks.merge(week.monday(), week, WeekSums::plus);
  }

  /** Adds how often other learners missed a key point. */
  public void add(PointSums point) {
    points.merge(new Point(point.card(), point.point()), point, PointSums::plus);
  }

  /**
   * Adds a card's sums over other learners.
   *
   * @param written when the newest of their wordings was, which is the one given
   */
  public void add(CardSums sums, Instant written) {
    OfCard card = card(sums.card(), written);
    card.learners += sums.learners();
    card.othersStarted += sums.started();
    card.known += sums.known();
    card.answers += sums.answers();
    card.retention = card.retention.plus(sums.retention());
  }

  /** The topic of every card that has one, once all cards were added. */
  public Map<CardId, String> topics() {
    Map<CardId, String> topics = new TreeMap<>();
    cards.forEach(
        (id, card) -> {
          if (card.text.topic() != null) {
            topics.put(id, card.text.topic());
          }
        });
    return topics;
  }

  /** Adds how many other learners began a card of a topic. */
  public void addBegun(String topic, int learners) {
    othersBegan.merge(topic, learners, Integer::sum);
  }

  /** The sums of all who were added. */
  public ClassSums sums() {
    List<CardSums> all = new ArrayList<>();
    Map<String, List<OfCard>> byTopic = new TreeMap<>();
    for (OfCard card : cards.values()) {
      all.add(
          new CardSums(
              card.text, card.learners, card.started(), card.known, card.answers, card.retention));
      if (card.text.topic() != null) {
        byTopic.computeIfAbsent(card.text.topic(), topic -> new ArrayList<>()).add(card);
      }
    }
    List<TopicSums> topics = new ArrayList<>();
    byTopic.forEach((topic, members) -> topics.add(topic(topic, members)));
    return new ClassSums(
        first,
        last,
        learners,
        topics,
        all,
        List.copyOf(points.values()),
        List.copyOf(weeks.values()));
  }

  private TopicSums topic(String topic, List<OfCard> members) {
    BitSet begun = new BitSet();
    int pairs = 0;
    int started = 0;
    int known = 0;
    Statistics.Retention retention = Statistics.Retention.NONE;
    for (OfCard card : members) {
      begun.or(card.started);
      pairs += card.learners;
      started += card.started();
      known += card.known;
      retention = retention.plus(card.retention);
    }
    int began = begun.cardinality() + othersBegan.getOrDefault(topic, 0);
    return new TopicSums(topic, members.size(), began, pairs, started, known, retention);
  }
}
