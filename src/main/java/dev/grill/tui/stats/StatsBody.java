package dev.grill.tui.stats;

import dev.grill.card.CardId;
import dev.grill.text.StyledLine;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.ScrolledLines;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a section shows: a heading that stays, and lines that scroll below it, which may lead on.
 */
record StatsBody(List<StyledLine> heading, ScrolledLines lines, List<Row> rows) {

  /**
   * What a line of a list leads to.
   *
   * @param opens null where that is no longer there
   * @param card null where the line is about none
   */
  record Row(Destination opens, CardId card) {

    static Row of(CardId card, boolean isThere) {
      return isThere ? new Row(new Destination.Card(card), card) : new Row(null, null);
    }

    static Row of(Destination opens) {
      return new Row(opens, null);
    }
  }

  StatsBody {
    heading = List.copyOf(heading);
    rows = List.copyOf(rows);
  }

  /** Lines that lead nowhere. */
  StatsBody(List<StyledLine> heading, ScrolledLines lines) {
    this(heading, lines, List.of());
  }

  /** The cards that the lines are about, each once, in their order. */
  List<CardId> cards() {
    Set<CardId> cards = new LinkedHashSet<>();
    for (Row row : rows) {
      if (row.card() != null) {
        cards.add(row.card());
      }
    }
    return List.copyOf(cards);
  }

  /** Lines that are there already, without a heading. */
  static StatsBody of(List<StyledLine> lines) {
    return new StatsBody(List.of(), ScrolledLines.of(lines));
  }
}
