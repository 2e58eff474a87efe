package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void threeMinutesACardUntilThereAreTenAnswers() {
    assertEquals(180_000, Pace.of(Collections.nCopies(9, 20_000L)).millisPerCard());
    assertEquals(20_000, Pace.of(Collections.nCopies(10, 20_000L)).millisPerCard());
  }

  @Test
  void thenTheMedianSoThatOneLongPauseCountsLittle() {
    List<Long> millis = new ArrayList<>(Collections.nCopies(6, 30_000L));
    millis.addAll(Collections.nCopies(5, 9_000_000L));
    assertEquals(30_000, Pace.of(millis).millisPerCard());
    millis.add(50_000L);
    assertEquals(40_000, Pace.of(millis).millisPerCard());
  }

  @Test
  void neverLessThanTenSeconds() {
    assertEquals(10_000, Pace.of(Collections.nCopies(30, 800L)).millisPerCard());
  }

  @Test
  void minutesAreRoundedUp() {
    assertEquals(0, new Pace(10_000).minutes(0));
    assertEquals(1, new Pace(10_000).minutes(1));
    assertEquals(1, new Pace(10_000).minutes(6));
    assertEquals(2, new Pace(10_000).minutes(7));
  }
}
