package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.deckfile.foreign.ContentDates;
import dev.grill.message.Failure;
import dev.grill.store.Origin;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * When cards of the library last changed. A built-in card has the date that it was published with,
 * the same in every home; any other the moment at which this home saw it change.
 */
public final class CardDates implements ContentDates {

  private final BuiltinDates builtin;
  private final Map<DeckId, StoredDeck> decks = new HashMap<>();
  private final Map<CardId, Instant> seen = new HashMap<>();

  private CardDates(BuiltinDates builtin) {
    this.builtin = builtin;
  }

  /** The dates of some decks' cards. */
  public static CardDates of(Host host, Library library, List<StoredDeck> decks)
      throws Failure, IOException {
    CardDates dates = new CardDates(BuiltinDates.in(host.around().decks()));
    for (StoredDeck deck : decks) {
      dates.decks.put(deck.id(), deck);
      dates.seen.putAll(library.store().sourceStore().changed(deck.id()));
    }
    return dates;
  }

  @Override
  public Instant of(Card card) {
    StoredDeck deck = decks.get(card.id().deck());
    long modified = TimeUnit.NANOSECONDS.toMillis(deck.file().modifiedNanos());
    Instant here = seen.getOrDefault(card.id(), Instant.ofEpochMilli(modified));
    return deck.origin() == Origin.BUILTIN ? builtin.of(card).orElse(here) : here;
  }
}
