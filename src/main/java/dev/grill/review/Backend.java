package dev.grill.review;

import dev.grill.answer.Examiner;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.schedule.Grade;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a front end needs from outside while it reviews: the one clock, the library and the
 * log. The full-screen and the plain front end both work through it.
 */
public interface Backend {

  /** The study day it is now. */
  LocalDate today() throws Failure;

  /** A session over what waits today of the cards that were chosen. */
  Session open() throws Failure, IOException;

  /** The same choice built anew, for a new day or after the queue changed under the session. */
  Session reopen(Session session) throws Failure, IOException;

  /** The session with what other processes recorded taken in; the same where they did nothing. */
  default Session renewed(Session session) throws Failure, IOException {
    return session;
  }

  Card card(CardId card) throws Failure, IOException;

  /** Whether a deck of the library has the card. */
  boolean has(CardId card) throws Failure;

  CardState state(CardId card) throws Failure;

  /** What each grade, 0 to 5, leads to today. */
  List<Outcome> outcomes(CardState state, Mode asked) throws Failure;

  /**
   * Records an answer; on disk when this returns.
   *
   * @param shown the card's state when it was shown
   * @param taken time from the question to the grade
   * @param typed null where nothing was typed
   * @param points null where nothing was marked
   * @return empty if something happened to the card since it was shown: nothing was recorded
   * @throws Failure if it could not be saved; the card stays where it was
   */
  Optional<Reviewed> record(
      CardId card,
      CardState shown,
      Mode asked,
      Grade grade,
      Duration taken,
      String typed,
      List<Review.Tick> points)
      throws Failure;

  /** Takes back what was done last here and is not yet taken back; empty if there is nothing. */
  Optional<Undone> undo() throws Failure;

  /** Whether {@link #undo} has something to take back. */
  boolean canUndo() throws Failure;

  /** Says how some cards are to be treated from now on: one act for {@link #undo}. */
  void mark(List<CardId> cards, Mark.Kind kind) throws Failure;

  /** The answers to a card that were typed and count, newest first. */
  List<Reviewed> earlier(CardId card) throws Failure;

  /** The learner's own note; null if there is none. */
  String note(CardId card) throws Failure;

  /**
   * Writes the learner's own note in place of the one there was.
   *
   * @param text null to remove it
   */
  void note(CardId card, String text) throws Failure;

  /**
   * Flags a card as wrong, dated or unclear.
   *
   * @param text a word on why; null for none
   */
  void flag(CardId card, String text) throws Failure;

  /** What was typed as an answer and not graded yet; null if there is nothing. */
  String draft(CardId card) throws Failure;

  /**
   * Keeps what was typed and not graded yet; a recorded answer drops it.
   *
   * @param text null to drop it
   */
  void draft(CardId card, String text) throws Failure;

  /** The title of a card's deck. */
  String deckTitle(CardId card) throws Failure;

  /** The card in the other languages at hand, in decks that were added or come with the program. */
  List<OtherEdition> editions(CardId card) throws Failure, IOException;

  /** What is left of the cards that were chosen, cramming aside. */
  Remaining ahead() throws Failure;

  /** The same with more new cards than the day's limit. */
  Backend withMoreNew(int cards) throws Failure;

  /**
   * The same asking the chosen cards in another mode, without a limit on the session.
   *
   * @param mode {@link Mode#REVIEW}, or {@link Mode#CRAM} for every one of them, due or not
   */
  Backend asking(Mode mode) throws Failure;

  /**
   * Opens the card in the person's editor and takes what was changed.
   *
   * @return what there is to say about it, in the person's language; empty if all went well
   */
  List<String> edit(CardId card) throws Failure, IOException;

  /** What an answer's time counts at most in figures. */
  Duration cap() throws Failure;

  /** Who marks the answers to a card besides grill; null for nobody. */
  default Examiner examiner(CardId card) {
    return null;
  }

  /** Lapses that mark a leech. */
  int leechAfter() throws Failure;
}
