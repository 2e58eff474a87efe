package dev.grill.deckfile.merge;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.deckfile.DeckOutline;
import dev.grill.deckfile.DeckOutline.CardPart;
import dev.grill.deckfile.DeckOutline.Span;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.DeckYaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes to a deck's text that leave comments, order and layout alone: only what differs is
 * written anew. The outcome is read back; where the text could not be changed in place (aliases, a
 * deck without cards), the whole deck is written anew.
 */
public final class DeckPatch {

  private record Change(int from, int to, String text) {}

  private final DeckOutline outline;
  private final Wording theirs;
  private final String lineEnd;
  private final List<Change> changes = new ArrayList<>();

  private DeckPatch(DeckOutline outline, Wording theirs) {
    this.outline = outline;
    this.theirs = theirs;
    this.lineEnd = outline.lineEnd();
  }

  /**
   * The bytes of a deck file that says something else.
   *
   * @param bytes a deck file without errors
   * @param wanted what it is to say; cards keep their places, new ones stand behind the card that
   *     is before them here
   * @param theirs a deck file whose way of writing is taken over where it says just that; null for
   *     none
   */
  public static byte[] apply(byte[] bytes, Deck wanted, byte[] theirs) {
    DeckOutline outline = DeckOutline.of(bytes);
    DeckOutline other = theirs == null ? null : DeckOutline.of(theirs);
    for (DeckOutline wording :
        other == null ? new DeckOutline[1] : new DeckOutline[] {other, null}) {
      DeckPatch patch = new DeckPatch(outline, new Wording(wording));
      if (!outline.deck().cards().isEmpty()) {
        patch.change(wanted);
        byte[] changed = outline.bytes(patch.text());
        if (says(changed, wanted)) {
          return changed;
        }
      }
    }
    return DeckYaml.deck(wanted).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a text says just that, whatever the order of its cards. */
  private static boolean says(byte[] bytes, Deck wanted) {
    Deck read = DeckReader.readKept(bytes, "").deck();
    return read != null && sorted(read).equals(sorted(wanted));
  }

  private static Deck sorted(Deck deck) {
    List<Card> cards = new ArrayList<>(deck.cards());
    cards.sort(Comparator.comparing(Card::id));
    return deck.withCards(cards);
  }

  /**
   * The text of mine after a merge, with both wordings between markers where both changed the same.
   *
   * @param bytes mine
   * @param theirs their file
   */
  public static byte[] marked(byte[] bytes, DeckMerge merge, byte[] theirs) {
    DeckOutline outline = DeckOutline.of(bytes);
    byte[] clean = apply(bytes, merge.merged(), theirs);
    DeckPatch patch = new DeckPatch(DeckOutline.of(clean), new Wording(DeckOutline.of(theirs)));
    patch.mark(merge);
    return outline.bytes(patch.text());
  }

  // ---- what differs ----

  private void change(Deck wanted) {
    for (DeckField field : DeckField.values()) {
      if (!field.isSame(outline.deck(), wanted)) {
        replace(outline.fields(), field.key(), theirs.lines(wanted, field), deckKeys(), 0, 0);
      }
    }
    Map<String, Card> now = new HashMap<>();
    outline.deck().cards().forEach(card -> now.put(card.id().card(), card));
    Map<String, Card> meant = new LinkedHashMap<>();
    wanted.cards().forEach(card -> meant.put(card.id().card(), card));
    Map<String, CardPart> parts = new HashMap<>();
    for (CardPart part : outline.cards()) {
      parts.put(part.id(), part);
      Card card = meant.get(part.id());
      if (card == null) {
        remove(part);
      } else {
        change(part, now.get(part.id()), card);
      }
    }
    String before = null;
    Map<Integer, StringBuilder> added = new LinkedHashMap<>();
    for (Card card : wanted.cards()) {
      String id = card.id().card();
      if (parts.containsKey(id)) {
        before = id;
      } else {
        int at =
            before == null ? lineStart(dash(outline.cards().get(0))) : behind(parts.get(before));
        added.computeIfAbsent(at, where -> new StringBuilder()).append(entry(card));
      }
    }
    added.forEach(this::insertLines);
  }

  private void insertLines(int at, StringBuilder lines) {
    boolean open = at > 0 && outline.text().charAt(at - 1) != '\n';
    changes.add(new Change(at, at, (open ? lineEnd : "") + lines));
  }

  private String entry(Card card) {
    CardPart first = outline.cards().get(0);
    String written = first.flow() ? null : theirs.card(card, first.column());
    return ended(written == null ? DeckYaml.card(card, Math.max(0, first.column() - 2)) : written);
  }

  private String ended(String lines) {
    return lines.replace("\n", lineEnd);
  }

  /** Writes the fields in which a card is to be another. */
  private void change(CardPart part, Card now, Card wanted) {
    List<CardField> fields = CardField.differing(now, wanted);
    if (fields.isEmpty()) {
      return;
    }
    if (!part.written() && fields.contains(CardField.QUESTION)) {
      insertId(part, wanted); // its name was made of the question that goes
    }
    for (CardField field : fields) {
      if (part.flow()) {
        replaceInFlow(part, field, wanted);
      } else {
        replace(
            part.fields(),
            field.key(),
            theirs.lines(wanted, field, part.column()),
            cardKeys(),
            part.column(),
            part.span().from());
      }
    }
  }

  private void insertId(CardPart part, Card wanted) {
    int at = part.span().from();
    String id = "id: " + wanted.id().card();
    if (part.flow()) {
      changes.add(new Change(at + 1, at + 1, id + ", "));
    } else {
      changes.add(new Change(at, at, id + lineEnd + " ".repeat(part.column())));
    }
  }

  /**
   * Writes a key with its value in place of what there is.
   *
   * @param lines the key with its value as lines with their indent; empty where it is to go
   * @param order of the keys, for one that is new
   * @param indent how many characters stand before a key
   * @param first where the first key stands
   */
  private void replace(
      Map<String, Span> fields,
      String key,
      String lines,
      List<String> order,
      int indent,
      int first) {
    Span span = fields.get(key);
    if (span != null && !lines.isEmpty()) {
      changes.add(new Change(span.from(), span.to(), commented(span, ended(lines.strip()))));
    } else if (span != null) {
      removeKey(fields, span, first);
    } else if (!lines.isEmpty()) {
      int at = first;
      for (String before : order.subList(0, order.indexOf(key))) {
        at = fields.containsKey(before) ? fields.get(before).to() : at;
      }
      if (at == first) {
        at = fields.values().iterator().next().to();
      }
      at = lineEndOf(at);
      String text = lineEnd + ended(lines.stripTrailing());
      changes.add(new Change(at, at, text));
    }
  }

  /** A comment behind a value stands behind the first line of a text of several lines. */
  private String commented(Span span, String value) {
    String rest = outline.text().substring(span.to(), lineEndOf(span.to()));
    int line = value.indexOf(lineEnd);
    if (line < 0 || !rest.strip().startsWith("#")) {
      return value;
    }
    changes.add(new Change(span.to(), span.to() + rest.length(), ""));
    return value.substring(0, line) + rest + value.substring(line);
  }

  private void removeKey(Map<String, Span> fields, Span span, int first) {
    if (span.from() == first) {
      for (Span next : fields.values()) {
        if (next.from() > span.from()) {
          changes.add(new Change(span.from(), next.from(), ""));
          return;
        }
      }
    }
    changes.add(new Change(lineStart(span.from()), nextLine(span.to()), ""));
  }

  // ---- cards in braces ----

  private void replaceInFlow(CardPart part, CardField field, Card wanted) {
    String value = theirs.flow(wanted, field);
    Span span = part.fields().get(field.key());
    if (span != null && value != null) {
      changes.add(new Change(span.from(), span.to(), value));
    } else if (span != null) {
      int to = outline.text().indexOf(',', span.to());
      boolean last = to < 0 || to > part.span().to();
      int from = last ? outline.text().lastIndexOf(',', span.from()) : span.from();
      int end = last ? span.to() : to + 1;
      while (!last && outline.text().charAt(end) == ' ') {
        end++;
      }
      changes.add(new Change(from, end, ""));
    } else if (value != null) {
      int at = part.span().to() - 1;
      while (Character.isWhitespace(outline.text().charAt(at - 1))) {
        at--;
      }
      changes.add(new Change(at, at, ", " + value));
    }
  }

  // ---- whole cards ----

  private int dash(CardPart part) {
    return outline.text().lastIndexOf('-', part.span().from() - 1);
  }

  private void remove(CardPart part) {
    changes.add(new Change(lineStart(dash(part)), nextLine(part.span().to()), ""));
  }

  private int behind(CardPart part) {
    return nextLine(part.span().to());
  }

  // ---- conflicts ----

  private void mark(DeckMerge merge) {
    for (DeckField field : merge.conflicts()) {
      mark(outline.fields().get(field.key()), theirs.lines(merge.theirs(), field), 0);
    }
    Map<String, CardPart> parts = new HashMap<>();
    outline.cards().forEach(part -> parts.put(part.id(), part));
    for (CardMerge card : merge.cards()) {
      CardPart part = parts.get(card.id().card());
      for (CardField field : card.conflicts()) {
        if (part.flow()) {
          String other = theirs.flow(card.theirs(), field);
          String line = other == null ? "" : " ".repeat(part.column() + 1) + other + "\n";
          markInFlow(part, field, line);
        } else {
          markCard(part, field, theirs.lines(card.theirs(), field, part.column()));
        }
      }
      if (card.isKept()) {
        Span whole = new Span(lineStart(dash(part)), part.span().to());
        mark(whole, "", whole.from());
      }
    }
  }

  private void markCard(CardPart part, CardField field, String other) {
    Span span = part.fields().get(field.key());
    if (span == null) {
      int at = nextLine(part.span().to());
      changes.add(new Change(at, at, markers("", other)));
      return;
    }
    String lead = outline.text().substring(lineStart(span.from()), span.from());
    String line = other.isEmpty() ? "" : lead + other.stripLeading();
    mark(span, line, span.from());
  }

  /** A card in braces is broken into lines around the field. */
  private void markInFlow(CardPart part, CardField field, String other) {
    Span span = part.fields().get(field.key());
    if (span == null) {
      int at = part.span().to() - 1;
      changes.add(new Change(at, at, "," + lineEnd + markers("", other)));
      return;
    }
    String indent = " ".repeat(part.column() + 1);
    int to = span.to();
    boolean comma = outline.text().startsWith(",", to);
    String sign = comma ? "," : "";
    String mine = indent + outline.text().substring(span.from(), to) + sign + lineEnd;
    String line = other.isEmpty() ? "" : other.stripTrailing() + sign + "\n";
    changes.add(
        new Change(span.from(), to + sign.length(), lineEnd + markers(mine, line) + indent));
  }

  private void mark(Span span, String other, int from) {
    int start = lineStart(span == null ? from : span.from());
    int end = span == null ? start : nextLine(span.to());
    changes.add(new Change(start, end, markers(outline.text().substring(start, end), other)));
  }

  private String markers(String mine, String other) {
    boolean open = !mine.isEmpty() && !mine.endsWith("\n");
    return "<<<<<<< mine"
        + lineEnd
        + mine
        + (open ? lineEnd : "")
        + "======="
        + lineEnd
        + ended(other)
        + ">>>>>>> theirs"
        + lineEnd;
  }

  // ---- the text ----

  private static List<String> cardKeys() {
    List<String> keys = new ArrayList<>(List.of("id"));
    for (CardField field : CardField.values()) {
      keys.add(field.key());
    }
    return keys;
  }

  private static List<String> deckKeys() {
    List<String> keys = new ArrayList<>(List.of("deck"));
    for (DeckField field : DeckField.values()) {
      keys.add(field.key());
    }
    return keys;
  }

  private int lineStart(int at) {
    return outline.text().lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEndOf(int at) {
    int end = outline.text().indexOf('\n', at);
    end = end < 0 ? outline.text().length() : end;
    return end > at && outline.text().charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private int nextLine(int at) {
    int end = outline.text().indexOf('\n', at);
    return end < 0 ? outline.text().length() : end + 1;
  }

  private String text() {
    // from the end, so that places stay right; what is put in stands before what is replaced there
    changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to).reversed());
    StringBuilder text = new StringBuilder(outline.text());
    for (Change change : changes) {
      text.replace(change.from(), change.to(), change.text());
    }
    return text.toString();
  }
}
