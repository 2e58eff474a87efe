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
 * code, at the bottom the grades and the keys. The pane that has the keys gets the room: while the
 * text is read in a low terminal the key points are one line, and a narrow one shows text or code.
 * Also what the arrows do, which depends on it.
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

  /** With so many rows left for the text, or for all of it, the key points stay open above it. */
  private static final int ROOMY_TEXT = 20;

  /** From so many rows on, the open key points leave the text more than one. */
  private static final int ROOMY = 10;

  /** The columns of a box that are not for its text: two borders, two blanks. */
  private static final int FRAME = 4;

  /** The columns of a pane on the whole screen that are not for its text: a blank on each side. */
  private static final int MARGINS = 2;

  private final Revealed answer;
  final boolean wide;
  final boolean zoomed;
  final List<StyledLine> question;
  final int questionRows;
  final int top;
  final int rows;
  final int columns;
  final int beforePoint;
  final List<PointLine> points;

  /** Whether the key points are listed; else one line sums them up. */
  final boolean open;

  final int pointRows;
  final List<StyledLine> text;
  final int textRows;
  final List<StyledLine> code;
  final int codeRows;
  final Panes.Pane focus;

  private AnswerLayout(Revealed answer) {
    this.answer = answer;
    Size size = answer.size();
    Panes panes = answer.panes();
    boolean hasCode = answer.text().hasCode();
    int total = answer.marked().total();
    boolean gone =
        panes.focus() == Panes.Pane.CODE && !hasCode
            || panes.focus() == Panes.Pane.POINTS && total == 0;
    focus = gone ? Panes.Pane.TEXT : panes.focus();
    zoomed = panes.zoomed();
    wide = size.columns() >= WIDE && hasCode && !zoomed;
    question = Markdown.lines(answer.card().question(), size.columns() - 2);
    questionRows = Math.min(question.size(), size.rows() < 20 ? 1 : size.rows() < 30 ? 2 : 4);
    int said = answer.said().rows(size.columns());
    top = zoomed ? 1 : ReviewFrame.HEAD + questionRows;
    rows = size.rows() - top - said - (zoomed ? 1 : FOOT);
    int besideCode = size.columns() - 1 - FRAME - answer.text().codeWidth();
    columns = wide ? Math.max(LEAST_TEXT, besideCode) : size.columns();
    beforePoint = 4 + String.valueOf(Math.max(1, total)).length();
    points = points();
    boolean cut = questionRows < question.size() || zoomed;
    text = answer.text().reading(room(), cut, panes.folds(), !wide);
    boolean fits = rows - 3 - points.size() >= Math.min(ROOMY_TEXT, text.size());
    open = !points.isEmpty() && (panes.ticking() || focus == Panes.Pane.POINTS || fits);
    code = answer.text().code(wide ? codeColumns() - FRAME : room());
    if (zoomed) {
      pointRows = rows;
      textRows = rows;
      codeRows = rows;
    } else {
      pointRows = open ? pointRows() : 0;
      int above = open ? pointRows + 1 : points.isEmpty() ? 0 : 1;
      textRows = Math.max(1, rows - 2 - above);
      codeRows = wide ? rows - 2 : textRows;
    }
  }

  public static AnswerLayout of(Revealed answer) {
    return new AnswerLayout(answer);
  }

  /** The pane that is seen where there is room for one of text and code, or for one alone. */
  Panes.Pane front() {
    if (zoomed && answer.panes().ticking()) {
      return Panes.Pane.POINTS;
    }
    return !zoomed && (wide || focus == Panes.Pane.POINTS) ? Panes.Pane.TEXT : focus;
  }

  /** The columns of the box with the code. */
  int codeColumns() {
    return answer.size().columns() - columns - 1;
  }

  /** The columns that the text has, and a key point with what stands before it. */
  private int room() {
    return columns - (zoomed ? MARGINS : FRAME);
  }

  private List<PointLine> points() {
    List<PointLine> lines = new ArrayList<>();
    for (int point = 0; point < answer.marked().total(); point++) {
      boolean first = true;
      for (String line : Wrap.lines(Escape.line(answer.point(point)), room() - beforePoint)) {
        lines.add(new PointLine(point, first, line));
        first = false;
      }
    }
    return lines;
  }

  /** What the phrase that ticked a point may say behind it; empty where it has no room. */
  String matched(PointLine line) {
    MarkedPoint point = answer.marked().points().get(line.point());
    String why = answer.examined().why(line.point(), answer.marked());
    String behind = point.matched() == null ? why : Escape.line(point.matched());
    if (behind.isEmpty() || !line.first()) {
      return "";
    }
    int room = room() - beforePoint;
    String matched = "  " + behind;
    int used = Columns.width(line.text()) + Columns.width(matched);
    boolean lastLine = Wrap.lines(Escape.line(answer.point(line.point())), room).size() == 1;
    return lastLine && used <= room ? matched : "";
  }

  /** The points get what they need; a little is left to the text. */
  private int pointRows() {
    int inner = rows - 3;
    int most = Math.max(1, inner - (inner >= ROOMY ? 3 : 1));
    return Math.min(points.size(), most);
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
    return answer.panes().code().within(code.size(), codeRows);
  }

  // ---- moving ----

  /**
   * After an arrow: from the last point the way leads into the answer, on to the code, and back.
   */
  public Panes moved(Key key) {
    boolean down = key.equals(Key.DOWN) || key.name().equals("j");
    Panes panes = answer.panes().in(focus);
    if (focus != Panes.Pane.POINTS && !panes.ticking()) {
      return read(key, down);
    }
    int next = panes.point() + (down ? 1 : -1);
    boolean within = next >= 0 && next < answer.marked().total();
    return within ? panes.at(next) : down && !panes.ticking() ? panes.in(Panes.Pane.TEXT) : panes;
  }

  /** After a key for a page or all the way; among the points pages turn the answer. */
  public Panes paged(Key key) {
    Panes panes = answer.panes().in(focus);
    if (focus == Panes.Pane.POINTS) {
      switch (key.name()) {
        case "home", "g" -> {
          return panes.at(0);
        }
        case "end", "G" -> {
          return panes.at(answer.marked().total() - 1);
        }
        default -> {
          return zoomed ? panes.in(Panes.Pane.TEXT) : panes.withText(text(key));
        }
      }
    }
    return switch (key.name()) {
      case "home", "g", "end", "G" -> scrolled(key);
      default -> read(key, !key.name().equals("pageup"));
    };
  }

  /** Reads on or back: past the end of the text is the code, before its start the points. */
  private Panes read(Key key, boolean down) {
    Panes panes = answer.panes().in(focus);
    if (focus == Panes.Pane.CODE) {
      return !down && !codeScroll().hasAbove() ? panes.in(Panes.Pane.TEXT) : scrolled(key);
    }
    if (down && !textScroll().hasBelow(text.size(), textRows) && answer.text().hasCode()) {
      return panes.in(Panes.Pane.CODE);
    }
    boolean arrow = !key.name().equals("pageup");
    boolean leaves = !down && arrow && !textScroll().hasAbove() && !points.isEmpty();
    return leaves ? panes.in(Panes.Pane.POINTS) : scrolled(key);
  }

  private Panes scrolled(Key key) {
    Panes panes = answer.panes().in(focus);
    return focus == Panes.Pane.CODE
        ? panes.withCode(codeScroll().on(key, code.size(), codeRows))
        : panes.withText(text(key));
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
      return panes.withCode(codeScroll().by(pointer.lines(), code.size(), codeRows));
    }
    if (pointer.isOn(POINT) && open && points.size() > pointRows) {
      int to = panes.point() + Integer.signum(pointer.lines());
      return to >= 0 && to < answer.marked().total() ? panes.at(to) : panes;
    }
    return panes.withText(textScroll().by(pointer.lines(), text.size(), textRows));
  }

  private boolean exists(Panes.Pane pane) {
    return switch (pane) {
      case POINTS -> !points.isEmpty();
      case TEXT -> true;
      case CODE -> answer.text().hasCode();
    };
  }
}
