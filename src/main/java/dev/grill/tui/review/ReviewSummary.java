package dev.grill.tui.review;

import dev.grill.review.Remaining;
import dev.grill.review.Session;
import dev.grill.review.figures.Tally;
import dev.grill.text.Columns;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A session at its end or put aside: how it went, and what to do next. */
record ReviewSummary(
    ReviewContext context, Session session, Tally tally, Remaining ahead, Notice notice)
    implements Screen {

  private static final int MORE_AT_ONCE = 10;
  private static final int TOPICS = 3;
  private static final int BAR = 24;
  private static final int ROOMY = 22;
  private static final int WIDEST = 76;

  @Override
  public Screen noted(Notice said) {
    return new ReviewSummary(context, session, tally, ahead, said);
  }

  /** How many cards going on would ask. */
  private int left() {
    return session.current().isPresent() ? session.total() - session.number() + 1 : ahead.waiting();
  }

  private int moreNew() {
    return Math.min(MORE_AT_ONCE, ahead.fresh());
  }

  private Keys<ReviewKeys.Summary> keys() {
    Set<ReviewKeys.Summary> possible = EnumSet.of(ReviewKeys.Summary.QUIT, ReviewKeys.Summary.HELP);
    if (left() > 0) { // what is beyond the day's work is offered once that is done
      possible.add(ReviewKeys.Summary.GO_ON);
    } else if (moreNew() > 0) {
      possible.add(ReviewKeys.Summary.MORE_NEW);
    }
    if (left() == 0 && ahead.cards() > 0) {
      possible.add(ReviewKeys.Summary.CRAM);
    }
    if (tally.answers() > 0) {
      possible.add(ReviewKeys.Summary.UNDO);
    }
    return ReviewKeys.SUMMARY.only(possible);
  }

  @Override
  public boolean isGuarded(Key key) {
    return keys().isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    ReviewKeys.Summary action = keys().actionOf(key);
    if (action == null) {
      boolean undo = ReviewKeys.SUMMARY.actionOf(key) == ReviewKeys.Summary.UNDO;
      return Step.to(undo ? noted(Notice.said(context.text("undo.nothing"))) : this);
    }
    return switch (action) {
      case GO_ON -> Step.to(this, new ReviewEffect.GoOn(session));
      case MORE_NEW -> Step.to(this, new ReviewEffect.MoreNew(session, moreNew()));
      case CRAM -> Step.to(this, new ReviewEffect.Cram());
      case UNDO -> Step.to(this, new ReviewEffect.Undo(session, null));
      case QUIT -> Step.to(this, Effect.BACK);
      case HELP -> Step.to(ReviewHelp.summary(this, context));
    };
  }

  // ---- the picture ----

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    canvas.text(0, 1, context.text(title()), CellStyle.PRIMARY.inBold());
    canvas.rule(1, CellStyle.DIM);
    int columns = Math.min(WIDEST, size.columns() - 4);
    boolean roomy = size.rows() >= ROOMY;
    Canvas body =
        canvas.part(
            roomy ? 3 : 2, (size.columns() - columns) / 2, size.rows() - (roomy ? 5 : 4), columns);
    int row = 0;
    if (tally.answers() > 0) {
      row = drawFigures(body, row, roomy);
    }
    row = drawAhead(body, row, roomy);
    drawOffers(body, row + 1);
    notice.drawAbove(canvas, size.rows() - 1);
    KeyLine.draw(canvas, size.rows() - 1, keys(), context.messages());
    return picture;
  }

  private String title() {
    if (session.current().isPresent()) {
      return "review.paused";
    }
    return tally.answers() == 0 ? "review.nothing" : "review.done";
  }

  private int drawFigures(Canvas canvas, int first, boolean roomy) {
    int row = first;
    String time = ReviewFrame.clock(tally.time());
    String cards = context.messages().count("review.cards", tally.cards());
    String answers = context.messages().count("review.answers", tally.answers());
    canvas.text(row++, 0, context.text("review.took", cards, answers, time), CellStyle.PRIMARY);
    if (roomy) {
      row = drawBars(canvas, row + 1) + 1;
    } else {
      canvas.text(row++, 0, gradesInLine(), CellStyle.PRIMARY);
    }
    if (!tally.weakest().isEmpty()) {
      for (String line : Wrap.lines(weakest(), canvas.columns())) {
        canvas.text(row++, 0, line, CellStyle.PRIMARY);
      }
    }
    return row;
  }

  private int drawBars(Canvas canvas, int first) {
    int row = first;
    int most = 1;
    int word = 0;
    for (int grade = 0; grade <= 5; grade++) {
      most = Math.max(most, tally.grades().get(grade));
      word = Math.max(word, Columns.width(name(grade)));
    }
    for (int grade = 5; grade >= 0; grade--) {
      int count = tally.grades().get(grade);
      int bar = count == 0 ? 0 : Math.max(1, count * BAR / most);
      String label = grade + " " + Columns.pad(name(grade), word) + "  ";
      int column = canvas.text(row, 0, label, count == 0 ? CellStyle.DIM : CellStyle.PRIMARY);
      column =
          canvas.text(row, column, "█".repeat(bar), grade < 3 ? CellStyle.ERROR : CellStyle.ACCENT);
      canvas.text(
          row++,
          column,
          (bar == 0 ? "" : " ") + count,
          count == 0 ? CellStyle.DIM : CellStyle.PRIMARY);
    }
    return row;
  }

  private String name(int grade) {
    return context.messages().text("grade." + grade);
  }

  private String gradesInLine() {
    StringBuilder line = new StringBuilder();
    for (int grade = 5; grade >= 0; grade--) {
      if (tally.grades().get(grade) > 0) {
        line.append(line.length() == 0 ? "" : " · ");
        line.append(name(grade)).append(" × ").append(tally.grades().get(grade));
      }
    }
    return line.toString();
  }

  private String weakest() {
    List<String> topics = new ArrayList<>();
    for (Tally.Topic topic : tally.weakest().subList(0, Math.min(TOPICS, tally.weakest().size()))) {
      String name = context.messages().topic(topic.name());
      topics.add(name + " " + topic.tenths() / 10 + "." + topic.tenths() % 10);
    }
    return context.text("review.weakest", topics);
  }

  private int drawAhead(Canvas canvas, int first, boolean roomy) {
    int row = first;
    if (ahead.next() != null) {
      long days = ChronoUnit.DAYS.between(session.day(), ahead.next());
      String when =
          days == 1
              ? context.text("review.tomorrow")
              : context.text("review.on", ahead.next(), days);
      String cards = context.messages().count("review.cards", ahead.nextCards());
      for (String line :
          Wrap.lines(context.text("review.next-due", cards, when), canvas.columns())) {
        canvas.text(row++, 0, line, CellStyle.PRIMARY);
      }
    } else if (tally.answers() == 0 && ahead.cards() == 0) {
      for (String line : Wrap.lines(context.text("review.no-cards"), canvas.columns())) {
        canvas.text(row++, 0, line, CellStyle.PRIMARY);
      }
    }
    return row;
  }

  private void drawOffers(Canvas canvas, int first) {
    int row = first;
    canvas.text(row++, 0, context.text("review.what-next"), CellStyle.ACCENT.inBold());
    for (Keys.Binding<ReviewKeys.Summary> binding : keys().bindings()) {
      String text = offer(binding.action());
      if (!text.isEmpty()) {
        String key = Columns.pad(binding.keys().get(0).label(), 3);
        int column = canvas.text(row, 1, key, CellStyle.ACCENT.inBold());
        canvas.text(row++, column, text, CellStyle.PRIMARY);
      }
    }
  }

  private String offer(ReviewKeys.Summary action) {
    return switch (action) {
      case GO_ON -> context.messages().count("review.offer.go-on", left());
      case MORE_NEW -> context.messages().count("review.offer.more-new", moreNew());
      case CRAM -> context.messages().count("review.offer.cram", ahead.cards());
      case QUIT -> context.text("review.offer.leave");
      case UNDO, HELP -> "";
    };
  }
}
