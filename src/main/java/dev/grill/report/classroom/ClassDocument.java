package dev.grill.report.classroom;

import dev.grill.message.Messages;
import dev.grill.report.CsvReport;
import dev.grill.report.DataTable;
import dev.grill.report.MarkdownReport;
import dev.grill.report.Shown;
import dev.grill.report.XlsxReport;
import dev.grill.report.classroom.ClassTables.Reader;
import dev.grill.report.page.ColumnChart;
import dev.grill.report.page.ReportPage;
import dev.grill.review.classroom.Assignment;
import dev.grill.review.classroom.ClassReport;
import dev.grill.review.classroom.HelpReason;
import dev.grill.review.classroom.WeekSums;
import dev.grill.review.figures.Practice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The report on a class for people.
 *
 * @param made when and by which version, as the last line says it
 */
public record ClassDocument(ClassReport report, Messages messages, String made) {

  private static final int ALL = Integer.MAX_VALUE;
  private static final int ON_PAGE = 200;
  private static final int POINTS_ON_PAGE = 50;
  private static final int IN_TEXT = 20;
  private static final int WIDEST = 44;
  private static final double HUNDRED = 100;

  /** Where the month begins in 2026-11-24. */
  private static final int MONTH = 5;

  /** A row a learner. */
  public void csv(OutputStream out) throws IOException {
    CsvReport.write(new ClassTables(report, messages, Reader.PROGRAM).learners(), out);
  }

  /** A sheet a table. */
  public void xlsx(OutputStream out) throws IOException {
    ClassTables tables = new ClassTables(report, messages, Reader.SPREADSHEET);
    List<DataTable> sheets = new ArrayList<>();
    sheets.add(tables.summary());
    sheets.add(tables.learners());
    sheets.add(tables.topics());
    sheets.add(tables.cards(ALL));
    sheets.add(tables.points(ALL));
    sheets.add(tables.weeks());
    for (DataTable table : List.of(tables.notHandedIn(), tables.unlisted(), tables.skipped())) {
      if (!table.rows().isEmpty()) {
        sheets.add(table);
      }
    }
    XlsxReport.write(sheets, out);
  }

  private List<String> about() {
    List<String> about = new ArrayList<>();
    about.add(
        report.from() == null
            ? messages.text("class.period-to", report.to())
            : messages.text("class.period", report.from(), report.to()));
    if (!report.scope().decks().isEmpty()) {
      List<String> decks = report.scope().decks().stream().map(Object::toString).sorted().toList();
      about.add(messages.text("class.decks-are", decks));
    }
    if (report.scope().due() != null) {
      about.add(messages.text("class.due-was", report.scope().due()));
    }
    return about;
  }

  private String rule() {
    return messages.text(
        "class.help-rule",
        HelpReason.QUIET_DAYS,
        HelpReason.LEAST_PERCENT,
        HelpReason.LEAST_ANSWERS);
  }

  /** Markdown that reads as it is. */
  public String markdown() {
    ClassTables tables = new ClassTables(report, messages, Reader.PERSON);
    MarkdownReport text = new MarkdownReport(messages, WIDEST);
    text.heading(1, messages.text("class.title")).items(about());
    text.table(tables.summary(), ALL);
    text.heading(2, messages.text("class.help")).paragraph(rule());
    if (tables.count() == 0) {
      text.paragraph(messages.text("class.help-nobody"));
    } else {
      text.table(tables.needingHelp(), ALL);
    }
    text.heading(2, messages.text("class.learners")).table(tables.learners(), ALL);
    for (DataTable table :
        List.of(
            tables.notHandedIn(),
            tables.unlisted(),
            tables.skipped(),
            tables.topics(),
            tables.cards(IN_TEXT),
            tables.points(IN_TEXT),
            tables.weeks())) {
      if (!table.rows().isEmpty()) {
        text.heading(2, table.title()).table(table, ALL);
      }
    }
    text.heading(2, messages.text("class.what-it-means"));
    text.items(definitions().stream().map(word -> word.get(0) + ": " + word.get(1)).toList());
    return text.paragraph(made).toString();
  }

  private List<List<String>> definitions() {
    List<List<String>> words = new ArrayList<>();
    for (String word : List.of("known", "coverage", "retention", "answers")) {
      words.add(List.of(messages.text("class." + word), messages.text("class.means." + word)));
    }
    words.add(
        List.of(
            messages.text("class.minutes"),
            messages.text("class.means.minutes", report.scope().cap().toMinutes())));
    words.add(List.of(messages.text("class.missed"), messages.text("class.means.missed")));
    if (report.anonymous()) {
      words.add(List.of("n < 5", messages.text("class.means.small")));
    }
    return words;
  }

  /** One page that needs nothing else. */
  public String html() {
    ClassTables tables = new ClassTables(report, messages, Reader.PERSON);
    ReportPage page = new ReportPage(messages, messages.text("class.title"), about());
    page.section(messages.text("class.summary"), () -> page.tiles(tiles(tables)));
    page.section(
        messages.text("class.help"),
        () -> {
          page.remark(rule());
          if (tables.count() == 0) {
            page.paragraph(messages.text("class.help-nobody"));
          } else {
            page.table(tables.needingHelp());
          }
        });
    section(page, tables.notHandedIn());
    section(page, tables.unlisted());
    section(page, tables.skipped());
    section(page, tables.learnersInShort());
    if (!report.weeks().isEmpty()) {
      weeks(page);
      section(page, tables.weeks());
    }
    section(page, tables.topics());
    section(page, tables.cards(ON_PAGE));
    section(page, tables.points(POINTS_ON_PAGE));
    page.section(messages.text("class.what-it-means"), () -> page.definitions(definitions()));
    return page.end(List.of(made));
  }

  private static void section(ReportPage page, DataTable table) {
    if (!table.rows().isEmpty()) {
      page.section(table.title(), () -> page.table(table));
    }
  }

  private void weeks(ReportPage page) {
    List<ColumnChart.Bar> answers = new ArrayList<>();
    List<ColumnChart.Bar> retention = new ArrayList<>();
    for (WeekSums week : report.weeks()) {
      String monday = week.monday().toString();
      String label = monday.substring(MONTH);
      answers.add(new ColumnChart.Bar(label, week.answers(), monday + ": " + week.answers()));
      OptionalDouble share = report.share(week.retention(), week.learners());
      double height = share.isPresent() ? HUNDRED * share.getAsDouble() : -1;
      retention.add(new ColumnChart.Bar(label, height, monday + ": " + percent(share)));
    }
    page.beside(
        () -> {
          String title = messages.text("class.chart-answers");
          String told = messages.text("class.chart-answers-are");
          chart(page, new ColumnChart(title, told, answers, 0, number -> whole(number)));
          title = messages.text("class.chart-retention");
          told = messages.text("class.chart-retention-are");
          chart(
              page,
              new ColumnChart(title, told, retention, HUNDRED, number -> whole(number) + "%"));
        });
  }

  private static String whole(double number) {
    return Long.toString(Math.round(number));
  }

  private static void chart(ReportPage page, ColumnChart chart) {
    page.section(chart.title(), () -> page.chart(chart::draw));
  }

  private String percent(OptionalDouble share) {
    return share.isPresent() ? Shown.percent(share.getAsDouble(), messages) : "–";
  }

  private List<ReportPage.Tile> tiles(ClassTables tables) {
    Practice total = report.total();
    int learners = report.rows().size();
    List<ReportPage.Tile> tiles = new ArrayList<>();
    int listed = learners + report.notHandedIn().size();
    boolean missing = !report.notHandedIn().isEmpty();
    tiles.add(
        new ReportPage.Tile(
            messages.text("class.handed-in"),
            Integer.toString(learners),
            missing ? messages.text("class.of", learners, listed) : ""));
    tiles.add(
        new ReportPage.Tile(
            messages.text("class.needs-help"), Integer.toString(tables.count()), ""));
    if (report.scope().due() != null) {
      tiles.add(
          new ReportPage.Tile(
              messages.text("class.done"),
              Integer.toString(report.count(Assignment.DONE)),
              messages.text("class.of", report.count(Assignment.DONE), learners)));
    }
    tiles.add(
        new ReportPage.Tile(
            messages.text("class.coverage"),
            percent(report.share(total.started(), total.cards(), learners)),
            messages.text("class.of", total.started(), total.cards())));
    tiles.add(
        new ReportPage.Tile(
            messages.text("class.retention"),
            percent(report.share(total.retention(), learners)),
            messages.text("class.of-n", total.retention().answers())));
    tiles.add(
        new ReportPage.Tile(
            messages.text("class.minutes"), Long.toString(total.time().toMinutes()), ""));
    return tiles;
  }
}
