package dev.grill.tui.review;

import dev.grill.review.Mark;
import dev.grill.review.Session;
import dev.grill.schedule.Grade;
import dev.grill.tui.kit.Drafting;
import dev.grill.tui.kit.Effect;

/** What the screens of a review ask to be done; {@link Reviewing} does it. */
sealed interface ReviewEffect extends Effect {

  /**
   * Record a grade and ask the next card.
   *
   * @param taken time from the question to the grade, in milliseconds
   */
  record Record(ReviewAnswer answer, Grade grade, long taken) implements ReviewEffect {}

  /** Take back the latest grade. */
  record Undo(Session session, Drafting.Draft draft) implements ReviewEffect {}

  /** Bury or suspend the card and ask the next. */
  record PutAside(Asked asked, Mark.Kind kind, Drafting.Draft draft) implements ReviewEffect {}

  /** Open the card in the person's editor, then ask it anew. */
  record Edit(Asked asked, Drafting.Draft draft) implements ReviewEffect {}

  /** Find the card's editions in other languages and show the next. */
  record Translate(ReviewAnswer answer) implements ReviewEffect {}

  /** Write the note on the card; an empty text removes it. */
  record WriteNote(ReviewAnswer answer, String text) implements ReviewEffect {}

  /** Keep the draft and show the summary. */
  record Stop(Session session, Drafting.Draft draft) implements ReviewEffect {}

  /** Keep the draft. */
  record Keep(Drafting.Draft draft) implements ReviewEffect {}

  /** Ask what still waits; also after something went wrong. */
  record GoOn(Session session) implements ReviewEffect {}

  /** Leave the card out of this session and ask the next. */
  record Skip(Session session) implements ReviewEffect {}

  /** Ask more new cards than today's limit. */
  record MoreNew(Session session, int cards) implements ReviewEffect {}

  /** Ask every chosen card, due or not. */
  record Cram(Session session) implements ReviewEffect {}
}
