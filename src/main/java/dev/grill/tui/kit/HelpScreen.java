package dev.grill.tui.kit;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of the screen it was opened from, made from the same tables that bind them, and whatever
 * else is worth explaining there. Any of its closing keys leads back to that screen.
 *
 * @param back the screen it was opened from
 * @param size the terminal's
 */
public record HelpScreen(Messages messages, Screen back, List<Part> parts, Scroll scroll, Size size)
    implements Screen {

  /** Rows under a heading. */
  public record Part(String title, List<Row> rows) {
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** What is explained, a key for one, and its explanation. */
  public record Row(String term, String text) {}

  private enum Action {
    SCROLL,
    BACK
  }

  private static final Keys<Action> KEYS =
      Keys.ofFixed(
          List.of(
              Keys.scrolling(Action.SCROLL),
              Keys.shown(Action.BACK, "screen.key.back", "esc", "q", "?", "f1", "enter")));

  private static final int WIDEST_TERM = 22;
  private static final int MARGIN = 2;

  public HelpScreen {
    parts = List.copyOf(parts);
  }

  /** Help opened from {@code back}. */
  public static HelpScreen of(Messages messages, Screen back, List<Part> parts) {
    List<Part> all = new ArrayList<>(parts);
    all.add(mouse(messages));
    return new HelpScreen(messages, back, all, Scroll.TOP, Size.SMALLEST);
  }

  private static Part mouse(Messages messages) {
    List<Row> rows = new ArrayList<>();
    for (String key : new String[] {"wheel", "click", "shift"}) {
      String name = "screen.mouse." + key;
      rows.add(new Row(messages.text(name), messages.text(name + ".does")));
    }
    return new Part(messages.text("screen.mouse"), rows);
  }

  /**
   * A part that says what words mean.
   *
   * @param word where the messages of the words begin, such as {@code home.word.}
   * @param meaning where those of their meanings begin
   * @param words how both end
   */
  public static Part words(
      String title, String word, String meaning, String[] words, Messages messages) {
    List<Row> rows = new ArrayList<>();
    for (String one : words) {
      rows.add(new Row(messages.text(word + one), messages.text(meaning + one)));
    }
    return new Part(title, rows);
  }

  /** A part that lists every key of a table. */
  public static <A extends Enum<A>> Part keys(String title, Keys<A> keys, Messages messages) {
    List<Row> rows = new ArrayList<>();
    for (Keys.Binding<A> binding : keys.bindings()) {
      StringBuilder labels = new StringBuilder();
      for (Key key : binding.keys()) {
        labels.append(labels.length() == 0 ? "" : " ").append(key.label(messages.isAscii()));
      }
      rows.add(new Row(labels.toString(), messages.text(binding.message())));
    }
    return new Part(title, rows);
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size) ? this : new HelpScreen(messages, back, parts, scroll, now);
  }

  @Override
  public Step on(Key key, long millis) {
    Action action = KEYS.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case BACK -> Step.to(back);
      case SCROLL -> {
        Scroll to = scroll.on(key, lines(size.columns()).size(), rows(size));
        yield Step.to(new HelpScreen(messages, back, parts, to, size));
      }
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    Scroll to = scroll.by(pointer.lines(), lines(size.columns()).size(), rows(size));
    return Step.to(new HelpScreen(messages, back, parts, to, size));
  }

  private static int rows(Size size) {
    return size.rows() - 3;
  }

  private List<StyledLine> lines(int columns) {
    int term = 0;
    for (Part part : parts) {
      for (Row row : part.rows()) {
        term = Math.max(term, Math.min(WIDEST_TERM, Columns.width(row.term())));
      }
    }
    List<StyledLine> lines = new ArrayList<>();
    for (Part part : parts) {
      if (!lines.isEmpty()) {
        lines.add(StyledLine.EMPTY);
      }
      lines.add(StyledLine.of(part.title(), Style.HEADING));
      for (Row row : part.rows()) {
        add(lines, row, term, columns - 2 * MARGIN);
      }
    }
    return lines;
  }

  /** A row; its explanation goes on below itself, never below the term. */
  private static void add(List<StyledLine> lines, Row row, int term, int columns) {
    String first = Columns.pad(row.term(), term) + "  ";
    int indent = term + 2;
    if (Columns.width(first) > indent) {
      lines.add(StyledLine.of("  " + row.term(), Style.STRONG));
      first = " ".repeat(indent);
    }
    for (String line : Wrap.lines(row.text(), columns - indent - 2)) {
      lines.add(
          new StyledLine(
              List.of(new Span("  " + first, Style.STRONG), new Span(line, Style.PLAIN))));
      first = " ".repeat(indent);
    }
  }

  @Override
  public Picture draw(Size in, long millis) {
    Picture picture = new Picture(in);
    Canvas canvas = picture.canvas();
    canvas.text(0, 1, messages.text("screen.help"), CellStyle.PRIMARY.inBold());
    canvas.rule(1, CellStyle.DIM);
    ScrolledLines lines = ScrolledLines.of(lines(in.columns()));
    lines.draw(canvas, scroll, 2, MARGIN, rows(in));
    lines.drawMore(canvas, scroll, rows(in), 1, in.rows() - 1);
    KeyLine.draw(canvas, in.rows() - 1, KEYS, messages);
    return picture;
  }
}
