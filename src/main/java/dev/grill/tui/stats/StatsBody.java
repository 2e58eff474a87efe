package dev.grill.tui.stats;

import dev.grill.text.StyledLine;
import dev.grill.tui.kit.ScrolledLines;
import java.util.List;

/** What a section shows: a heading that stays, and lines that scroll below it. */
record StatsBody(List<StyledLine> heading, ScrolledLines lines) {

  StatsBody {
    heading = List.copyOf(heading);
  }

  /** Lines that are there already, without a heading. */
  static StatsBody of(List<StyledLine> lines) {
    return new StatsBody(List.of(), ScrolledLines.of(lines));
  }
}
