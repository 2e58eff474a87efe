package dev.grill.tui.stats;

/** The sections of the statistics, in their order. */
enum StatsTab {
  OVERVIEW("stats.tab-overview"),
  DAYS("stats.tab-days"),
  WEEKS("stats.tab-weeks"),
  FORECAST("stats.tab-forecast"),
  TOPICS("stats.tab-topics"),
  POINTS("stats.tab-points"),
  LEECHES("stats.tab-leeches");

  private static final StatsTab[] ALL = values();

  private final String message;

  StatsTab(String message) {
    this.message = message;
  }

  /** The key of the message that names it. */
  String message() {
    return message;
  }

  /** The one so many further on, around and around. */
  StatsTab after(int by) {
    return ALL[Math.floorMod(ordinal() + by, ALL.length)];
  }

  /** Whether it is a list, which can be filtered. */
  boolean isList() {
    return this == TOPICS || this == POINTS || this == LEECHES;
  }
}
