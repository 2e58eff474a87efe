package dev.grill.tui.browse;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import dev.grill.review.Remark;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Everything that browsing needs from outside. */
public interface BrowseBackend {

  /** The study day it is now. */
  LocalDate today() throws Failure;

  /** The cards as they stand now. */
  BrowseFacts facts() throws Failure;

  /**
   * Begins to read the cards that are wanted, on a thread of its own, and returns at once. That
   * thread ends with {@link IndexedQuestions#finish} or {@link IndexedQuestions#fail}, or when it
   * is cancelled.
   */
  void read(IndexedQuestions texts) throws Failure;

  Card card(CardId card) throws Failure, IOException;

  WholeCard whole(CardId card) throws Failure, IOException;

  CardState state(CardId card) throws Failure;

  /**
   * Writes a note on a card, or flags it.
   *
   * @param text null for none: a note of null takes the note away
   */
  void remark(CardId card, Remark.Kind kind, String text) throws Failure;

  void mark(CardId card, Mark.Kind kind) throws Failure;

  /**
   * Opens the card in the person's editor and takes what was changed.
   *
   * @return what there is to say about it, in the person's language; empty if all went well
   */
  List<String> edit(CardId card) throws Failure, IOException;
}
