package dev.grill.tui.home;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Backend;
import dev.grill.tui.browse.BrowseBackend;
import dev.grill.tui.decks.DecksBackend;
import dev.grill.tui.mock.MockBackend;
import dev.grill.tui.plan.PlanBackend;
import dev.grill.tui.settings.SettingsBackend;
import dev.grill.tui.stats.StatsBackend;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Everything home needs from outside. */
public interface HomeBackend {

  /** Whether the library has never had a deck, and there are built-in ones to begin with. */
  boolean isFirstStart() throws Failure, IOException;

  /** The study day it is now. */
  LocalDate today() throws Failure;

  /** What there is to show now. */
  HomeFacts facts() throws Failure, IOException;

  /** The editions of the built-in decks that exist, each after its sets where it has several. */
  List<FirstStartScreen.Edition> editions() throws Failure, IOException;

  /** Adds editions of the built-in decks, {@code zh} or {@code zh/ai}: all or, failing, none. */
  void add(List<String> editions) throws Failure, IOException;

  /**
   * Has the interface speak an edition's language from now on, unless the person said otherwise for
   * this start; a language it has not changes nothing.
   */
  void speak(String language) throws Failure, IOException;

  /**
   * What a review needs.
   *
   * @param deck a deck's id; null for the decks that the settings choose
   */
  Backend reviews(DeckId deck) throws Failure, IOException;

  /** What a review of some cards needs: due or not, in their order, without the suspended ones. */
  Backend reviewsOf(List<CardId> cards) throws Failure, IOException;

  /** The settings. */
  SettingsBackend settings();

  /** The library's decks. */
  DecksBackend decks();

  /** What browsing needs. */
  BrowseBackend browses() throws Failure, IOException;

  /**
   * What a mock interview needs.
   *
   * @param deck a deck's id; null for the decks that the settings choose
   */
  MockBackend mocks(DeckId deck) throws Failure, IOException;

  /** The statistics of the decks that the settings choose. */
  StatsBackend stats();

  /** The interview plan of the decks that the settings choose. */
  PlanBackend plan();
}
