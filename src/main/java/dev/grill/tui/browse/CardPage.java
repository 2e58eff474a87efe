package dev.grill.tui.browse;

import dev.grill.card.KeyPoint;
import dev.grill.review.EventId;
import dev.grill.review.Mark;
import dev.grill.review.Remark;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.ForgettingCurve;
import dev.grill.text.Clock;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.text.markdown.Markdown;
import dev.grill.tui.review.AnswerText;
import dev.grill.tui.review.EarlierLines;
import dev.grill.tui.review.ReviewContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One card whole, as lines: question, where it stands, the forgetting curve, key points, answer and
 * code, and what happened to it. Laid out once for each width.
 */
final class CardPage {

  private static final String BULLET = "• ";

  private record Happened(Instant at, EventId id, StyledLine line) {}

  private final BrowseContext context;
  private final BrowseFacts facts;
  private final WholeCard card;
  private int columns = -1;
  private List<StyledLine> lines;

  CardPage(BrowseContext context, BrowseFacts facts, WholeCard card) {
    this.context = context;
    this.facts = facts;
    this.card = card;
  }

  WholeCard card() {
    return card;
  }

  BrowseFacts facts() {
    return facts;
  }

  List<StyledLine> lines(int width) {
    if (width != columns) {
      lines = make(width);
      columns = width;
    }
    return lines;
  }

  private List<StyledLine> make(int width) {
    List<StyledLine> made = new ArrayList<>();
    for (StyledLine line : Markdown.lines(card.card().question(), width)) {
      made.add(StyledLine.of(line.text(), Style.STRONG));
    }
    made.add(StyledLine.EMPTY);
    for (String line : Wrap.lines(Standing.of(card.state(), facts, context), width)) {
      made.add(StyledLine.of(line, Style.PLAIN));
    }
    for (Remark flag : card.remarks().flags()) {
      String why = flag.text() == null ? "" : Escape.line(flag.text());
      for (String line : Wrap.lines(context.text("browse.flag", flag.day(), why).strip(), width)) {
        made.add(StyledLine.of(line, Style.STRONG));
      }
    }
    if (card.card().hint() != null) {
      String hint = context.text("review.hint") + " " + Escape.line(card.card().hint());
      for (String line : Wrap.lines(hint, width)) {
        made.add(StyledLine.of(line, Style.MARK));
      }
    }
    made.add(StyledLine.EMPTY);
    curve(made, width);
    points(made, width);
    heading(made, context.text("review.reference"), width);
    ReviewContext review = new ReviewContext(context.messages());
    made.addAll(new AnswerText(review, card.card(), "", card.note(), List.of()).whole(width));
    made.add(StyledLine.EMPTY);
    List<Reviewed> typed = Reviewed.typed(card.answers());
    if (!typed.isEmpty()) {
      made.add(StyledLine.of(context.text("review.earlier"), Style.STRONG));
      made.addAll(EarlierLines.of(typed, review, width));
      made.add(StyledLine.EMPTY);
    }
    history(made, width);
    return List.copyOf(made);
  }

  private void heading(List<StyledLine> made, String title, int width) {
    int rest = Math.max(0, width - 4 - Columns.width(title));
    made.add(
        new StyledLine(
            List.of(
                new Span("── ", Style.MARK),
                new Span(title, Style.HEADING),
                new Span(" " + "─".repeat(rest), Style.MARK))));
  }

  private void curve(List<StyledLine> made, int width) {
    ForgettingCurve curve = ForgettingCurve.of(card.answers(), card.marks(), facts.day());
    if (curve != null) {
      heading(made, context.text("browse.curve"), width);
      made.addAll(new CurveLines(curve, facts.day(), context).lines(width));
      made.add(StyledLine.EMPTY);
    }
  }

  private void points(List<StyledLine> made, int width) {
    if (card.card().points().isEmpty()) {
      return;
    }
    heading(made, context.text("browse.points"), width);
    for (KeyPoint point : card.card().points()) {
      String before = BULLET;
      for (String line : Wrap.lines(Escape.line(point.point()), width - 2)) {
        made.add(
            new StyledLine(List.of(new Span(before, Style.MARK), new Span(line, Style.PLAIN))));
        before = "  ";
      }
    }
    made.add(StyledLine.EMPTY);
  }

  // ---- what happened ----

  private void history(List<StyledLine> made, int width) {
    heading(made, context.text("browse.history"), width);
    List<Happened> all = new ArrayList<>();
    for (Reviewed answer : card.answers()) {
      Review review = answer.review();
      all.add(new Happened(review.at().toInstant(), review.id(), line(answer)));
    }
    for (Mark mark : card.marks()) {
      String word = context.text("browse.mark." + mark.kind().name().toLowerCase(Locale.ROOT));
      StyledLine line = StyledLine.of(mark.day() + "  – " + word, Style.MARK);
      all.add(new Happened(mark.at().toInstant(), mark.id(), line));
    }
    all.sort(Comparator.comparing(Happened::at).thenComparing(Happened::id));
    for (Happened happened : all) {
      made.addAll(happened.line().wrap(width));
    }
    if (all.isEmpty()) {
      made.add(StyledLine.of(context.text("browse.never"), Style.MARK));
    }
  }

  private StyledLine line(Reviewed answer) {
    Review review = answer.review();
    int grade = review.grade().number();
    StringBuilder rest = new StringBuilder(" ");
    rest.append(Columns.pad(context.text("grade." + grade), grades()));
    rest.append("  ").append(Columns.pad(context.text("mode." + answer.mode().word()), modes()));
    rest.append("  ")
        .append(Columns.padLeft(review.taken() == null ? "" : Clock.text(review.taken()), 6));
    if (answer.undone()) {
      rest.append("  ").append(context.text("history.undone"));
    } else if (answer.mode().moves()) {
      rest.append("  → ").append(answer.after().due());
      rest.append(" (").append(context.text("browse.days", answer.after().intervalDays()));
      rest.append(')');
    }
    Style style = answer.undone() ? Style.MARK : Style.PLAIN;
    return new StyledLine(
        List.of(
            new Span(review.day() + "  ", Style.MARK),
            new Span(String.valueOf(grade), answer.undone() ? Style.MARK : Style.STRONG),
            new Span(rest.toString(), style)));
  }

  private int grades() {
    int widest = 0;
    for (int grade = 0; grade <= 5; grade++) {
      widest = Math.max(widest, Columns.width(context.text("grade." + grade)));
    }
    return widest;
  }

  private int modes() {
    int widest = 0;
    for (Reviewed answer : card.answers()) {
      String mode = context.text("mode." + answer.mode().word());
      widest = Math.max(widest, Columns.width(mode));
    }
    return widest;
  }
}
