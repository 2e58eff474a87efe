package dev.grill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.Limits;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.NewOrder;
import dev.grill.review.Pace;
import dev.grill.review.Queue;
import dev.grill.review.figures.CountedCards;
import dev.grill.review.figures.Figures;
import dev.grill.review.figures.Recall;
import dev.grill.schedule.Grade;
import dev.grill.schedule.StudyDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

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
  private static final DeckContents MANY = Samples.deck("long", "a", "b", "c", "d", "e", "f", "g");
  private static final DeckContents TURNED = Samples.deck("long", "g", "b", "x", "c", "f", "d");
  private static final List<DeckContents> DECKS =
      List.of(MANY, Samples.deck("letters", "a", "b"), Samples.deck("one", "one"));
  private static final List<CardId> CARDS =
      DECKS.stream().flatMap(deck -> deck.deck().cards().stream()).map(card -> card.id()).toList();
  private static final ZonedDateTime FIRST =
      ZonedDateTime.of(2026, 10, 20, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
  private static final int DAYS = 30;

  private Path folder;

  @BeforeTry
  void makeAFolder() throws IOException {
    folder = Files.createTempDirectory("grill-standings");
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
                  Duration.ofSeconds(50),
                  "",
                  List.of()));
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
    }
  }

  private static String rows(Store store) throws Exception {
    return Samples.query(
        store.file(),
        "SELECT group_concat(deck || '/' || position || ' ' || COALESCE(due, '-') ||"
            + " COALESCE(interval_days, '-') || COALESCE(begun, '-') || known || suspended ||"
            + " COALESCE(touched, '-'), ' ') FROM (SELECT * FROM standings ORDER BY deck, position)");
  }
}
