package dev.grill.report.page;

import dev.grill.text.Escape;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML. Texts and attributes are escaped wherever they come from; only {@link #raw}, for
 * what is part of the program, is not.
 */
public final class Markup {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * The begin of an element.
   *
   * @param attributes names and values in turn; those with the value null are left out, those with
   *     an empty name are none
   */
  public Markup open(String element, String... attributes) {
    begin(element, attributes);
    open.push(element);
    return this;
  }

  /** The end of the element that was opened last. */
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content, such as {@code meta}. */
  public Markup empty(String element, String... attributes) {
    begin(element, attributes);
    return this;
  }

  /** An element with a text. */
  public Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  public Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** A line break in the source alone. */
  public Markup line() {
    out.append('\n');
    return this;
  }

  /** What is HTML already. */
  Markup raw(String html) {
    out.append(html);
    return this;
  }

  private void begin(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(escaped(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
  }

  private static String escaped(String text) {
    String visible = Escape.line(text);
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char sign = visible.charAt(i);
      switch (sign) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(sign);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }
}
