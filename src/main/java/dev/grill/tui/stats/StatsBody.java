package dev.grill.tui.stats;

import dev.grill.text.StyledLine;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a section shows: a heading that stays, and lines that scroll below it, each made only when
 * it is seen.
 */
record StatsBody(List<StyledLine> heading, int count, IntFunction<StyledLine> line) {

  StatsBody {
    heading = List.copyOf(heading);
  }

  /** Lines that are there already, without a heading. */
  static StatsBody of(List<StyledLine> lines) {
    return new StatsBody(List.of(), lines.size(), lines::get);
  }
}
