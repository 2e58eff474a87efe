package dev.grill.tui.mock;

import dev.grill.card.Card;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Backend;
import dev.grill.review.Candidate;
import dev.grill.review.Reviewed;
import dev.grill.tui.review.PaperBackend;
import dev.grill.tui.review.ReviewCards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A library for mock interviews in memory. */
final class PaperMock implements MockBackend {

  final PaperBackend paper;
  MockChoice choice = new MockChoice(3, 0, 7L, Set.of());
  String kept;

  /** How often something was kept or forgotten. */
  int keeps;

  PaperMock(Card... cards) {
    paper = new PaperBackend(cards);
  }

  @Override
  public Backend review() {
    return paper;
  }

  @Override
  public List<MockDeck> decks() {
    Map<DeckId, Integer> cards = new TreeMap<>();
    for (Card card : paper.library.cards) {
      cards.merge(card.id().deck(), 1, Integer::sum);
    }
    List<MockDeck> decks = new ArrayList<>();
    cards.forEach(
        (id, count) ->
            decks.add(
                new MockDeck(id, ReviewCards.TITLES.getOrDefault(id.text(), id.text()), count)));
    return decks;
  }

  @Override
  public MockChoice choice() {
    return choice;
  }

  @Override
  public List<Candidate> candidates(Set<DeckId> decks) {
    List<Candidate> candidates = new ArrayList<>(paper.candidates());
    candidates.removeIf(one -> !decks.isEmpty() && !decks.contains(one.card().deck()));
    return candidates;
  }

  @Override
  public List<Reviewed> history() {
    return paper.library.answers();
  }

  @Override
  public long anySeed() {
    return 42;
  }

  @Override
  public String kept() {
    return kept;
  }

  @Override
  public void keep(String interview) throws Failure {
    if (paper.library.broken != null) {
      throw paper.library.broken;
    }
    kept = interview;
    keeps++;
  }
}
