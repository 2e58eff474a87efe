package dev.grill.tui.mock;

import dev.grill.card.Card;
import dev.grill.message.Messages;
import dev.grill.review.Review;
import dev.grill.review.mock.MockScorecard;
import dev.grill.review.mock.MockScorecard.Score;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.text.markdown.Markdown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The scorecard as lines: the whole, each topic, the earlier interviews, each answer with the key
 * points it missed. Better and worse than before are arrows, not colours.
 */
final class MockResultText {

  private static final int EARLIER = 5;

  /** From this width on the key points are compared as well as the grades. */
  private static final int WIDE = 70;

  private static final int NUMBER = 8;
  private static final int TREND = 9;
  private static final String MISSED = "   ✗ ";

  private final MockSession session;
  private final MockScorecard scorecard;
  private final Messages messages;
  private final String day;
  private final int columns;
  private final boolean wide;
  private final boolean compared;
  private final List<StyledLine> lines = new ArrayList<>();
  private final List<Integer> answers = new ArrayList<>();

  private MockResultText(MockSession session, MockScorecard scorecard, LocalDate day, int columns) {
    this.session = session;
    this.scorecard = scorecard;
    this.day = day.toString();
    this.columns = columns;
    messages = session.context().messages();
    wide = columns >= WIDE;
    compared = !scorecard.earlier().isEmpty();
  }

  /** The scorecard at a width. */
  static MockResultText of(
      MockSession session, MockScorecard scorecard, LocalDate day, int columns) {
    MockResultText text = new MockResultText(session, scorecard, day, columns);
    text.make();
    return text;
  }

  List<StyledLine> lines() {
    return lines;
  }

  /** The line at which each answer begins, in the order of the questions. */
  List<Integer> answers() {
    return answers;
  }

  private void make() {
    if (scorecard.total().questions() == 0) {
      lines.add(StyledLine.EMPTY);
      lines.add(StyledLine.of(messages.text("mock.nothing-graded"), Style.PLAIN));
      return;
    }
    Score total = scorecard.total();
    lines.add(StyledLine.EMPTY);
    wrapped(whole(total, messages), Style.STRONG);
    lines.add(StyledLine.EMPTY);
    heading(messages.text("mock.topic"));
    for (MockScorecard.Topic topic : scorecard.topics()) {
      row(name(topic), topic.score(), topic.earlier(), Style.PLAIN);
    }
    lines.add(StyledLine.EMPTY);
    earlier(total);
    lines.add(StyledLine.EMPTY);
    lines.add(StyledLine.of(messages.text("mock.answers"), Style.MARK));
    for (int i = 0; i < session.graded().size(); i++) {
      answers.add(lines.size());
      answer(session.graded().get(i), session.questions().get(i).card());
    }
  }

  /** An interview in one sentence; empty where nothing was graded. */
  static String whole(Score total, Messages messages) {
    if (total.questions() == 0) {
      return "";
    }
    String mean = mean(total);
    String time = MockFrame.clock(total.time());
    return total.coveredPercent() < 0
        ? messages.count("mock.whole-without-points", total.questions(), time, mean)
        : messages.count(
            "mock.whole",
            total.questions(),
            time,
            mean,
            total.covered(),
            total.points(),
            total.coveredPercent());
  }

  private void wrapped(String text, Style style) {
    for (String line : Wrap.lines(text, columns)) {
      lines.add(StyledLine.of(line, style));
    }
  }

  // ---- tables ----

  private int nameColumns() {
    int widest = Columns.width(thisOne());
    for (MockScorecard.Topic topic : scorecard.topics()) {
      widest = Math.max(widest, Columns.width(name(topic)));
    }
    int trends = !compared ? 0 : wide ? 2 : 1;
    return Math.min(widest, columns - 3 * NUMBER - trends * TREND);
  }

  private String name(MockScorecard.Topic topic) {
    return Escape.line(messages.topic(topic.topic()));
  }

  private String thisOne() {
    return messages.text("mock.this-one", day);
  }

  private void heading(String name) {
    StringBuilder line = new StringBuilder(Columns.fit(name, nameColumns()));
    line.append(number(messages.text("mock.head-questions")));
    line.append(number(messages.text("mock.head-grade")));
    if (compared) {
      line.append(trend(messages.text("mock.head-before")));
    }
    line.append(number(messages.text("mock.head-points")));
    if (compared && wide) {
      line.append(trend(messages.text("mock.head-before")));
    }
    lines.add(StyledLine.of(line.toString(), Style.MARK));
  }

  /** A row; where there is something to compare with, beside it. */
  private void row(String name, Score score, Score before, Style style) {
    String was = "";
    String wasCovered = "";
    if (before != null && before.questions() > 0) {
      was = sign(score.meanGradeTenths(), before.meanGradeTenths()) + " " + mean(before);
      if (before.coveredPercent() >= 0 && score.coveredPercent() >= 0) {
        wasCovered = sign(score.coveredPercent(), before.coveredPercent()) + " " + covered(before);
      }
    }
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(Columns.fit(name, nameColumns()), style));
    spans.add(new Span(number(String.valueOf(score.questions())), style));
    spans.add(new Span(number(mean(score)), Style.STRONG));
    if (compared) {
      spans.add(new Span(trend(was), Style.MARK));
    }
    spans.add(new Span(number(covered(score)), Style.STRONG));
    if (compared && wide) {
      spans.add(new Span(trend(wasCovered), Style.MARK));
    }
    lines.add(new StyledLine(spans));
  }

  private static String number(String text) {
    return Columns.padLeft(text, NUMBER);
  }

  private static String trend(String text) {
    return Columns.padLeft(text, TREND);
  }

  private static String sign(int now, int before) {
    return now > before ? "▲" : now < before ? "▼" : "=";
  }

  private static String mean(Score score) {
    int tenths = score.meanGradeTenths();
    return tenths / 10 + "." + tenths % 10;
  }

  private String covered(Score score) {
    return score.coveredPercent() < 0 ? "–" : messages.text("mock.percent", score.coveredPercent());
  }

  // ---- each answer ----

  /** The grade and the question, below it the key points that were missed. */
  private void answer(Review review, Card card) {
    String grade = review.grade().number() + "  ";
    for (StyledLine line : Markdown.lines(card.question(), columns - grade.length())) {
      List<Span> spans = new ArrayList<>(List.of(new Span(grade, Style.HEADING)));
      spans.addAll(line.spans());
      lines.add(new StyledLine(spans));
      grade = " ".repeat(grade.length());
    }
    if (review.points() != null) {
      for (Review.Tick tick : review.points()) {
        if (!tick.covered()) {
          missed(tick.point());
        }
      }
    }
  }

  private void missed(String point) {
    String before = MISSED;
    for (String line : Wrap.lines(Escape.line(point), columns - MISSED.length())) {
      lines.add(
          new StyledLine(List.of(new Span(before, Style.STRONG), new Span(line, Style.PLAIN))));
      before = " ".repeat(MISSED.length());
    }
  }

  // ---- earlier interviews ----

  private void earlier(Score total) {
    List<MockScorecard.Earlier> all = scorecard.earlier();
    if (all.isEmpty()) {
      lines.add(StyledLine.of(messages.text("mock.first"), Style.PLAIN));
      return;
    }
    heading(messages.text("mock.interview"));
    Score before = null;
    int from = Math.max(0, all.size() - EARLIER);
    for (MockScorecard.Earlier one : all.subList(from, all.size())) {
      row(one.day().toString(), one.score(), before, Style.PLAIN);
      before = one.score();
    }
    row(thisOne(), total, before, Style.STRONG);
  }
}
