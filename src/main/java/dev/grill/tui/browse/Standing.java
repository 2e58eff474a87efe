package dev.grill.tui.browse;

import dev.grill.review.CardState;
import dev.grill.schedule.Memory;
import java.time.temporal.ChronoUnit;

/** Where a card stands, in words. */
final class Standing {

  private Standing() {}

  /** One sentence: state, due date, interval, easiness and lapses. */
  static String of(CardState state, BrowseFacts facts, BrowseContext context) {
    String word = context.text("state." + state.word(facts.day()));
    Memory memory = state.memory();
    String schedule =
        memory == null
            ? word
            : context.text(
                "browse.standing",
                word,
                memory.due(),
                context.text("browse.days", memory.intervalDays()),
                memory.easinessText(),
                context.messages().count("browse.lapses", state.lapses()));
    return isLeech(state, facts) ? schedule + " · ! " + context.text("state.leech") : schedule;
  }

  static boolean isLeech(CardState state, BrowseFacts facts) {
    return state.lapses() >= facts.leechAfter();
  }

  /** When the card is due, in days from today; empty for a new card. */
  static String due(CardState state, BrowseFacts facts, BrowseContext context) {
    if (state.isNew()) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(facts.day(), state.memory().due());
    return days == 0
        ? context.text("browse.today")
        : context.text("browse.days", days < 0 ? "−" + -days : String.valueOf(days));
  }
}
