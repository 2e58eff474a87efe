package dev.grill.deckfile.foreign.table;

import dev.grill.deckfile.Code;
import dev.grill.deckfile.Place;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.Problems;
import dev.grill.deckfile.Severity;
import dev.grill.deckfile.foreign.BankOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a table holds what.
 *
 * @param sheet with its heading set apart, where it has one
 * @param at the numbers of the columns, from 0
 * @param guess what would have to be said where it is not sure; null where it is
 */
record ColumnMap(ReadTable sheet, Map<Column, List<Integer>> at, BankOptions guess) {

  /** What a row without names holds. */
  private static final List<Column> USUAL =
      List.of(Column.QUESTION, Column.ANSWER, Column.TAGS, Column.POINTS);

  /** Of a column's name, in UTF-16 code units. */
  private static final int LONGEST_NAME = 30;

  /** How many rows are looked at for what a column may hold. */
  private static final int LOOKED_AT = 200;

  ColumnMap {
    Map<Column, List<Integer>> ordered = new EnumMap<>(Column.class);
    ordered.putAll(at);
    at = ordered;
  }

  /** Which column holds what; null where it is said wrongly, which is then a problem. */
  static ColumnMap of(ReadTable sheet, BankOptions options, Problems problems) {
    if (!options.columns().isEmpty()) {
      return said(sheet, options, problems);
    }
    if (sheet.heading() != null) {
      return named(sheet, Map.of(), options, problems);
    }
    if (sheet.anki().isThere()) {
      return anki(sheet, options, problems);
    }
    TableRow first = sheet.rows().get(0);
    if (namesQuestionAndAnswer(first) || mayName(first)) {
      return named(sheet.headed(first), Map.of(), options, problems);
    }
    Map<Column, List<Integer>> usual = new HashMap<>();
    for (int i = 0; i < USUAL.size(); i++) {
      usual.put(USUAL.get(i), List.of(i));
    }
    return new ColumnMap(sheet, usual, null);
  }

  /** ColumnMap as a person gives them, by heading or by number. */
  private static ColumnMap said(ReadTable sheet, BankOptions options, Problems problems) {
    ReadTable headed = sheet;
    if (sheet.heading() == null && !sheet.rows().isEmpty()) {
      TableRow first = sheet.rows().get(0);
      boolean names = !options.columns().values().stream().allMatch(ColumnMap::isNumber);
      headed =
          names || mayName(first) || namesQuestionAndAnswer(first) ? sheet.headed(first) : sheet;
    }
    Map<Column, List<Integer>> at = new HashMap<>();
    for (Map.Entry<String, String> said : options.columns().entrySet()) {
      int number = number(headed, said.getValue());
      if (number < 0) {
        List<String> all = headed.heading() == null ? List.of() : headed.heading().texts();
        Place place = headed.heading() == null ? Place.START : headed.heading().place(0);
        problems.add(place, Code.UNKNOWN_COLUMN, said.getValue(), Problem.list(all));
        return null;
      }
      at.put(Column.ofKey(said.getKey()), List.of(number));
    }
    return named(headed, at, options, problems);
  }

  private static boolean isNumber(String column) {
    return column.matches("[1-9][0-9]{0,3}");
  }

  private static int number(ReadTable sheet, String column) {
    List<String> headings = sheet.heading() == null ? List.of() : sheet.heading().texts();
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).strip().equalsIgnoreCase(column.strip())) {
        return i;
      }
    }
    int most =
        Math.max(headings.size(), sheet.rows().isEmpty() ? 0 : sheet.rows().get(0).cells().size());
    int number = isNumber(column) ? Integer.parseInt(column) : 0;
    return number <= most ? number - 1 : -1;
  }

  /** ColumnMap by their names, beside those that were said. */
  private static ColumnMap named(
      ReadTable sheet, Map<Column, List<Integer>> said, BankOptions options, Problems problems) {
    Map<Column, List<Integer>> at = new HashMap<>(said);
    List<String> headings = sheet.heading() == null ? List.of() : sheet.heading().texts();
    for (int i = 0; i < headings.size(); i++) {
      Column column = Column.named(headings.get(i));
      List<Integer> number = List.of(i);
      if (column == null || at.containsValue(number) || said.containsKey(column)) {
        continue;
      }
      if (at.putIfAbsent(column, number) != null && isExact(column, headings, i, at)) {
        at.put(column, number);
      } else if (!at.get(column).equals(number) && column.ordinal() <= Column.ANSWER.ordinal()) {
        problems.add(sheet.heading().place(i), Code.DUPLICATE_COLUMN, column.key());
      }
    }
    if (at.containsKey(Column.QUESTION) && at.containsKey(Column.ANSWER)) {
      for (int i = 0; i < headings.size() && sheet.isCsv(); i++) {
        if (Column.named(headings.get(i)) == null && !at.containsValue(List.of(i))) {
          unread(sheet.heading(), i, problems);
        }
      }
      return new ColumnMap(sheet, at, null);
    }
    TableRow first = sheet.heading() != null ? sheet.heading() : sheet.rows().get(0);
    problems.add(
        first.place(0),
        Code.UNKNOWN_COLUMNS,
        Problem.list(first.texts()),
        Problem.list(Column.keys()));
    return new ColumnMap(sheet, at, guess(sheet, at, options));
  }

  private static void unread(TableRow heading, int column, Problems problems) {
    if (!heading.text(column).isBlank()) {
      String all = Problem.list(Column.keys());
      problems.add(
          heading.place(column),
          Severity.WARNING,
          Code.UNKNOWN_KEY,
          "none",
          heading.text(column),
          all);
    }
  }

  /** Whether a column has the very name of what it holds, and the one before it a like one. */
  private static boolean isExact(
      Column column, List<String> headings, int i, Map<Column, List<Integer>> at) {
    String before = headings.get(at.get(column).get(0)).strip();
    return column.ordinal() > Column.ANSWER.ordinal()
        && headings.get(i).strip().equalsIgnoreCase(column.key())
        && !before.equalsIgnoreCase(column.key());
  }

  /** The columns that look most like questions and answers; null where there are no two. */
  private static BankOptions guess(
      ReadTable sheet, Map<Column, List<Integer>> at, BankOptions options) {
    int count = sheet.rows().isEmpty() ? 0 : sheet.rows().get(0).cells().size();
    long[] length = new long[count];
    int[] asks = new int[count];
    List<TableRow> rows = sheet.rows().subList(0, Math.min(LOOKED_AT, sheet.rows().size()));
    for (TableRow row : rows) {
      for (int i = 0; i < count; i++) {
        String text = row.text(i).strip();
        length[i] += text.length();
        asks[i] += text.endsWith("?") || text.endsWith("？") ? 1 : 0;
      }
    }
    int question = at.containsKey(Column.QUESTION) ? at.get(Column.QUESTION).get(0) : -1;
    int answer = at.containsKey(Column.ANSWER) ? at.get(Column.ANSWER).get(0) : -1;
    for (int i = 0; i < count && question < 0; i++) {
      question = i != answer && asks[i] * 2 > rows.size() ? i : -1;
    }
    for (int i = 0; i < count && question < 0; i++) {
      question = i != answer && length[i] > 4L * rows.size() ? i : -1;
    }
    for (int i = 0; i < count; i++) {
      boolean free = i != question && !at.containsValue(List.of(i));
      if (!at.containsKey(Column.ANSWER) && free && (answer < 0 || length[i] > length[answer])) {
        answer = i;
      }
    }
    if (question < 0 || answer < 0) {
      return null;
    }
    Map<String, String> said = new HashMap<>(options.columns());
    said.put(Column.QUESTION.key(), Integer.toString(question + 1));
    said.put(Column.ANSWER.key(), Integer.toString(answer + 1));
    return options.withColumns(said);
  }

  /** ColumnMap of Anki's export: those that its header names, and the fields in their order. */
  private static ColumnMap anki(ReadTable sheet, BankOptions options, Problems problems) {
    AnkiHeader header = sheet.anki();
    Map<Column, List<Integer>> at = new HashMap<>();
    List<Integer> special = new ArrayList<>();
    Map<String, Column> columns = new HashMap<>();
    columns.put("guid", Column.ID);
    columns.put("deck", Column.TOPIC);
    columns.put("tags", Column.TAGS);
    columns.put("notetype", null);
    for (Map.Entry<String, Column> column : columns.entrySet()) {
      int number = header.column(column.getKey()) - 1;
      special.add(number);
      if (number >= 0 && column.getValue() != null) {
        at.put(column.getValue(), List.of(number));
      }
    }
    int most = 0;
    for (TableRow row : sheet.rows()) {
      most = Math.max(most, row.cells().size());
    }
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      if (special.contains(i)) {
        continue;
      }
      if (!at.containsKey(Column.QUESTION)) {
        at.put(Column.QUESTION, List.of(i));
      } else {
        answers.add(i);
      }
    }
    at.put(Column.ANSWER, answers);
    return new ColumnMap(sheet, at, null);
  }

  /**
   * Whether a row without both of the names that are needed may still be a heading: every cell is a
   * word or three and no sentence. A card that looks so is not told from one.
   */
  private static boolean mayName(TableRow row) {
    for (String cell : row.texts()) {
      String name = cell.strip();
      if (name.isEmpty() || name.length() > LONGEST_NAME || name.split("[ _]+").length > 3) {
        return false;
      }
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (!Character.isLetterOrDigit(c) && " _-()（）/.#".indexOf(c) < 0) {
          return false;
        }
      }
    }
    return row.cells().size() > 1;
  }

  static boolean namesQuestionAndAnswer(TableRow row) {
    boolean question = false;
    boolean answer = false;
    for (String cell : row.texts()) {
      Column column = Column.named(cell);
      question |= column == Column.QUESTION;
      answer |= column == Column.ANSWER;
    }
    return question && answer;
  }

  boolean has(Column column) {
    return at.containsKey(column);
  }

  /** The number of a column's cell, from 0; -1 where there is none. */
  int number(Column column) {
    List<Integer> numbers = at.get(column);
    return numbers == null || numbers.isEmpty() ? -1 : numbers.get(0);
  }

  /** A column as a person knows it: its heading, or its number from 1. */
  String shown(int number) {
    TableRow heading = sheet.heading();
    String name = heading == null ? "" : heading.text(number).strip();
    return name.isEmpty() ? Integer.toString(number + 1) : name;
  }

  /** How many cells a row may have. */
  int width() {
    return sheet.heading() != null ? sheet.heading().cells().size() : USUAL.size();
  }
}
