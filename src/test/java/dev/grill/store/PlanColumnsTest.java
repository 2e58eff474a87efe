package dev.grill.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.grill.MemoryFolder;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.Interview;
import dev.grill.review.Limits;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.NewOrder;
import dev.grill.review.Pace;
import dev.grill.review.Plan;
import dev.grill.review.PlanCards;
import dev.grill.review.PlanOutlook;
import dev.grill.review.PlanShare;
import dev.grill.review.figures.Figures;
import dev.grill.review.figures.Recall;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.schedule.StudyDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** A plan of cards read in columns is the plan of the same cards read one by one. */
class PlanColumnsTest {

  private static final DeckContents LONG = Samples.deck("long", "a", "b", "c", "d", "e", "f", "g");
  private static final DeckContents TURNED = Samples.deck("long", "g", "b", "x", "c", "f", "d");
  private static final List<DeckContents> DECKS =
      List.of(LONG, Samples.deck("letters", "a", "b"), Samples.deck("one", "one"));
  private static final List<CardId> CARDS =
      DECKS.stream().flatMap(deck -> deck.deck().cards().stream()).map(card -> card.id()).toList();
  private static final ZonedDateTime FIRST =
      ZonedDateTime.of(2026, 10, 20, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
  private static final int DAYS = 25;
  private static final Sm2 SM2 = new Sm2();

  private Path folder;

  @BeforeTry
  void makeAFolder() throws IOException {
    folder = MemoryFolder.create("grill-plan-columns");
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

  @Property(tries = 30)
  void afterAnyLifeOnAnyDay(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    try (Store store = Samples.open(folder.resolve("life.db"))) {
      store.deckStore().addDecks(DECKS);
      for (int acts = 10 + random.nextInt(60); acts > 0; acts--) {
        live(store, random);
      }
      for (int i = 0; i < 12; i++) {
        LocalDate day = FIRST.toLocalDate().plusDays(random.nextInt(DAYS + 8));
        assertAlike(store, decks(random), day, interview(day, random));
      }
    }
  }

  @Property(tries = 3)
  void ofADeckOfManyParts(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    String[] names = IntStream.range(0, 1200).mapToObj(i -> "c" + i).toArray(String[]::new);
    DeckContents wide = Samples.deck("wide", names);
    List<CardId> cards = wide.deck().cards().stream().map(card -> card.id()).toList();
    try (Store store = Samples.open(folder.resolve("wide.db"))) {
      store.deckStore().addDecks(List.of(LONG, wide));
      for (int act = 0; act < 300; act++) {
        CardId card = cards.get(random.nextInt(cards.size()));
        ZonedDateTime at = FIRST.plusHours(random.nextInt(DAYS * 24));
        LocalDate day = StudyDay.of(at, StudyDay.DEFAULT_START);
        if (random.nextInt(6) == 0) {
          store.mark(List.of(card), Mark.Kind.SUSPEND, at, day);
        } else {
          store.record(Samples.answer(card, random.nextInt(6), at));
        }
      }
      for (int i = 0; i < 4; i++) {
        LocalDate day = FIRST.toLocalDate().plusDays(random.nextInt(DAYS + 8));
        assertSameColumns(store, null, day, interview(day, random));
      }
    }
  }

  @Example
  void aPartThatIsMissingIsNoPlan() throws Exception {
    Path file = folder.resolve("hole.db");
    LocalDate day = FIRST.toLocalDate();
    try (Store store = Samples.open(file)) {
      store.deckStore().addDecks(DECKS);
      assertNotNull(store.deckStore().planCards(null, day));
      Samples.run(file, "DELETE FROM packed_cards WHERE deck = 'letters'");
      assertNull(store.deckStore().planCards(null, day));
      assertNotNull(store.deckStore().planCards(Set.of(new DeckId("long")), day));
    }
  }

  private static void live(Store store, Random random) throws Exception {
    ZonedDateTime at = FIRST.plusHours(random.nextInt(DAYS * 24));
    LocalDate day = StudyDay.of(at, StudyDay.DEFAULT_START);
    CardId card = CARDS.get(random.nextInt(CARDS.size()));
    Mark.Kind[] marks = Mark.Kind.values();
    switch (random.nextInt(20)) {
      case 0 -> store.undo(at, day);
      case 1, 2, 3 -> store.mark(List.of(card), marks[random.nextInt(marks.length)], at, day);
      case 4 -> store.mark(List.of(card), Mark.Kind.RESET, at, day);
      case 5 -> store.deckStore().renewDeck(random.nextBoolean() ? TURNED : LONG);
      default ->
          store.record(
              new Answer(
                  at,
                  day,
                  card,
                  Grade.of(random.nextInt(6)),
                  random.nextInt(8) == 0 ? Mode.CRAM : Mode.REVIEW,
                  Duration.ofSeconds(50),
                  "",
                  List.of()));
    }
  }

  private static Set<DeckId> decks(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Set.of(new DeckId("long"));
      case 1 -> Set.of(new DeckId("letters"), new DeckId("one"), new DeckId("none"));
      default -> null;
    };
  }

  private static Interview interview(LocalDate day, Random random) {
    Pace pace = new Pace(Duration.ofSeconds(60));
    NewOrder order = random.nextBoolean() ? NewOrder.DECK : NewOrder.MIXED;
    LocalDate date = day.plusDays(1 + random.nextInt(9));
    return new Interview(date, 1 + random.nextInt(6), pace, pace, order);
  }

  private static void assertAlike(
      Store store, Set<DeckId> decks, LocalDate day, Interview interview) throws Exception {
    List<Candidate> candidates = store.deckStore().candidates(decks);
    PlanCards<Failure> each = store.showings(day).cards(candidates, day);
    PlanCards<Failure> columns = store.deckStore().planCards(decks, day);
    assertSameColumns(store, decks, day, interview);
    for (CardId card : CARDS) {
      int number = columns.number(card);
      assertEquals(each.number(card), number, card::toString);
      if (number >= 0) {
        assertEquals(
            Plan.next(number, each, interview, SM2), Plan.next(number, columns, interview, SM2));
      }
    }
    Figures figures = Figures.of(candidates, Limits.ofDay(3, 4), day, Map.of(), interview.pace());
    assertEquals(
        figures.following(interview, each, Limits.ofDay(3, 4), SM2),
        figures.following(interview, columns, Limits.ofDay(3, 4), SM2));
    assertEquals(
        Recall.of(candidates, day, interview.date()), Recall.of(columns, interview.date()));
  }

  private static void assertSameColumns(
      Store store, Set<DeckId> decks, LocalDate day, Interview interview) throws Exception {
    PlanCards<Failure> each = store.showings(day).cards(store.deckStore().candidates(decks), day);
    PlanCards<Failure> columns = store.deckStore().planCards(decks, day);

    assertArrayEquals(each.due(), columns.due());
    assertArrayEquals(each.intervals(), columns.intervals());
    assertEquals(each.readiness(), columns.readiness());
    assertEquals(each.askedToday(), columns.askedToday());
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < each.due().length; number++) {
      numbers.add(number);
    }
    assertEquals(each.names(numbers), columns.names(numbers));
    assertEquals(PlanShare.named(each, interview), PlanShare.named(columns, interview));
    assertEquals(
        PlanOutlook.of(each, interview, false, SM2, 1440).skipping(each, SM2),
        PlanOutlook.of(columns, interview, false, SM2, 1440).skipping(columns, SM2));
  }
}
