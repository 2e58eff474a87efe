package dev.grill.tui.review;

import dev.grill.answer.MarkedPoint;
import dev.grill.text.StyledLine;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Scroll;
import java.util.List;

/** Draws an answer. */
public final class AnswerPicture {

  private final Revealed answer;
  private final AnswerLayout layout;
  private final ReviewContext context;

  private AnswerPicture(Revealed answer) {
    this.answer = answer;
    this.layout = AnswerLayout.of(answer);
    this.context = answer.context();
  }

  static Picture of(ReviewAnswer answer, long millis) {
    Picture picture = new Picture(answer.revealed().size());
    Canvas canvas = picture.canvas();
    int rows = canvas.rows();
    ReviewContext context = answer.context();
    ReviewFrame.head(canvas, context, answer.asked(), answer.language(), millis);
    drawPanes(canvas, answer.revealed());
    GradeRow.draw(
        canvas.part(rows - AnswerLayout.FOOT, 0, 2, canvas.columns()),
        context.messages(),
        answer.asked().outcomes(),
        answer.asked().session().day(),
        answer.suggested());
    KeyLine.draw(canvas, rows - 1, answer.keys(), context.messages());
    return picture;
  }

  /** Draws what lies between the head and the grades. */
  public static void drawPanes(Canvas canvas, Revealed answer) {
    new AnswerPicture(answer).drawPanes(canvas);
  }

  private void drawPanes(Canvas canvas) {
    drawQuestion(canvas);
    drawBox(canvas.part(layout.top, 0, layout.rows, layout.columns));
    if (layout.wide) {
      drawCode(canvas.part(layout.top, layout.columns + 1, layout.rows, layout.codeColumns()));
    }
    answer.said().drawAbove(canvas, canvas.rows() - AnswerLayout.FOOT);
  }

  private void drawQuestion(Canvas canvas) {
    for (int row = 0; row < layout.questionRows; row++) {
      StyledLine line = layout.question.get(row);
      int end = canvas.line(ReviewFrame.HEAD + row, 1, line, CellStyle.PRIMARY.inBold());
      if (row == layout.questionRows - 1 && layout.questionRows < layout.question.size()) {
        canvas.text(
            ReviewFrame.HEAD + row, Math.min(end, canvas.columns() - 2), "…", CellStyle.DIM);
      }
    }
  }

  private void drawBox(Canvas canvas) {
    boolean points = layout.pointRows > 0;
    boolean onText = layout.focus == Panes.Pane.TEXT;
    String answers = context.text("review.answer");
    String first = points ? pointsTitle() : answers;
    boolean onFirst = points ? layout.focus == Panes.Pane.POINTS : onText;
    Canvas inside = canvas.box(title(first, onFirst), CellStyle.DIM, look(onFirst));
    int divider = 0;
    if (points) {
      divider = layout.pointRows + 1;
      canvas.boxDivider(divider, title(answers, onText), CellStyle.DIM, look(onText));
      drawPoints(inside.part(0, 0, layout.pointRows, inside.columns()));
    }
    int row = points ? layout.pointRows + 1 : 0;
    int columns = canvas.columns();
    canvas.part(row, 0, canvas.rows() - row, columns).region(AnswerLayout.TEXT, 0);
    Scroll scroll = layout.textScroll();
    drawLines(inside.part(row, 0, layout.textRows, inside.columns()), layout.text, scroll.top());
    more(canvas, divider, canvas.rows() - 1, scroll, layout.text.size(), layout.textRows);
  }

  private String pointsTitle() {
    return context.text("review.points", answer.marked().covered(), answer.marked().total());
  }

  private static String title(String text, boolean focused) {
    return focused ? "▸ " + text : text;
  }

  private static CellStyle look(boolean focused) {
    return focused ? CellStyle.ACCENT.inBold() : CellStyle.PRIMARY;
  }

  private void drawPoints(Canvas canvas) {
    Scroll scroll = layout.pointScroll();
    boolean focused = layout.focus == Panes.Pane.POINTS;
    for (int row = 0; row < layout.pointRows; row++) {
      AnswerLayout.PointLine line = layout.points.get(scroll.top() + row);
      MarkedPoint point = answer.marked().points().get(line.point());
      boolean here = line.point() == answer.panes().point();
      canvas.part(row, 0, 1, canvas.columns()).region(AnswerLayout.POINT, line.point());
      CellStyle look = here && focused ? CellStyle.SELECTION : CellStyle.PRIMARY;
      if (here && focused) {
        canvas.ground(row, look);
      }
      if (line.first()) {
        canvas.text(row, 0, here ? "▸" : " ", here && focused ? look : CellStyle.DIM);
        CellStyle mark = point.covered() ? CellStyle.ACCENT.inBold() : CellStyle.ERROR.inBold();
        canvas.text(row, 2, point.covered() ? "✓" : "✗", here && focused ? look : mark);
      }
      int end = canvas.text(row, AnswerLayout.BEFORE_POINT, line.text(), look);
      canvas.text(row, end, layout.matched(line), here && focused ? look : CellStyle.DIM);
    }
    int total = layout.points.size();
    if (scroll.hasAbove()) {
      canvas.textAtRight(0, " ↑" + scroll.top(), CellStyle.DIM);
    }
    if (scroll.hasBelow(total, layout.pointRows)) {
      int below = total - layout.pointRows - scroll.top();
      canvas.textAtRight(layout.pointRows - 1, " ↓" + below, CellStyle.DIM);
    }
  }

  private void drawCode(Canvas canvas) {
    boolean focused = layout.focus == Panes.Pane.CODE;
    canvas.region(AnswerLayout.CODE, 0);
    Canvas inside =
        canvas.box(title(context.text("review.code"), focused), CellStyle.DIM, look(focused));
    Scroll scroll = layout.codeScroll();
    drawLines(inside, layout.code, scroll.top());
    more(canvas, 0, canvas.rows() - 1, scroll, layout.code.size(), layout.codeRows());
  }

  private static void drawLines(Canvas canvas, List<StyledLine> lines, int top) {
    for (int row = 0; row < Math.min(canvas.rows(), lines.size() - top); row++) {
      canvas.line(row, 0, lines.get(top + row), CellStyle.PRIMARY);
    }
  }

  /** Says in the borders of a pane how many lines lie above and below. */
  private static void more(
      Canvas canvas, int above, int below, Scroll scroll, int lines, int rows) {
    if (scroll.hasAbove()) {
      border(canvas, above, " ↑ " + scroll.top() + " ");
    }
    if (scroll.hasBelow(lines, rows)) {
      border(canvas, below, " ↓ " + (lines - rows - scroll.top()) + " ");
    }
  }

  private static void border(Canvas canvas, int row, String text) {
    canvas.text(row, canvas.columns() - 2 - text.length(), text, CellStyle.ACCENT);
  }
}
