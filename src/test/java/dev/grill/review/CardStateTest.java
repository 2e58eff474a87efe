package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardStateTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static CardState learned(int repetitions, int interval, LocalDate due) {
    Memory memory = new Memory(repetitions, 250, interval, due);
    return CardState.NEW.withLearned(new CardState.Learned(memory, null, DAY, DAY, 0, Grade.GOOD));
  }

  private static CardState repeat(CardState state) {
    return state.withToday(state.today().withRepeatOn(DAY));
  }

  private static CardState asked(CardState state) {
    return state.withToday(state.today().withAskedOn(DAY));
  }

  @Test
  void theWordSaysWhatACardWaitsForAndARepeatWhatItsScheduleSays() {
    CardState due = learned(2, 6, DAY);
    CardState later = learned(2, 6, DAY.plusDays(1));
    CardState buried = due.withToday(due.today().withBuriedOn(DAY));

    assertEquals("new", CardState.NEW.word(DAY));
    assertEquals("due", due.word(DAY));
    assertEquals("scheduled", later.word(DAY));
    assertEquals("due", later.word(DAY.plusDays(1)));
    assertEquals("due", asked(later).word(DAY));
    assertEquals("due", repeat(due).word(DAY));
    assertEquals("scheduled", repeat(later).word(DAY));
    assertEquals("due", asked(repeat(later)).word(DAY));
    assertEquals("buried", buried.word(DAY));
    assertEquals("due", buried.word(DAY.plusDays(1)));
    assertEquals("suspended", buried.withSuspended(true).word(DAY));
  }

  @Test
  void aCardIsHiddenForTheDayItWasBuriedOnAndWhileSuspended() {
    CardState due = learned(2, 6, DAY);
    CardState buried = due.withToday(due.today().withBuriedOn(DAY));

    assertFalse(due.isHidden(DAY));
    assertTrue(buried.isHidden(DAY));
    assertFalse(buried.isHidden(DAY.plusDays(1)));
    assertTrue(due.withSuspended(true).isHidden(DAY.plusDays(99)));
  }

  @ParameterizedTest
  @CsvSource({"2, 21, true", "2, 20, false", "1, 21, false", "5, 90, true"})
  void fromTwoRepetitionsAndThreeWeeksOnACardIsMature(int repetitions, int days, boolean mature) {
    assertEquals(mature, learned(repetitions, days, DAY).isMature());
    assertFalse(CardState.NEW.isMature());
  }

  @Test
  void whatHoldsForADayIsToldApart() {
    CardState.Today today =
        CardState.Today.NOTHING
            .withRepeatOn(DAY)
            .withFailedOn(DAY.plusDays(1))
            .withBuriedOn(DAY.plusDays(2))
            .withAskedOn(DAY.plusDays(3));
    CardState state = CardState.NEW.withToday(today).withFlagged(true);

    assertEquals(DAY, state.repeatOn());
    assertEquals(DAY.plusDays(1), state.failedOn());
    assertEquals(DAY.plusDays(2), state.buriedOn());
    assertEquals(DAY.plusDays(3), state.askedOn());
    assertTrue(state.flagged());
  }
}
