package dev.grill.tui.review;

import dev.grill.card.Card;
import dev.grill.review.CardState;
import dev.grill.review.Outcome;
import dev.grill.review.Queue;
import dev.grill.review.Reviewed;
import dev.grill.review.Session;
import java.time.Duration;
import java.util.List;

/**
 * A card put to the person, with all that the screens need to know of it.
 *
 * @param session the session, this card its current one
 * @param outcomes what each grade, 0 to 5, leads to; what is shown is what will be stored
 * @param note the person's own note; null if there is none
 * @param typed what the answer box begins with; null for nothing
 * @param kept the draft that the store keeps; null if there is none
 * @param earlier typed answers to the card from before, newest first
 * @param leech lapses so far where they make the card a leech; else 0
 * @param undoable whether there is something that undo takes back
 * @param since when the question was first shown, in milliseconds of the screens' clock
 */
record Asked(
    Session session,
    Card card,
    String deckTitle,
    CardState state,
    List<Outcome> outcomes,
    String note,
    String typed,
    String kept,
    List<Reviewed> earlier,
    int leech,
    boolean undoable,
    long since) {

  Queue.Item item() {
    return session.current().orElseThrow();
  }

  /** How long the question has been shown at a moment of the screens' clock. */
  Duration openFor(long millis) {
    return Duration.ofMillis(Math.max(0, millis - since));
  }

  /** After something was written on the card. */
  Asked withNote(String text) {
    return new Asked(
        session, card, deckTitle, state, outcomes, text, typed, kept, earlier, leech, true, since);
  }

  Asked since(long millis) {
    return new Asked(
        session, card, deckTitle, state, outcomes, note, typed, kept, earlier, leech, undoable,
        millis);
  }
}
