package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Scheduler;
import dev.grill.schedule.Sm2;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Simulated learners on their way to an interview: how many cards in a hundred they recall on the
 * day, by what each evening asks. {@code docs/plan.md} shows what it prints and says what it is
 * worth.
 *
 * <p>Each evening asks at most as many cards as its minutes have room for at three minutes a card.
 * Whether a card is recalled is drawn from the world's memory, and how well from the shares that
 * fsrs-rs takes for its simulator ({@code review_rating_prob}), the first answer to a card too
 * ({@code first_rating_prob}); in the world of ACT-R a new card is not known. What is graded below
 * 4 comes back the same evening, after ten minutes, until it is graded better. grill sees the
 * grades alone.
 */
final class PlanSimulation {

  static final int RUNS = 40;

  static final List<Case> CASES =
      List.of(
          new Case(3, 20, 30),
          new Case(7, 40, 20),
          new Case(14, 40, 20),
          new Case(14, 80, 45),
          new Case(30, 100, 30),
          new Case(30, 200, 60),
          new Case(60, 300, 60));

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final Pace PACE = new Pace(Duration.ofSeconds(180));
  private static final double[] FIRST_ANSWERS = {0.24, 0.094, 0.495, 0.171};
  private static final double[] LATER_ANSWERS = {0.224, 0.631, 0.145};

  private static final double TEN_MINUTES = 10.0 / (24 * 60);
  private static final int MOST_REPEATS = 10;

  /** How long until the interview, how many new cards, how many minutes a day. */
  record Case(int days, int cards, int minutes) {
    Interview interview() {
      return new Interview(FIRST.plusDays(days), minutes, PACE);
    }
  }

  /** What memory is like. */
  enum World {
    FSRS_6("FSRS-6", Memories.Fsrs::new),
    HALF_LIFE("half-life", Memories.HalfLife::new),
    ACT_R("ACT-R", Memories.ActR::new);

    private final String title;
    private final Supplier<Memories> memory;

    World(String title, Supplier<Memories> memory) {
      this.title = title;
      this.memory = memory;
    }
  }

  /** What an evening asks. */
  enum Policy {
    /** SM-2 by its dates with the usual limits; what does not fit into the minutes waits. */
    NO_PLAN,
    OLD_RULE,
    /** Every card in turn. */
    ROUND_ROBIN,
    NEW_RULE
  }

  /**
   * Recall on the day over several runs.
   *
   * @param mean in hundredths of all cards
   * @param halfWidth of the 95 % interval of the mean, in the same
   */
  record Result(double mean, double halfWidth) {}

  private PlanSimulation() {}

  /** Prints the whole table. */
  public static void main(String[] args) {
    System.out.print(table(RUNS));
  }

  static String table(int runs) {
    StringBuilder table = new StringBuilder();
    table.append(
        "| world | days | cards | minutes | no plan | old rule | round robin | new rule |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    int[] noWorse = new int[Policy.values().length];
    for (World world : World.values()) {
      for (Case one : CASES) {
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d |",
                world.title,
                one.days(),
                one.cards(),
                one.minutes()));
        Result none = null;
        for (Policy policy : Policy.values()) {
          Result result = run(world, one, policy, runs);
          none = none == null ? result : none;
          noWorse[policy.ordinal()] += result.mean() >= none.mean() ? 1 : 0;
          table.append(
              String.format(Locale.ROOT, " %.1f ± %.1f |", result.mean(), result.halfWidth()));
        }
        table.append('\n');
      }
    }
    int cells = World.values().length * CASES.size();
    table.append(
        String.format(
            "%nAt or above no plan, of %d cells: old rule %d, round robin %d, new rule %d.%n",
            cells,
            noWorse[Policy.OLD_RULE.ordinal()],
            noWorse[Policy.ROUND_ROBIN.ordinal()],
            noWorse[Policy.NEW_RULE.ordinal()]));
    return table.toString();
  }

  /** The same seeds for every policy. */
  static Result run(World world, Case one, Policy policy, int runs) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < runs; i++) {
      double recalled = new Learner(world, one, policy, i).recalled();
      sum += recalled;
      squares += recalled * recalled;
    }
    double mean = sum / runs;
    double variance = Math.max(0, (squares - runs * mean * mean) / (runs - 1));
    return new Result(mean, 1.96 * Math.sqrt(variance / runs));
  }

  private static final class Learner {
    private final World world;
    private final Case one;
    private final Policy policy;
    private final Random random;
    private final int places;
    private final List<PlainCard> cards = new ArrayList<>();
    private final List<Memories> memories = new ArrayList<>();
    private final Scheduler scheduler = new Sm2();
    private int turn;

    Learner(World world, Case one, Policy policy, int seed) {
      this.world = world;
      this.one = one;
      this.policy = policy;
      this.random = new Random(1_000_003L * seed + one.hashCode());
      this.places = one.interview().places();
      for (int i = 0; i < one.cards(); i++) {
        cards.add(new PlainCard(new CardId("deck", "card" + i), i, null, null, false));
        memories.add(world.memory.get());
      }
    }

    double recalled() {
      for (int day = 0; day < one.days(); day++) {
        for (PlainCard card : evening(day)) {
          answer(card, day);
        }
      }
      double sum = 0;
      for (Memories memory : memories) {
        sum += memory.recall(one.days());
      }
      return 100 * sum / cards.size();
    }

    private void answer(PlainCard card, int day) {
      Memories memory = memories.get(card.position());
      double time = day;
      Memories.Answer answer =
          card.isNew() && world != World.ACT_R
              ? Memories.Answer.values()[drawn(FIRST_ANSWERS)]
              : drawn(memory, time);
      memory.shown(time, answer);
      card.answer(FIRST.plusDays(day), grade(answer), scheduler);
      for (int i = 0; i < MOST_REPEATS && grade(answer).repeatsToday(); i++) {
        time += TEN_MINUTES;
        answer = drawn(memory, time);
        memory.shown(time, answer);
      }
    }

    private Memories.Answer drawn(Memories memory, double time) {
      boolean recalled = random.nextDouble() < memory.recall(time);
      return recalled ? Memories.Answer.values()[1 + drawn(LATER_ANSWERS)] : Memories.Answer.AGAIN;
    }

    private static Grade grade(Memories.Answer answer) {
      return Grade.of(answer.ordinal() + 2);
    }

    private int drawn(double[] shares) {
      double at = random.nextDouble();
      int i = 0;
      while (i < shares.length - 1 && at >= shares[i]) {
        at -= shares[i++];
      }
      return i;
    }

    private List<PlainCard> evening(int day) {
      LocalDate date = FIRST.plusDays(day);
      return switch (policy) {
        case NO_PLAN -> noPlan(date);
        case OLD_RULE -> new OldPlanRule(places, one.interview().date()).asks(cards, date);
        case ROUND_ROBIN -> inTurn();
        case NEW_RULE -> {
          LocalDate lastDays = one.interview().lastDays(cards.size(), places);
          PlainRule.Asks asks = new PlainRule(places, lastDays).asks(cards, date);
          List<PlainCard> all = new ArrayList<>(asks.ahead());
          all.addAll(asks.fresh());
          all.addAll(asks.rest());
          yield all;
        }
      };
    }

    private List<PlainCard> inTurn() {
      List<PlainCard> asks = new ArrayList<>();
      for (int i = 0; i < Math.min(places, cards.size()); i++) {
        asks.add(cards.get(turn++ % cards.size()));
      }
      return asks;
    }

    /** What the queue of a day without a plan asks, until the minutes are over. */
    private List<PlainCard> noPlan(LocalDate date) {
      List<Candidate> candidates = new ArrayList<>();
      for (PlainCard card : cards) {
        candidates.add(new Candidate(card.card(), null, 2, List.of(), state(card)));
      }
      List<PlainCard> asks = new ArrayList<>();
      for (Queue.Item item : Queue.of(candidates, Limits.ofDay(10, 200), date).items()) {
        if (asks.size() < places) {
          asks.add(cards.get(Integer.parseInt(item.card().card().substring("card".length()))));
        }
      }
      return asks;
    }

    private static CardState state(PlainCard card) {
      if (card.isNew()) {
        return CardState.NEW;
      }
      LocalDate moved = LocalDate.ofEpochDay(card.dueDay() - card.intervalDays());
      CardState.Learned learned =
          new CardState.Learned(
              card.memory(),
              moved.atStartOfDay(ZoneOffset.UTC).toInstant(),
              moved,
              moved,
              0,
              Grade.GOOD);
      return new CardState(learned, CardState.Today.NOTHING, 1, false, false, EventId.NONE);
    }
  }
}
