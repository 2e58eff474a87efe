package dev.grill.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {

  @ParameterizedTest
  @CsvSource({
    "0, false, true",
    "1, false, true",
    "2, false, true",
    "3, true, true",
    "4, true, false",
    "5, true, false"
  })
  void from3OnTheCardWasRecalledAndBelow4ItIsAskedAgainToday(
      int number, boolean passed, boolean repeats) {
    Grade grade = Grade.of(number);

    assertEquals(number, grade.number());
    assertEquals(passed, grade.passed());
    assertEquals(repeats, grade.repeatsToday());
  }

  @Test
  void thereIsNoGradeBelow0OrAbove5() {
    assertThrows(IllegalArgumentException.class, () -> Grade.of(-1));
    assertThrows(IllegalArgumentException.class, () -> Grade.of(6));
  }
}
