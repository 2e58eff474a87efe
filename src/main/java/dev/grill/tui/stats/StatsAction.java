package dev.grill.tui.stats;

import dev.grill.tui.kit.Keys;
import java.util.List;

/** What can be done among the statistics. */
public enum StatsAction {
  NEXT,
  PREVIOUS,
  SECTION,
  SCROLL,
  OPEN,
  REVIEW_THESE,
  FILTER,
  ORDER,
  BACK,
  HELP;

  public static final Keys<StatsAction> KEYS =
      Keys.of(
          List.of(
              Keys.shown(NEXT, "stats.key-next", "tab", "right", "l"),
              Keys.inHelp(PREVIOUS, "stats.key-previous", "shift-tab", "left", "h"),
              Keys.inHelp(SECTION, "stats.key-section", "1", "2", "3", "4", "5", "6", "7"),
              Keys.shown(OPEN, "stats.key-open", "enter"),
              Keys.shown(REVIEW_THESE, "stats.key-review", "r"),
              Keys.shown(FILTER, "stats.key-filter", "/"),
              Keys.shown(ORDER, "stats.key-order", "o"),
              Keys.shown(BACK, "screen.key.back", "esc", "q"),
              Keys.scrolling(SCROLL),
              Keys.shown(HELP, "stats.key-help", "?", "f1")));
}
