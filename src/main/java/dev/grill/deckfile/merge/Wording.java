package dev.grill.deckfile.merge;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.deckfile.DeckOutline;
import dev.grill.deckfile.DeckOutline.CardPart;
import dev.grill.deckfile.DeckOutline.Span;
import dev.grill.deckfile.DeckYaml;

/**
 * How cards and fields are written: as a deck file has them written where it says just that, else
 * as grill writes them.
 */
final class Wording {

  private final DeckOutline file;

  /**
   * @param file null for none
   */
  Wording(DeckOutline file) {
    this.file = file;
  }

  /**
   * A whole card as lines of the file.
   *
   * @param column how many characters have to stand before its keys
   * @return null where the file has no such card written so
   */
  String card(Card card, int column) {
    for (int i = 0; file != null && i < file.cards().size(); i++) {
      CardPart part = file.cards().get(i);
      boolean same = !part.flow() && part.column() == column;
      if (same && part.written() && file.deck().cards().get(i).equals(card)) {
        String text = file.text();
        int from = text.lastIndexOf('\n', part.span().from()) + 1;
        int end = text.indexOf('\n', part.span().to());
        return text.substring(from, end < 0 ? text.length() : end).replace("\r", "") + "\n";
      }
    }
    return null;
  }

  /** A key with its value as lines, indented; empty where the card has nothing to say there. */
  String lines(Card card, CardField field, int column) {
    String text = text(card, field, false, column);
    return text == null
        ? DeckYaml.field(card, field.key(), column)
        : " ".repeat(column) + text + "\n";
  }

  /** The same of the deck itself. */
  String lines(Deck deck, DeckField field) {
    Span span = file == null ? null : file.fields().get(field.key());
    return span != null && field.isSame(file.deck(), deck)
        ? file.text().substring(span.from(), span.to()).replace("\r", "") + "\n"
        : DeckYaml.field(deck, field.key());
  }

  /** A key with its value for a card in braces; null where the card has nothing to say there. */
  String flow(Card card, CardField field) {
    String text = text(card, field, true, 0);
    String value = FlowYaml.field(card, field);
    return text != null || value == null ? text : field.key() + ": " + value;
  }

  /** A key with its value as the file has it; null where it does not say that, or not so. */
  private String text(Card card, CardField field, boolean flow, int column) {
    for (int i = 0; file != null && i < file.cards().size(); i++) {
      CardPart part = file.cards().get(i);
      Span span = part.fields().get(field.key());
      boolean there = part.id().equals(card.id().card()) && span != null;
      if (there && part.flow() == flow && (flow || part.column() == column)) {
        Object said = field.of(file.deck().cards().get(i));
        String text = file.text().substring(span.from(), span.to()).replace("\r", "");
        return said != null && said.equals(field.of(card)) ? text : null;
      }
    }
    return null;
  }
}
