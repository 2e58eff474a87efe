package dev.grill.report.page;

import dev.grill.message.Messages;
import dev.grill.report.DataTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * A report as one page of HTML that needs nothing else and loads nothing: dark or light as the
 * reader's system is, made for a screen, a phone and A4 paper. A policy in its head lets no script
 * run but its own, which sorts tables.
 */
public final class ReportPage {

  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

  private final Markup out = new Markup();
  private final Messages messages;

  /**
   * The head of a page.
   *
   * @param title its title and main heading
   * @param about a few lines under it, such as the name and the period
   */
  public ReportPage(Messages messages, String title, List<String> about) {
    this.messages = messages;
    out.raw("<!DOCTYPE html>\n").open("html", "lang", messages.lang().tag()).line();
    out.open("head").line().empty("meta", "charset", "utf-8").line();
    out.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy()).line();
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.line().empty("meta", "name", "color-scheme", "content", "light dark").line();
    out.empty("meta", "name", "generator", "content", "grill").line();
    out.element("title", about.isEmpty() ? title : title + " · " + about.get(0)).line();
    out.open("style").raw("\n" + STYLE).close().line().close().line();
    out.open("body").line();
    out.open("header").line().open("div", "class", "mark", "aria-hidden", "true").text("grill");
    out.close().line().element("h1", title).line();
    for (int i = 0; i < about.size(); i++) {
      out.element("p", about.get(i), "class", i == 0 ? "whose" : "about").line();
    }
    out.close().line().open("main").line();
  }

  private static String policy() {
    return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
        + hash("\n" + SCRIPT)
        + "'; base-uri 'none'; form-action 'none'";
  }

  /** The inside of the page, for what has no method here. */
  public Markup markup() {
    return out;
  }

  /** A section with a heading. */
  public ReportPage section(String heading, Runnable content) {
    return section(heading, "", content);
  }

  /**
   * The same with a class: {@code half} stands beside another one where there is room.
   *
   * @param kind the class; empty for none
   */
  public ReportPage section(String heading, String kind, Runnable content) {
    out.open("section", "class", kind.isEmpty() ? null : kind).element("h2", heading).line();
    content.run();
    out.close().line();
    return this;
  }

  /** Sections beside each other where there is room for two. */
  public ReportPage beside(Runnable sections) {
    out.open("div", "class", "beside").line();
    sections.run();
    out.close().line();
    return this;
  }

  public ReportPage paragraph(String text) {
    out.element("p", text).line();
    return this;
  }

  /** A remark in smaller type. */
  public ReportPage remark(String text) {
    out.element("p", text, "class", "remark").line();
    return this;
  }

  /**
   * A figure that is to be seen first.
   *
   * @param label what it is of
   * @param value the figure, as people read it
   * @param more what belongs to it, such as of how many; empty for nothing
   */
  public record Tile(String label, String value, String more) {}

  /** Figures in large type. */
  public ReportPage tiles(List<Tile> tiles) {
    out.open("dl", "class", "tiles").line();
    for (Tile tile : tiles) {
      out.open("div").element("dt", tile.label()).open("dd");
      out.element("span", tile.value(), "class", "value");
      if (!tile.more().isEmpty()) {
        out.text(" ").element("span", tile.more(), "class", "more");
      }
      out.close().close().line();
    }
    out.close().line();
    return this;
  }

  /** Words with what they mean. */
  public ReportPage definitions(List<List<String>> words) {
    out.open("dl", "class", "words").line();
    for (List<String> word : words) {
      out.open("div").element("dt", word.get(0)).element("dd", word.get(1)).close().line();
    }
    out.close().line();
    return this;
  }

  /** A table that the reader sorts; its title is the caption. */
  public ReportPage table(DataTable table) {
    TableMarkup.write(out, table, messages);
    return this;
  }

  /**
   * A table folded up under a line, such as the numbers of a chart; on paper it stays as it is.
   *
   * @param summary what the line says
   */
  public ReportPage folded(String summary, DataTable table) {
    out.open("details").element("summary", summary).line();
    table(table);
    out.close().line();
    return this;
  }

  /** A chart; what draws it gets the page's markup. */
  public ReportPage chart(Consumer<Markup> chart) {
    chart.accept(out);
    return this;
  }

  /** The page, ended by a last line such as when it was made. */
  public String end(List<String> lines) {
    out.close().line().open("footer").line();
    lines.forEach(line -> out.element("p", line).line());
    out.close().line().open("script").raw("\n" + SCRIPT).close().line();
    out.close().line().close().line();
    return out.toString();
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program
    }
  }
}
