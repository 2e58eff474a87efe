package dev.grill.deckfile.foreign.table;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.Code;
import dev.grill.deckfile.DifficultyWord;
import dev.grill.deckfile.Ids;
import dev.grill.deckfile.Place;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.Problems;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.Severity;
import dev.grill.deckfile.foreign.BankOptions;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.HtmlToMarkdown;
import dev.grill.deckfile.foreign.Interpretation;
import dev.grill.deckfile.foreign.MarkdownEscape;
import dev.grill.deckfile.foreign.RowCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cards made of rows. Cells are plain text and come out as Markdown that shows them so, HTML where
 * the column holds it; rows of our own export say that theirs is Markdown.
 */
final class TableCards {

  private static final String TEXT_LISTS = ";；\n";
  private static final String WORD_LISTS = ",;，；、\n";

  /** Rows between two words about how far it has come. */
  private static final int PROGRESS = 1000;

  /** A list of words has entries no longer than this, in characters and in words. */
  private static final int LONGEST_WORDS = 24;

  private static final int MOST_WORDS = 3;

  private final ReadTable sheet;
  private final ColumnMap columns;
  private final BankOptions options;
  private final Problems problems;
  private final String deckId;
  private final Map<Column, Boolean> html = new EnumMap<>(Column.class);
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<String, ExportedRow.Head> heads = new LinkedHashMap<>();
  private final Map<String, List<Card>> cards = new LinkedHashMap<>();
  private final Set<Column> commaLists = EnumSet.noneOf(Column.class);
  private boolean wordLists;

  private TableCards(ColumnMap columns, BankOptions options, Problems problems) {
    this.sheet = columns.sheet();
    this.columns = columns;
    this.options = options;
    this.problems = problems;
    this.deckId = options.id();
  }

  /** The decks of a table that has a row at least. */
  static BankReading read(ReadTable sheet, BankOptions options, Problems problems) {
    ColumnMap columns = ColumnMap.of(sheet, options, problems);
    if (columns == null) {
      return new BankReading(List.of(), problems.sorted(), null, null);
    }
    TableCards table = new TableCards(columns, options, problems);
    if (columns.guess() == null && columns.has(Column.QUESTION) && columns.has(Column.ANSWER)) {
      table.cards();
    }
    List<Deck> decks = problems.hasErrors() ? List.of() : table.decks();
    return new BankReading(decks, problems.sorted(), table.interpretation(), columns.guess());
  }

  private void cards() {
    for (Column column : List.of(Column.QUESTION, Column.ANSWER, Column.HINT)) {
      html.put(column, isHtml(column));
    }
    wordLists = areWordLists();
    ReadingProgress progress = options.progress().part(1, 2, 2); // the first half was reading rows
    int done = 0;
    for (TableRow row : sheet.rows()) {
      if (fits(row)) {
        row(row);
      }
      if (++done % PROGRESS == 0) {
        progress.at(done, sheet.rows().size());
      }
    }
    if (cards.isEmpty() && heads.isEmpty() && !problems.hasErrors()) {
      problems.add(Place.START, Code.EMPTY_FILE);
    }
  }

  private boolean isHtml(Column column) {
    if (!columns.has(column)) {
      return false;
    }
    Boolean said = options.html() != null ? options.html() : sheet.anki().html();
    return said != null ? said : HtmlCells.areIn(sheet.rows(), columns.number(column));
  }

  /** Whether the column of points has lists of words between commas, and no sentences. */
  private boolean areWordLists() {
    int number = columns.number(Column.POINTS);
    boolean lists = false;
    for (TableRow row : number < 0 ? List.<TableRow>of() : sheet.rows()) {
      String cell = row.text(number);
      if (cell.indexOf(';') >= 0 || cell.indexOf('；') >= 0 || cell.indexOf('\n') >= 0) {
        return false;
      }
      List<String> words = ListText.split(cell, ",，、");
      lists |= words.size() > 1;
      if (words.stream().anyMatch(TableCards::isSentence)) {
        return false;
      }
    }
    return lists;
  }

  private static boolean isSentence(String entry) {
    return entry.length() > LONGEST_WORDS || entry.split(" +").length > MOST_WORDS;
  }

  private boolean fits(TableRow row) {
    int cells = row.cells().size();
    if (!sheet.isCsv() || sheet.anki().isThere()) {
      return true;
    }
    if (cells > columns.width()) {
      boolean empty =
          row.cells().subList(columns.width(), cells).stream().allMatch(RowCell::isBlank);
      String kind = sheet.heading() != null ? "named" : "usual";
      if (!empty) {
        problems.add(
            row.place(columns.width()), Code.EXTRA_CELL, kind, Integer.toString(columns.width()));
      }
      return empty;
    }
    if (sheet.heading() != null && cells < columns.width()) {
      String has = Integer.toString(cells);
      problems.add(
          row.place(cells - 1),
          Severity.WARNING,
          Code.SHORT_ROW,
          has,
          Integer.toString(columns.width()));
    }
    return true;
  }

  private void row(TableRow row) {
    ExportedRow exported = ExportedRow.of(row, columns);
    String deck = exported == null || exported.deck() == null ? deckId : exported.deck();
    if (exported != null) {
      if (!CardId.isValidPart(deck)) {
        problems.add(row.place(columns.number(Column.DECK)), Code.BAD_ID, "none", deck);
        return;
      }
      heads.putIfAbsent(deck, exported.head());
      if (exported.isDeckAlone()) {
        return;
      }
    }
    String question =
        exported == null ? prose(row, Column.QUESTION) : exported.text(Column.QUESTION);
    String answer = exported == null ? answer(row) : exported.text(Column.ANSWER);
    if (exported == null && sheet.anki().isThere() && GapText.isIn(question)) {
      answer = GapText.filled(question) + (answer.isBlank() ? "" : "\n\n" + answer);
      question = GapText.asked(question);
    }
    if (question == null || answer == null || question.isBlank() || answer.isBlank()) {
      boolean asks = question != null && !question.isBlank();
      problems.add(row.place(0), Code.EMPTY_CELL, asks ? "answer" : "question");
      return;
    }
    String id =
        id(row, deck, exported == null ? row.text(columns.number(Column.QUESTION)) : question);
    if (id == null) {
      return;
    }
    CardId card = new CardId(deck, id);
    cards
        .computeIfAbsent(deck, one -> new ArrayList<>())
        .add(
            exported == null
                ? card(row, card, question, answer)
                : exported.card(card, question, answer, difficulty(row)));
  }

  private Card card(TableRow row, CardId id, String question, String answer) {
    List<KeyPoint> points = new ArrayList<>();
    for (String point : list(row, Column.POINTS, wordLists ? WORD_LISTS : TEXT_LISTS)) {
      points.add(new KeyPoint(point, List.of()));
    }
    boolean anki = sheet.anki().isThere();
    List<String> tags = new ArrayList<>(list(row, Column.TAGS, anki ? " \u3000" : WORD_LISTS));
    tags.addAll(ListText.split(sheet.anki().value("tags"), " "));
    String topic = row.text(columns.number(Column.TOPIC)).strip();
    if (topic.isEmpty()) {
      topic = row.topic() != null ? row.topic() : sheet.anki().value("deck");
    }
    String hint = prose(row, Column.HINT);
    String code = row.text(columns.number(Column.CODE)).stripTrailing();
    return new Card(
        id,
        topic.isEmpty() ? null : topic,
        difficulty(row),
        tags,
        question,
        hint.isBlank() ? null : hint,
        answer,
        points,
        code.isBlank() ? List.of() : List.of(new Snippet(null, null, code, null)),
        list(row, Column.FOLLOW_UPS, TEXT_LISTS).stream().map(FollowUp::of).toList(),
        list(row, Column.MISCONCEPTIONS, TEXT_LISTS),
        list(row, Column.REFERENCES, "\n").stream().map(TableCards::reference).toList());
  }

  private static Reference reference(String text) {
    boolean address = text.startsWith("http://") || text.startsWith("https://");
    return new Reference(text, address ? text : null);
  }

  /** The texts of a cell: a list as it is, or a text parted by signs. */
  private List<String> list(TableRow row, Column column, String signs) {
    int number = columns.number(column);
    if (number < 0 || number >= row.cells().size()) {
      return List.of();
    }
    RowCell cell = row.cells().get(number);
    boolean split = cell.parts() == null;
    List<String> parts = split ? ListText.split(cell.text(), signs) : cell.parts();
    boolean commas =
        split && parts.size() > 1 && ListText.split(cell.text(), TEXT_LISTS).size() == 1;
    if (commas && signs.equals(WORD_LISTS) && commaLists.add(column)) {
      problems.add(
          cell.place(), Severity.WARNING, Code.COMMA_LIST, column.key(), Problem.list(parts));
    }
    return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).distinct().toList();
  }

  /** The answer of every column that holds a part of it. */
  private String answer(TableRow row) {
    StringBuilder answer = new StringBuilder();
    for (int number : columns.at().get(Column.ANSWER)) {
      String part = prose(row.text(number), html.get(Column.ANSWER));
      if (!part.isBlank()) {
        answer.append(answer.isEmpty() ? "" : "\n\n").append(part);
      }
    }
    return answer.toString();
  }

  private String prose(TableRow row, Column column) {
    return prose(row.text(columns.number(column)), html.get(column));
  }

  private static String prose(String cell, boolean html) {
    return html ? HtmlToMarkdown.convert(cell).markdown() : MarkdownEscape.text(cell);
  }

  /** An id as the row has it, made valid, or else of the question; null if it is taken. */
  private String id(TableRow row, String deck, String question) {
    String written = row.text(columns.number(Column.ID)).strip();
    Place place = row.place(columns.number(written.isEmpty() ? Column.QUESTION : Column.ID));
    String id = written;
    if (written.isEmpty()) {
      id = Ids.fromQuestion(question.strip());
    } else if (sheet.anki().isThere()) {
      id = Ids.fromGuid(written);
    } else if (!CardId.isValidPart(written)) {
      String like = Ids.like(written);
      id = like == null || ids.containsKey(deck + "/" + like) ? Ids.fromGuid(written) : like;
    }
    Place first = ids.putIfAbsent(deck + "/" + id, place);
    if (first == null) {
      return id;
    }
    String shown = written.isEmpty() ? id : written;
    problems.add(place, Code.DUPLICATE_ID, shown, Integer.toString(first.line()));
    return null;
  }

  private int difficulty(TableRow row) {
    String word = row.text(columns.number(Column.DIFFICULTY)).strip();
    int difficulty = word.isEmpty() ? 2 : DifficultyWord.read(word);
    if (difficulty == 0) {
      problems.add(row.place(columns.number(Column.DIFFICULTY)), Code.BAD_DIFFICULTY, "none", word);
    }
    return difficulty == 0 ? 2 : difficulty;
  }

  private List<Deck> decks() {
    List<Deck> decks = new ArrayList<>();
    for (Map.Entry<String, ExportedRow.Head> head : heads.entrySet()) {
      List<Card> its = cards.getOrDefault(head.getKey(), List.of());
      boolean one = heads.size() == 1 && options.deckId() != null;
      decks.add(head.getValue().deck(one ? options.deckId() : head.getKey(), its));
    }
    for (Map.Entry<String, List<Card>> plain : cards.entrySet()) {
      if (!heads.containsKey(plain.getKey())) {
        decks.add(ExportedRow.Head.titled(options.title()).deck(plain.getKey(), plain.getValue()));
      }
    }
    return decks;
  }

  private Interpretation interpretation() {
    List<Interpretation.Read> read = new ArrayList<>();
    boolean[] used = new boolean[sheet.rows().isEmpty() ? 0 : widest()];
    for (Map.Entry<Column, List<Integer>> column : columns.at().entrySet()) {
      for (int number : column.getValue()) {
        if (number >= 0 && number < used.length) {
          used[number] = true;
          boolean tags = html.getOrDefault(column.getKey(), false);
          read.add(new Interpretation.Read(column.getKey().key(), columns.shown(number), tags));
        }
      }
    }
    List<String> unread = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      if (!used[i] && i != sheet.anki().column("notetype") - 1) {
        unread.add(columns.shown(i));
      }
    }
    return new Interpretation(
        heads.isEmpty() ? sheet.shape() : "export",
        sheet.encoding(),
        sheet.separator(),
        sheet.heading() != null,
        read,
        unread);
  }

  private int widest() {
    int most = 0;
    for (TableRow row : sheet.rows()) {
      most = Math.max(most, row.cells().size());
    }
    return most;
  }
}
