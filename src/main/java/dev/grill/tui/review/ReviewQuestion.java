package dev.grill.tui.review;

import dev.grill.answer.Marking;
import dev.grill.review.Mark;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.markdown.Markdown;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.Step;
import dev.grill.tui.kit.TextBox;
import java.util.ArrayList;
import java.util.List;

/**
 * A question with a box for the answer. Keys are typed into the box until Tab or Esc leaves it for
 * the commands; Enter on an empty line reveals the answer.
 *
 * @param typing whether keys go to the box
 * @param hint whether the hint is shown
 * @param scroll of the question, where it is longer than its place
 * @param size the terminal's
 */
public record ReviewQuestion(
    ReviewContext context,
    Asked asked,
    TextBox box,
    boolean typing,
    boolean hint,
    Scroll scroll,
    Notice notice,
    Size size)
    implements Screen, Drafting {

  private static final int WIDEST = 100;
  private static final int ROOMY = 22;

  /** The answer's box, for the mouse. */
  private static final String BOX = "box";

  static ReviewQuestion of(ReviewContext context, Asked asked, Notice notice) {
    TextBox box = TextBox.of(asked.typed() == null ? "" : asked.typed());
    return new ReviewQuestion(context, asked, box, true, false, Scroll.TOP, notice, Size.SMALLEST);
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new ReviewQuestion(context, asked, box, typing, hint, scroll, notice, now);
  }

  @Override
  public ReviewQuestion noted(Notice said) {
    return new ReviewQuestion(context, asked, box, typing, hint, scroll, said, size);
  }

  private ReviewQuestion with(TextBox text) {
    return new ReviewQuestion(context, asked, text, true, hint, scroll, Notice.NONE, size);
  }

  private ReviewQuestion typing(boolean now) {
    return new ReviewQuestion(context, asked, box, now, hint, scroll, notice, size);
  }

  private ReviewQuestion scrolled(Scroll to) {
    return new ReviewQuestion(context, asked, box, typing, hint, to, notice, size);
  }

  private ReviewQuestion withHint() {
    boolean none = asked.card().hint() == null;
    Notice said = none ? Notice.said(context.text("review.no-hint")) : Notice.NONE;
    return new ReviewQuestion(context, asked, box, typing, !none, scroll, said, size);
  }

  @Override
  public Draft draft() {
    return Draft.of(asked.card().id(), box.text(), asked.kept());
  }

  @Override
  public long redrawAfter(long millis) {
    return ReviewFrame.untilNextSecond(asked, millis);
  }

  @Override
  public Step on(Key key, long millis) {
    return typing ? typed(key, millis) : commanded(key, millis);
  }

  private Keys<ReviewKeys.Typing> typingKeys() {
    return box.isOnEmptyLine() ? ReviewKeys.TYPING_EMPTY : ReviewKeys.TYPING;
  }

  private Step typed(Key key, long millis) {
    ReviewKeys.Typing action = typingKeys().actionOf(key);
    if (action == null) {
      TextBox next = box.on(key, boxColumns());
      return next == box ? Step.to(this) : Step.to(with(next));
    }
    return switch (action) {
      case ENTER -> box.isOnEmptyLine() ? reveal(millis) : Step.to(with(box.on(key, boxColumns())));
      case REVEAL -> reveal(millis);
      case HINT -> Step.to(withHint());
      case COMMANDS -> Step.to(typing(false));
      case SCROLL -> Step.to(scrolled(key));
      case HELP -> Step.to(help());
    };
  }

  private Step commanded(Key key, long millis) {
    ReviewKeys.Question action = ReviewKeys.QUESTION.actionOf(key);
    if (action == null) {
      return Step.to(key instanceof Key.Paste ? with(box.on(key, boxColumns())) : this);
    }
    return switch (action) {
      case REVEAL -> reveal(millis);
      case TYPE -> Step.to(typing(true));
      case HINT -> Step.to(withHint());
      case SCROLL -> Step.to(scrolled(key));
      case UNDO -> Step.to(this, new ReviewEffect.Undo(asked.session(), draft()));
      case BURY -> Step.to(this, new ReviewEffect.PutAside(asked, Mark.Kind.BURY, draft()));
      case SUSPEND -> Step.to(this, new ReviewEffect.PutAside(asked, Mark.Kind.SUSPEND, draft()));
      case EDIT -> Step.to(this, new ReviewEffect.Edit(asked, draft()));
      case QUIT -> quit();
      case HELP -> Step.to(help());
    };
  }

  /** A click into the box is for typing; the wheel scrolls the question. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (pointer.isClick()) {
      return Step.to(pointer.isOn(BOX) ? typing(true) : this);
    }
    Scroll to = scroll.by(pointer.lines(), questionLines(width()).size(), questionRows());
    return Step.to(scrolled(to));
  }

  private Step reveal(long millis) {
    String text = box.text().strip();
    ReviewAnswer answer =
        ReviewAnswer.of(context, asked, text, Marking.mark(asked.card(), text), millis);
    return Step.to(answer, Effect.DISCARD_TYPED);
  }

  private Step quit() {
    return asked.session().answers().isEmpty()
        ? Step.to(this, Effect.BACK)
        : Step.to(this, new ReviewEffect.Stop(asked.session(), draft()));
  }

  private Screen help() {
    return ReviewHelp.question(this, context);
  }

  private Screen scrolled(Key key) {
    return scrolled(scroll.on(key, questionLines(width()).size(), questionRows()));
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
    int question = Math.min(questionLines(width()).size() + 2, bodyRows() / 2);
    int most = Math.max(least, bodyRows() - question - 2);
    return Math.max(least, Math.min(most, box.lines(boxColumns()).size() + 1)) + 2;
  }

  private int questionRows() {
    return bodyRows() - boxRows();
  }

  private List<StyledLine> questionLines(int columns) {
    List<StyledLine> lines = new ArrayList<>(Markdown.lines(asked.card().question(), columns));
    if (hint) {
      lines.add(StyledLine.EMPTY);
      StyledLine line =
          new StyledLine(
              List.of(
                  new Span(context.text("review.hint") + " ", Style.HEADING),
                  new Span(dev.grill.text.Escape.line(asked.card().hint()), Style.PLAIN)));
      lines.addAll(line.wrap(columns));
    }
    return lines;
  }

  @Override
  public Picture draw(Size in, long millis) {
    return in.equals(size) ? draw(millis) : resized(in).draw(in, millis);
  }

  private Picture draw(long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    ReviewFrame.head(canvas, context, asked, null, millis);
    int left = (size.columns() - width()) / 2;
    drawQuestion(canvas.part(ReviewFrame.HEAD, left, questionRows(), width()));
    drawBox(canvas.part(ReviewFrame.HEAD + questionRows(), left, boxRows(), width()));
    notice.drawAbove(canvas, size.rows() - 1);
    if (typing) {
      KeyLine.draw(canvas, size.rows() - 1, typingKeys(), context.messages());
    } else {
      KeyLine.draw(canvas, size.rows() - 1, ReviewKeys.QUESTION, context.messages());
    }
    return picture;
  }

  private void drawQuestion(Canvas canvas) {
    List<StyledLine> lines = questionLines(canvas.columns());
    int rows = canvas.rows();
    Scroll at = scroll.within(lines.size(), rows);
    int above = Math.max(0, (rows - lines.size()) / 2);
    int questions = Markdown.lines(asked.card().question(), canvas.columns()).size();
    for (int row = 0; row < Math.min(rows, lines.size()); row++) {
      int line = at.top() + row;
      CellStyle base = line < questions ? CellStyle.PRIMARY.inBold() : CellStyle.PRIMARY;
      canvas.line(above + row, 0, lines.get(line), base);
    }
    if (at.hasBelow(lines.size(), rows)) {
      canvas.textAtRight(rows - 1, " ↓" + (lines.size() - rows - at.top()), CellStyle.DIM);
    }
    if (at.hasAbove()) {
      canvas.textAtRight(0, " ↑" + at.top(), CellStyle.DIM);
    }
  }

  private void drawBox(Canvas canvas) {
    canvas.region(BOX, 0);
    CellStyle border = typing ? CellStyle.ACCENT : CellStyle.DIM;
    Canvas inside = canvas.box(context.text("review.your-answer"), border, border.inBold());
    if (box.text().isEmpty() && typing) {
      List<String> lines =
          dev.grill.text.Wrap.lines(context.text("review.placeholder"), inside.columns());
      for (int row = 0; row < lines.size(); row++) {
        inside.text(row, 0, lines.get(row), CellStyle.DIM);
      }
    }
    box.draw(inside, typing ? CellStyle.PRIMARY : CellStyle.DIM, typing);
  }
}
