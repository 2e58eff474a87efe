package dev.grill.deckfile.anki;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One side of a kind of card: HTML with the names of fields in double braces, filters before them
 * ({@code cloze:Text}), and sections that are there only if a field says something.
 */
final class CardTemplate {

  /** What a card fills a template with. */
  interface Filling {

    /** A field by its name; null if there is no such field. */
    String field(String name);

    /** A field behind filters, the first of them last. */
    String filtered(List<String> filters, String value);
  }

  private record Section(String name, boolean inverted, StringBuilder out) {}

  private final String source;
  private final Filling filling;
  private final int longest;

  private CardTemplate(String source, Filling filling, int longest) {
    this.source = source;
    this.filling = filling;
    this.longest = longest;
  }

  /**
   * The HTML of a side.
   *
   * @param longest how many characters it may have
   * @return null if it has more
   */
  static String filled(String source, Filling filling, int longest) {
    return new CardTemplate(source, filling, longest).html();
  }

  private String html() {
    List<Section> open = new ArrayList<>(List.of(new Section("", false, new StringBuilder())));
    int at = 0;
    while (at < source.length()) {
      StringBuilder out = open.get(open.size() - 1).out();
      int start = source.indexOf("{{", at);
      int end = start < 0 ? -1 : source.indexOf("}}", start);
      if (end < 0) {
        out.append(source, at, source.length());
        break;
      }
      out.append(source, at, start);
      tag(source.substring(start + 2, end).strip(), open);
      at = end + 2;
      if (out.length() > longest) {
        return null;
      }
    }
    while (open.size() > 1) {
      close(open);
    }
    StringBuilder html = open.get(0).out();
    return html.length() > longest ? null : html.toString();
  }

  private void tag(String tag, List<Section> open) {
    String name = tag.isEmpty() ? "" : tag.substring(1).strip();
    if (tag.startsWith("#") || tag.startsWith("^")) {
      open.add(new Section(name, tag.startsWith("^"), new StringBuilder()));
    } else if (tag.startsWith("/")) {
      if (open.size() > 1) {
        close(open);
      }
    } else if (!tag.startsWith("!")) {
      open.get(open.size() - 1).out().append(value(tag));
    }
  }

  private void close(List<Section> open) {
    Section closed = open.remove(open.size() - 1);
    String value = filling.field(closed.name());
    boolean says = value != null && !isEmpty(value);
    if (says != closed.inverted()) {
      open.get(open.size() - 1).out().append(closed.out());
    }
  }

  private String value(String tag) {
    List<String> parts = new ArrayList<>(List.of(tag.split(":")));
    if (parts.isEmpty()) {
      return "";
    }
    String name = parts.remove(parts.size() - 1).strip();
    String value = filling.field(name);
    return value == null ? "" : filling.filtered(parts, value);
  }

  /** What Anki takes for empty: blanks and the tags that its editor leaves behind. */
  static boolean isEmpty(String html) {
    return html.isBlank()
        || html.length() < 100
            && html.replaceAll("(?i)</?(br|div) ?/?>", "").replace("&nbsp;", " ").isBlank();
  }

  /** The fields of a note by their names. */
  static Map<String, String> named(NoteType type, String[] values) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < type.fields().size(); i++) {
      named.put(type.fields().get(i), i < values.length ? values[i] : "");
    }
    return named;
  }
}
