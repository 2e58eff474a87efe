package dev.grill.tui.browse;

import dev.grill.review.CardState;
import dev.grill.schedule.Memory;
import java.time.temporal.ChronoUnit;

/** Where a card stands, in words. */
final class Standing {

  private static final String DOT = " · ";

  private Standing() {}

  /** One line: what keeps the card out of the way, due date, interval, easiness and lapses. */
  static String of(CardState state, BrowseFacts facts, BrowseContext context) {
    StringBuilder line = new StringBuilder();
    Memory memory = state.memory();
    if (memory == null || state.isHidden(facts.day())) {
      line.append(context.text("state." + state.word(facts.day())));
    }
    if (memory != null) {
      line.append(line.length() == 0 ? "" : DOT);
      line.append(
          context.text(
              "browse.standing",
              memory.due(),
              context.text("browse.days", memory.intervalDays()),
              memory.easinessHundredths(),
              context.messages().count("browse.lapses", state.lapses())));
    }
    if (isLeech(state, facts)) {
      line.append(DOT).append("! ").append(context.text("state.leech"));
    }
    if (state.flagged()) {
      line.append(line.length() == 0 ? "" : DOT).append(context.text("state.flagged"));
    }
    return line.toString();
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
    if (days == 0) {
      return context.text("browse.today");
    }
    return context.text(days < 0 ? "browse.days-ago" : "browse.in-days", Math.abs(days));
  }
}
