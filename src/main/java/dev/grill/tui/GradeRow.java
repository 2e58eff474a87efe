package dev.grill.tui;

import dev.grill.review.Outcome;
import dev.grill.schedule.Grade;
import dev.grill.text.Columns;
import dev.grill.text.Messages;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The six grades on one line, below each where it leads. Where they don't fit, the words shorten;
 * the digits never go.
 */
final class GradeRow {

  private static final int WIDEST = 16;
  private static final int GRADES = 6;

  /** From whole words, 0, to a sign for today. */
  private static final int BRIEFEST = 2;

  private GradeRow() {}

  /**
   * Draws the two rows.
   *
   * @param suggested the grade that Enter stands for: marked by the key's sign and its ground
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
      Look look = standard ? Look.SELECTION : Look.PRIMARY;
      String word = Columns.truncate(word(messages, outcome, brevity), cell - 4);
      String name = (standard ? "⏎" : " ") + outcome.grade().number() + " " + word;
      canvas.text(0, column, Columns.fit(name, cell - 1), standard ? look.inBold() : look);
      String leads = " " + leads(messages, outcome, day, brevity);
      canvas.text(1, column, Columns.fit(leads, cell), standard ? Look.ACCENT : Look.DIM);
    }
  }

  private static boolean fits(
      Messages messages, List<Outcome> outcomes, LocalDate day, int brevity, int columns) {
    for (Outcome outcome : outcomes) {
      int word = 3 + Columns.width(word(messages, outcome, brevity));
      int leads = 1 + Columns.width(leads(messages, outcome, day, brevity));
      if (word > columns || leads > columns + 1) { // the next cell begins with a blank
        return false;
      }
    }
    return true;
  }

  private static String word(Messages messages, Outcome outcome, int brevity) {
    int number = outcome.grade().number();
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
