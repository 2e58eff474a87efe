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

  private GradeRow() {}

  /**
   * Draws the two rows.
   *
   * @param suggested the grade that Enter stands for: marked by the key's sign and its ground
   */
  static void draw(
      Canvas canvas, Messages messages, List<Outcome> outcomes, LocalDate day, Grade suggested) {
    int cell = Math.min(WIDEST, (canvas.columns() - 2) / GRADES);
    boolean longWords = fits(messages, outcomes, day, cell - 1);
    for (Outcome outcome : outcomes) {
      int column = 1 + outcome.grade().number() * cell;
      boolean standard = outcome.grade() == suggested;
      Look look = standard ? Look.SELECTION : Look.PRIMARY;
      String word = Columns.truncate(word(messages, outcome, longWords), cell - 4);
      String name = (standard ? "⏎" : " ") + outcome.grade().number() + " " + word;
      canvas.text(0, column, Columns.fit(name, cell - 1), standard ? look.inBold() : look);
      String leads = " " + leads(messages, outcome, day, longWords);
      canvas.text(1, column, Columns.fit(leads, cell), standard ? Look.ACCENT : Look.DIM);
    }
  }

  private static boolean fits(
      Messages messages, List<Outcome> outcomes, LocalDate day, int columns) {
    for (Outcome outcome : outcomes) {
      int word = 3 + Columns.width(word(messages, outcome, true));
      int leads = 1 + Columns.width(leads(messages, outcome, day, true));
      if (Math.max(word, leads) > columns) {
        return false;
      }
    }
    return true;
  }

  private static String word(Messages messages, Outcome outcome, boolean whole) {
    int number = outcome.grade().number();
    return messages.text(whole ? "grade." + number : "review.grade." + number);
  }

  private static String leads(Messages messages, Outcome outcome, LocalDate day, boolean whole) {
    String suffix = whole ? "" : "-short";
    if (outcome.after() == null) {
      return messages.text(outcome.repeatToday() ? "review.today" : "review.stays-new");
    }
    long days = ChronoUnit.DAYS.between(day, outcome.after().due());
    if (days <= 0) {
      return messages.text("review.today");
    }
    return messages.text(
        (outcome.repeatToday() ? "review.today-and" : "review.days") + suffix, days);
  }
}
