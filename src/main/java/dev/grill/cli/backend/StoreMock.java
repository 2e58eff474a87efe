package dev.grill.cli.backend;

import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.review.Backend;
import dev.grill.review.Candidate;
import dev.grill.review.Reviewed;
import dev.grill.store.StoredDeck;
import dev.grill.tui.mock.MockBackend;
import dev.grill.tui.mock.MockChoice;
import dev.grill.tui.mock.MockDeck;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A mock interview over the learner's library. */
public final class StoreMock implements MockBackend {

  private static final int SHORT_SEEDS = 1_000_000;

  private final Call call;
  private final Library library;
  private final Choosing choosing;
  private final MockChoice choice;

  /**
   * An interview with a choice made beforehand.
   *
   * @param choice its decks are those that {@code choosing} takes
   */
  public StoreMock(Call call, Library library, Choosing choosing, MockChoice choice) {
    this.call = call;
    this.library = library;
    this.choosing = choosing;
    this.choice = choice;
  }

  @Override
  public Backend review() {
    return new StoreReview(call, library, choosing);
  }

  @Override
  public List<MockDeck> decks() {
    List<MockDeck> decks = new ArrayList<>();
    for (StoredDeck deck : library.decks()) {
      decks.add(new MockDeck(deck.id(), deck.title(), deck.cards()));
    }
    return decks;
  }

  @Override
  public MockChoice choice() {
    return choice;
  }

  @Override
  public List<Candidate> candidates(Set<DeckId> decks) throws Failure {
    return library.candidates(decks);
  }

  @Override
  public List<Reviewed> history() throws Failure {
    return library.store().history(null);
  }

  @Override
  public long anySeed() {
    return new Random().nextInt(SHORT_SEEDS);
  }

  @Override
  public String kept() throws Failure {
    return library.store().interview().orElse(null);
  }

  @Override
  public void keep(String interview) throws Failure {
    library.store().interview(interview);
  }
}
