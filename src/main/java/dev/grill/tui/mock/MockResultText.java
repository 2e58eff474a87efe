package dev.grill.tui.mock;

import dev.grill.review.MockScorecard;
import dev.grill.review.MockScorecard.Score;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Messages;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * The scorecard as lines: the whole, each topic with its missed key points, the earlier interviews.
 * Better and worse than before are arrows, not colours.
 */
final class MockResultText {

  private static final int EARLIER = 5;

  /** From this width on the key points are compared as well as the grades. */
  private static final int WIDE = 70;

  private static final int NUMBER = 8;
  private static final int TREND = 9;
  private static final int WIDEST_NAME = 40;
  private static final String MISSED = "  ✗ ";

  private final MockScorecard scorecard;
  private final Messages messages;
  private final String day;
  private final int columns;
  private final boolean wide;
  private final List<StyledLine> lines = new ArrayList<>();

  MockResultText(MockResult result, int columns) {
    scorecard = result.scorecard();
    messages = result.sitting().context().messages();
    day = result.day().toString();
    this.columns = columns;
    wide = columns >= WIDE;
  }

  List<StyledLine> lines() {
    if (scorecard.total().questions() == 0) {
      lines.add(StyledLine.EMPTY);
      lines.add(StyledLine.of(messages.text("mock.nothing-graded"), Style.PLAIN));
      return lines;
    }
    Score total = scorecard.total();
    lines.add(StyledLine.EMPTY);
    wrapped(whole(total, messages), Style.STRONG);
    lines.add(StyledLine.EMPTY);
    heading(messages.text("mock.topic"));
    for (MockScorecard.Topic topic : scorecard.topics()) {
      row(Escape.line(topic.topic()), topic.score(), topic.earlier(), Style.PLAIN);
      for (MockScorecard.MissedPoint missed : topic.missedPoints()) {
        missed(missed);
      }
    }
    lines.add(StyledLine.EMPTY);
    earlier(total);
    return lines;
  }

  /** An interview in one sentence; empty where nothing was graded. */
  static String whole(Score total, Messages messages) {
    if (total.questions() == 0) {
      return "";
    }
    String mean = mean(total);
    String time = MockFrame.clock(total.millis());
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
    int numbers = 3 * NUMBER + TREND + (wide ? TREND : 0);
    return Math.min(WIDEST_NAME, columns - numbers);
  }

  private void heading(String name) {
    StringBuilder line = new StringBuilder(Columns.fit(name, nameColumns()));
    line.append(number(messages.text("mock.head-questions")));
    line.append(number(messages.text("mock.head-grade")));
    line.append(trend(messages.text("mock.head-before")));
    line.append(number(messages.text("mock.head-points")));
    if (wide) {
      line.append(trend(messages.text("mock.head-before")));
    }
    lines.add(StyledLine.of(line.toString(), Style.MARK));
  }

  /** A row; where there is something to compare with, beside it. */
  private void row(String name, Score score, Score before, Style style) {
    boolean compared = before != null && before.questions() > 0;
    String was = "";
    String wasCovered = "";
    if (compared) {
      was = sign(score.meanGradeTenths(), before.meanGradeTenths()) + " " + mean(before);
      if (before.coveredPercent() >= 0 && score.coveredPercent() >= 0) {
        wasCovered = sign(score.coveredPercent(), before.coveredPercent()) + " " + covered(before);
      }
    }
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(Columns.fit(name, nameColumns()), style));
    spans.add(new Span(number(String.valueOf(score.questions())), style));
    spans.add(new Span(number(mean(score)), Style.STRONG));
    spans.add(new Span(trend(was), Style.MARK));
    spans.add(new Span(number(covered(score)), Style.STRONG));
    if (wide) {
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

  private void missed(MockScorecard.MissedPoint missed) {
    String before = MISSED;
    String text = Escape.line(missed.point()) + "  (" + missed.card().card() + ")";
    for (String line : Wrap.lines(text, columns - MISSED.length())) {
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
    row(messages.text("mock.this-one", day), total, before, Style.STRONG);
  }
}
