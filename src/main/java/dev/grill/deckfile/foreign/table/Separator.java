package dev.grill.deckfile.foreign.table;

import dev.grill.deckfile.Problems;
import dev.grill.deckfile.Source;
import java.util.ArrayList;
import java.util.List;

/** The sign that stands between a table's cells, recognised from its rows or not at all. */
final class Separator {

  private static final char[] KNOWN = {',', ';', '\t', '|'};

  private Separator() {}

  /**
   * The one sign that makes a table of the text: by which its first row names question and answer,
   * else by which every row has the same number of cells, two at least, else by which every row has
   * two at least.
   *
   * @return every sign that the rows allow: exactly one where it is sure
   */
  static List<Character> of(Source source) {
    List<Character> named = new ArrayList<>();
    for (char sign : KNOWN) {
      TableRow first = CsvReader.first(source, sign);
      if (first != null && ColumnMap.namesQuestionAndAnswer(first)) {
        named.add(sign);
      }
    }
    if (!named.isEmpty()) {
      return named;
    }
    List<Character> even = new ArrayList<>();
    List<Character> uneven = new ArrayList<>();
    for (char sign : KNOWN) {
      List<TableRow> rows = CsvReader.read(source, 0, 1, sign, new Problems(source));
      int least = Integer.MAX_VALUE;
      int most = 0;
      for (TableRow row : rows) {
        least = Math.min(least, row.cells().size());
        most = Math.max(most, row.cells().size());
      }
      if (most > 1 && least > 1) {
        (least == most ? even : uneven).add(sign);
      }
    }
    even.addAll(uneven);
    return even;
  }

  /**
   * The sign of a first line {@code sep=;}, which spreadsheets write and read; 0 if there is none.
   */
  static char declared(String text) {
    boolean says = text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4);
    boolean alone =
        says && (text.length() == 5 || text.charAt(5) == '\n' || text.charAt(5) == '\r');
    return alone ? text.charAt(4) : 0;
  }

  /** As a person reads it. */
  static String shown(char sign) {
    return sign == '\t' ? "tab" : Character.toString(sign);
  }
}
