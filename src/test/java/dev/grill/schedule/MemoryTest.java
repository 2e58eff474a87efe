package dev.grill.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTest {

  @ParameterizedTest
  @CsvSource({
    "250, 2.5, 2.50",
    "236, 2.36, 2.36",
    "300, 3.0, 3.00",
    "206, 2.06, 2.06",
    "210, 2.1, 2.10",
    "211, 2.11, 2.11",
    "130, 1.3, 1.30"
  })
  void easinessIsWrittenWithTheDigitsItHasAndInTablesWithTwo(
      int hundredths, String text, String inTables) {
    Memory memory = new Memory(0, hundredths, 1, LocalDate.of(2026, 11, 24));

    assertEquals(text, memory.easinessText());
    assertEquals(inTables, memory.easinessHundredths());
  }
}
