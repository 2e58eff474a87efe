package dev.grill.bench;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.card.KeyPoint;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.review.Candidate;
import dev.grill.review.Interview;
import dev.grill.review.Mode;
import dev.grill.review.Pace;
import dev.grill.review.PlanCards;
import dev.grill.review.PlanOutlook;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.Recall;
import dev.grill.review.figures.Statistics;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.store.Answer;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.Store;
import dev.grill.store.StoredDeck;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.plan.PlanFacts;
import dev.grill.tui.plan.PlanScreen;
import dev.grill.tui.stats.StatsFacts;
import dev.grill.tui.stats.StatsScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures the statistics and the plan over a large library. Not a test: {@code make FILE CARDS
 * ANSWERS} makes one (on a RAM disk: each answer is a transaction), {@code measure FILE} says how
 * long what is worked out in the background takes, and a key on the screens.
 */
public final class StatsAndPlan {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int DAYS = 365;
  private static final int KEYS = 2_000;
  private static final Size SIZE = new Size(80, 24);

  private interface Work<T> {
    T run() throws Exception;
  }

  private StatsAndPlan() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    if (args[0].equals("make")) {
      make(file, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    } else {
      measure(file);
    }
  }

  private static void make(Path file, int count, int answers) throws Exception {
    Files.deleteIfExists(file);
    List<DeckContents> decks = new ArrayList<>();
    for (int from = 0; from < count; from += 500) {
      String id = "deck-" + from;
      List<Card> cards = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + 500); i++) {
        cards.add(card(new CardId(id, "card-" + i), "topic-" + i % 300));
      }
      Deck deck = new Deck(new DeckId(id), id, "en", "1.0.0", null, List.of(), null, cards);
      StoredDeck.ReadFile read = new StoredDeck.ReadFile(file, 1, 2, "h");
      decks.add(new DeckContents(deck, Origin.COPY, "s", read));
    }
    Random random = new Random(1);
    try (Store store = Store.open(file, new Sm2(), InstantSource.system())) {
      store.deckStore().addDecks(decks);
      List<CardId> cards = store.deckStore().cardIds();
      for (int i = 0; i < answers; i++) {
        LocalDate day = DAY.minusDays(DAYS - (long) DAYS * i / answers);
        ZonedDateTime at = ZonedDateTime.of(day, LocalTime.of(9, 0), ZoneOffset.UTC);
        CardId card = cards.get(random.nextInt(cards.size()));
        List<Review.Tick> ticks = new ArrayList<>();
        for (KeyPoint point : card(card, "").points()) {
          ticks.add(new Review.Tick(point.point(), random.nextInt(3) > 0));
        }
        Grade grade = Grade.of(random.nextInt(6));
        store.record(
            new Answer(at, day, card, grade, Mode.REVIEW, Duration.ofMinutes(1), "typed", ticks));
      }
    }
  }

  private static Card card(CardId id, String topic) {
    List<KeyPoint> points = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      points.add(new KeyPoint("要点 " + i + " of " + id.card(), List.of()));
    }
    String answer = "先看任务目标和误判代价再选指标。".repeat(20);
    return new Card(
        id,
        topic,
        2,
        List.of(),
        "如何评估 " + id.card() + "？",
        "",
        answer,
        points,
        List.of(),
        List.of(),
        List.of());
  }

  private static void measure(Path file) throws Exception {
    Sm2 sm2 = new Sm2();
    try (Store store = Store.open(file, sm2, InstantSource.system())) {
      List<Reviewed> history = timed("answers read and folded", () -> store.history(null));
      List<Candidate> cards = timed("cards read", () -> store.deckStore().candidates(null));
      Statistics statistics =
          timed("statistics", () -> Statistics.of(cards, history, DAY, 8, Duration.ofMinutes(10)));
      Messages messages = Messages.of(Lang.ZH);
      StatsFacts facts =
          new StatsFacts(statistics, statistics.missedPoints().size(), Recall.NONE, Map.of());
      keys("statistics", StatsScreen.of(facts, messages), "tab", "down", "pagedown", "end");
      keys("statistics filtered", StatsScreen.of(facts, messages), "6", "/", "1", "down");
      for (int minutes : new int[] {20, 60}) {
        for (int days : new int[] {9, 30, 365}) {
          Interview interview =
              new Interview(DAY.plusDays(days), minutes, new Pace(Duration.ofSeconds(60)));
          PlanCards<Failure> planned =
              timed("cards of the plan read", () -> store.deckStore().planCards(null, DAY));
          PlanOutlook outlook =
              timed(
                  "plan of " + days + " days, " + minutes + " min",
                  () ->
                      PlanOutlook.of(planned, interview, false, sm2, 1440).skipping(planned, sm2));
          PlanFacts plan = new PlanFacts(outlook, minutes, List.of(), Map.of());
          keys("plan", PlanScreen.of(plan, messages), "down", "tab", "end", "d", "up", "esc");
        }
      }
      System.out.println(cards.size() + " cards, " + history.size() + " answers");
    }
  }

  private static <T> T timed(String what, Work<T> work) throws Exception {
    long from = System.nanoTime();
    T result = work.run();
    System.out.println(what + ": " + (System.nanoTime() - from) / 1_000_000 + " ms");
    return result;
  }

  private static void keys(String what, Screen first, String... keys) {
    long[] nanos = new long[KEYS];
    Screen screen = first.resized(SIZE);
    for (int i = 0; i < KEYS; i++) {
      long from = System.nanoTime();
      screen = screen.on(Key.named(keys[i % keys.length]), 0).screen().resized(SIZE);
      screen.draw(SIZE, 0);
      nanos[i] = System.nanoTime() - from;
    }
    Arrays.sort(nanos);
    System.out.println(
        "a key, "
            + what
            + ": median "
            + nanos[KEYS / 2] / 1000
            + " us, 99 % within "
            + nanos[KEYS * 99 / 100] / 1000
            + " us");
  }
}
