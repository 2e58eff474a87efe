package dev.grill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0:00, 0:00",
    "1, 0:00, 0:01",
    "1000, 0:01, 0:01",
    "1001, 0:01, 0:02",
    "9999, 0:09, 0:10",
    "10000, 0:10, 0:10",
    "59999, 0:59, 1:00",
    "125000, 2:05, 2:05",
    "4500000, 75:00, 75:00"
  })
  void aTimePassedIsRoundedDownAndATimeLeftUp(long millis, String passed, String left) {
    assertEquals(passed, Clock.text(Duration.ofMillis(millis)));
    assertEquals(left, Clock.left(Duration.ofMillis(millis)));
  }
}
