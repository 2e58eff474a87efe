package dev.grill.text;

import java.util.ArrayList;
import java.util.List;

/** One line as pieces, each in one style. The text is escaped and holds no line feed. */
public record StyledLine(List<Span> spans) {

  public static final StyledLine EMPTY = new StyledLine(List.of());

  public StyledLine {
    spans = List.copyOf(spans);
  }

  /** A line of one piece. */
  public static StyledLine of(String text, Style style) {
    return text.isEmpty() ? EMPTY : new StyledLine(List.of(new Span(text, style)));
  }

  /** The line without its styles, as plain mode prints it. */
  public String text() {
    if (spans.size() == 1) {
      return spans.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      text.append(span.text());
    }
    return text.toString();
  }

  /** The columns the line takes. */
  public int width() {
    return Columns.width(text());
  }

  /** The line as lines at most {@code columns} wide, broken where {@link Wrap} breaks. */
  public List<StyledLine> wrap(int columns) {
    StyledText text = new StyledText();
    for (Span span : spans) {
      text.append(span.text(), span.style());
    }
    return text.wrap(columns);
  }

  /** The line with {@code prefix} before it. */
  public StyledLine after(StyledLine prefix) {
    if (prefix.spans.isEmpty()) {
      return this;
    }
    List<Span> all = new ArrayList<>(prefix.spans);
    all.addAll(spans);
    return new StyledLine(all);
  }
}
