package dev.grill.store;

import static dev.grill.store.Samples.CARD;
import static dev.grill.store.Samples.MORNING;
import static dev.grill.store.Samples.OTHER;
import static dev.grill.store.Samples.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.review.EventId;
import dev.grill.review.Mode;
import dev.grill.review.Remark;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Grade;
import dev.grill.schedule.StudyDay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAnswersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;

  private static Answer answer(CardId card, ZonedDateTime at) {
    LocalDate day = StudyDay.of(at, StudyDay.DEFAULT_START);
    return new Answer(at, day, card, Grade.GOOD, Mode.REVIEW, Duration.ofMillis(1), null, null);
  }

  @Test
  void answersSinceADayAreThoseOfTheWholeFold() throws Exception {
    try (Store store = open(folder.resolve("a.db"))) {
      store.record(answer(CARD, MORNING));
      store.record(answer(OTHER, MORNING));
      store.record(answer(CARD, MORNING.plusDays(1)));
      store.record(answer(CARD, MORNING.plusDays(2)));
      store.record(answer(OTHER, MORNING.plusDays(2)));
      store.undo(MORNING.plusDays(2), DAY.plusDays(2));
      List<Reviewed> all = store.history(null);

      assertEquals(all, store.answersSince(DAY));
      assertEquals(all.subList(2, 5), store.answersSince(DAY.plusDays(1)));
      List<Reviewed> late = store.answersSince(DAY.plusDays(2));
      assertEquals(all.subList(3, 5), late);
      assertEquals(List.of(Mode.EARLY, Mode.REVIEW), late.stream().map(Reviewed::mode).toList());
      assertTrue(late.get(1).undone());
      assertEquals(List.of(), store.answersSince(DAY.plusDays(3)));
    }
  }

  /** Unlike an answer from elsewhere, which does. */
  @Test
  void aNoteOrAFlagDoesNotMakeACardAnotherThanWasShown() throws Exception {
    try (Store store = open(folder.resolve("a.db"))) {
      EventId fresh = store.state(CARD).lastEvent();
      store.remark(CARD, Remark.Kind.NOTE, "mine", MORNING, DAY);
      assertTrue(store.record(answer(CARD, MORNING), fresh).isPresent());
      EventId shown = store.state(CARD).lastEvent();
      store.remark(CARD, Remark.Kind.FLAG, "wrong", MORNING.plusDays(1), DAY.plusDays(1));
      assertTrue(store.record(answer(CARD, MORNING.plusDays(1)), shown).isPresent());
      assertTrue(store.record(answer(CARD, MORNING.plusDays(2)), shown).isEmpty());
    }
  }
}
