package dev.grill.tui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.review.Mode;
import dev.grill.review.Outcome;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GradeRowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static List<Outcome> outcomes(int days) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      Memory after = new Memory(3, 250, days, DAY.plusDays(days));
      outcomes.add(new Outcome(grade, Mode.REVIEW, null, after, grade.repeatsToday()));
    }
    return outcomes;
  }

  private static String[] rows(int columns, Lang lang, List<Outcome> outcomes, Grade suggested) {
    Picture picture = new Picture(new Size(columns, 2));
    GradeRow.draw(picture.canvas(), Messages.of(lang), outcomes, DAY, suggested);
    return picture.text().split("\n");
  }

  @Property
  void digitsStandOnOneLineAtEverySizeAndAreNeverCut(
      @ForAll @IntRange(min = 60, max = 200) int columns,
      @ForAll @IntRange(min = 1, max = 36_500) int days,
      @ForAll Lang lang,
      @ForAll Grade suggested) {
    String[] rows = rows(columns, lang, outcomes(days), suggested);
    int at = 0;
    for (int grade = 0; grade <= 5; grade++) {
      at = rows[0].indexOf(String.valueOf(grade), at);
      assertTrue(at >= 0, rows[0]);
    }
    assertTrue(rows[0].contains("⏎" + suggested.number()), rows[0]);
    assertEquals(6, rows[1].split(String.valueOf(days), -1).length - 1, rows[1]);
    assertEquals(-1, rows[1].indexOf('…'), rows[1]);
  }

  @Test
  void wordsShortenFirst() {
    assertTrue(rows(80, Lang.EN, outcomes(6), Grade.GOOD)[0].contains("perfect"));
    assertTrue(rows(80, Lang.EN, outcomes(6), Grade.GOOD)[1].contains("today, 6 d"));
    assertTrue(rows(60, Lang.EN, outcomes(6), Grade.GOOD)[0].contains("perf."));
    assertTrue(rows(60, Lang.EN, outcomes(16), Grade.GOOD)[1].contains("today+16"));
    assertTrue(rows(60, Lang.EN, outcomes(1600), Grade.GOOD)[1].contains("↻1600d"));
  }

  @Test
  void whatMovesNothingSaysWhenTheCardIsDueAnyway() {
    Memory kept = new Memory(3, 250, 15, DAY.plusDays(4));
    Outcome early = new Outcome(Grade.GOOD, Mode.EARLY, kept, kept, false);
    Outcome fresh = new Outcome(Grade.PERFECT, Mode.CRAM, null, null, false);
    String row = rows(80, Lang.EN, List.of(early, fresh), Grade.GOOD)[1];
    assertTrue(row.contains("4 d") && row.contains("stays new"), row);
  }
}
