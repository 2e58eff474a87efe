package dev.grill.report.page;

import dev.grill.message.Messages;
import dev.grill.report.DataTable;
import dev.grill.report.Datum;
import dev.grill.report.LearnerReport;
import dev.grill.report.LearnerTables;
import dev.grill.report.LearnerTexts;
import dev.grill.report.Shown;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics;
import dev.grill.review.mock.MockScorecard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A learner's report as a page of HTML. */
public final class LearnerPage {

  /** With more days a bar stands for a week. */
  private static final int MOST_DAYS = 100;

  private static final int LISTED = 25;

  /** More would make the page slow to open; the workbook has all. */
  private static final int MOST_CARDS = 500;

  private static final double BEST_GRADE = 5;
  private static final double TENTHS = 10;

  private final LearnerReport report;
  private final Messages messages;
  private final LearnerTables tables;
  private final LearnerTexts texts;
  private final ReportPage page;

  private LearnerPage(LearnerReport report, Messages messages) {
    this.report = report;
    this.messages = messages;
    this.tables = new LearnerTables(report, messages);
    this.texts = new LearnerTexts(report, messages);
    this.page = new ReportPage(messages, messages.text("report.title"), texts.about());
  }

  /** The page in the language of the messages. */
  public static String of(LearnerReport report, Messages messages) {
    return new LearnerPage(report, messages).whole();
  }

  private String whole() {
    page.section(messages.text("report.overview"), this::overview);
    if (report.answers().isEmpty()) {
      page.section(
          messages.text("report.table.reviews-a-day"),
          () -> page.paragraph(messages.text("report.no-answers")));
    } else {
      page.beside(
          () -> {
            page.section(messages.text("report.table.reviews-a-day"), this::activity);
            page.section(messages.text("report.retention-a-week"), this::retention);
          });
    }
    page.beside(
        () -> {
          page.section(messages.text("report.table.forecast"), this::forecast);
          page.section(messages.text("report.table.mocks"), this::mocks);
        });
    page.section(messages.text("report.topics"), this::topics);
    page.section(messages.text("report.table.missed"), this::missed);
    if (!report.answers().isEmpty()) {
      page.section(messages.text("report.table.weeks"), () -> page.table(tables.weeks()));
    }
    page.section(messages.text("report.cards"), this::cards);
    page.section(messages.text("report.definitions"), () -> page.definitions(texts.definitions()));
    return page.end(texts.closing());
  }

  private String percent(Statistics.Retention retention) {
    return Shown.of(Datum.share(retention.passed(), retention.answers()), messages).text();
  }

  private void overview() {
    List<ReportPage.Tile> tiles = new ArrayList<>();
    texts
        .tiles()
        .forEach(one -> tiles.add(new ReportPage.Tile(one.label(), one.value(), one.more())));
    page.tiles(tiles);
    Statistics.Cards cards = report.statistics().cards();
    if (cards.total() > 0) {
      List<PartsBar.Part> parts =
          List.of(
              new PartsBar.Part(messages.text("report.stage.mature"), cards.mature(), 4),
              new PartsBar.Part(messages.text("report.stage.young"), cards.young(), 3),
              new PartsBar.Part(messages.text("report.stage.learning"), cards.learning(), 2),
              new PartsBar.Part(messages.text("report.stage.new"), cards.fresh(), 1));
      page.markup().open("h3").text(messages.text("report.stages")).close();
      page.chart(new PartsBar(messages.text("report.stages"), parts)::draw);
    }
  }

  /** A bar a day, or a week where there are many. */
  private void activity() {
    LocalDate first = report.answers().get(0).day();
    LocalDate last = report.statistics().day();
    Map<LocalDate, Statistics.Day> byDay = new HashMap<>();
    report.statistics().days().forEach(day -> byDay.put(day.day(), day));
    List<ColumnChart.Bar> bars = new ArrayList<>();
    boolean daily = last.toEpochDay() - first.toEpochDay() < MOST_DAYS;
    if (daily) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        int reviews = byDay.containsKey(day) ? byDay.get(day).reviews() : 0;
        bars.add(new ColumnChart.Bar(texts.shortDay(day), reviews, day + ": " + reviews));
      }
    } else {
      for (Statistics.Week week : report.weeks()) {
        String monday = texts.shortDay(week.monday());
        bars.add(
            new ColumnChart.Bar(monday, week.reviews(), week.monday() + ": " + week.reviews()));
      }
    }
    Practice practice = report.practice();
    String summary =
        messages.text(
            "report.reviews-summary",
            report.statistics().total(),
            report.statistics().days().size(),
            first,
            last);
    String title = messages.text(daily ? "report.table.reviews-a-day" : "report.reviews-a-week");
    page.chart(new ColumnChart(title, summary, bars, 0, LearnerPage::whole)::draw);
    page.remark(
        messages.text("report.of-them-practice", practice.answers(), practice.daysActive()));
    page.folded(messages.text("report.numbers"), daily ? tables.days() : tables.weeks());
  }

  private static String whole(double number) {
    return Long.toString(Math.round(number));
  }

  private void retention() {
    List<ColumnChart.Bar> bars = new ArrayList<>();
    for (Statistics.Week week : report.weeks()) {
      Statistics.Retention one = week.retention();
      bars.add(
          new ColumnChart.Bar(
              texts.shortDay(week.monday()),
              one.rate().orElse(-1),
              week.monday() + ": " + percent(one) + " (" + one.answers() + ")"));
    }
    Statistics.Retention all = report.practice().retention();
    String summary =
        all.answers() == 0
            ? messages.text("stats.no-retention")
            : messages.text("stats.retention-is", percent(all), all.passed(), all.answers());
    String title = messages.text("report.retention-a-week");
    page.chart(
        new ColumnChart(title, summary, bars, 1, share -> Shown.percent(share, messages))::draw);
    page.remark(summary);
    page.folded(messages.text("report.numbers"), tables.weeks());
  }

  private void forecast() {
    List<ColumnChart.Bar> bars = new ArrayList<>();
    int sum = 0;
    for (Statistics.Forecast one : report.statistics().forecast()) {
      String tip = one.day() + ": " + one.due();
      bars.add(new ColumnChart.Bar(texts.shortDay(one.day()), one.due(), tip));
      sum += one.due();
    }
    String summary = messages.text("report.forecast-summary", sum, Statistics.FORECAST_DAYS);
    String title = messages.text("report.table.forecast");
    page.chart(new ColumnChart(title, summary, bars, 0, LearnerPage::whole)::draw);
    page.remark(summary);
    page.folded(messages.text("report.numbers"), tables.forecast());
  }

  private void mocks() {
    if (report.mocks().isEmpty()) {
      page.paragraph(messages.text("report.no-mocks"));
      return;
    }
    List<ColumnChart.Bar> bars = new ArrayList<>();
    for (MockScorecard.Earlier mock : report.mocks()) {
      double mean = mock.score().meanGradeTenths() / TENTHS;
      String tip = mock.day() + ": " + Shown.tenths(mean);
      bars.add(new ColumnChart.Bar(texts.shortDay(mock.day()), mean, tip));
    }
    String summary = texts.mocks();
    String title = messages.text("report.mocks-chart");
    page.chart(new ColumnChart(title, summary, bars, BEST_GRADE, LearnerPage::whole)::draw);
    page.remark(summary);
    page.folded(messages.text("report.numbers"), tables.mocks());
  }

  private void topics() {
    if (report.statistics().topics().isEmpty()) {
      page.paragraph(messages.text("report.no-topics"));
      return;
    }
    texts.strongestAndWeakest().forEach(page::paragraph);
    page.table(tables.topics());
  }

  private void missed() {
    int points = report.statistics().missedPoints().size();
    if (points == 0) {
      page.paragraph(messages.text("stats.no-missed"));
      return;
    }
    if (points > LISTED) {
      page.remark(messages.text("stats.missed-first", LISTED, points));
    }
    page.table(tables.missedPoints(LISTED));
  }

  private void cards() {
    DataTable table = tables.cardsInShort(MOST_CARDS);
    if (table.rows().size() < report.cards().size()) {
      page.remark(messages.text("report.cards-listed", table.rows().size(), report.cards().size()));
    }
    page.table(table);
  }
}
