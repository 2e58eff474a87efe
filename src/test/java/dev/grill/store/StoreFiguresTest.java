package dev.grill.store;

import static dev.grill.store.Samples.CARD;
import static dev.grill.store.Samples.MORNING;
import static dev.grill.store.Samples.OTHER;
import static dev.grill.store.Samples.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.schedule.Grade;
import dev.grill.schedule.StudyDay;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFiguresTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;

  private static Answer answer(CardId card, ZonedDateTime at, Mode asked, Duration taken) {
    LocalDate day = StudyDay.of(at, StudyDay.DEFAULT_START);
    return new Answer(at, day, card, Grade.GOOD, asked, taken, null, null);
  }

  @Test
  void answersAreCountedByStudyDayWithoutThoseTakenBack() throws Exception {
    try (Store store = open(folder.resolve("a.db"))) {
      assertEquals(Map.of(), store.answersByDay());
      store.record(answer(CARD, MORNING, Mode.REVIEW, Duration.ofMillis(1)));
      store.record(answer(CARD, MORNING, Mode.CRAM, Duration.ofMillis(1)));
      store.record(
          answer(OTHER, MORNING.plusHours(16), Mode.REVIEW, Duration.ofMillis(1))); // 01:00
      store.record(answer(OTHER, MORNING.plusHours(24), Mode.REVIEW, Duration.ofMillis(1)));
      store.mark(List.of(OTHER), Mark.Kind.BURY, MORNING.plusHours(48), DAY.plusDays(2));
      assertEquals(Map.of(DAY, 3, DAY.plusDays(1), 1), store.answersByDay());

      store.undo(MORNING.plusHours(48), DAY.plusDays(2)); // the burying
      store.undo(MORNING.plusHours(25), DAY.plusDays(1));
      assertEquals(Map.of(DAY, 3), store.answersByDay());
      store.undo(MORNING.plusHours(25), DAY.plusDays(1));
      assertEquals(Map.of(DAY, 2), store.answersByDay());
    }
  }

  @Test
  void timesAreThoseOfTheLatestAnswersNotTakenBack() throws Exception {
    try (Store store = open(folder.resolve("a.db"))) {
      store.record(answer(CARD, MORNING, Mode.REVIEW, Duration.ofSeconds(1)));
      store.record(answer(CARD, MORNING, Mode.REVIEW, null));
      store.record(answer(CARD, MORNING, Mode.CRAM, Duration.ofSeconds(3)));
      store.record(answer(OTHER, MORNING, Mode.REVIEW, Duration.ofSeconds(4)));
      assertEquals(
          List.of(Duration.ofSeconds(4), Duration.ofSeconds(3)), store.latestTimes(2, null));
      store.undo(MORNING, DAY);
      assertEquals(
          List.of(Duration.ofSeconds(3), Duration.ofSeconds(1)), store.latestTimes(9, null));
    }
  }

  @Test
  void theAnswersOfADayAreFoundByAnIndex() throws Exception {
    try (Store store = open(folder.resolve("a.db"));
        Statement statement = store.database.connection().createStatement();
        ResultSet row = statement.executeQuery("EXPLAIN QUERY PLAN " + EventLog.ANSWERED_SINCE)) {
      StringBuilder plan = new StringBuilder();
      while (row.next()) {
        plan.append(row.getString("detail")).append('\n');
      }
      assertTrue(plan.toString().contains("INDEX events_day"), plan.toString());
    }
  }
}
