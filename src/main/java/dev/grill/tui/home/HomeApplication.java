package dev.grill.tui.home;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Backend;
import dev.grill.review.Mode;
import dev.grill.text.markdown.Markdown;
import dev.grill.tui.browse.Browsing;
import dev.grill.tui.decks.DecksApplication;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Destinations;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Outside;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.mock.Mocking;
import dev.grill.tui.plan.PlanApplication;
import dev.grill.tui.review.Reviewing;
import dev.grill.tui.settings.SettingsApplication;
import dev.grill.tui.stats.StatsApplication;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Home, and where one can go from it: what is opened leads back home, with fresh figures. On a
 * first start it asks which decks to begin with.
 */
public final class HomeApplication implements Application, Destinations {

  private static final int PREPARED_WIDTH = 76;

  private final HomeBackend backend;
  private final Messages messages;
  private final Outside outside;
  private final LongSupplier millis;
  private String news = "";
  private boolean isFirst;

  /** Kept with the texts it has read, so that they are read once. */
  private Browsing browsing;

  /**
   * An application over a library.
   *
   * @param outside gives the terminal to an editor
   * @param millis the screens' clock
   */
  public HomeApplication(
      HomeBackend backend, Messages messages, Outside outside, LongSupplier millis) {
    this.backend = backend;
    this.messages = messages;
    this.outside = outside;
    this.millis = millis;
  }

  /** The same, with one thing to say when home is first shown; empty for nothing. */
  public HomeApplication telling(String once) {
    news = once;
    return this;
  }

  @Override
  public Screen open(Screen from) throws Failure, IOException {
    if (backend.isFirstStart()) {
      isFirst = true;
      return FirstStartScreen.of(backend.editions(), messages);
    }
    HomeScreen first = HomeScreen.of(backend.facts(), messages);
    return news.isEmpty() ? first : first.noted(Notice.said(news));
  }

  /** Loads what the first review needs; it begins with a key, and nobody should wait then. */
  @Override
  public void prepare() {
    Markdown.lines("**a** `b`", PREPARED_WIDTH);
  }

  /** After a first start: how to come back. */
  @Override
  public String farewell() {
    return isFirst ? messages.text("home.farewell") : "";
  }

  @Override
  public Screen returned(Screen screen) throws Failure, IOException {
    return fresh((HomeScreen) screen);
  }

  private HomeScreen fresh(HomeScreen home) throws Failure, IOException {
    return home.with(backend.facts());
  }

  // ---- effects ----

  Screen chooseEdition(HomeScreen home) throws Failure, IOException {
    return FirstStartScreen.of(backend.editions(), messages).over(home);
  }

  /**
   * Adds editions of the built-in decks, {@code LANGUAGE} or {@code LANGUAGE/SET}.
   *
   * @param home as it was before; null on a first start
   */
  Screen add(List<String> editions, HomeScreen home) throws Failure, IOException {
    backend.add(editions);
    if (home != null) {
      return fresh(home);
    }
    if (editions.size() == 1) {
      backend.speak(editions.get(0).replaceFirst("/.*", ""));
    }
    return FirstInterviewScreen.of(backend.today(), messages);
  }

  HomeScreen settle(String date, String minutes) throws Failure, IOException {
    if (date != null) {
      backend.plan().setDate(date);
      backend.plan().setMinutes(minutes);
    }
    return HomeScreen.of(backend.facts(), messages);
  }

  HomeScreen onDay(HomeScreen home) throws Failure, IOException {
    boolean typing = home.place().filtering(); // the next look comes soon
    boolean same = typing || home.facts().figures().day().equals(backend.today());
    return same ? home : fresh(home);
  }

  // ---- destinations ----

  @Override
  public Application to(Destination destination) throws Failure, IOException {
    return destination.of(this);
  }

  @Override
  public Application review(DeckId deck) throws Failure, IOException {
    return reviewing(backend.reviews(deck));
  }

  @Override
  public Application moreNew(DeckId deck, int cards) throws Failure, IOException {
    return reviewing(backend.reviews(deck).withMoreNew(cards));
  }

  @Override
  public Application cram(DeckId deck) throws Failure, IOException {
    return reviewing(backend.reviews(deck).asking(Mode.CRAM));
  }

  private Reviewing reviewing(Backend at) {
    return new Reviewing(at, messages, 0, outside, millis);
  }

  @Override
  public Application mock(DeckId deck) throws Failure, IOException {
    return new Mocking(backend.mocks(deck), messages, outside, millis);
  }

  @Override
  public Application browse(DeckId deck) throws Failure, IOException {
    return browsing().of(deck);
  }

  private Browsing browsing() throws Failure, IOException {
    if (browsing == null) {
      browsing = new Browsing(backend.browses(), messages, outside);
    }
    return browsing;
  }

  @Override
  public Application topic(String topic) throws Failure, IOException {
    return browsing().ofTopic(topic);
  }

  @Override
  public Application card(CardId card) throws Failure, IOException {
    return browsing().ofCard(card);
  }

  @Override
  public Application cards(List<CardId> cards) throws Failure, IOException {
    return reviewing(backend.reviewsOf(cards));
  }

  @Override
  public Application decks() {
    return new DecksApplication(backend.decks(), outside, messages);
  }

  @Override
  public Application settings() {
    return new SettingsApplication(backend.settings(), messages);
  }

  @Override
  public Application stats() {
    return new StatsApplication(backend.stats(), messages, millis);
  }

  @Override
  public Application plan() {
    return new PlanApplication(backend.plan(), messages, millis);
  }
}
