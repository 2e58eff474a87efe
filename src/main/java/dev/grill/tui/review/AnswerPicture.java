package dev.grill.tui.review;

import dev.grill.answer.MarkedPoint;
import dev.grill.answer.PointState;
import dev.grill.text.StyledLine;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Scroll;
import java.util.List;

/** Draws an answer. */
public final class AnswerPicture {

  private final Revealed answer;
  private final AnswerLayout layout;
  private final ReviewContext context;
  private final boolean graded;

  private AnswerPicture(Revealed answer) {
    this(answer, false);
  }

  private AnswerPicture(Revealed answer, boolean graded) {
    this.answer = answer;
    this.graded = graded;
    this.layout = AnswerLayout.of(answer);
    this.context = answer.context();
  }

  static Picture of(ReviewAnswer answer, long millis) {
    if (answer.revealed().panes().zoomed()) {
      return zoomed(answer.revealed(), answer.keys());
    }
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

  /** The pane that has the keys on the whole screen; digits still grade. */
  public static Picture zoomed(Revealed answer, Keys<AnswerAction> keys) {
    Picture picture = new Picture(answer.size());
    Canvas canvas = picture.canvas();
    new AnswerPicture(answer).drawZoomed(canvas);
    answer.said().drawAbove(canvas, canvas.rows() - 1);
    KeyLine.draw(canvas, canvas.rows() - 1, keys, answer.context().messages());
    return picture;
  }

  /** Draws the panes of an answer that is only read again: no tick is asked for. */
  public static void drawGraded(Canvas canvas, Revealed answer) {
    new AnswerPicture(answer, true).drawPanes(canvas);
  }

  /** Draws what lies between the head and the grades. */
  public static void drawPanes(Canvas canvas, Revealed answer) {
    new AnswerPicture(answer).drawPanes(canvas);
  }

  private void drawZoomed(Canvas canvas) {
    canvas.rule(0, CellStyle.DIM);
    Canvas inside = canvas.part(1, 1, layout.rows, canvas.columns() - 2);
    switch (layout.front()) {
      case POINTS -> {
        zoomedTitle(canvas, pointsTitle());
        drawPoints(inside);
      }
      case TEXT -> {
        zoomedTitle(canvas, context.text("review.answer"));
        drawText(canvas.part(0, 0, layout.rows + 1, canvas.columns()), inside, 0, 0);
      }
      case CODE -> {
        zoomedTitle(canvas, context.text("review.code"));
        drawCode(canvas.part(0, 0, layout.rows + 1, canvas.columns()), inside, 0, 0);
      }
    }
  }

  private static void zoomedTitle(Canvas canvas, String title) {
    canvas.text(0, 1, " " + title(title, true) + " ", look(true));
  }

  private void drawPanes(Canvas canvas) {
    drawQuestion(canvas);
    int row = layout.top;
    int rows = layout.rows;
    if (!layout.open && !layout.points.isEmpty()) {
      drawSummary(canvas.part(row, 0, 1, layout.columns));
      drawBox(canvas.part(row + 1, 0, rows - 1, layout.columns));
    } else {
      drawBox(canvas.part(row, 0, rows, layout.columns));
    }
    if (layout.wide) {
      Canvas right = canvas.part(row, layout.columns + 1, rows, layout.codeColumns());
      drawCode(right, box(right, "review.code", Panes.Pane.CODE), 0, rows - 1);
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

  /** The key points on one line, those heard first, while something else is read. */
  private void drawSummary(Canvas canvas) {
    int end = canvas.text(0, 1, pointsTitle(), CellStyle.PRIMARY) + 1;
    for (PointState state : PointState.values()) {
      for (int point = 0; point < answer.marked().total(); point++) {
        if (answer.marked().points().get(point).state() == state) {
          String mark = state.sign() + String.valueOf(point + 1);
          canvas.part(0, end, 1, mark.length() + 1).region(AnswerLayout.POINT, point);
          end = canvas.text(0, end, " ", CellStyle.PRIMARY);
          end = canvas.text(0, end, mark, look(state));
        }
      }
    }
  }

  private static CellStyle look(PointState state) {
    return switch (state) {
      case HEARD -> CellStyle.ACCENT.inBold();
      case DENIED -> CellStyle.ERROR.inBold();
      case NAMED -> CellStyle.PRIMARY.inBold();
      case NO -> CellStyle.DIM;
    };
  }

  /** The box with the key points, where they are open, and what is read of text or code. */
  private void drawBox(Canvas canvas) {
    Panes.Pane front = layout.front();
    boolean onPoints = layout.focus == Panes.Pane.POINTS || answer.panes().ticking();
    boolean onRead = !onPoints && layout.focus == front;
    String read = context.text(front == Panes.Pane.CODE ? "review.code" : "review.answer");
    Canvas inside =
        canvas.box(
            layout.open ? title(pointsTitle(), onPoints) : title(read, onRead),
            CellStyle.DIM,
            look(layout.open ? onPoints : onRead));
    int divider = 0;
    if (layout.open) {
      divider = layout.pointRows + 1;
      canvas.boxDivider(divider, title(read, onRead), CellStyle.DIM, look(onRead));
      drawPoints(inside.part(0, 0, layout.pointRows, inside.columns()));
    }
    int columns = canvas.columns();
    Canvas pane = canvas.part(divider, 0, canvas.rows() - divider, columns);
    Canvas lines = inside.part(divider, 0, layout.textRows, inside.columns());
    if (front == Panes.Pane.CODE) {
      drawCode(pane, lines, 0, pane.rows() - 1);
    } else {
      drawText(pane, lines, 0, pane.rows() - 1);
    }
  }

  private Canvas box(Canvas canvas, String title, Panes.Pane pane) {
    boolean focused = layout.focus == pane && !answer.panes().ticking();
    return canvas.box(title(context.text(title), focused), CellStyle.DIM, look(focused));
  }

  private String pointsTitle() {
    int covered = answer.marked().covered();
    String title =
        context.text("review.points", covered, answer.marked().total())
            + answer.examined().title(context);
    String more =
        answer.panes().ticking()
            ? "review.points-ticking"
            : answer.isSilent() && !graded ? "review.points-silent" : null;
    return more == null ? title : title + " · " + context.text(more);
  }

  private static String title(String text, boolean focused) {
    return focused ? "▸ " + text : text;
  }

  private static CellStyle look(boolean focused) {
    return focused ? CellStyle.ACCENT.inBold() : CellStyle.PRIMARY;
  }

  private void drawPoints(Canvas canvas) {
    Scroll scroll = layout.pointScroll();
    boolean focused = layout.focus == Panes.Pane.POINTS || answer.panes().ticking();
    int rows = Math.min(layout.pointRows, layout.points.size());
    for (int row = 0; row < rows; row++) {
      AnswerLayout.PointLine line = layout.points.get(scroll.top() + row);
      MarkedPoint point = answer.marked().points().get(line.point());
      boolean here = line.point() == answer.panes().point() && focused;
      canvas.part(row, 0, 1, canvas.columns()).region(AnswerLayout.POINT, line.point());
      CellStyle style = here ? CellStyle.SELECTION : CellStyle.PRIMARY;
      if (here) {
        canvas.ground(row, style);
      }
      if (line.first()) {
        String mark = point.state().sign() + String.valueOf(line.point() + 1);
        canvas.text(row, 0, here ? "▸" : " ", style);
        canvas.text(row, 2, mark, here ? style : look(point.state()));
        if (answer.examined().made(line.point(), answer.marked())) {
          canvas.text(row, layout.beforePoint - 1, "*", here ? style : look(point.state()));
        }
      }
      int end = canvas.text(row, layout.beforePoint, line.text(), style);
      canvas.text(row, end, layout.matched(line), here ? style : CellStyle.DIM);
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

  /**
   * Draws the text.
   *
   * @param pane where a click or the wheel means it
   * @param above the pane's row that says how many lines lie above, likewise {@code below}
   */
  private void drawText(Canvas pane, Canvas inside, int above, int below) {
    pane.region(AnswerLayout.TEXT, 0);
    Scroll scroll = layout.textScroll();
    drawLines(inside, layout.text, scroll.top());
    more(pane, above, below, scroll, layout.text.size(), layout.textRows);
  }

  private void drawCode(Canvas pane, Canvas inside, int above, int below) {
    pane.region(AnswerLayout.CODE, 0);
    Scroll scroll = layout.codeScroll();
    drawLines(inside, layout.code, scroll.top());
    more(pane, above, below, scroll, layout.code.size(), layout.codeRows);
  }

  private static void drawLines(Canvas canvas, List<StyledLine> lines, int top) {
    for (int row = 0; row < Math.min(canvas.rows(), lines.size() - top); row++) {
      canvas.line(row, 0, lines.get(top + row), CellStyle.PRIMARY);
    }
  }

  /**
   * Says in the borders of a pane how many lines lie above and below; both in one where it has one.
   */
  private static void more(
      Canvas canvas, int above, int below, Scroll scroll, int lines, int rows) {
    String up = scroll.hasAbove() ? " ↑ " + scroll.top() + " " : "";
    String down = scroll.hasBelow(lines, rows) ? " ↓ " + (lines - rows - scroll.top()) + " " : "";
    if (above == below) {
      border(canvas, above, up + down);
    } else {
      border(canvas, above, up);
      border(canvas, below, down);
    }
  }

  private static void border(Canvas canvas, int row, String text) {
    canvas.text(row, canvas.columns() - 2 - text.length(), text, CellStyle.ACCENT);
  }
}
