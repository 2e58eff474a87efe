package dev.grill.review.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HeatMapTest {

  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static Statistics.Day day(int before, int reviews) {
    return new Statistics.Day(DAY.minusDays(before), reviews, Duration.ZERO);
  }

  @Test
  void weeksBeginOnMondayAndTheLastOneEndsToday() {
    HeatMap map = HeatMap.of(List.of(day(0, 4), day(1, 1), day(8, 2)), DAY, 2);
    assertEquals(LocalDate.of(2026, 11, 16), map.monday());
    assertEquals(2, map.weeks());
    assertEquals(4, map.level(1, 1), "today");
    assertEquals(1, map.level(1, 0), "yesterday");
    assertEquals(-1, map.level(1, 2), "tomorrow");
    assertEquals(2, map.level(0, 0), "Monday of last week");
    assertEquals(0, map.level(0, 1));
  }

  @Test
  void daysOutsideArePassedOver() {
    HeatMap map = HeatMap.of(List.of(day(100, 50), day(-1, 70), day(2, 3)), DAY, 2);
    assertEquals(3, map.most());
  }

  @Test
  void withoutAnswersEveryDayIsAtNought() {
    HeatMap map = HeatMap.of(List.of(), DAY, 1);
    assertEquals(0, map.level(0, 0));
    assertEquals(0, map.most());
    assertTrue(map.least(1) > map.greatest(1), "no level has a number");
  }

  @Test
  void whereALevelEndsTheNextBegins() {
    HeatMap map = HeatMap.of(List.of(day(0, 10)), DAY, 1);
    List<Integer> bounds = new ArrayList<>();
    for (int level = 1; level <= HeatMap.LEVELS; level++) {
      bounds.add(map.least(level));
      bounds.add(map.greatest(level));
    }
    assertEquals(List.of(1, 2, 3, 5, 6, 7, 8, 10), bounds);
  }

  @Property
  void everyDaysNumberLiesWithinItsLevelsBounds(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 2_000_000) Integer> reviews,
      @ForAll @IntRange(min = 1, max = 60) int weeks,
      @ForAll @IntRange(min = 0, max = 6) int weekday) {
    LocalDate today = DAY.plusDays(weekday);
    List<Statistics.Day> days = new ArrayList<>();
    for (int i = 0; i < reviews.size(); i++) {
      days.add(new Statistics.Day(today.minusDays(i * 3L), reviews.get(i), Duration.ZERO));
    }
    HeatMap map = HeatMap.of(days, today, weeks);
    assertEquals(weeks, map.weeks());
    assertEquals(DayOfWeek.MONDAY, map.monday().getDayOfWeek());
    for (int i = 0; i < map.answers().size(); i++) {
      int answers = map.answers().get(i);
      int level = map.level(i / 7, i % 7);
      if (answers == 0) {
        assertEquals(0, level);
      } else {
        assertTrue(level >= 1 && level <= HeatMap.LEVELS);
        assertTrue(map.least(level) <= answers && answers <= map.greatest(level));
      }
    }
  }
}
