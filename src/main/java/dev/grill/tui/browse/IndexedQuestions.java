package dev.grill.tui.browse;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The texts of a library's cards, filled by a thread beside the screens, which read what is there.
 * One thread fills, any may read and cancel. What was read once is kept for the next time as long
 * as the deck's file stays the same.
 */
public final class IndexedQuestions {

  private final List<Candidate> cards;
  private final Map<DeckId, String> versions;
  private final AtomicReferenceArray<IndexedQuestion> texts;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile int read;
  private volatile int[] places;
  private volatile Failure problem;
  private volatile boolean cancelled;

  private IndexedQuestions(List<Candidate> cards, Map<DeckId, String> versions) {
    this.cards = cards;
    this.versions = versions;
    texts = new AtomicReferenceArray<>(cards.size());
  }

  /**
   * The texts of some cards, as far as they are known.
   *
   * @param cards in the order of decks
   * @param versions what changes with each deck's file, by the deck's id
   * @param before what was read earlier, which is kept; null for nothing
   */
  static IndexedQuestions of(
      List<Candidate> cards, Map<DeckId, String> versions, IndexedQuestions before) {
    IndexedQuestions now = new IndexedQuestions(cards, versions);
    if (before == null) {
      return now;
    }
    Map<CardId, IndexedQuestion> known = new HashMap<>();
    for (int place = 0; place < before.cards.size(); place++) {
      CardId card = before.cards.get(place).card();
      String version = before.versions.get(card.deck());
      if (version != null && version.equals(versions.get(card.deck()))) {
        known.put(card, before.texts.get(place));
      }
    }
    int read = 0;
    for (int place = 0; place < cards.size(); place++) {
      IndexedQuestion text = known.get(cards.get(place).card());
      now.texts.set(place, text);
      read += text == null ? 0 : 1;
    }
    now.read = read;
    return now;
  }

  // ---- for the one who reads the cards ----

  /** The cards, in the order in which they are to be read. */
  public List<Candidate> cards() {
    return cards;
  }

  /** Whether the card at a place is still to be read. */
  public boolean wants(int place) {
    return texts.get(place) == null;
  }

  public void add(int place, Card card) {
    texts.set(place, IndexedQuestion.of(card));
    read++; // by the one thread that fills
  }

  /** Whether nobody waits any more: then the reading is to end. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** The last card was read. */
  public void finish() {
    String[] questions = new String[cards.size()];
    Integer[] order = new Integer[questions.length];
    for (int place = 0; place < questions.length; place++) {
      IndexedQuestion text = texts.get(place);
      questions[place] = text == null ? "" : text.search().folded();
      order[place] = place;
    }
    Arrays.sort(order, (one, other) -> questions[one].compareTo(questions[other]));
    int[] rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    places = rank;
    end.countDown();
  }

  /** The cards could not be read. */
  public void fail(Failure reason) {
    problem = reason;
    end.countDown();
  }

  // ---- for the screens ----

  void cancel() {
    cancelled = true;
  }

  /** Waits until all is read, so that a small library needs no progress. */
  void await(long millis) {
    try {
      end.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The text of the card at a place; null while it is not read. */
  IndexedQuestion text(int place) {
    return texts.get(place);
  }

  /** How many are read. */
  int read() {
    return read;
  }

  /** How many per cent are read; 100 means all. */
  int percent() {
    return cards.isEmpty() ? 100 : (int) (100L * read / cards.size());
  }

  /** Whether there is more to come. */
  boolean isReading() {
    return end.getCount() > 0;
  }

  /** Why reading ended early; null while it didn't. */
  Failure problem() {
    return problem;
  }

  /** The place of each card's question in the order of letters; null until all are read. */
  int[] questionOrder() {
    return places;
  }
}
