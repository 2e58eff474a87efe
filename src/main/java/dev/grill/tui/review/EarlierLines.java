package dev.grill.tui.review;

import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.text.Escape;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/** The earlier answers to a card as lines: each with its day, its grade and what it covered. */
public final class EarlierLines {

  private EarlierLines() {}

  /** Month and day; the whole list has the year as well. */
  static String day(Reviewed answer) {
    return answer.day().toString().substring(5);
  }

  static String grade(Reviewed answer, ReviewContext context) {
    int grade = answer.review().grade().number();
    return grade + " " + context.text("grade." + grade);
  }

  /** The lines, in the order of the answers. */
  public static List<StyledLine> of(List<Reviewed> answers, ReviewContext context, int columns) {
    List<StyledLine> lines = new ArrayList<>();
    for (Reviewed answer : answers) {
      if (!lines.isEmpty()) {
        lines.add(StyledLine.EMPTY);
      }
      String mode = context.text("mode." + answer.mode().word());
      String title = answer.day() + " · " + grade(answer, context) + " · " + mode;
      AnswerText.rule(lines, title, Style.HEADING, columns);
      for (String line : Wrap.lines(Escape.text(answer.review().answer().strip()), columns)) {
        lines.add(StyledLine.of(line, Style.PLAIN));
      }
      if (answer.review().points() != null) {
        ticks(lines, answer.review().points(), columns);
      }
    }
    return List.copyOf(lines);
  }

  private static void ticks(List<StyledLine> lines, List<Review.Tick> ticks, int columns) {
    for (Review.Tick tick : ticks) {
      String before = "  " + tick.state().sign() + " ";
      for (String line : Wrap.lines(Escape.line(tick.point()), columns - 4)) {
        lines.add(
            new StyledLine(List.of(new Span(before, Style.STRONG), new Span(line, Style.MARK))));
        before = "    ";
      }
    }
  }
}
