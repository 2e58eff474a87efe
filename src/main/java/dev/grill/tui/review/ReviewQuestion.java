package dev.grill.tui.review;

import dev.grill.answer.Marking;
import dev.grill.review.Mark;
import dev.grill.text.Escape;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.List;

/**
 * A question with a box for the answer. Keys are typed into the box until Tab or Esc leaves it for
 * the commands; Enter on an empty line reveals the answer.
 */
public record ReviewQuestion(ReviewContext context, Asked asked, AnswerBox box)
    implements Screen, Drafting {

  static ReviewQuestion of(ReviewContext context, Asked asked, Notice notice) {
    String typed = asked.typed() == null ? "" : asked.typed();
    AnswerBox box = AnswerBox.of(asked.card().question(), typed, Size.SMALLEST);
    return new ReviewQuestion(context, asked, box.noted(notice));
  }

  private ReviewQuestion with(AnswerBox other) {
    return other == box ? this : new ReviewQuestion(context, asked, other);
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(box.size()) ? this : with(box.resized(now));
  }

  @Override
  public ReviewQuestion noted(Notice said) {
    return with(box.noted(said));
  }

  private ReviewQuestion withHint() {
    String hint = asked.card().hint();
    if (hint == null) {
      return noted(Notice.said(context.text("review.no-hint")));
    }
    StyledLine line =
        new StyledLine(
            List.of(
                new Span(context.text("review.hint") + " ", Style.HEADING),
                new Span(Escape.line(hint), Style.PLAIN)));
    return with(box.hinted(line).noted(Notice.NONE));
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
  public boolean isGuarded(Key key) {
    return !box.typing() && ReviewKeys.QUESTION.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    return box.typing() ? typed(key, millis) : commanded(key, millis);
  }

  private Keys<ReviewKeys.Typing> typingKeys() {
    return box.isOnEmptyLine() ? ReviewKeys.TYPING_EMPTY : ReviewKeys.TYPING;
  }

  private Keys<ReviewKeys.Question> commands() {
    return asked.undoable()
        ? ReviewKeys.QUESTION
        : ReviewKeys.QUESTION.without(ReviewKeys.Question.UNDO);
  }

  private Step typed(Key key, long millis) {
    ReviewKeys.Typing action = typingKeys().actionOf(key);
    if (action == null) {
      return Step.to(with(box.edited(key)));
    }
    return switch (action) {
      case ENTER -> box.isOnEmptyLine() ? reveal(millis) : Step.to(with(box.edited(key)));
      case REVEAL -> reveal(millis);
      case HINT -> Step.to(withHint());
      case COMMANDS -> Step.to(with(box.typing(false)));
      case SCROLL -> Step.to(with(box.scrolled(key)));
      case HELP -> Step.to(help());
    };
  }

  private Step commanded(Key key, long millis) {
    ReviewKeys.Question action = ReviewKeys.QUESTION.actionOf(key);
    if (action == null) {
      return Step.to(with(box.pasted(key)));
    }
    return switch (action) {
      case REVEAL -> reveal(millis);
      case TYPE -> Step.to(with(box.typing(true)));
      case HINT -> Step.to(withHint());
      case SCROLL -> Step.to(with(box.scrolled(key)));
      case UNDO -> Step.to(this, new ReviewEffect.Undo(asked.session(), draft()));
      case BURY -> Step.to(this, new ReviewEffect.PutAside(asked, Mark.Kind.BURY, draft()));
      case SUSPEND -> Step.to(this, new ReviewEffect.PutAside(asked, Mark.Kind.SUSPEND, draft()));
      case EDIT -> Step.to(this, new ReviewEffect.Edit(asked, draft()));
      case QUIT -> quit();
      case HELP -> Step.to(help());
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    return Step.to(with(box.on(pointer)));
  }

  private Step reveal(long millis) {
    String text = box.text().strip();
    ReviewAnswer answer =
        ReviewAnswer.of(context, asked, text, Marking.mark(asked.card(), text), millis);
    return text.isEmpty()
        ? Step.to(answer, Effect.DISCARD_TYPED)
        : Step.to(answer, Effect.DISCARD_TYPED, new ReviewEffect.Examine(answer));
  }

  private Step quit() {
    return asked.session().answers().isEmpty()
        ? Step.to(this, Effect.BACK)
        : Step.to(this, new ReviewEffect.Stop(asked.session(), draft()));
  }

  private Screen help() {
    return ReviewHelp.question(this, context, commands());
  }

  @Override
  public Picture draw(Size in, long millis) {
    return in.equals(box.size()) ? draw(millis) : resized(in).draw(in, millis);
  }

  private Picture draw(long millis) {
    Picture picture = new Picture(box.size());
    Canvas canvas = picture.canvas();
    ReviewFrame.head(canvas, context, asked, null, millis);
    box.draw(canvas, context.messages(), "review.placeholder");
    int last = canvas.rows() - 1;
    box.notice().drawAbove(canvas, last);
    if (box.typing()) {
      KeyLine.draw(canvas, last, typingKeys(), context.messages());
    } else {
      KeyLine.draw(canvas, last, commands(), context.messages());
    }
    return picture;
  }
}
