package dev.grill.bench;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.review.Mode;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.store.Answer;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.Store;
import dev.grill.store.StoredDeck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures reading what may be asked. Not a test: {@code make FILE CARDS} makes a library in which
 * half of the cards were answered, {@code read FILE} reads it once as {@code due} does, {@code warm
 * FILE} again and again.
 */
public final class Candidates {

  private static final int ROUNDS = 50;

  private Candidates() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "make" -> make(file, Integer.parseInt(args[2]));
      case "read" -> System.out.println(read(file));
      case "warm" -> warm(file);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static int read(Path file) throws Exception {
    try (Store store = Store.open(file, new Sm2(), InstantSource.system())) {
      return store.deckStore().decks().size() + store.deckStore().candidates(null).size();
    }
  }

  private static void warm(Path file) throws Exception {
    long[] nanos = new long[ROUNDS];
    try (Store store = Store.open(file, new Sm2(), InstantSource.system())) {
      for (int i = 0; i < ROUNDS; i++) {
        long from = System.nanoTime();
        store.deckStore().candidates(null);
        nanos[i] = System.nanoTime() - from;
      }
    }
    System.out.println("first " + nanos[0] / 1000 + " us");
    Arrays.sort(nanos);
    System.out.println("median " + nanos[ROUNDS / 2] / 1000 + " us");
  }

  private static void make(Path file, int count) throws Exception {
    Files.deleteIfExists(file);
    List<DeckContents> decks = new ArrayList<>();
    for (int from = 0; from < count; from += 500) {
      String id = "deck-" + from;
      List<Card> cards = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + 500); i++) {
        CardId card = new CardId(id, "card-number-" + i);
        String topic = "topic-" + i % 7;
        List<String> tags = List.of("a", "tag-" + i % 5);
        cards.add(
            new Card(
                card,
                topic,
                2,
                tags,
                "q",
                null,
                "x".repeat(3000),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
      }
      Deck deck = new Deck(new DeckId(id), id, "en", "1.0.0", null, List.of(), null, cards);
      StoredDeck.ReadFile read = new StoredDeck.ReadFile(file, 1, 2, "h");
      decks.add(new DeckContents(deck, Origin.COPY, "s", read));
    }
    try (Store store = Store.open(file, new Sm2(), InstantSource.system())) {
      store.deckStore().addDecks(decks);
      ZonedDateTime at = ZonedDateTime.of(2026, 11, 24, 9, 0, 0, 0, ZoneOffset.UTC);
      List<CardId> cards = store.deckStore().cardIds();
      for (int i = 0; i < cards.size(); i += 2) {
        store.record(
            new Answer(
                at,
                at.toLocalDate(),
                cards.get(i),
                Grade.GOOD,
                Mode.REVIEW,
                Duration.ofMillis(1),
                "typed",
                null));
      }
    }
  }
}
