package dev.grill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.MemoryFolder;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.Limits;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.NewOrder;
import dev.grill.review.Pace;
import dev.grill.review.Queue;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.CountedCards;
import dev.grill.review.figures.Figures;
import dev.grill.review.figures.Recall;
import dev.grill.review.figures.Statistics;
import dev.grill.schedule.Grade;
import dev.grill.schedule.StudyDay;
import dev.grill.store.figures.Standings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.sqlite.ProgressHandler;

/** What is counted and chosen without reading every card is the same as with reading every card. */
class StandingsTest {

  /** Something a person does, on some day after the first. */
  record Act(int what, CardId card, int grade, int hours) {}

  /** What a person asks for. */
  record Wish(int fresh, int reviews, NewOrder order, Set<DeckId> decks, int day) {

    Limits limits() {
      return new Limits(fresh, reviews, Integer.MAX_VALUE, order);
    }
  }

  private static final DeckId LONG = new DeckId("long");
  private static final DeckContents MANY =
      withTopics(Samples.deck("long", "a", "b", "c", "d", "e", "f", "g"), 3);
  private static final DeckContents TURNED =
      withTopics(Samples.deck("long", "g", "b", "x", "c", "f", "d"), 2);
  private static final List<DeckContents> DECKS =
      List.of(MANY, withTopics(Samples.deck("letters", "a", "b"), 2), Samples.deck("one", "one"));
  private static final List<CardId> CARDS =
      DECKS.stream().flatMap(deck -> deck.deck().cards().stream()).map(card -> card.id()).toList();
  private static final ZonedDateTime FIRST =
      ZonedDateTime.of(2026, 10, 20, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
  private static final int DAYS = 30;
  private static final Duration CAP = Duration.ofMinutes(2);

  private Path folder;

  /** A deck with as many topics; those of the first are without one. */
  private static DeckContents withTopics(DeckContents contents, int topics) {
    Deck deck = contents.deck();
    List<Card> cards = new ArrayList<>();
    for (Card card : deck.cards()) {
      int topic = cards.size() % topics;
      cards.add(
          new Card(
              card.id(),
              topic == 0 ? null : "topic " + topic,
              card.difficulty(),
              card.tags(),
              card.question(),
              card.hint(),
              card.answer(),
              card.points(),
              card.code(),
              card.followUps(),
              card.misconceptions(),
              card.references()));
    }
    Deck with =
        new Deck(
            deck.id(),
            deck.title(),
            deck.language(),
            deck.version(),
            deck.description(),
            deck.authors(),
            deck.license(),
            cards);
    return new DeckContents(with, contents.origin(), contents.source(), contents.file());
  }

  @BeforeTry
  void makeAFolder() throws IOException {
    folder = MemoryFolder.create("grill-standings");
  }

  @AfterTry
  void deleteTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Provide
  Arbitrary<List<Act>> lives() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 19),
            Arbitraries.of(CARDS),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, DAYS * 24))
        .as(Act::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<Wish>> wishes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(NewOrder.class),
            Arbitraries.of(LONG, new DeckId("letters"), new DeckId("one"), new DeckId("none"))
                .set()
                .ofMaxSize(2),
            Arbitraries.integers().between(0, DAYS + 10))
        .as(Wish::new)
        .list()
        .ofSize(12);
  }

  @Property(tries = 30)
  void theQueueAndTheFiguresAreThoseOfAllCards(
      @ForAll("lives") List<Act> life, @ForAll("wishes") List<Wish> wishes) throws Exception {
    try (Store store = Samples.open(folder.resolve("life.db"))) {
      store.deckStore().addDecks(DECKS);
      for (Act act : life) {
        live(store, act);
      }
      assertAlike(store, wishes);
      String kept = rows(store);
      store.refold();
      assertEquals(kept, rows(store), "made anew");
      store.removeDeck(LONG, true);
      assertAlike(store, wishes);
      assertTrue(store.keptFigures().agree());
    }
  }

  private static void live(Store store, Act act) throws Exception {
    ZonedDateTime at = FIRST.plusHours(act.hours());
    LocalDate day = StudyDay.of(at, StudyDay.DEFAULT_START);
    Mark.Kind[] marks = Mark.Kind.values();
    switch (act.what()) {
      case 0 -> store.undo(at, day);
      case 1, 2, 3, 4 -> store.mark(List.of(act.card()), marks[act.what() % marks.length], at, day);
      case 5 -> store.mark(List.of(act.card()), Mark.Kind.RESET, at, day);
      case 6 -> store.deckStore().renewDeck(act.grade() > 2 ? TURNED : MANY);
      default ->
          store.record(
              new Answer(
                  at,
                  day,
                  act.card(),
                  Grade.of(act.grade()),
                  act.what() == 7 ? Mode.CRAM : Mode.REVIEW,
                  Duration.ofSeconds(50L * act.grade()),
                  "",
                  List.of(
                      new Review.Tick("😀", act.grade() > 3),
                      new Review.Tick("！", act.grade() > 2))));
    }
  }

  private static void assertAlike(Store store, List<Wish> wishes) throws Exception {
    Pace pace = Pace.of(List.of());
    for (Wish wish : wishes) {
      Set<DeckId> decks = wish.decks().isEmpty() ? null : wish.decks();
      LocalDate day = FIRST.toLocalDate().plusDays(wish.day());
      List<Candidate> all = store.deckStore().candidates(decks);

      List<Candidate> waiting = store.deckStore().waiting(decks, wish.limits(), day);
      assertTrue(all.containsAll(waiting));
      assertEquals(
          Queue.of(all, wish.limits(), day), Queue.of(waiting, wish.limits(), day), "" + wish);

      Figures whole = Figures.of(all, wish.limits(), day, Map.of(), pace);
      CountedCards counted = store.deckStore().counted(decks, day);
      Figures figures = Figures.of(counted, wish.limits(), Map.of(), pace);
      if (figures.all().backlog() > 0) {
        int[] falling = store.deckStore().falling(decks, day, Figures.HORIZON);
        figures = figures.clearing(falling, wish.limits());
      }
      assertEquals(whole, figures, "" + wish);
      assertEquals(Recall.of(all, day, null), Recall.of(counted, null));
      assertEquals(Recall.of(all, day, day), Recall.of(counted, day));
      assertEquals(all.size(), store.deckStore().size(decks));
      if (wish.day() > 0) {
        CountedCards then = store.deckStore().counted(decks, day.plusDays(wish.fresh()));
        LocalDate interview = day.plusDays(wish.fresh());
        assertEquals(Recall.of(all, day, interview), Recall.of(counted, then, interview));
      }
      assertStatistics(store, wish, decks, day, all);
    }
  }

  private static void assertStatistics(
      Store store, Wish wish, Set<DeckId> decks, LocalDate day, List<Candidate> all)
      throws Exception {
    List<Reviewed> history = new ArrayList<>(store.history(null));
    if (decks != null) {
      history.removeIf(answer -> !decks.contains(answer.review().card().deck()));
    }
    int leechAfter = 1 + wish.fresh();
    Statistics whole = Statistics.of(all, history, day, leechAfter, CAP);
    Statistics kept =
        Statistics.of(
            store.deckStore().figures(decks, day, leechAfter),
            store.keptFigures().of(decks, CAP, KeptFigures.ALL),
            day,
            CAP);
    assertEquals(whole, kept, "" + wish);
    List<Statistics.MissedPoint> missed = whole.missedPoints();
    assertEquals(
        missed.subList(0, Math.min(wish.reviews(), missed.size())),
        store.keptFigures().of(decks, CAP, wish.reviews()).missed());
    assertEquals(missed.size(), store.keptFigures().missed(decks));
  }

  @Example
  void choosingTheDaysNewCardsReadsNothingOfTheOthersAndEachOfAllOnce() throws Exception {
    Path some = withNewCards(300);
    Path twice = withNewCards(600);

    assertEquals(stepsToChoose(20, some), stepsToChoose(20, twice), "20 new cards");
    long all = stepsToChoose(9999, some);
    assertTrue(all > 300, "300 new cards in " + all);
    assertTrue(
        stepsToChoose(9999, twice) < 3 * all, "twice as many in less than three times " + all);
  }

  private Path withNewCards(int count) throws Exception {
    Path file = folder.resolve("new" + count + ".db");
    String[] cards = IntStream.range(0, count).mapToObj(i -> "c" + i).toArray(String[]::new);
    try (Store store = Samples.open(file)) {
      store.deckStore().addDecks(List.of(Samples.deck("long", cards)));
    }
    return file;
  }

  /** The steps of SQLite's machine until a day's new cards are chosen, up to as many. */
  private static long stepsToChoose(int fresh, Path file) throws Exception {
    Limits limits = Limits.ofDay(fresh, 100);
    LongAdder steps = new LongAdder();
    ProgressHandler counting =
        new ProgressHandler() {
          @Override
          protected int progress() {
            steps.increment();
            return 0;
          }
        };
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement query =
            Standings.waiting(
                connection,
                null,
                limits,
                FIRST.toLocalDate(),
                "SELECT deck, position FROM waiting")) {
      ProgressHandler.setHandler(connection, 1, counting);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {}
      }
      ProgressHandler.clearHandler(connection);
    }
    return steps.sum();
  }

  private static String rows(Store store) throws Exception {
    return Samples.query(
        store.file(),
        "SELECT group_concat(deck || '/' || position || ' ' || COALESCE(due, '-') ||"
            + " COALESCE(interval_days, '-') || COALESCE(begun, '-') || known || suspended ||"
            + " COALESCE(touched, '-') || stage || lapses || asked || passed, ' ') ||"
            + " (SELECT group_concat(deck || topic || ' ' || cards || ' ' || fresh || ' ' || learning"
            + " || ' ' || mature || ' ' || suspended || ' ' || known || ' ' || asked || ' ' || passed)"
            + " FROM (SELECT * FROM topic_figures ORDER BY deck, topic)) || ' ' ||"
            + " (SELECT group_concat(deck || part || ' ' || hex(packed))"
            + " FROM (SELECT * FROM packed_cards ORDER BY deck, part))"
            + " FROM (SELECT * FROM standings ORDER BY deck, position)");
  }
}
