package dev.grill.tui;

import dev.grill.review.Desk;
import dev.grill.text.Failure;
import dev.grill.tui.browse.BrowseDesk;
import dev.grill.tui.decks.DecksDesk;
import dev.grill.tui.mock.MockDesk;
import dev.grill.tui.plan.PlanDesk;
import dev.grill.tui.settings.SettingsDesk;
import dev.grill.tui.stats.StatsDesk;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Everything home needs from outside. */
public interface HomeDesk {

  /** Whether the library has never had a deck, and there are built-in ones to begin with. */
  boolean isFirstStart() throws Failure, IOException;

  /** The study day it is now. */
  LocalDate today() throws Failure;

  /** What there is to show now. */
  HomeFacts facts() throws Failure, IOException;

  /** The editions of the built-in decks that exist. */
  List<FirstStartScreen.Edition> editions() throws Failure, IOException;

  /** Adds editions of the built-in decks, by their languages: all of them or, failing, none. */
  void add(List<String> editions) throws Failure, IOException;

  /**
   * A desk to review at.
   *
   * @param deck a deck's id; null for the decks that the settings choose
   */
  Desk reviews(String deck) throws Failure, IOException;

  /** The settings. */
  SettingsDesk settings();

  /** The library's decks. */
  DecksDesk decks();

  /** A desk to browse at. */
  BrowseDesk browses() throws Failure, IOException;

  /**
   * What a mock interview needs.
   *
   * @param deck a deck's id; null for the decks that the settings choose
   */
  MockDesk mocks(String deck) throws Failure, IOException;

  /** The statistics of the decks that the settings choose. */
  StatsDesk stats();

  /** The interview plan of the decks that the settings choose. */
  PlanDesk plan();
}
