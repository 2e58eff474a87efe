package dev.grill.review.figures;

import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Interview;
import dev.grill.review.Limits;
import dev.grill.review.Pace;
import dev.grill.review.Plan;
import dev.grill.review.PlanCards;
import dev.grill.review.PlanDay;
import dev.grill.review.PlanShare;
import dev.grill.review.Queue;
import dev.grill.schedule.Scheduler;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What home shows of a day. The counts are those of {@link Queue}, without the work of putting the
 * queue in order.
 *
 * @param all every chosen deck together: the day's limits hold for them together
 * @param decks each deck by itself, with the limits to itself, in the order of deck ids: what a
 *     session over it alone would ask
 * @param streak days in a row with an answer, ending today or yesterday
 * @param answers how many answers each of the last {@link #DAYS} days had, today's last
 * @param backlogDays after how many days nothing due is left waiting beyond a day's limit; 0
 *     without a backlog, {@link #NEVER} if that takes more than a year
 */
public record Figures(
    LocalDate day,
    DeckFigures all,
    List<DeckFigures> decks,
    Pace pace,
    int streak,
    List<Integer> answers,
    int backlogDays) {

  /** Twelve weeks. */
  public static final int DAYS = 84;

  public static final int NEVER = -1;

  /** How many days a backlog is followed. */
  public static final int HORIZON = 365;

  public Figures {
    decks = List.copyOf(decks);
    answers = List.copyOf(answers);
  }

  /**
   * The figures of a day, in one pass over the cards.
   *
   * @param candidates the chosen cards, in the order of deck ids
   * @param answersByDay the answers not taken back, of every mode, for the days that had any
   */
  public static Figures of(
      List<Candidate> candidates,
      Limits limits,
      LocalDate day,
      Map<LocalDate, Integer> answersByDay,
      Pace pace) {
    Figures figures = of(CountedCards.of(candidates, day), limits, answersByDay, pace);
    return figures.all.backlog() == 0
        ? figures
        : figures.clearing(falling(candidates, day), limits);
  }

  /**
   * The same of cards that are counted already, but for how long a backlog takes.
   *
   * @param counted of the chosen cards
   */
  public static Figures of(
      CountedCards counted, Limits limits, Map<LocalDate, Integer> answersByDay, Pace pace) {
    LocalDate day = counted.day();
    Tally all = new Tally(null);
    List<DeckFigures> decks = new ArrayList<>();
    int next = 0;
    for (DeckStanding deck : counted.decks()) {
      Tally one = new Tally(deck.deck());
      one.count(deck);
      all.count(deck);
      for (; next < counted.touched().size(); next++) {
        Candidate candidate = counted.touched().get(next);
        if (!candidate.card().deck().equals(deck.deck())) {
          break;
        }
        one.count(candidate.state(), day);
        all.count(candidate.state(), day);
      }
      decks.add(one.figures(limits));
    }
    return new Figures(
        day,
        all.figures(limits),
        decks,
        pace,
        streak(answersByDay, day),
        lastDays(answersByDay, day),
        0);
  }

  /**
   * The same with the days that the backlog takes.
   *
   * @param falling how many cards that are not suspended fall due on each of the next {@link
   *     #HORIZON} days; [0] does not count
   */
  public Figures clearing(int[] falling, Limits limits) {
    int days = backlogDays(falling, all.backlog(), limits);
    return new Figures(day, all, decks, pace, streak, answers, days);
  }

  /**
   * The same while an interview is ahead: its plan says what waits, of each deck and of all, and
   * paces what is overdue.
   *
   * @param cards the same cards
   */
  public <E extends Exception> Figures following(
      Interview interview, PlanCards<E> cards, Limits limits, Scheduler scheduler) throws E {
    List<DeckFigures> planned = new ArrayList<>();
    for (DeckFigures deck : decks) {
      planned.add(following(deck, cards.ofDeck(deck.deck()), interview, limits, scheduler));
    }
    DeckFigures together = following(all, cards, interview, limits, scheduler);
    return new Figures(day, together, planned, pace, streak, answers, 0);
  }

  private static <E extends Exception> DeckFigures following(
      DeckFigures one, PlanCards<E> cards, Interview interview, Limits limits, Scheduler scheduler)
      throws E {
    Queue.Counts waiting = new PlanShare(cards, interview).counts(limits.atMost());
    int moreNew = one.moreNew() + one.waiting().fresh() - waiting.fresh();
    PlanDay next = waiting.total() > 0 ? null : Plan.nextDay(cards, interview, scheduler);
    return new DeckFigures(
        one.deck(),
        waiting,
        one.cards(),
        one.known(),
        moreNew,
        0,
        next == null ? one.nextDay() : next.day(),
        next == null ? one.nextCards() : next.cards());
  }

  /** How many minutes the cards that wait take. */
  public long minutes() {
    return pace.minutes(all.waiting().total());
  }

  /** How many answers were given today. */
  public int answersToday() {
    return answers.get(answers.size() - 1);
  }

  /** Days in a row with an answer, ending today or yesterday. */
  static int streak(Map<LocalDate, Integer> answersByDay, LocalDate day) {
    LocalDate last = answersByDay.getOrDefault(day, 0) > 0 ? day : day.minusDays(1);
    int streak = 0;
    while (answersByDay.getOrDefault(last.minusDays(streak), 0) > 0) {
      streak++;
    }
    return streak;
  }

  private static List<Integer> lastDays(Map<LocalDate, Integer> answersByDay, LocalDate day) {
    List<Integer> answers = new ArrayList<>(DAYS);
    for (int before = DAYS - 1; before >= 0; before--) {
      answers.add(answersByDay.getOrDefault(day.minusDays(before), 0));
    }
    return answers;
  }

  private static int[] falling(List<Candidate> candidates, LocalDate day) {
    int[] falling = new int[HORIZON + 1];
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      if (state.memory() != null && !state.suspended()) {
        long days = ChronoUnit.DAYS.between(day, state.memory().due());
        if (days > 0 && days <= HORIZON) {
          falling[(int) days]++;
        }
      }
    }
    return falling;
  }

  /**
   * Day by day, what falls due takes its share of the limit before the backlog does. Cards that are
   * asked meanwhile and come back sooner are not foreseen: the answer is the least it can take.
   */
  private static int backlogDays(int[] falling, int backlog, Limits limits) {
    long left = backlog;
    for (int days = 1; days <= HORIZON; days++) {
      left += falling[days] - limits.reviews();
      if (left <= 0) {
        return days;
      }
    }
    return NEVER;
  }

  /** Counts cards as {@link Queue#of} sorts them. */
  private static final class Tally {
    private final DeckId deck;
    private int cards;
    private int known;
    private int due;
    private int fresh;
    private int repeats;
    private int newUsed;
    private int reviewsUsed;
    private LocalDate nextDay;
    private int nextCards;

    Tally(DeckId deck) {
      this.deck = deck;
    }

    void count(DeckStanding counted) {
      cards += counted.cards();
      known += counted.known();
      due += counted.due();
      fresh += counted.fresh();
      next(counted.next(), counted.nextCards());
    }

    void count(CardState state, LocalDate day) {
      if (day.equals(state.started())) {
        newUsed++;
      } else if (day.equals(state.moved())) {
        reviewsUsed++;
      }
      if (state.suspended()) {
        return;
      }
      cards++;
      known += state.isKnown() ? 1 : 0;
      if (state.memory() != null && state.memory().due().isAfter(day)) {
        next(state.memory().due(), 1);
      }
      switch (state.waits(day)) {
        case REPEAT -> repeats++;
        case ASKED, DUE -> due++;
        case NEW -> fresh++;
        case SCHEDULED, BURIED, SUSPENDED -> {}
      }
    }

    private void next(LocalDate dueOn, int count) {
      if (dueOn == null || nextDay != null && dueOn.isAfter(nextDay)) {
        return;
      }
      nextCards = dueOn.equals(nextDay) ? nextCards + count : count;
      nextDay = dueOn;
    }

    DeckFigures figures(Limits limits) {
      int dueNow = Math.max(0, Math.min(due, limits.reviews() - reviewsUsed));
      int freshNow = Math.max(0, Math.min(fresh, limits.newCards() - newUsed));
      return new DeckFigures(
          deck,
          new Queue.Counts(dueNow, freshNow, repeats),
          cards,
          known,
          fresh - freshNow,
          due - dueNow,
          nextDay,
          nextCards);
    }
  }
}
