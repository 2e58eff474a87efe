package dev.grill.tui.home;

import dev.grill.tui.kit.Effect;
import java.util.List;

/** What home asks the application to do; each brings another screen. */
public sealed interface HomeEffect extends Effect {

  /**
   * Review what waits.
   *
   * @param deck a deck's id; null for all
   */
  record Review(String deck) implements HomeEffect {}

  /**
   * Review what waits and so many new cards more than the day's limit.
   *
   * @param deck a deck's id; null for all
   */
  record MoreNew(String deck, int cards) implements HomeEffect {}

  /**
   * Ask every card not suspended, beyond the schedule.
   *
   * @param deck a deck's id; null for all
   */
  record Cram(String deck) implements HomeEffect {}

  /**
   * Show what a mock interview would be like.
   *
   * @param deck a deck's id; null for all
   */
  record Mock(String deck) implements HomeEffect {}

  /** Ask which edition of the built-in decks to begin with. */
  record ChooseEdition() implements HomeEffect {}

  /** Add editions of the built-in decks, by their languages, and show home. */
  record AddEditions(List<String> editions) implements HomeEffect {
    public AddEditions {
      editions = List.copyOf(editions);
    }
  }

  /** Show the decks. */
  record Decks() implements HomeEffect {}

  /** Show the settings. */
  record Settings() implements HomeEffect {}

  /**
   * Browse the cards.
   *
   * @param deck a deck's id to begin with; null for all
   */
  record Browse(String deck) implements HomeEffect {}

  /** Show the statistics. */
  record Stats() implements HomeEffect {}

  /** Show the interview plan. */
  record Plan() implements HomeEffect {}

  /** Show fresh figures if another day has begun since these were made: home may stay open. */
  record CheckDay() implements HomeEffect {}

  /** Show home with fresh figures. */
  record Refresh() implements HomeEffect {}
}
