package dev.grill.deckfile;

import dev.grill.card.Deck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of a deck file stand in its text, as offsets in UTF-16 code units: for changes
 * that leave everything else as it is.
 *
 * @param text without its byte order mark
 * @param mark whether the file begins with one
 * @param deck what it says
 * @param fields the keys of the deck with their values, {@code cards} among them
 * @param cards in the order of the file
 */
public record DeckOutline(
    String text, boolean mark, Deck deck, Map<String, Span> fields, List<CardPart> cards) {

  /** A part of the text: {@code to} is the offset just behind its last character. */
  public record Span(int from, int to) {}

  /**
   * A card.
   *
   * @param id as the deck has it, written or made
   * @param written whether the file names it
   * @param flow whether the card is written in braces
   * @param span from its first key, or brace, to the end of its last value
   * @param column how many characters stand before its first key
   * @param fields its keys with their values
   */
  public record CardPart(
      String id, boolean written, boolean flow, Span span, int column, Map<String, Span> fields) {}

  public DeckOutline {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    cards = List.copyOf(cards);
  }

  /** The outline of a deck file; null if it has any error. */
  public static DeckOutline of(byte[] bytes) {
    ParsedDeck parsed = DeckReader.parseKept(bytes, "");
    if (parsed.deck() == null) {
      return null;
    }
    Offsets offsets = new Offsets(parsed.source().text());
    List<CardPart> cards = new ArrayList<>();
    for (CardPlace card : parsed.places()) {
      Node.Entries node = card.node();
      cards.add(
          new CardPart(
              card.id(),
              card.written(),
              node.flow(),
              offsets.span(node.place(), node.end()),
              node.place().column() - 1,
              offsets.fields(node)));
    }
    return new DeckOutline(
        parsed.source().text(),
        bytes.length >= 3 && bytes[0] == (byte) 0xEF,
        parsed.deck(),
        offsets.fields(parsed.root()),
        cards);
  }

  /** The bytes of a text in place of this one. */
  public byte[] bytes(String other) {
    return ((mark ? "\uFEFF" : "") + other).getBytes(StandardCharsets.UTF_8);
  }

  /** What ends the lines of the file. */
  public String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** From places to offsets. */
  private static final class Offsets {
    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    Offsets(String text) {
      this.text = text;
      starts.add(0);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (c == '\n' || (c == '\r' && !pair)) {
          starts.add(i + 1);
        }
      }
    }

    int at(Place place) {
      if (place.line() > starts.size()) {
        return text.length();
      }
      int start = starts.get(place.line() - 1);
      int end = place.line() < starts.size() ? starts.get(place.line()) : text.length();
      int columns = Math.min(place.column() - 1, text.codePointCount(start, end));
      return text.offsetByCodePoints(start, columns);
    }

    /** A block's text ends where the next line begins: the line ends before that are layout. */
    Span span(Place from, Place to) {
      int start = at(from);
      int end = at(to);
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return new Span(start, end);
    }

    Map<String, Span> fields(Node.Entries node) {
      Map<String, Span> fields = new LinkedHashMap<>();
      for (Node.Entry entry : node.entries()) {
        Place end = entry.value().end();
        boolean absent = entry.value() instanceof Node.Text value && value.isAbsent();
        Span span = span(entry.keyPlace(), end);
        if (absent || span.to() <= span.from()) {
          int colon = text.indexOf(':', at(entry.keyPlace()));
          span = new Span(at(entry.keyPlace()), colon + 1);
        }
        fields.put(entry.key(), span);
      }
      return fields;
    }
  }
}
