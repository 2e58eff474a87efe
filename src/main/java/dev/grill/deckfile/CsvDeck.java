package dev.grill.deckfile;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.card.KeyPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A deck made of a table (RFC 4180): a row for each card, in columns that its first row names, else
 * question, answer, tags and points in this order. Several tags or points stand in one cell,
 * separated by semicolons or line feeds.
 */
public final class CsvDeck {

  private static final List<String> COLUMNS =
      List.of("question", "answer", "tags", "points", "id", "topic", "difficulty", "hint");

  /** Of a column, in UTF-16 code units. */
  private static final int LONGEST_NAME = 30;

  /** What a column may be called in a table that was not made for grill. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("front", "question"),
          Map.entry("back", "answer"),
          Map.entry("q", "question"),
          Map.entry("a", "answer"),
          Map.entry("question text", "question"),
          Map.entry("expected answer", "answer"),
          Map.entry("answer text", "answer"),
          Map.entry("正面", "question"),
          Map.entry("背面", "answer"),
          Map.entry("问", "question"),
          Map.entry("答", "answer"),
          Map.entry("tag", "tags"),
          Map.entry("point", "points"),
          Map.entry("问题", "question"),
          Map.entry("题目", "question"),
          Map.entry("答案", "answer"),
          Map.entry("标签", "tags"),
          Map.entry("要点", "points"),
          Map.entry("主题", "topic"),
          Map.entry("难度", "difficulty"),
          Map.entry("提示", "hint"));

  private final Problems problems;
  private final String deckId;
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private List<String> columns = COLUMNS.subList(0, 4);
  private boolean named;

  private CsvDeck(Problems problems, String deckId) {
    this.problems = problems;
    this.deckId = deckId;
  }

  /**
   * Reads a table as a deck whose id is made like the name of the file it will be kept in; its
   * title is that id. {@link DeckYaml#deck} writes it.
   *
   * @param name the table as the problems name it
   * @param separator what stands between cells; 0 to recognise it from the rows
   * @param fileName the deck file to be, with or without its ending
   */
  public static Reading read(byte[] bytes, String name, char separator, String fileName) {
    Source source = Source.of(bytes, name);
    Problems problems = new Problems(source);
    String id = Starter.id(fileName);
    List<Card> cards = List.of();
    CsvDeck csv = new CsvDeck(problems, id);
    if (source.fault() != null) {
      problems.add(source.fault());
    } else {
      char sign = separator == 0 ? recognised(source, problems) : separator;
      List<CsvRow> rows = sign == 0 ? List.of() : CsvRow.read(source.text(), sign, problems);
      if (sign != 0 && Separator.declared(source.text()) != 0) {
        rows = rows.subList(1, rows.size());
      }
      if (sign != 0 && rows.isEmpty()) {
        problems.add(Place.START, Code.EMPTY_FILE);
      }
      cards = csv.cards(rows);
    }
    Deck deck =
        problems.hasErrors()
            ? null
            : new Deck(new DeckId(id), id, null, "0.1.0", null, List.of(), null, cards);
    return new Reading(deck, problems.sorted(), cards.size(), id, null, csv.lines);
  }

  /** The one separator that the rows allow; 0 where that is not sure, which is then reported. */
  private static char recognised(Source source, Problems problems) {
    char declared = Separator.declared(source.text());
    if (declared != 0 || source.text().isBlank()) {
      return declared == 0 ? ',' : declared;
    }
    List<Character> possible = Separator.of(source);
    if (possible.size() == 1) {
      return possible.get(0);
    }
    List<String> signs = new ArrayList<>();
    for (char sign : possible) {
      signs.add(sign == '\t' ? "tab" : Character.toString(sign));
    }
    String kind = signs.isEmpty() ? "none" : "many";
    problems.add(Place.START, Code.UNKNOWN_SEPARATOR, kind, String.join("  ", signs));
    return 0;
  }

  private List<Card> cards(List<CsvRow> rows) {
    List<CsvRow> body = rows;
    if (!rows.isEmpty() && namesColumns(rows.get(0))) {
      columns = new ArrayList<>();
      for (String cell : rows.get(0).cells()) {
        String column = column(cell);
        if (!COLUMNS.contains(column)) {
          Place place = rows.get(0).place(columns.size());
          String all = Problem.list(COLUMNS);
          problems.add(place, Severity.WARNING, Code.UNKNOWN_KEY, "none", cell, all);
        }
        if (columns.contains(column) && COLUMNS.contains(column)) {
          problems.add(rows.get(0).place(columns.size()), Code.DUPLICATE_COLUMN, column);
        }
        columns.add(column);
      }
      named = true;
      body = rows.subList(1, rows.size());
    } else if (!rows.isEmpty() && mayNameColumns(rows.get(0))) {
      String cells = Problem.list(rows.get(0).cells());
      problems.add(rows.get(0).place(0), Code.UNKNOWN_COLUMNS, cells, Problem.list(COLUMNS));
      return List.of();
    }
    List<Card> cards = new ArrayList<>();
    for (CsvRow row : body) {
      Card card = card(row);
      if (card != null) {
        cards.add(card);
      }
    }
    return cards;
  }

  /**
   * Whether a row without both of the names that are needed may still be a heading: every cell is a
   * word or three and no sentence. A card that looks so is not told from one.
   */
  private static boolean mayNameColumns(CsvRow row) {
    for (String cell : row.cells()) {
      String name = cell.strip();
      if (name.isEmpty() || name.length() > LONGEST_NAME || name.split("[ _]+").length > 3) {
        return false;
      }
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (!Character.isLetterOrDigit(c) && " _-()（）/.".indexOf(c) < 0) {
          return false;
        }
      }
    }
    return row.cells().size() > 1;
  }

  static boolean namesColumns(CsvRow row) {
    List<String> names = new ArrayList<>();
    for (String cell : row.cells()) {
      names.add(column(cell));
    }
    return names.contains("question") && names.contains("answer");
  }

  /** The column a name stands for; the name itself if none. */
  private static String column(String cell) {
    String name = cell.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    return NAMES.getOrDefault(name, name);
  }

  private Card card(CsvRow row) {
    if (row.cells().size() > columns.size()) {
      String most = Integer.toString(columns.size());
      problems.add(row.place(columns.size()), Code.EXTRA_CELL, named ? "named" : "usual", most);
      return null;
    }
    String question = cell(row, "question");
    String answer = cell(row, "answer");
    if (question.isBlank() || answer.isBlank()) {
      problems.add(row.place(0), Code.EMPTY_CELL, question.isBlank() ? "question" : "answer");
      return null;
    }
    String written = cell(row, "id").strip();
    String id = written.isEmpty() ? Ids.fromQuestion(question) : written;
    Place place = row.place(Math.max(0, columns.indexOf(written.isEmpty() ? "question" : "id")));
    if (!CardId.isValidPart(id)) {
      String near = Ids.like(id);
      if (near == null) {
        problems.add(place, Code.BAD_ID, "none", id);
      } else {
        problems.add(place, Code.BAD_ID, "near", id, near);
      }
      return null;
    }
    Place first = ids.putIfAbsent(id, place);
    if (first != null) {
      problems.add(place, Code.DUPLICATE_ID, id, Integer.toString(first.line()));
      return null;
    }
    lines.put(id, place.line());
    List<KeyPoint> points = new ArrayList<>();
    for (String point : parts(cell(row, "points"))) {
      points.add(new KeyPoint(point, List.of()));
    }
    return new Card(
        new CardId(deckId, id),
        textOrNull(cell(row, "topic")),
        difficulty(row),
        parts(cell(row, "tags")),
        question,
        textOrNull(cell(row, "hint")),
        answer,
        points,
        List.of(),
        List.of(),
        List.of());
  }

  private int difficulty(CsvRow row) {
    String difficulty = cell(row, "difficulty").strip();
    if (difficulty.isEmpty()) {
      return 2;
    }
    if (difficulty.length() == 1 && "123".contains(difficulty)) {
      return difficulty.charAt(0) - '0';
    }
    problems.add(row.place(columns.indexOf("difficulty")), Code.BAD_DIFFICULTY, difficulty);
    return 2;
  }

  private String cell(CsvRow row, String column) {
    int at = columns.indexOf(column);
    return at >= 0 && at < row.cells().size() ? row.cells().get(at) : "";
  }

  private static String textOrNull(String cell) {
    return cell.isBlank() ? null : cell.strip();
  }

  private static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split("[;；\n]")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
