package dev.grill.tui.review;

import dev.grill.message.Messages;
import dev.grill.review.Outcome;
import dev.grill.schedule.Grade;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The six grades on one line, below each where it leads. Where they don't fit, the words shorten;
 * the digits never go.
 */
public final class GradeRow {

  private static final int WIDEST = 16;
  private static final int GRADES = 6;

  /** From whole words, 0, to a sign for today. */
  private static final int BRIEFEST = 2;

  private GradeRow() {}

  /**
   * Draws the two rows.
   *
   * @param suggested the grade that Enter stands for, marked by the key's sign and its ground; null
   *     for none
   */
  static void draw(
      Canvas canvas, Messages messages, List<Outcome> outcomes, LocalDate day, Grade suggested) {
    int cell = Math.min(WIDEST, (canvas.columns() - 2) / GRADES);
    int brevity = 0;
    while (brevity < BRIEFEST && !fits(messages, outcomes, day, brevity, cell - 1)) {
      brevity++;
    }
    for (Outcome outcome : outcomes) {
      int column = 1 + outcome.grade().number() * cell;
      boolean standard = outcome.grade() == suggested;
      drawName(canvas, cell, outcome.grade(), word(messages, outcome.grade(), brevity), standard);
      String leads = " " + leads(messages, outcome, day, brevity);
      canvas.text(1, column, Columns.fit(leads, cell), standard ? CellStyle.ACCENT : CellStyle.DIM);
    }
  }

  /** Draws the grades in one row, where none of them leads anywhere. */
  public static void drawAlone(Canvas canvas, Messages messages, Grade suggested) {
    int cell = Math.min(WIDEST, (canvas.columns() - 2) / GRADES);
    int brevity = 0;
    for (Grade grade : Grade.values()) {
      brevity = 3 + Columns.width(word(messages, grade, 0)) > cell - 1 ? 1 : brevity;
    }
    for (Grade grade : Grade.values()) {
      drawName(canvas, cell, grade, word(messages, grade, brevity), grade == suggested);
    }
  }

  private static void drawName(
      Canvas canvas, int cell, Grade grade, String word, boolean standard) {
    CellStyle style = standard ? CellStyle.SELECTION.inBold() : CellStyle.PRIMARY;
    String shown = Columns.truncate(word, cell - 4);
    String name = (standard ? "⏎" : " ") + grade.number() + " " + shown;
    canvas.text(0, 1 + grade.number() * cell, Columns.fit(name, cell - 1), style);
  }

  private static boolean fits(
      Messages messages, List<Outcome> outcomes, LocalDate day, int brevity, int columns) {
    for (Outcome outcome : outcomes) {
      int word = 3 + Columns.width(word(messages, outcome.grade(), brevity));
      int leads = 1 + Columns.width(leads(messages, outcome, day, brevity));
      if (word > columns || leads > columns + 1) { // the next cell begins with a blank
        return false;
      }
    }
    return true;
  }

  private static String word(Messages messages, Grade grade, int brevity) {
    int number = grade.number();
    return messages.text(brevity == 0 ? "grade." + number : "review.grade." + number);
  }

  private static String leads(Messages messages, Outcome outcome, LocalDate day, int brevity) {
    if (outcome.after() == null) {
      return messages.text(outcome.repeatToday() ? "review.today" : "review.stays-new");
    }
    long days = ChronoUnit.DAYS.between(day, outcome.after().due());
    if (days <= 0) {
      return messages.text("review.today");
    }
    return messages.text(
        outcome.repeatToday() ? "review.today-and." + brevity : "review.days", days);
  }
}
