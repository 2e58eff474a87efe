package dev.grill.deckfile;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes to a deck file's text that leave its comments and its layout alone. A change is read back
 * before it is handed out: it does what it should, and nothing else, or is refused.
 */
public final class DeckEdit {

  /**
   * What came of a change.
   *
   * @param bytes the file's new content; null if nothing is to be written
   * @param changes how many cards were changed or added
   * @param problems why it was refused, or what the new content's reader warns of
   */
  public record Result(byte[] bytes, int changes, List<Problem> problems) {

    public Result {
      problems = List.copyOf(problems);
    }

    /** Whether the change was refused. */
    public boolean isRefused() {
      for (Problem problem : problems) {
        if (problem.isError()) {
          return true;
        }
      }
      return false;
    }
  }

  private final ParsedDeck parsed;
  private final StringBuilder text;
  private final List<Integer> starts = new ArrayList<>();
  private final String lineEnd;
  private final boolean mark;

  private DeckEdit(ParsedDeck parsed, boolean mark) {
    this.parsed = parsed;
    this.mark = mark;
    this.text = new StringBuilder(parsed.source().text());
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        starts.add(i + 1);
      }
    }
    this.lineEnd = text.indexOf("\r\n") >= 0 ? "\r\n" : "\n";
  }

  private static DeckEdit of(ParsedDeck parsed, byte[] bytes) {
    boolean mark = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
    return new DeckEdit(parsed, mark);
  }

  /**
   * Writes the ids of cards that have none into the file. Refused for a file with any error;
   * without bytes where every card has an id.
   *
   * @param name the file as the problems name it
   */
  public static Result writeIds(byte[] bytes, String name) {
    ParsedDeck parsed = DeckReader.parse(bytes, name);
    if (parsed.deck() == null) {
      return new Result(null, 0, parsed.problems().sorted());
    }
    DeckEdit edit = of(parsed, bytes);
    int changes = 0;
    for (int i = parsed.places().size() - 1; i >= 0; i--) { // from the end: places stay right
      CardPlace card = parsed.places().get(i);
      if (!card.written()) {
        edit.insertId(card);
        changes++;
      }
    }
    if (changes == 0) {
      return new Result(null, 0, parsed.problems().sorted());
    }
    return edit.checked(parsed.deck(), changes);
  }

  private void insertId(CardPlace card) {
    Place place = card.node().place();
    int at = offset(place);
    if (card.node().flow()) {
      text.insert(Math.max(at, text.indexOf("{", at) + 1), "id: " + card.id() + ", ");
    } else {
      text.insert(at, "id: " + card.id() + lineEnd + " ".repeat(place.column() - 1));
    }
  }

  /**
   * Appends a card to the deck's cards. Refused for a file with any error, and for a card that the
   * reader would not take.
   */
  public static Result append(byte[] bytes, String name, Card card) {
    ParsedDeck parsed = DeckReader.parse(bytes, name);
    if (parsed.deck() == null) {
      return new Result(null, 0, parsed.problems().sorted());
    }
    Deck deck = parsed.deck();
    List<Card> cards = new ArrayList<>(deck.cards());
    cards.add(card);
    Deck longer = deck.withCards(cards);
    DeckEdit edit = of(parsed, bytes);
    edit.insertCard(card);
    return edit.checked(longer, 1);
  }

  private void insertCard(Card card) {
    Node.Items items = null;
    Place next = null;
    for (Node.Entry entry : parsed.root().entries()) {
      if (items != null && next == null) {
        next = entry.keyPlace();
      }
      if (entry.key().equals("cards") && entry.value() instanceof Node.Items found) {
        items = found;
      }
    }
    boolean empty = items.items().isEmpty();
    String entry = DeckYaml.card(card, empty ? 2 : items.place().column() - 1);
    String lines = entry.replace("\n", lineEnd);
    if (empty) {
      int from = offset(items.place());
      int to = text.indexOf("]", from) + 1;
      while (text.charAt(from - 1) == ' ') {
        from--;
      }
      text.replace(from, to, lineEnd + lines.substring(0, lines.length() - lineEnd.length()));
      return;
    }
    int at = next == null ? end() : before(next.line());
    boolean openEnd = at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r';
    text.insert(at, openEnd ? lineEnd + lines : lines);
  }

  /** The end of the text, or of what stands before its end mark. */
  private int end() {
    int last = starts.size() - 1;
    while (last > 0 && parsed.source().line(last + 1).isBlank()) {
      last--;
    }
    return parsed.source().line(last + 1).startsWith("...") ? starts.get(last) : text.length();
  }

  /** The offset at which the comments before a line begin. */
  private int before(int line) {
    int first = line;
    while (first > 1) {
      String above = parsed.source().line(first - 1).strip();
      if (!above.isEmpty() && !above.startsWith("#")) {
        break;
      }
      first--;
    }
    return starts.get(first - 1);
  }

  private int offset(Place place) {
    int start = starts.get(place.line() - 1);
    return text.offsetByCodePoints(start, place.column() - 1);
  }

  private Result checked(Deck meant, int changes) {
    byte[] bytes = ((mark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    String name = parsed.source().name();
    Reading reading = DeckReader.read(bytes, name);
    if (!meant.equals(reading.deck())) {
      List<Problem> problems = new ArrayList<>(reading.problems());
      if (!reading.hasErrors()) {
        problems.add(Problem.ofFile(name, Code.CANNOT_EDIT));
      }
      return new Result(null, 0, problems);
    }
    return new Result(bytes, changes, reading.problems());
  }
}
