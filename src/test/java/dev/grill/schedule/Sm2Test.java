package dev.grill.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class Sm2Test {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private final Scheduler scheduler = new Sm2();

  @Test
  void aLapseKeepsTheEasinessAndRestartsTheRepetitions() {
    Memory before = new Memory(4, 236, 39, DAY);

    Memory after = scheduler.next(before, Grade.CLOSE, DAY);

    assertEquals(new Memory(0, 236, 1, DAY.plusDays(1)), after);
  }

  @Test
  void productsThatAreWholeNumbersDoNotRoundUp() {
    // 50 × 2.9 is 145; in binary floating point it lands a hair above and gives 146
    Memory after = scheduler.next(new Memory(4, 290, 50, DAY), Grade.GOOD, DAY);

    assertEquals(145, after.intervalDays());
  }

  /** The published formulas once more, in exact decimals, against the integers of ours. */
  @Property
  void agreesWithTheFormulasInExactDecimals(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 5) Integer> grades) {
    Memory memory = null;
    BigDecimal easiness = new BigDecimal("2.5");
    BigDecimal interval = BigDecimal.ZERO;
    int repetitions = 0;
    LocalDate day = DAY;
    for (int q : grades) {
      memory = scheduler.next(memory, Grade.of(q), day);
      if (q < 3) {
        repetitions = 0;
        interval = BigDecimal.ONE;
      } else {
        BigDecimal miss = BigDecimal.valueOf(5 - q);
        BigDecimal step =
            new BigDecimal("0.1")
                .subtract(
                    miss.multiply(
                        new BigDecimal("0.08").add(miss.multiply(new BigDecimal("0.02")))));
        easiness = easiness.add(step).max(new BigDecimal("1.3"));
        repetitions++;
        interval =
            switch (repetitions) {
              case 1 -> BigDecimal.ONE;
              case 2 -> BigDecimal.valueOf(6);
              default -> interval.multiply(easiness).setScale(0, RoundingMode.CEILING);
            };
        interval = interval.min(BigDecimal.valueOf(36_500));
      }
      assertEquals(repetitions, memory.repetitions());
      assertEquals(interval.intValueExact(), memory.intervalDays());
      assertEquals(easiness.movePointRight(2).intValueExact(), memory.easiness());
      assertEquals(day.plusDays(memory.intervalDays()), memory.due());
      assertTrue(memory.easiness() >= 130);
      day = memory.due();
    }
  }
}
