package dev.grill.store;

import static dev.grill.store.Samples.CARD;
import static dev.grill.store.Samples.ELSEWHERE;
import static dev.grill.store.Samples.MORNING;
import static dev.grill.store.Samples.OTHER;
import static dev.grill.store.Samples.answer;
import static dev.grill.store.Samples.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.CardState;
import dev.grill.review.EventId;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Remark;
import dev.grill.review.Reviewed;
import dev.grill.review.Undone;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLogTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("who? 100% #1.db");
  }

  @Test
  void anAnswerIsThereAfterTheStoreWasClosed() throws Exception {
    Reviewed recorded;
    try (Store store = open(file)) {
      recorded = store.record(answer(CARD, 4, MORNING));
    }
    assertEquals(Mode.REVIEW, recorded.mode());
    assertNull(recorded.before());
    assertEquals(new Memory(1, 250, 1, DAY.plusDays(1)), recorded.after());
    try (Store store = open(file)) {
      assertEquals(List.of(recorded), store.history(null));
      assertEquals(List.of(recorded), store.history(CARD));
      assertEquals(List.of(), store.history(OTHER));
      assertEquals(recorded.after(), store.state(CARD).memory());
      assertEquals(recorded.review().id(), store.state(CARD).lastEvent());
      assertEquals(CardState.NEW, store.state(OTHER));
    }
  }

  @Test
  void aSecondAnswerOfTheDayIsARepeat() throws Exception {
    try (Store store = open(file)) {
      store.record(answer(CARD, 2, MORNING));
      Reviewed second = store.record(answer(CARD, 5, MORNING.plusMinutes(5)));
      assertEquals(Mode.REPEAT, second.mode());
      assertEquals(second.before(), second.after());
    }
  }

  @Test
  void anAnswerWithNothingButItsGradeComesBack() throws Exception {
    Answer bare = new Answer(MORNING, DAY, CARD, Grade.BLANK, Mode.CRAM, null, null, null);
    try (Store store = open(file)) {
      Reviewed recorded = store.record(bare);
      assertEquals(List.of(recorded), store.history(CARD));
      assertNull(recorded.after());
    }
  }

  @Test
  void momentsAreRecordedToTheMillisecond() throws Exception {
    try (Store store = open(file)) {
      Reviewed recorded = store.record(answer(CARD, 4, MORNING.plusNanos(1_999_999)));
      assertEquals(MORNING.plusNanos(1_000_000), recorded.review().at());
      assertEquals(List.of(recorded), store.history(CARD));
    }
  }

  @Test
  void nothingIsWrittenForACardThatChangedSinceItWasShown() throws Exception {
    try (Store here = open(file);
        Store there = open(file)) {
      EventId shown = here.state(CARD).lastEvent();
      Reviewed elsewhere = there.record(answer(CARD, 5, MORNING));
      assertEquals(Optional.empty(), here.record(answer(CARD, 1, MORNING), shown));
      assertEquals(List.of(elsewhere), here.history(null));
      EventId now = here.state(CARD).lastEvent();
      assertTrue(here.record(answer(CARD, 1, MORNING), now).isPresent());
      assertEquals(2, there.history(CARD).size());
    }
  }

  @Test
  void anotherCardsAnswerDoesNotCountAsAChange() throws Exception {
    try (Store store = open(file)) {
      store.record(answer(OTHER, 5, MORNING));
      assertTrue(store.record(answer(CARD, 1, MORNING), EventId.NONE).isPresent());
    }
  }

  @Test
  void idsIncreaseInTheOrderOfRecordingWhenTheClockGoesBack() throws Exception {
    try (Store store = open(file)) {
      EventId last = EventId.NONE;
      for (int hours : new int[] {0, 0, -48, 3, -1, -1}) {
        EventId id = store.record(answer(CARD, 4, MORNING.plusHours(hours))).review().id();
        assertTrue(id.compareTo(last) > 0, id.text());
        last = id;
      }
    }
  }

  @Test
  void undoTakesBackTheAnswerRecordedLastAcrossRestarts() throws Exception {
    Reviewed first;
    Reviewed second;
    try (Store store = open(file)) {
      first = store.record(answer(CARD, 4, MORNING));
      // recorded later although its moment is earlier
      second = store.record(answer(OTHER, 1, MORNING.minusHours(1)));
    }
    try (Store store = open(file)) {
      Reviewed undone = store.undo(MORNING.plusHours(1), DAY).orElseThrow().answer();
      assertEquals(second.review(), undone.review());
      assertTrue(undone.undone());
      assertTrue(store.state(OTHER).isNew());
      assertEquals(0, store.state(OTHER).reviews());
    }
    try (Store store = open(file)) {
      Reviewed undone = store.undo(MORNING.plusHours(1), DAY).orElseThrow().answer();
      assertEquals(first.review(), undone.review());
      assertEquals(Optional.empty(), store.undo(MORNING.plusHours(1), DAY));
      assertEquals(2, store.history(null).size());
      assertTrue(store.history(null).get(0).undone());
      assertTrue(store.record(answer(CARD, 3, MORNING.plusHours(2))).after() != null);
      assertEquals(
          Grade.HARD,
          store.undo(MORNING.plusHours(3), DAY).orElseThrow().answer().review().grade());
    }
  }

  @Test
  void undoPassesOverAnswersFromOtherHomes() throws Exception {
    try (Store store = open(file)) {
      Reviewed here = store.record(answer(CARD, 4, MORNING));
      store.record(answer(OTHER, 4, MORNING.plusMinutes(1)));
      Samples.run(
          file,
          "DROP TRIGGER events_never_change",
          "UPDATE events SET home = 'other' WHERE card = 'b'");
      assertEquals(here.review(), store.undo(MORNING, DAY).orElseThrow().answer().review());
      assertEquals(Optional.empty(), store.undo(MORNING, DAY));
    }
  }

  @Test
  void marksAreKept() throws Exception {
    try (Store store = open(file)) {
      store.mark(List.of(CARD, ELSEWHERE), Mark.Kind.SUSPEND, MORNING, DAY);
      store.mark(List.of(OTHER), Mark.Kind.BURY, MORNING, DAY);
      assertTrue(store.state(ELSEWHERE).suspended());
      assertEquals(DAY, store.state(OTHER).buriedOn());
      store.mark(List.of(CARD), Mark.Kind.RESUME, MORNING, DAY);
      assertFalse(store.state(CARD).suspended());
      assertEquals(List.of(), store.history(null));
    }
  }

  @Test
  void undoTakesBackWhateverWasDoneLastActByActAcrossRestarts() throws Exception {
    Reviewed answer;
    try (Store store = open(file)) {
      answer = store.record(answer(CARD, 4, MORNING));
      store.mark(List.of(CARD, OTHER), Mark.Kind.SUSPEND, MORNING, DAY);
      store.remark(CARD, Remark.Kind.NOTE, "mine", MORNING, DAY);
      store.remark(CARD, Remark.Kind.FLAG, null, MORNING, DAY);
      store.mark(List.of(CARD), Mark.Kind.RESET, MORNING, DAY);
      assertTrue(store.state(CARD).isNew());
      assertTrue(store.state(CARD).flagged());
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      try (Store store = open(file)) {
        Undone undone = store.undo(MORNING, DAY).orElseThrow();
        words.add(undone.word() + " " + undone.taken().size());
      }
    }
    assertEquals(List.of("reset 1", "flag 1", "note 1", "suspend 2", "answer 1"), words);
    try (Store store = open(file)) {
      assertEquals(Optional.empty(), store.undo(MORNING, DAY));
      assertFalse(store.state(OTHER).suspended());
      assertTrue(store.state(CARD).isNew());
      assertFalse(store.state(CARD).flagged());
      assertNull(store.remarks(CARD).note());
      assertEquals(List.of(answer.review()), List.of(store.history(CARD).get(0).review()));
    }
  }

  @Test
  void oneNamedEventIsTakenBackWhereverItCameFrom() throws Exception {
    try (Store store = open(file)) {
      Reviewed elsewhere = store.record(answer(OTHER, 4, MORNING));
      Reviewed here = store.record(answer(CARD, 4, MORNING));
      Samples.run(
          file,
          "DROP TRIGGER events_never_change",
          "UPDATE events SET home = NULL, hash = '" + ofNobody(elsewhere) + "' WHERE card = 'b'");
      EventId id = elsewhere.review().id();
      assertEquals(id, store.undo(id, MORNING, DAY).answer().review().id());
      assertTrue(store.state(OTHER).isNew());
      assertEquals(
          "undo.already", assertThrows(Failure.class, () -> store.undo(id, MORNING, DAY)).key());
      assertEquals(
          "undo.unknown",
          assertThrows(Failure.class, () -> store.undo(new EventId("nothing"), MORNING, DAY))
              .key());
      assertEquals(here.review(), store.undo(MORNING, DAY).orElseThrow().answer().review());
    }
  }

  private static String ofNobody(Reviewed reviewed) {
    EventRow row = EventRow.of(reviewed);
    return new EventRow(
            row.id(),
            row.kind(),
            row.card(),
            row.when(),
            row.given(),
            row.target(),
            row.counted(),
            null)
        .hash();
  }

  @Test
  void whenOneMarkFailsNoneIsMade() throws Exception {
    try (Store store = open(file)) {
      Samples.run(
          file,
          "CREATE TRIGGER refuse BEFORE INSERT ON events WHEN NEW.card = 'b'"
              + " BEGIN SELECT RAISE(ABORT, 'refused'); END");
      List<CardId> both = List.of(CARD, OTHER);
      assertThrows(
          IllegalStateException.class, () -> store.mark(both, Mark.Kind.BURY, MORNING, DAY));
      assertEquals(CardState.NEW, store.state(CARD));
      assertEquals("0", Samples.query(file, "SELECT count(*) FROM events"));
    }
  }

  @Test
  void aRowOfTheLogIsNeitherChangedNorDeletedNorReplaced() throws Exception {
    try (Store store = open(file)) {
      store.record(answer(CARD, 4, MORNING));
    }
    String before = Samples.query(file, "SELECT hash FROM events");
    for (String sql :
        List.of(
            "UPDATE events SET grade = 5",
            "DELETE FROM events",
            "INSERT OR REPLACE INTO events SELECT * FROM events",
            "INSERT OR REPLACE INTO events (rowid, id, kind, deck, card, at, zone, at_millis, day,"
                + " hash, local) SELECT rowid, 'new', kind, deck, card, at, zone, at_millis, day,"
                + " hash, local FROM events")) {
      assertThrows(SQLException.class, () -> Samples.run(file, sql), sql);
    }
    assertEquals(before, Samples.query(file, "SELECT hash FROM events"));
    assertEquals("1", Samples.query(file, "SELECT count(*) FROM events"));
  }

  @Test
  void everyRowCarriesTheHashOfItsColumns() throws Exception {
    try (Store store = open(file)) {
      store.record(answer(CARD, 4, MORNING));
      store.record(answer(CARD, 2, MORNING.plusDays(1)));
      store.undo(MORNING.plusDays(1), DAY);
      store.mark(List.of(CARD), Mark.Kind.SUSPEND, MORNING, DAY);
    }
    List<Recorded> rows = new ArrayList<>();
    try (Connection connection = Samples.connect(file)) {
      EventLog.each(connection, rows::add);
    }
    for (Recorded recorded : rows) {
      assertEquals(recorded.row().hash(), recorded.hash());
    }
    assertEquals(4, rows.size());
  }
}
