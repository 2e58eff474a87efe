package dev.grill.tui.review;

import dev.grill.answer.MarkedPoint;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.text.markdown.Markdown;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Scroll;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything of an answer stands at a size: the question at the top, below it a box with the
 * key points and what there is to read, from {@value #WIDE} columns on another beside it with the
 * code, at the bottom the grades and the keys. Also what the arrows do, which depends on it.
 */
public final class AnswerLayout {

  /** A key point, for the mouse; likewise the panes {@code TEXT} and {@code CODE}. */
  public static final String POINT = "point";

  static final String TEXT = "text";
  static final String CODE = "code";

  /** A line of the list of key points. */
  record PointLine(int point, boolean first, String text) {}

  /** From this width on, answer and code stand side by side. */
  static final int WIDE = 110;

  /**
   * What the text gets at least beside the code. The code, whose lines don't wrap well, gets what
   * its widest line needs before that.
   */
  private static final int LEAST_TEXT = 44;

  /** What stands below the panes: two rows of grades and one of keys. */
  public static final int FOOT = 3;

  /** From so many rows on, the pane that the person is in gets more of them. */
  private static final int ROOMY = 10;

  /** The columns of a box that are not for its text: two borders, two blanks. */
  private static final int FRAME = 4;

  /** What stands before a key point: the cursor and the tick. */
  static final int BEFORE_POINT = 4;

  private final Revealed answer;
  final boolean wide;
  final List<StyledLine> question;
  final int questionRows;
  final int top;
  final int rows;
  final int columns;
  final List<PointLine> points;
  final int pointRows;
  final List<StyledLine> text;
  final int textRows;
  final List<StyledLine> code;
  final Panes.Pane focus;

  private AnswerLayout(Revealed answer) {
    this.answer = answer;
    Size size = answer.size();
    wide = size.columns() >= WIDE && answer.text().hasCode();
    question = Markdown.lines(answer.card().question(), size.columns() - 2);
    questionRows = Math.min(question.size(), size.rows() < 20 ? 1 : size.rows() < 30 ? 2 : 4);
    top = ReviewFrame.HEAD + questionRows;
    rows = size.rows() - top - FOOT - answer.said().rows(size.columns());
    int besideCode = size.columns() - 1 - FRAME - answer.text().codeWidth();
    columns = wide ? Math.max(LEAST_TEXT, besideCode) : size.columns();
    focus =
        answer.panes().focus() == Panes.Pane.CODE && !wide
            ? Panes.Pane.TEXT
            : answer.panes().focus();
    points = points();
    pointRows = pointRows();
    boolean cut = questionRows < question.size();
    text =
        wide
            ? answer.text().besideCode(columns - FRAME, cut)
            : answer.text().whole(columns - FRAME, cut);
    textRows = Math.max(1, rows - 2 - (pointRows > 0 ? pointRows + 1 : 0));
    code = wide ? answer.text().code(codeColumns() - FRAME) : List.of();
  }

  public static AnswerLayout of(Revealed answer) {
    return new AnswerLayout(answer);
  }

  /** The columns of the box with the code. */
  int codeColumns() {
    return answer.size().columns() - columns - 1;
  }

  int codeRows() {
    return rows - 2;
  }

  private List<PointLine> points() {
    List<PointLine> lines = new ArrayList<>();
    int room = columns - FRAME - BEFORE_POINT;
    for (int point = 0; point < answer.marked().total(); point++) {
      boolean first = true;
      for (String line : Wrap.lines(Escape.line(answer.point(point)), room)) {
        lines.add(new PointLine(point, first, line));
        first = false;
      }
    }
    return lines;
  }

  /** What the phrase that ticked a point may say behind it; empty where it has no room. */
  String matched(PointLine line) {
    MarkedPoint point = answer.marked().points().get(line.point());
    if (point.matched() == null || !line.first()) {
      return "";
    }
    String matched = "  " + Escape.line(point.matched());
    int used = Columns.width(line.text()) + Columns.width(matched);
    boolean lastLine = Wrap.lines(Escape.line(answer.point(line.point())), room()).size() == 1;
    return lastLine && used <= room() ? matched : "";
  }

  private int room() {
    return columns - FRAME - BEFORE_POINT;
  }

  /** The points get at most two fifths of the box, three where the person is among them. */
  private int pointRows() {
    if (points.isEmpty()) {
      return 0;
    }
    int inner = rows - 3;
    boolean more = focus == Panes.Pane.POINTS && inner >= ROOMY;
    int most = Math.max(3, inner * (more ? 3 : 2) / 5);
    return Math.min(points.size(), Math.min(most, Math.max(1, inner - 2)));
  }

  /** How far the list of points is scrolled, so that the one that x ticks is seen whole. */
  Scroll pointScroll() {
    int first = 0;
    int last = 0;
    for (int line = 0; line < points.size(); line++) {
      if (points.get(line).point() == answer.panes().point()) {
        first = points.get(line).first() ? line : first;
        last = line;
      }
    }
    return Scroll.TOP.showing(last, pointRows).showing(first, pointRows);
  }

  Scroll textScroll() {
    return answer.panes().text().within(text.size(), textRows);
  }

  Scroll codeScroll() {
    return answer.panes().code().within(code.size(), codeRows());
  }

  // ---- moving ----

  /** After an arrow: from the last point the way leads into the answer, and back. */
  public Panes moved(Key key) {
    boolean down = key.equals(Key.DOWN) || key.name().equals("j");
    Panes panes = answer.panes().in(focus);
    return switch (focus) {
      case POINTS -> {
        int next = panes.point() + (down ? 1 : -1);
        boolean within = next >= 0 && next < answer.marked().total();
        yield within ? panes.at(next) : down ? panes.in(Panes.Pane.TEXT) : panes;
      }
      case TEXT -> {
        boolean leaves = !down && !textScroll().hasAbove() && !points.isEmpty();
        yield leaves ? panes.in(Panes.Pane.POINTS) : panes.withText(text(key));
      }
      case CODE -> panes.withCode(codeScroll().on(key, code.size(), codeRows()));
    };
  }

  /** After a key for a page or all the way; among the points pages turn the answer. */
  public Panes paged(Key key) {
    Panes panes = answer.panes().in(focus);
    if (focus == Panes.Pane.CODE) {
      return panes.withCode(codeScroll().on(key, code.size(), codeRows()));
    }
    if (focus == Panes.Pane.POINTS) {
      switch (key.name()) {
        case "home", "g" -> {
          return panes.at(0);
        }
        case "end", "G" -> {
          return panes.at(answer.marked().total() - 1);
        }
        default -> {
          return panes.withText(text(key));
        }
      }
    }
    return panes.withText(text(key));
  }

  private Scroll text(Key key) {
    return textScroll().on(key, text.size(), textRows);
  }

  /** The next pane there is, or the one before. */
  public Panes nextPane(boolean forward) {
    Panes.Pane[] all = Panes.Pane.values();
    int at = focus.ordinal();
    do {
      at = Math.floorMod(at + (forward ? 1 : -1), all.length);
    } while (!exists(all[at]));
    return answer.panes().in(all[at]);
  }

  /** After a click: the pane it fell into, or none. */
  public Panes clicked(Pointer pointer) {
    Panes panes = answer.panes();
    if (pointer.isOn(POINT)) {
      return panes.at(pointer.place());
    }
    if (pointer.isOn(TEXT)) {
      return panes.in(Panes.Pane.TEXT);
    }
    return pointer.isOn(CODE) ? panes.in(Panes.Pane.CODE) : panes;
  }

  /** After the wheel: what lies under it moves, wherever the keys go. */
  public Panes scrolled(Pointer pointer) {
    Panes panes = answer.panes();
    if (pointer.isOn(CODE)) {
      return panes.withCode(codeScroll().by(pointer.lines(), code.size(), codeRows()));
    }
    if (pointer.isOn(POINT) && points.size() > pointRows) {
      int to = panes.point() + Integer.signum(pointer.lines());
      return to >= 0 && to < answer.marked().total() ? panes.at(to) : panes;
    }
    return panes.withText(textScroll().by(pointer.lines(), text.size(), textRows));
  }

  private boolean exists(Panes.Pane pane) {
    return switch (pane) {
      case POINTS -> !points.isEmpty();
      case TEXT -> true;
      case CODE -> wide;
    };
  }
}
