package dev.grill.report;

import dev.grill.message.Messages;
import java.util.ArrayList;
import java.util.List;

/** A learner's report as Markdown, to be read in a terminal as well. */
public final class LearnerMarkdown {

  private static final int LISTED = 10;
  private static final int WIDEST = 46;

  private LearnerMarkdown() {}

  /** The report in the language of the messages. */
  public static String of(LearnerReport report, Messages messages) {
    LearnerTables tables = new LearnerTables(report, messages);
    LearnerTexts texts = new LearnerTexts(report, messages);
    MarkdownReport out = new MarkdownReport(messages, WIDEST);
    out.heading(1, messages.text("report.title"));
    out.paragraph(messages.list(texts.about()));
    List<String> figures = new ArrayList<>();
    for (LearnerTexts.Headline tile : texts.tiles()) {
      String more = tile.more().isEmpty() ? "" : " (" + tile.more() + ")";
      figures.add(messages.text("report.item", tile.label(), tile.value() + more));
    }
    out.items(figures);
    if (report.answers().isEmpty()) {
      out.paragraph(messages.text("report.no-answers"));
    } else {
      section(out, tables.weeks());
    }
    if (!report.mocks().isEmpty()) {
      section(out, tables.mocks());
    }
    if (!report.statistics().topics().isEmpty()) {
      out.heading(2, messages.text("report.topics"));
      texts.strongestAndWeakest().forEach(out::paragraph);
      out.table(tables.topics(), Integer.MAX_VALUE);
    }
    if (!report.statistics().missedPoints().isEmpty()) {
      section(out, tables.missedPoints(LISTED));
    }
    texts.closing().forEach(out::paragraph);
    return out.toString();
  }

  private static void section(MarkdownReport out, DataTable table) {
    out.heading(2, table.title()).table(table, Integer.MAX_VALUE);
  }
}
