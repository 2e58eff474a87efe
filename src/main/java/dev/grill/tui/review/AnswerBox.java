package dev.grill.tui.review;

import dev.grill.message.Messages;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.text.markdown.Markdown;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.TextBox;
import java.util.ArrayList;
import java.util.List;

/**
 * A question, and below it the box in which its answer is typed: what a review and a mock interview
 * have in common before the reveal. Keys are typed into the box until it is left for the commands.
 *
 * @param question Markdown
 * @param hint shown below the question; null for none
 * @param box the answer
 * @param typing whether keys go to the box
 * @param scroll of the question, where it is longer than its place
 * @param size the terminal's
 */
public record AnswerBox(
    String question,
    StyledLine hint,
    TextBox box,
    boolean typing,
    Scroll scroll,
    Notice notice,
    Size size) {

  /** The answer's box, for the mouse. */
  private static final String BOX = "box";

  private static final int WIDEST = 100;
  private static final int ROOMY = 22;

  /** A question just asked, the box ready to be typed in. */
  public static AnswerBox of(String question, String typed, Size size) {
    return new AnswerBox(question, null, TextBox.of(typed), true, Scroll.TOP, Notice.NONE, size);
  }

  // ---- other states ----

  public AnswerBox resized(Size now) {
    return new AnswerBox(question, hint, box, typing, scroll, notice, now);
  }

  public AnswerBox noted(Notice said) {
    return new AnswerBox(question, hint, box, typing, scroll, said, size);
  }

  public AnswerBox typing(boolean now) {
    return new AnswerBox(question, hint, box, now, scroll, notice, size);
  }

  /**
   * With a hint below the question.
   *
   * @param shown null for none
   */
  public AnswerBox hinted(StyledLine shown) {
    return new AnswerBox(question, shown, box, typing, scroll, notice, size);
  }

  private AnswerBox scrolled(Scroll to) {
    return new AnswerBox(question, hint, box, typing, to, notice, size);
  }

  /** After a key that scrolls the question. */
  public AnswerBox scrolled(Key key) {
    return scrolled(scroll.on(key, lines().size(), questionRows()));
  }

  /** After a key that edits the answer; this very one where it means nothing to the box. */
  public AnswerBox edited(Key key) {
    TextBox next = box.on(key, boxColumns());
    return next == box
        ? this
        : new AnswerBox(question, hint, next, true, scroll, Notice.NONE, size);
  }

  /** After a key outside the box that is no command: a paste goes into the box all the same. */
  public AnswerBox pasted(Key key) {
    return key instanceof Key.Paste ? edited(key) : this;
  }

  /** After the mouse: a click into the box is for typing; the wheel scrolls the question. */
  public AnswerBox on(Pointer pointer) {
    if (pointer.isClick()) {
      return pointer.isOn(BOX) ? typing(true) : this;
    }
    return scrolled(scroll.by(pointer.lines(), lines().size(), questionRows()));
  }

  // ---- what it holds ----

  /** The answer as it is typed. */
  public String text() {
    return box.text();
  }

  /** Whether Enter ends the answer. */
  public boolean isOnEmptyLine() {
    return box.isOnEmptyLine();
  }

  // ---- the picture ----

  /** The columns of question and box: as many as read well. */
  private int width() {
    return Math.min(WIDEST, size.columns() - 4);
  }

  private int boxColumns() {
    return width() - 4;
  }

  /** The rows between head, notice and key line. */
  private int bodyRows() {
    return size.rows() - ReviewFrame.HEAD - 1 - Math.max(1, notice.rows(size.columns()));
  }

  /** The box grows with the answer, as long as the question keeps its place. */
  private int boxRows() {
    int least = size.rows() < ROOMY ? 3 : 6;
    int room = Math.min(lines().size() + 2, bodyRows() / 2);
    int most = Math.max(least, bodyRows() - room - 2);
    return Math.max(least, Math.min(most, box.lines(boxColumns()).size() + 1)) + 2;
  }

  private int questionRows() {
    return bodyRows() - boxRows();
  }

  private List<StyledLine> questionLines() {
    return Markdown.lines(question, width());
  }

  /** The question and the hint. */
  private List<StyledLine> lines() {
    if (hint == null) {
      return questionLines();
    }
    List<StyledLine> lines = new ArrayList<>(questionLines());
    lines.add(StyledLine.EMPTY);
    lines.addAll(hint.wrap(width()));
    return lines;
  }

  /**
   * Draws what lies between the head and the notice.
   *
   * @param placeholder the key of the message that stands in the empty box
   */
  public void draw(Canvas canvas, Messages messages, String placeholder) {
    int left = (size.columns() - width()) / 2;
    int rows = questionRows();
    drawQuestion(canvas.part(ReviewFrame.HEAD, left, rows, width()));
    Canvas below = canvas.part(ReviewFrame.HEAD + rows, left, boxRows(), width());
    drawBox(below, messages, placeholder);
  }

  private void drawQuestion(Canvas canvas) {
    List<StyledLine> lines = lines();
    int rows = canvas.rows();
    Scroll at = scroll.within(lines.size(), rows);
    int above = Math.max(0, (rows - lines.size()) / 2);
    int bold = questionLines().size();
    for (int row = 0; row < Math.min(rows, lines.size()); row++) {
      int line = at.top() + row;
      CellStyle base = line < bold ? CellStyle.PRIMARY.inBold() : CellStyle.PRIMARY;
      canvas.line(above + row, 0, lines.get(line), base);
    }
    if (at.hasBelow(lines.size(), rows)) {
      canvas.textAtRight(rows - 1, " ↓" + (lines.size() - rows - at.top()), CellStyle.DIM);
    }
    if (at.hasAbove()) {
      canvas.textAtRight(0, " ↑" + at.top(), CellStyle.DIM);
    }
  }

  private void drawBox(Canvas canvas, Messages messages, String placeholder) {
    canvas.region(BOX, 0);
    CellStyle border = typing ? CellStyle.ACCENT : CellStyle.DIM;
    Canvas inside = canvas.box(messages.text("review.your-answer"), border, border.inBold());
    if (text().isEmpty() && typing) {
      List<String> lines = Wrap.lines(messages.text(placeholder), inside.columns());
      for (int row = 0; row < lines.size(); row++) {
        inside.text(row, 0, lines.get(row), CellStyle.DIM);
      }
    }
    box.draw(inside, typing ? CellStyle.PRIMARY : CellStyle.DIM, typing);
  }
}
