package dev.grill.report;

import dev.grill.card.CardId;
import dev.grill.message.Messages;
import dev.grill.report.DataTable.Heading;
import dev.grill.review.CardState;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.CardFigures;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics;
import dev.grill.review.mock.MockScorecard;
import dev.grill.text.markdown.Markdown;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The tables of a learner's report. */
public final class LearnerTables {

  private static final double TENTHS = 10;
  private static final double HUNDREDTHS = 100;

  /** Columns that no question fills. */
  private static final int UNWRAPPED = 100_000;

  private final LearnerReport report;
  private final Messages messages;

  public LearnerTables(LearnerReport report, Messages messages) {
    this.report = report;
    this.messages = messages;
  }

  private List<Heading> headings(String... names) {
    List<Heading> headings = new ArrayList<>();
    for (String name : names) {
      headings.add(new Heading(name, messages.text("report.column." + name)));
    }
    return headings;
  }

  private DataTable table(String key, List<List<Datum>> rows, String... names) {
    return new DataTable(messages.text("report.table." + key), headings(names), rows);
  }

  /** Every figure with its name. */
  public DataTable summary() {
    Practice practice = report.practice();
    Statistics statistics = report.statistics();
    Statistics.Retention retention = practice.retention();
    List<List<Datum>> rows = new ArrayList<>();
    figure(rows, "learner", Datum.text(report.occasion().learner()));
    figure(rows, "from", Datum.day(report.period().from()));
    figure(rows, "to", Datum.day(report.period().to()));
    figure(rows, "cards", Datum.whole(practice.cards()));
    figure(rows, "started", Datum.whole(practice.started()));
    figure(rows, "coverage", Datum.share(practice.started(), practice.cards()));
    figure(rows, "known", Datum.whole(practice.known()));
    figure(rows, "mature", Datum.whole(practice.mature()));
    figure(rows, "retention", Datum.share(retention.passed(), retention.answers()));
    figure(rows, "retentionAnswers", Datum.whole(retention.answers()));
    figure(rows, "answers", Datum.whole(practice.answers()));
    figure(rows, "minutes", Datum.minutes(practice.time()));
    figure(rows, "daysActive", Datum.whole(practice.daysActive()));
    figure(rows, "lastActive", Datum.day(practice.lastActive()));
    figure(rows, "streak", Datum.whole(statistics.streak()));
    figure(rows, "reviews", Datum.whole(statistics.total()));
    figure(rows, "mocks", Datum.whole(report.mocks().size()));
    figure(rows, "interview", Datum.day(report.occasion().interview()));
    int ready = report.readiness().known();
    figure(rows, "readiness", Datum.share(ready, report.readiness().cards()));
    figure(rows, "recall", new Datum.Share(report.recall().todayPercent() / HUNDREDTHS));
    return table("summary", rows, "figure", "value");
  }

  private void figure(List<List<Datum>> rows, String name, Datum value) {
    rows.add(List.of(new Datum.Word(name, messages.text("report.column." + name)), value));
  }

  /** One row a card, with everything. */
  public DataTable cards() {
    List<List<Datum>> rows = new ArrayList<>();
    for (CardFigures figures : report.cards()) {
      CardState state = figures.card().state();
      CardId card = figures.card().card();
      boolean begun = !state.isNew();
      Statistics.Retention retention = figures.retention();
      rows.add(
          List.of(
              Datum.text(card.toString()),
              Datum.text(question(card)),
              Datum.text(figures.card().topic()),
              state(state),
              Datum.whole(state.isKnown() ? 1 : 0),
              Datum.whole(state.isMature() ? 1 : 0),
              Datum.day(state.started()),
              Datum.whole(figures.answers()),
              Datum.whole(retention.answers()),
              Datum.whole(retention.passed()),
              Datum.whole(state.lapses()),
              state.lastGrade() == null ? Datum.NOTHING : Datum.whole(state.lastGrade().number()),
              Datum.day(figures.last()),
              begun ? Datum.whole(state.memory().intervalDays()) : Datum.NOTHING,
              begun
                  ? Datum.measure(Double.parseDouble(state.memory().easinessText()))
                  : Datum.NOTHING,
              begun ? Datum.day(state.memory().due()) : Datum.NOTHING,
              Datum.minutes(figures.time()),
              Datum.whole(figures.missed()),
              Datum.whole(figures.asked())));
    }
    return table(
        "cards",
        rows,
        "card",
        "question",
        "topic",
        "state",
        "known",
        "mature",
        "startedOn",
        "answers",
        "retentionAnswers",
        "retentionPassed",
        "lapses",
        "lastGrade",
        "lastActive",
        "intervalDays",
        "easiness",
        "due",
        "minutes",
        "pointsMissed",
        "pointsAsked");
  }

  /**
   * One row a card, as much of it as a page has room for.
   *
   * @param atMost how many rows; where there are more cards, those not begun are left out first
   */
  public DataTable cardsInShort(int atMost) {
    List<CardFigures> listed = new ArrayList<>(report.cards());
    if (listed.size() > atMost) {
      listed.removeIf(figures -> figures.card().state().isNew());
    }
    List<List<Datum>> rows = new ArrayList<>();
    for (CardFigures figures : listed.subList(0, Math.min(atMost, listed.size()))) {
      CardState state = figures.card().state();
      boolean begun = !state.isNew();
      String topic = figures.card().topic();
      rows.add(
          List.of(
              Datum.text(question(figures.card().card())),
              Datum.text(topic == null ? null : messages.topic(topic)),
              state(state),
              Datum.whole(figures.answers()),
              state.lastGrade() == null ? Datum.NOTHING : Datum.whole(state.lastGrade().number()),
              Datum.share(figures.missed(), figures.asked()),
              begun ? Datum.day(state.memory().due()) : Datum.NOTHING));
    }
    return table(
        "cards", rows, "question", "topic", "state", "answers", "lastGrade", "missedShare", "due");
  }

  private String question(CardId card) {
    return String.join(" ", Markdown.plain(report.question(card), UNWRAPPED)).strip();
  }

  private Datum state(CardState state) {
    String word = state.word(report.statistics().day());
    return new Datum.Word(word, messages.text("state." + word));
  }

  /** The answers of the period, without what was typed. */
  public DataTable reviews() {
    List<List<Datum>> rows = new ArrayList<>();
    for (Reviewed reviewed : report.answers()) {
      String mode = reviewed.mode().word();
      rows.add(
          List.of(
              Datum.text(reviewed.at().withZoneSameInstant(ZoneOffset.UTC).toInstant().toString()),
              Datum.day(reviewed.day()),
              Datum.text(reviewed.review().card().toString()),
              new Datum.Word(mode, messages.text("mode." + mode)),
              Datum.whole(reviewed.review().grade().number()),
              Datum.minutes(Statistics.Cap.time(reviewed.review(), report.occasion().cap()))));
    }
    return table("reviews", rows, "at", "day", "card", "mode", "grade", "minutes");
  }

  /** Topics, those with a card begun first, the weakest of them first. */
  public DataTable topics() {
    List<Statistics.Topic> all = new ArrayList<>(report.statistics().weakestTopics());
    for (Statistics.Topic topic : report.statistics().topics()) {
      if (topic.begun() == 0) {
        all.add(topic);
      }
    }
    List<List<Datum>> rows = new ArrayList<>();
    for (Statistics.Topic topic : all) {
      rows.add(
          List.of(
              new Datum.Text(messages.topic(topic.topic())),
              Datum.whole(topic.cards()),
              Datum.whole(topic.begun()),
              Datum.whole(topic.known()),
              Datum.share(topic.known(), topic.begun()),
              Datum.share(topic.retention().passed(), topic.retention().answers()),
              Datum.whole(topic.retention().answers())));
    }
    return table(
        "topics",
        rows,
        "topic",
        "cards",
        "started",
        "known",
        "knownShare",
        "retention",
        "retentionAnswers");
  }

  /** Key points missed, the most often missed first. */
  public DataTable missedPoints(int atMost) {
    List<Statistics.MissedPoint> points = report.statistics().missedPoints();
    List<List<Datum>> rows = new ArrayList<>();
    for (Statistics.MissedPoint point : points.subList(0, Math.min(atMost, points.size()))) {
      rows.add(
          List.of(
              Datum.text(point.point()),
              Datum.text(question(point.card())),
              Datum.whole(point.missed()),
              Datum.whole(point.asked()),
              Datum.share(point.missed(), point.asked())));
    }
    return table("missed", rows, "point", "question", "missed", "asked", "missedShare");
  }

  /** The weeks of the period. */
  public DataTable weeks() {
    List<List<Datum>> rows = new ArrayList<>();
    for (Statistics.Week week : report.weeks()) {
      rows.add(
          List.of(
              Datum.day(week.monday()),
              Datum.whole(week.reviews()),
              Datum.minutes(week.time()),
              Datum.share(week.retention().passed(), week.retention().answers()),
              Datum.whole(week.retention().answers())));
    }
    return table("weeks", rows, "week", "reviews", "minutes", "retention", "retentionAnswers");
  }

  /** The days of the period that had an answer. */
  public DataTable days() {
    List<List<Datum>> rows = new ArrayList<>();
    for (Statistics.Day day : report.statistics().days()) {
      rows.add(
          List.of(Datum.day(day.day()), Datum.whole(day.reviews()), Datum.minutes(day.time())));
    }
    return table("days", rows, "day", "reviews", "minutes");
  }

  /** What falls due. */
  public DataTable forecast() {
    List<List<Datum>> rows = new ArrayList<>();
    for (Statistics.Forecast one : report.statistics().forecast()) {
      rows.add(List.of(Datum.day(one.day()), Datum.whole(one.due())));
    }
    return table("forecast", rows, "day", "dueCards");
  }

  /** The mock interviews. */
  public DataTable mocks() {
    List<List<Datum>> rows = new ArrayList<>();
    for (MockScorecard.Earlier mock : report.mocks()) {
      MockScorecard.Score score = mock.score();
      rows.add(
          List.of(
              Datum.day(mock.day()),
              Datum.whole(score.questions()),
              Datum.measure(score.meanGradeTenths() / TENTHS),
              Datum.share(score.covered(), score.points()),
              Datum.whole(score.points())));
    }
    return table("mocks", rows, "day", "questions", "meanGrade", "covered", "pointsAsked");
  }
}
