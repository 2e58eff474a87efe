package dev.grill.tui.mock;

import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Backend;
import dev.grill.review.Candidate;
import dev.grill.review.Reviewed;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Everything a mock interview needs from outside. */
public interface MockBackend {

  /** Where cards are read and answers recorded. */
  Backend review();

  /** The decks of the library, in the order of their ids. */
  List<MockDeck> decks() throws Failure;

  /** What is chosen at first. */
  MockChoice choice() throws Failure, IOException;

  /**
   * Cards, in the order of deck ids, then of the file.
   *
   * @param decks empty for all
   */
  List<Candidate> candidates(Set<DeckId> decks) throws Failure;

  /** Every answer so far, oldest first. */
  List<Reviewed> history() throws Failure;

  /** A seed nobody chose, short enough to be typed again. */
  long anySeed();

  /** The interview that was left unfinished, as {@link #keep} was given it; null if none. */
  String kept() throws Failure;

  /**
   * Keeps an interview under way; on disk when this returns.
   *
   * @param interview null to forget it
   */
  void keep(String interview) throws Failure;
}
