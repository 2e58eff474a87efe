package dev.grill.deckfile.foreign.table;

import dev.grill.deckfile.Code;
import dev.grill.deckfile.Place;
import dev.grill.deckfile.Problems;
import dev.grill.deckfile.Source;
import dev.grill.deckfile.foreign.BankOptions;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.Encoding;
import java.util.ArrayList;
import java.util.List;

/** Reads tables of separated cells: from spreadsheets, from Anki, and those that we exported. */
public final class TableReader {

  private TableReader() {}

  /**
   * Reads a table. Where it is not sure what stands between cells, or what the columns hold, that
   * is a problem, and what would have to be said is in the reading.
   */
  public static BankReading read(Encoding encoding, BankOptions options) {
    Source source = encoding.source();
    Problems problems = new Problems(source);
    if (source.fault() != null) {
      problems.add(source.fault());
      return new BankReading(List.of(), problems.sorted(), null, null);
    }
    AnkiHeader anki = AnkiHeader.of(source.text());
    char declared = anki.isThere() ? anki.separator() : Separator.declared(source.text());
    char sign = options.separator() != 0 ? options.separator() : declared;
    if (sign == 0 && !source.text().isBlank()) {
      List<Character> possible = Separator.of(source);
      if (possible.size() != 1) {
        unsure(possible, problems);
        BankOptions guess = possible.isEmpty() ? null : options.withSeparator(possible.get(0));
        return new BankReading(List.of(), problems.sorted(), null, guess);
      }
      sign = possible.get(0);
    }
    boolean declares = !anki.isThere() && Separator.declared(source.text()) != 0;
    List<TableRow> rows =
        CsvReader.read(
            source.watched(options.progress().part(0, 1, 2)),
            anki.length(),
            anki.lines() + 1,
            sign == 0 ? ',' : sign,
            problems);
    if (declares) {
      rows = rows.subList(1, rows.size());
    }
    if (rows.isEmpty()) {
      problems.add(Place.START, Code.EMPTY_FILE);
      return new BankReading(List.of(), problems.sorted(), null, null);
    }
    String shape = anki.isThere() ? "anki" : "table";
    ReadTable sheet = new ReadTable(shape, encoding.name(), sign, null, rows, anki);
    return TableCards.read(sheet, options, problems);
  }

  private static void unsure(List<Character> possible, Problems problems) {
    List<String> signs = new ArrayList<>();
    for (char sign : possible) {
      signs.add(Separator.shown(sign));
    }
    String kind = signs.isEmpty() ? "none" : "many";
    problems.add(Place.START, Code.UNKNOWN_SEPARATOR, kind, String.join("  ", signs));
  }
}
