package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.CardId;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.store.Answer;
import dev.grill.store.PastEvent;
import dev.grill.store.Store;
import dev.grill.store.Taking;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers of years, recorded at one go, which takes a moment and not one for each. */
final class ManyAnswers {

  private static final int CARDS = 40;

  private ManyAnswers() {}

  static void record(Path database, int rows) throws Exception {
    ZonedDateTime at = ZonedDateTime.parse("2020-01-01T09:00:00+08:00");
    List<PastEvent> answers = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      ZonedDateTime then = at.plusMinutes(30L * i);
      answers.add(
          new Answer(
              then,
              then.toLocalDate(),
              new CardId("s", "c" + i % CARDS),
              Grade.of(i % 6),
              Mode.REVIEW,
              null,
              "typed",
              List.of(new Review.Tick("one", i % 2 == 0))));
    }
    Taking nothing =
        new Taking(
            List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), at, at.toLocalDate());
    try (Store store =
        Store.open(database, new Sm2(), () -> Instant.parse("2026-01-01T00:00:00Z"))) {
      assertEquals(rows, store.sourceStore().take(nothing, answers));
    }
  }
}
