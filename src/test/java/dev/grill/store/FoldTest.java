package dev.grill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.MemoryFolder;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.History;
import dev.grill.review.Logs;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.AnswerFigures;
import dev.grill.schedule.Grade;
import dev.grill.schedule.StudyDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** The derived tables are a cache of the fold over the log, whatever was recorded and wherever. */
class FoldTest {

  /** Something a person does. */
  record Act(int what, int card, int grade, Mode asked, ZonedDateTime at) {}

  /** Everything that is read out of the derived tables or the log. */
  record Picture(
      List<Candidate> candidates, Map<CardId, CardState> states, List<Reviewed> history) {}

  private static final List<CardId> CARDS =
      List.of(Samples.CARD, Samples.OTHER, Samples.ELSEWHERE, new CardId("gone", "x"));

  private static final Duration CAP = Duration.ofMinutes(2);

  private Path folder;

  @BeforeTry
  void makeAFolder() throws IOException {
    folder = MemoryFolder.create("grill-fold");
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
    // few moments and close together, so that equal ones, both sides of 04:00, and days that differ
    // by zone are common
    Arbitrary<ZonedDateTime> moments =
        Combinators.combine(
                Arbitraries.integers().between(0, 20 * 4),
                Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "+05:30"))
            .as(
                (quarterDays, zone) ->
                    ZonedDateTime.of(2026, 10, 20, 2, 0, 0, 0, ZoneId.of("Z"))
                        .plusHours(quarterDays * 6L)
                        .withZoneSameInstant(ZoneId.of(zone)));
    Arbitrary<Act> acts =
        Combinators.combine(
                Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, CARDS.size() - 1),
                Arbitraries.integers().between(0, 5),
                Arbitraries.of(
                    Mode.REVIEW, Mode.REVIEW, Mode.REVIEW, Mode.CRAM, Mode.MOCK, Mode.IMPORT),
                moments)
            .as(Act::new);
    return acts.list().ofMaxSize(30);
  }

  @Property(tries = 100)
  void foldingAgainGivesTheSame(@ForAll("lives") List<Act> life, @ForAll long shuffle)
      throws Exception {
    Path file = folder.resolve("life.db");
    Picture before;
    try (Store store = Samples.open(file)) {
      store
          .deckStore()
          .addDecks(
              List.of(
                  Samples.deck("letters", "a", "b"),
                  Samples.deck("numbers", "one"),
                  Samples.deck("gone", "x")));
      live(store, life);
      store.removeDeck(new DeckId("gone"), false);
      before = picture(store);
      assertTrue(store.keptFigures().agree());
      AnswerFigures all = figures(store);
      assertEquals(all, store.keptFigures().of(null, CAP, KeptFigures.ALL));
      for (int points = 0; points < 5; points++) {
        int first = Math.min(points, all.missed().size());
        assertEquals(
            all.missed().subList(0, first), store.keptFigures().of(null, CAP, points).missed());
      }
      assertEquals(all.missed().size(), store.keptFigures().missed(null));
    }

    Samples.run(file, "DROP TABLE card_state");
    try (Store store = Samples.open(file)) {
      assertEquals(before, picture(store));
      Samples.run(file, "DELETE FROM card_state");
      store.refold();
      assertEquals(before, picture(store));
      assertTrue(store.keptFigures().agree());
      Samples.run(file, "INSERT INTO missed_points VALUES ('letters', 'z', 'no', 1, 1)");
      assertFalse(store.keptFigures().agree());
    }

    List<Event> events;
    try (Connection connection = Samples.connect(file)) {
      events = new ArrayList<>(EventLog.all(connection, new RowCheck()));
    }
    Collections.shuffle(events, new Random(shuffle));
    History shuffled = Logs.fold(events);
    assertEquals(before.history(), shuffled.reviews());
    for (CardId card : CARDS) {
      assertEquals(before.states().get(card), shuffled.state(card));
    }
  }

  private static void live(Store store, List<Act> life) throws Exception {
    for (Act act : life) {
      CardId card = CARDS.get(act.card());
      LocalDate day = StudyDay.of(act.at(), StudyDay.DEFAULT_START);
      switch (act.what()) {
        case 0, 1 -> store.undo(act.at(), day);
        case 2 ->
            store.mark(
                List.of(card),
                Mark.Kind.values()[act.grade() % Mark.Kind.values().length],
                act.at(),
                day);
        default ->
            store.record(
                new Answer(
                    act.at(),
                    day,
                    card,
                    Grade.of(act.grade()),
                    act.asked(),
                    act.grade() == 0 ? null : Duration.ofSeconds(50L * act.grade()),
                    "",
                    List.of(
                        new Review.Tick("kept", act.grade() > 2), new Review.Tick("all", true))));
      }
    }
  }

  private static AnswerFigures figures(Store store) throws Exception {
    return AnswerFigures.of(store.history(null), CAP);
  }

  private static Picture picture(Store store) throws Exception {
    Map<CardId, CardState> states = new HashMap<>();
    for (CardId card : CARDS) {
      states.put(card, store.state(card));
    }
    return new Picture(store.deckStore().candidates(null), states, store.history(null));
  }
}
