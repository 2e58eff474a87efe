package dev.grill.plain;

import dev.grill.message.Messages;
import dev.grill.review.mock.MockScorecard;
import dev.grill.review.mock.MockScorecard.Score;
import dev.grill.text.Clock;
import dev.grill.text.Escape;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The scorecard of a mock interview in lines that can be read aloud. */
final class PlainScorecard {

  private static final int EARLIER = 5;

  private final Lines lines;
  private final CardLines cardLines;
  private final Messages messages;

  PlainScorecard(Lines lines, CardLines cardLines, Messages messages) {
    this.lines = lines;
    this.cardLines = cardLines;
    this.messages = messages;
  }

  void print(MockScorecard scorecard, LocalDate day) throws IOException {
    lines.println(messages.text("mock.scorecard"));
    if (scorecard.total().questions() == 0) {
      lines.println(messages.text("mock.nothing-graded"));
      return;
    }
    lines.println(
        messages.count(
            "mock.total", scorecard.total().questions(), Clock.text(scorecard.total().time())));
    for (MockScorecard.Topic topic : scorecard.topics()) {
      String earlier =
          topic.earlier().questions() == 0
              ? ""
              : messages.text("mock.topic-earlier", result(topic.earlier()));
      cardLines.wrapped(
          "  "
              + messages.text(
                  "mock.row", Escape.line(messages.topic(topic.topic())), result(topic.score()))
              + earlier);
      for (MockScorecard.MissedPoint missed : topic.missedPoints()) {
        String card = missed.card().card();
        cardLines.wrapped("    " + messages.text("mock.missed", Escape.line(missed.point()), card));
      }
    }
    lines.println(
        "  " + messages.text("mock.row", messages.text("mock.all"), result(scorecard.total())));
    earlier(scorecard, day);
  }

  private void earlier(MockScorecard scorecard, LocalDate day) throws IOException {
    lines.println("");
    if (scorecard.earlier().isEmpty()) {
      lines.println(messages.text("mock.first"));
      return;
    }
    lines.println(messages.text("mock.compared"));
    List<MockScorecard.Earlier> all = scorecard.earlier();
    for (MockScorecard.Earlier one : all.subList(Math.max(0, all.size() - EARLIER), all.size())) {
      lines.println("  " + messages.text("mock.row", one.day(), result(one.score())));
    }
    lines.println("  " + messages.text("mock.row-now", day, result(scorecard.total())));
  }

  private String result(Score score) {
    int tenths = score.meanGradeTenths();
    String mean = tenths / 10 + "." + tenths % 10;
    return score.coveredPercent() < 0
        ? messages.count("mock.result-without-points", score.questions(), mean)
        : messages.count(
            "mock.result",
            score.questions(),
            mean,
            score.covered(),
            score.points(),
            score.coveredPercent());
  }
}
