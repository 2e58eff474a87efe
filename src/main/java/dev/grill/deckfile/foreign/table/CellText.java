package dev.grill.deckfile.foreign.table;

import dev.grill.deckfile.foreign.JsonObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one cell of an exported table holds, and back without a loss. A text that a spreadsheet
 * would take for a formula, because it begins with {@code = + - @} or a tab, gets an apostrophe in
 * front, and so does one that begins with an apostrophe; one that a cell cannot hold as it is
 * stands behind an apostrophe as a text of JSON.
 */
final class CellText {

  private CellText() {}

  static String write(String text) {
    if (text == null) {
      return "";
    }
    if (text.indexOf('\r') >= 0 || text.isBlank()) {
      String list = JsonObjects.write(List.of(Map.of("", text)));
      return "'" + list.substring(1, list.length() - 1);
    }
    return "=+-@'\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text of a cell; null where nothing stands in it. */
  static String read(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    if (cell.startsWith("'\"")) {
      List<Map<String, Object>> one = JsonObjects.read("[" + cell.substring(1) + "]");
      boolean text = one != null && one.size() == 1 && one.get(0).get("") instanceof String;
      return text ? (String) one.get(0).get("") : cell.substring(1);
    }
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  /**
   * Texts with a sign between them, or as a list of JSON where that would not be the same again.
   */
  static String writeTexts(List<String> texts, String between) {
    if (texts.isEmpty()) {
      return "";
    }
    String plain = write(String.join(between, texts));
    return readTexts(plain).equals(texts) ? plain : list(texts);
  }

  static List<String> readTexts(String cell) {
    String text = read(cell);
    return text == null ? List.of() : ListText.split(text, ";\n");
  }

  static String list(List<String> texts) {
    List<Map<String, String>> items = new ArrayList<>();
    for (String text : texts) {
      items.add(Map.of("", text));
    }
    return JsonObjects.write(items);
  }
}
