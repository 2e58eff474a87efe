package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void threeMinutesACardUntilThereAreTenAnswers() {
    assertEquals(
        Duration.ofSeconds(180),
        Pace.of(Collections.nCopies(9, Duration.ofMillis(20_000))).perCard());
    assertEquals(
        Duration.ofSeconds(20),
        Pace.of(Collections.nCopies(10, Duration.ofMillis(20_000))).perCard());
  }

  @Test
  void thenTheMedianSoThatOneLongPauseCountsLittle() {
    List<Duration> times = new ArrayList<>(Collections.nCopies(6, Duration.ofMillis(30_000)));
    times.addAll(Collections.nCopies(5, Duration.ofMillis(9_000_000)));
    assertEquals(Duration.ofSeconds(30), Pace.of(times).perCard());
    times.add(Duration.ofSeconds(50));
    assertEquals(Duration.ofSeconds(40), Pace.of(times).perCard());
  }

  @Test
  void neverLessThanTenSeconds() {
    assertEquals(
        Duration.ofSeconds(10), Pace.of(Collections.nCopies(30, Duration.ofMillis(800))).perCard());
  }

  @Test
  void minutesAreRoundedUp() {
    assertEquals(0, new Pace(Duration.ofSeconds(10)).minutes(0));
    assertEquals(1, new Pace(Duration.ofSeconds(10)).minutes(1));
    assertEquals(1, new Pace(Duration.ofSeconds(10)).minutes(6));
    assertEquals(2, new Pace(Duration.ofSeconds(10)).minutes(7));
  }
}
