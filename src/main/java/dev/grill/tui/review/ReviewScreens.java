package dev.grill.tui.review;

import dev.grill.answer.Marked;
import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Backend;
import dev.grill.review.CardState;
import dev.grill.review.EventId;
import dev.grill.review.Review;
import dev.grill.review.Session;
import dev.grill.review.figures.Tally;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Makes the screens of a review from what the backend knows. */
record ReviewScreens(ReviewContext context, Backend backend, LongSupplier millis) {

  /** The answer that was taken back, as it stood before its grade. */
  Screen answeredBefore(Session again, Review review) throws Failure, IOException {
    String typed = review.answer() == null ? "" : review.answer();
    long taken = review.taken() == null ? 0 : review.taken().toMillis();
    Asked asked = asked(again, typed).since(millis.getAsLong() - taken);
    Marked marked = Marking.mark(asked.card(), typed);
    ReviewAnswer answer = ReviewAnswer.of(context, asked, typed, marked, millis.getAsLong());
    answer = answer.with(answer.revealed().tickedAs(review.points()));
    String grade = review.grade().number() + " " + grade(review.grade().number());
    return answer.noted(Notice.said(context.text("review.undone", grade)));
  }

  private String grade(int number) {
    return context.messages().text("grade." + number);
  }

  /**
   * The current card with all that is known of it.
   *
   * @param typed what is in the answer box; null for the draft that was kept
   */
  Asked asked(Session from, String typed) throws Failure, IOException {
    CardId id = from.current().orElseThrow().card();
    Card card = backend.card(id);
    CardState state = backend.state(id);
    String draft = backend.draft(id);
    return new Asked(
        from,
        card,
        backend.deckTitle(id),
        state,
        backend.outcomes(state, from.asked()),
        backend.note(id),
        typed == null ? draft : typed,
        draft,
        state.lastEvent().equals(EventId.NONE) ? List.of() : backend.earlier(id),
        state.lapses() >= backend.leechAfter() ? state.lapses() : 0,
        backend.canUndo(),
        millis.getAsLong());
  }

  /** How a session went and what is left to do. */
  Screen summary(Session from, Notice notice) throws Failure, IOException {
    Map<CardId, String> topics = new HashMap<>();
    for (Session.Answered answered : from.answers()) {
      if (!topics.containsKey(answered.card())) {
        topics.put(answered.card(), topic(answered.card()));
      }
    }
    return new ReviewSummary(
        context, from, Tally.of(from.answers(), topics), backend.ahead(), notice);
  }

  /** A card's topic; null where it has none or is gone meanwhile. */
  private String topic(CardId card) throws IOException {
    try {
      return backend.card(card).topic();
    } catch (Failure gone) {
      return null;
    }
  }
}
