package dev.grill.deckfile.foreign.table;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.foreign.JsonObjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Decks as one table (RFC 4180, line feeds) that gives the same decks again: a row for each card
 * with every field of the deck format in a column of its name. What a deck is beside its cards
 * stands in the row of its first card. The column {@code markup} says that the texts are Markdown.
 */
public final class TableText {

  private final StringBuilder out = new StringBuilder();
  private final List<String> more;
  private final Function<Card, List<String>> extra;

  private TableText(List<String> more, Function<Card, List<String>> extra) {
    this.more = more;
    this.extra = extra;
  }

  public static String of(List<Deck> decks) {
    return of(decks, List.of(), card -> List.of());
  }

  /**
   * The same with columns that are not read again.
   *
   * @param more their names
   * @param extra a card's values for them
   */
  public static String of(List<Deck> decks, List<String> more, Function<Card, List<String>> extra) {
    TableText table = new TableText(more, extra);
    List<String> names = new ArrayList<>();
    for (Column column : Column.values()) {
      names.add(column.key());
    }
    names.addAll(more);
    table.row(names);
    for (Deck deck : decks) {
      table.deck(deck);
    }
    return table.out.toString();
  }

  private void deck(Deck deck) {
    if (deck.cards().isEmpty()) {
      row(deck, null, true);
    }
    for (Card card : deck.cards()) {
      row(deck, card, card == deck.cards().get(0));
    }
  }

  private void row(Deck deck, Card card, boolean first) {
    List<String> cells = new ArrayList<>();
    for (Column column : Column.values()) {
      String cell = deckCell(column, deck, first);
      cells.add(cell != null ? cell : card == null ? "" : cardCell(column, card));
    }
    cells.addAll(card == null ? List.of() : extra.apply(card));
    row(cells);
  }

  /** The cell of a column that belongs to the deck; null if it belongs to the card. */
  private static String deckCell(Column column, Deck deck, boolean first) {
    return switch (column) {
      case MARKUP -> ExportedRow.MARKDOWN;
      case DECK -> deck.id().text();
      case TITLE -> first ? CellText.write(deck.title()) : "";
      case LANGUAGE -> first ? CellText.write(deck.language()) : "";
      case VERSION -> first ? CellText.write(deck.version()) : "";
      case DESCRIPTION -> first ? CellText.write(deck.description()) : "";
      case AUTHORS -> first ? CellText.writeTexts(deck.authors(), "; ") : "";
      case LICENSE -> first ? CellText.write(deck.license()) : "";
      default -> null;
    };
  }

  private static String cardCell(Column column, Card card) {
    return switch (column) {
      case ID -> card.id().card();
      case TOPIC -> CellText.write(card.topic());
      case DIFFICULTY -> Integer.toString(card.difficulty());
      case TAGS -> CellText.writeTexts(card.tags(), "; ");
      case QUESTION -> CellText.write(card.question());
      case HINT -> CellText.write(card.hint());
      case ANSWER -> CellText.write(card.answer());
      case POINTS ->
          CellText.writeTexts(card.points().stream().map(KeyPoint::point).toList(), "\n");
      case ACCEPT -> accept(card.points());
      case CODE -> objects(card.code(), TableText::code);
      case FOLLOW_UPS -> objects(card.followUps(), TableText::followUp);
      case MISCONCEPTIONS -> CellText.writeTexts(card.misconceptions(), "\n");
      case REFERENCES -> objects(card.references(), TableText::reference);
      default -> "";
    };
  }

  /** A line for each point, its phrases between semicolons. */
  private static String accept(List<KeyPoint> points) {
    List<String> lines = new ArrayList<>();
    for (KeyPoint point : points) {
      String line = String.join("; ", point.accept());
      boolean same = ListText.split(line, ";").equals(point.accept()) && line.indexOf('\n') < 0;
      lines.add(same ? line : CellText.list(point.accept()));
    }
    String cell = String.join("\n", lines);
    return cell.isBlank() ? "" : CellText.write(cell);
  }

  private static <T> String objects(List<T> items, Function<T, Map<String, String>> object) {
    return items.isEmpty() ? "" : JsonObjects.write(items.stream().map(object).toList());
  }

  private static Map<String, String> code(Snippet snippet) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("language", snippet.language());
    object.put("caption", snippet.caption());
    object.put("source", snippet.source());
    object.put("output", snippet.output());
    return object;
  }

  private static Map<String, String> followUp(FollowUp followUp) {
    Map<String, String> object = new LinkedHashMap<>();
    if (followUp.answer() == null) {
      object.put("", followUp.question());
    } else {
      object.put("question", followUp.question());
      object.put("answer", followUp.answer());
    }
    return object;
  }

  private static Map<String, String> reference(Reference reference) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("title", reference.title());
    object.put("url", reference.url());
    return object;
  }

  private void row(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean quote = false;
      for (int at = 0; at < cell.length() && !quote; at++) {
        quote = ",\"\n\r;\t|".indexOf(cell.charAt(at)) >= 0;
      }
      out.append(i == 0 ? "" : ",");
      out.append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.append('\n');
  }
}
