package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final CardId A = new CardId("deck", "a");
  private static final CardId B = new CardId("deck", "b");
  private static final CardId C = new CardId("deck", "c");

  private final List<Event> log = new ArrayList<>();

  private void answer(CardId card, LocalDate day, Mode mode) {
    log.add(
        new Review(
            Logs.stamp("%03d".formatted(log.size()), day.atTime(9, 0).atZone(ZoneOffset.UTC), day),
            card,
            Grade.GOOD,
            mode,
            null,
            null,
            null));
  }

  private List<Reviewed> answers() {
    return Logs.fold(log).reviews();
  }

  @Test
  void theFirstAnswerOfTheDayToEachCardCounts() {
    answer(A, DAY.minusDays(1), Mode.REVIEW);
    answer(A, DAY, Mode.REVIEW);
    answer(A, DAY, Mode.REVIEW);

    Showings showings = Showings.of(Map.of(B, DAY.minusDays(3)), answers(), DAY);

    assertEquals(Map.of(A, answers().get(1)), showings.today());
    assertEquals(Map.of(B, DAY.minusDays(3)), showings.before());
  }

  @Test
  void crammingMocksAndWhatWasTakenBackShowNothing() {
    answer(A, DAY, Mode.CRAM);
    answer(B, DAY, Mode.MOCK);
    answer(C, DAY, Mode.REVIEW);
    log.add(new Undo(Logs.stamp("9", DAY.atStartOfDay(ZoneOffset.UTC), DAY), C, log.get(2).id()));

    assertEquals(Map.of(), Showings.of(Map.of(), answers(), DAY).today());
  }
}
