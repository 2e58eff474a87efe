package dev.grill.tui.stats;

import dev.grill.tui.draw.Size;

/** Makes what each section shows. */
final class StatsSections {

  private StatsSections() {}

  static StatsBody of(StatsScreen screen, Size inside) {
    StatsLists lists = new StatsLists(screen, inside.columns());
    StatsCharts charts = new StatsCharts(screen.facts(), inside, screen.messages());
    return switch (screen.tab()) {
      case OVERVIEW -> charts.overview();
      case DAYS -> charts.days();
      case WEEKS -> charts.weeks();
      case FORECAST -> charts.forecast();
      case TOPICS -> lists.topics();
      case POINTS -> lists.points();
      case LEECHES -> lists.leeches();
    };
  }
}
