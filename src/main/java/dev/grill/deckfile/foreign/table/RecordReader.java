package dev.grill.deckfile.foreign.table;

import dev.grill.card.Deck;
import dev.grill.deckfile.Code;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Node;
import dev.grill.deckfile.Place;
import dev.grill.deckfile.Problems;
import dev.grill.deckfile.Reading;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.Source;
import dev.grill.deckfile.foreign.BankOptions;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.Encoding;
import dev.grill.deckfile.foreign.Interpretation;
import dev.grill.deckfile.foreign.RowCell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads records of JSON, JSON Lines and YAML as rows, wherever they stand: mappings of texts in a
 * list, under a heading or several, or questions as keys with their answers.
 */
public final class RecordReader {

  /** Keys above records that say nothing of their subject. */
  private static final Set<String> GENERIC =
      Set.of(
          "questions",
          "cards",
          "items",
          "data",
          "notes",
          "list",
          "flashcards",
          "entries",
          "rows",
          "records",
          "results",
          "qa",
          "quiz",
          "question",
          "题目",
          "问题",
          "卡片");

  /** Keys of a mapping that name what the records below it are about. */
  private static final List<String> NAMES =
      List.of("topic", "category", "name", "title", "section", "subject", "分类", "主题", "名称");

  private record Found(Node.Entries record, String topic) {}

  private final String shape;
  private final String question;
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final List<Found> found = new ArrayList<>();
  private final List<TableRow> pairs = new ArrayList<>();

  private RecordReader(String shape, String question) {
    this.shape = shape;
    this.question = question;
  }

  /**
   * Reads the records of a file.
   *
   * @param json whether it is JSON, in which tabs are blanks
   */
  public static BankReading read(Encoding encoding, boolean json, BankOptions options) {
    Source source = encoding.source();
    Problems problems = new Problems(source);
    if (source.fault() != null) {
      problems.add(source.fault());
      return new BankReading(List.of(), problems.sorted(), null, null);
    }
    String text = json ? lines(source.text().replace('\t', ' ')) : source.text();
    ReadingProgress reading = options.progress().part(0, 1, 2);
    Node root = DeckReader.tree(Source.ofText(text, source.name()).watched(reading), problems);
    if (root == null || problems.hasErrors()) {
      if (!problems.hasErrors()) {
        problems.add(Place.START, Code.EMPTY_FILE);
      }
      return new BankReading(List.of(), problems.sorted(), null, null);
    }
    if (isDeck(root)) {
      return deck(text, source.name(), encoding.name());
    }
    RecordReader reader =
        new RecordReader(json ? "json" : "yaml", options.columns().get("question"));
    reader.collect(root, null);
    return reader.cards(encoding, options, problems);
  }

  private static boolean isDeck(Node root) {
    List<String> keys = new ArrayList<>();
    if (root instanceof Node.Entries entries) {
      entries.entries().forEach(entry -> keys.add(entry.key()));
    }
    return keys.contains("deck") && keys.contains("cards");
  }

  /** A deck of ours, which JSON can hold too. */
  private static BankReading deck(String text, String name, String encoding) {
    Reading reading = DeckReader.read(text.getBytes(StandardCharsets.UTF_8), name);
    Interpretation how =
        new Interpretation("export", encoding, (char) 0, false, List.of(), List.of());
    List<Deck> decks = reading.deck() == null ? List.of() : List.of(reading.deck());
    return new BankReading(decks, reading.problems(), how, null);
  }

  /** JSON Lines, a record in each, as one list. */
  private static String lines(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    boolean records = lines.size() > 1;
    for (String line : lines) {
      records &= line.startsWith("{") && line.endsWith("}");
    }
    return records
        ? "[" + text.stripTrailing().replaceAll("}[ \r]*\n\\s*\\{", "},\n{") + "]"
        : text;
  }

  private void collect(Node node, String topic) {
    if (node instanceof Node.Items items) {
      for (Node item : items.items()) {
        collect(item, topic);
      }
    } else if (node instanceof Node.Entries entries) {
      if (isRecord(entries)) {
        found.add(new Found(entries, topic));
        entries.entries().forEach(entry -> keys.putIfAbsent(entry.key(), keys.size()));
        return;
      }
      String name = name(entries, topic);
      for (Node.Entry entry : entries.entries()) {
        if (!(entry.value() instanceof Node.Text)) {
          collect(entry.value(), GENERIC.contains(entry.key()) ? name : entry.key());
        } else if (asks(entry.key())) {
          RowCell question = new RowCell(entry.key(), entry.keyPlace());
          pairs.add(new TableRow(List.of(question, cell(entry.value())), name));
        }
      }
    }
  }

  /**
   * A mapping with a text that is named as a question, or with several texts and no records or
   * questions within.
   */
  private boolean isRecord(Node.Entries entries) {
    int texts = 0;
    boolean within = false;
    for (Node.Entry entry : entries.entries()) {
      boolean text = entry.value() instanceof Node.Text;
      String key = entry.key().strip();
      if (text && (Column.named(key) == Column.QUESTION || key.equalsIgnoreCase(question))) {
        return true;
      }
      within |= entry.value() instanceof Node.Entries || text && asks(key);
      within |=
          entry.value() instanceof Node.Items items
              && items.items().stream().anyMatch(item -> item instanceof Node.Entries);
      texts += text ? 1 : 0;
    }
    return texts > 1 && !within;
  }

  private static boolean asks(String key) {
    return key.endsWith("?") || key.endsWith("？");
  }

  private static String name(Node.Entries entries, String topic) {
    for (String name : NAMES) {
      for (Node.Entry entry : entries.entries()) {
        if (entry.key().equalsIgnoreCase(name) && entry.value() instanceof Node.Text text) {
          return text.value().strip();
        }
      }
    }
    return topic;
  }

  private BankReading cards(Encoding encoding, BankOptions options, Problems problems) {
    Place start = found.isEmpty() ? Place.START : found.get(0).record().place();
    List<TableRow> rows = found.isEmpty() ? pairs : rows();
    List<String> names =
        found.isEmpty() ? List.of("question", "answer") : List.copyOf(keys.keySet());
    if (rows.isEmpty()) {
      problems.add(Place.START, Code.NO_RECORDS);
      return new BankReading(List.of(), problems.sorted(), null, null);
    }
    List<RowCell> heading = names.stream().map(name -> new RowCell(name, start)).toList();
    ReadTable sheet =
        new ReadTable(
            shape,
            encoding.name(),
            (char) 0,
            new TableRow(heading),
            rows,
            new AnkiHeader(Map.of(), 0, 0));
    return TableCards.read(sheet, options, problems);
  }

  private List<TableRow> rows() {
    List<TableRow> rows = new ArrayList<>();
    for (Found one : found) {
      RowCell[] cells = new RowCell[keys.size()];
      for (Node.Entry entry : one.record().entries()) {
        cells[keys.get(entry.key())] = cell(entry.value());
      }
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cells[i] == null ? new RowCell("", one.record().place()) : cells[i];
      }
      rows.add(new TableRow(List.of(cells), one.topic()));
    }
    return rows;
  }

  /** A value as a cell: texts of a list are its parts, a mapping counts by its first text. */
  private static RowCell cell(Node node) {
    if (node instanceof Node.Text text) {
      return new RowCell(isNothing(text) ? "" : text.value(), node.place());
    }
    List<String> parts = new ArrayList<>();
    if (node instanceof Node.Items items) {
      for (Node item : items.items()) {
        String part =
            cell(item instanceof Node.Items ? new Node.Broken(item.place()) : item).text();
        if (!part.isBlank()) {
          parts.add(part);
        }
      }
      return new RowCell(String.join("\n", parts), parts, node.place());
    }
    if (node instanceof Node.Entries entries) {
      for (Node.Entry entry : entries.entries()) {
        if (entry.value() instanceof Node.Text text && !isNothing(text)) {
          return new RowCell(text.value(), node.place());
        }
      }
    }
    return new RowCell("", node.place());
  }

  private static boolean isNothing(Node.Text text) {
    return text.isNothing() || text.plain() && text.value().equals("null");
  }
}
