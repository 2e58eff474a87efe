package dev.grill.report;

import dev.grill.message.Messages;
import dev.grill.review.figures.Period;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics;
import dev.grill.review.mock.MockScorecard;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The sentences of a learner's report. */
public final class LearnerTexts {

  /** A figure that is to be seen first: what it is of, the figure, and what belongs to it. */
  public record Headline(String label, String value, String more) {}

  private static final int EXTREMES = 3;
  private static final double TENTHS = 10;

  /** A day without its year, the same in every language: {@code 11-24}. */
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MM-dd");

  /** The words that are explained, in the order in which they are met. */
  private static final List<String> DEFINED =
      List.of(
          "known",
          "mature",
          "coverage",
          "retention",
          "answers",
          "reviews",
          "minutes",
          "streak",
          "forecast",
          "missed",
          "mocks",
          "readiness",
          "recall");

  private final LearnerReport report;
  private final Messages messages;

  public LearnerTexts(LearnerReport report, Messages messages) {
    this.report = report;
    this.messages = messages;
  }

  public String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** Whose report it is, and of which days. */
  public List<String> about() {
    Period period = report.period();
    return List.of(
        report.occasion().learner(), messages.text("report.period", period.from(), period.to()));
  }

  /** What is said at the end: how it was made, and what it does not hold. */
  public List<String> closing() {
    String made = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(report.occasion().made());
    List<String> lines = new ArrayList<>();
    lines.add(messages.text("report.made", made));
    Statistics.Cap cap = report.statistics().cap();
    if (cap.answers() > 0) {
      lines.add(messages.count("report.capped", cap.answers(), cap.minutes()));
    }
    lines.add(messages.text("report.private"));
    return lines;
  }

  /** The figures that come first. */
  public List<Headline> tiles() {
    Practice practice = report.practice();
    Statistics.Retention retention = practice.retention();
    List<Headline> tiles = new ArrayList<>();
    headline(tiles, "known", practice.known(), messages.text("report.of-cards", practice.cards()));
    headline(
        tiles,
        "coverage",
        shown(Datum.share(practice.started(), practice.cards())),
        messages.text("report.started-of", practice.started(), practice.cards()));
    headline(
        tiles, "mature", practice.mature(), messages.text("report.of-cards", practice.cards()));
    headline(
        tiles,
        "retention",
        shown(Datum.share(retention.passed(), retention.answers())),
        messages.text("report.passed-of", retention.passed(), retention.answers()));
    headline(
        tiles,
        "answers",
        practice.answers(),
        messages.count("report.on-days", practice.daysActive()));
    headline(
        tiles,
        "time",
        messages.text("stats.time-is", minutes() / 60, minutes() % 60),
        messages.text("report.cap", report.statistics().cap().minutes()));
    headline(
        tiles,
        "streak",
        messages.count("stats.days", report.statistics().streak()),
        practice.lastActive() == null
            ? ""
            : messages.text("report.last-active", practice.lastActive()));
    LocalDate interview = report.occasion().interview();
    headline(
        tiles,
        "readiness",
        messages.text("stats.percent", report.readiness().percent()),
        interview == null
            ? messages.text("report.no-interview")
            : messages.text("report.interview-on", interview));
    return tiles;
  }

  private long minutes() {
    return Math.round(StatisticsJson.minutes(report.practice().time()));
  }

  private String shown(Datum datum) {
    return Shown.of(datum, messages).text();
  }

  private void headline(List<Headline> tiles, String name, Object value, String more) {
    tiles.add(new Headline(messages.text("report.tile." + name), value.toString(), more));
  }

  /** The best and the worst topics by name; nothing where there are too few to tell. */
  public List<String> strongestAndWeakest() {
    List<Statistics.Topic> weakest = report.statistics().weakestTopics();
    int named = Math.min(EXTREMES, weakest.size() / 2);
    if (named == 0) {
      return List.of();
    }
    List<Statistics.Topic> strongest = new ArrayList<>(weakest);
    Collections.reverse(strongest);
    return List.of(
        messages.text("report.strongest", names(strongest.subList(0, named))),
        messages.text("report.weakest", names(weakest.subList(0, named))));
  }

  private List<String> names(List<Statistics.Topic> topics) {
    List<String> names = new ArrayList<>();
    for (Statistics.Topic topic : topics) {
      String known = shown(Datum.share(topic.known(), topic.begun()));
      Statistics.Retention retention = topic.retention();
      String kept = shown(Datum.share(retention.passed(), retention.answers()));
      names.add(messages.text("report.topic-known", messages.topic(topic.topic()), known, kept));
    }
    return names;
  }

  /** The mock interviews in a sentence. */
  public String mocks() {
    MockScorecard.Score first = report.mocks().get(0).score();
    MockScorecard.Score last = report.mocks().get(report.mocks().size() - 1).score();
    return messages.count(
        "report.mocks-summary",
        report.mocks().size(),
        Shown.tenths(first.meanGradeTenths() / TENTHS),
        Shown.tenths(last.meanGradeTenths() / TENTHS));
  }

  /** Words of the report with what they mean. */
  public List<List<String>> definitions() {
    List<List<String>> words = new ArrayList<>();
    for (String word : DEFINED) {
      words.add(
          List.of(
              messages.text("report.word." + word),
              messages.text("report.means." + word, report.statistics().cap().minutes())));
    }
    return words;
  }
}
