package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.EventId;
import dev.grill.schedule.StudyDay;
import dev.grill.store.CardJson;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cards without ids that went with their progress while ones much alike came: whether they are the
 * same, a person has to say.
 */
public final class RewordedCards {

  /** A card that went, and the one that may be the same in other words. */
  public record Pair(Card before, Card now) {}

  private RewordedCards() {}

  /** The pairs of some decks. */
  public static List<Pair> of(Library library, Set<DeckId> decks) throws Failure, IOException {
    Map<CardId, Card> gone = new LinkedHashMap<>();
    for (Map.Entry<CardId, String> one : library.store().sourceStore().gone().entrySet()) {
      if (decks.contains(one.getKey().deck())) {
        CardJson.kept(one.getKey(), one.getValue()).ifPresent(card -> gone.put(card.id(), card));
      }
    }
    if (gone.isEmpty()) {
      return List.of();
    }
    Map<CardId, Card> came = new LinkedHashMap<>();
    for (Candidate candidate : library.candidates(decks(library, decks))) {
      if (candidate.state().lastEvent().equals(EventId.NONE)) {
        came.put(candidate.card(), library.card(candidate.card()));
      }
    }
    Successors found = Successors.of(gone, came);
    Map<CardId, CardId> all = new LinkedHashMap<>(found.sure());
    all.putAll(found.alike());
    return all.entrySet().stream()
        .map(pair -> new Pair(gone.get(pair.getKey()), came.get(pair.getValue())))
        .toList();
  }

  private static Set<DeckId> decks(Library library, Set<DeckId> named) {
    Set<DeckId> decks = new TreeSet<>();
    for (StoredDeck deck : library.decks()) {
      if (named.contains(deck.id())) {
        decks.add(deck.id());
      }
    }
    return decks;
  }

  /** Lets the progress of the first go on with the second. */
  public static void join(Host host, Library library, Pair pair) throws Failure {
    ZonedDateTime now = host.around().now();
    library
        .store()
        .sourceStore()
        .move(
            Map.of(pair.before().id(), pair.now().id()),
            now,
            StudyDay.of(now, host.settings().dayStart()));
  }
}
