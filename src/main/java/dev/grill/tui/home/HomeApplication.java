package dev.grill.tui.home;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Backend;
import dev.grill.review.Mode;
import dev.grill.text.markdown.Markdown;
import dev.grill.tui.browse.Browsing;
import dev.grill.tui.decks.DecksApplication;
import dev.grill.tui.decks.DecksEffect;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Outside;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.mock.MockBackend;
import dev.grill.tui.mock.Mocking;
import dev.grill.tui.plan.PlanApplication;
import dev.grill.tui.plan.PlanEffect;
import dev.grill.tui.review.Reviewing;
import dev.grill.tui.settings.SettingsApplication;
import dev.grill.tui.settings.SettingsEffect;
import dev.grill.tui.stats.StatsApplication;
import dev.grill.tui.stats.StatsEffect;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Home and what is opened there: leaving it leads back home, with fresh figures. On a first start
 * it asks which decks to begin with.
 */
public final class HomeApplication implements Application {

  private static final int PREPARED_WIDTH = 76;

  private final HomeBackend desk;
  private final Messages messages;
  private final Outside outside;
  private final LongSupplier millis;
  private String news = "";
  private HomeScreen home;
  private SettingsApplication settings;
  private DecksApplication decks;
  private Browsing browsing;

  /** What was begun at home last: its screens' effects are its own. */
  private Application opened;

  private StatsApplication stats;
  private PlanApplication plan;

  /**
   * An application over a library.
   *
   * @param outside gives the terminal to an editor
   * @param millis the screens' clock
   */
  public HomeApplication(
      HomeBackend desk, Messages messages, Outside outside, LongSupplier millis) {
    this.desk = desk;
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
  public Screen first() throws Failure, IOException {
    if (desk.isFirstStart()) {
      return FirstStartScreen.of(desk.editions(), messages);
    }
    HomeScreen first = refreshed();
    return news.isEmpty() ? first : first.noted(Notice.said(news));
  }

  /** Loads what the first review needs; it begins with a key, and nobody should wait then. */
  @Override
  public void prepare() {
    Markdown.lines("**a** `b`", PREPARED_WIDTH);
  }

  @Override
  public void leave(Screen last) throws Failure {
    if (opened != null) {
      opened.leave(last);
    }
  }

  @Override
  public String farewell() {
    return "";
  }

  @Override
  public Screen perform(Effect effect, Screen screen) {
    if (effect instanceof SettingsEffect of) {
      return settings.perform(of, screen);
    }
    if (effect instanceof DecksEffect of) {
      return decks.perform(of, screen);
    }
    if (effect instanceof StatsEffect of) {
      return stats.perform(of, screen);
    }
    if (effect instanceof PlanEffect of) {
      return plan.perform(of, screen);
    }
    if (!(effect instanceof HomeEffect)) {
      return opened.perform(effect, screen);
    }
    if (screen instanceof HomeScreen left) {
      home = left;
    }
    try {
      return done((HomeEffect) effect);
    } catch (Failure e) {
      return failed(e.text(messages), screen);
    } catch (IOException e) {
      return failed(messages.text("cli.io", String.valueOf(e.getMessage())), screen);
    }
  }

  private Screen failed(String reason, Screen screen) {
    if (screen instanceof FirstStartScreen first) {
      return first.failed(reason);
    }
    return home == null ? screen : home.noted(Notice.failed(reason));
  }

  private Screen done(HomeEffect effect) throws Failure, IOException {
    if (effect instanceof HomeEffect.Review review) {
      return review(desk.reviews(review.deck()));
    }
    if (effect instanceof HomeEffect.MoreNew more) {
      return review(desk.reviews(more.deck()).withMoreNew(more.cards()));
    }
    if (effect instanceof HomeEffect.Cram cram) {
      return review(desk.reviews(cram.deck()).asking(Mode.CRAM));
    }
    if (effect instanceof HomeEffect.Browse browse) {
      return browse(browse.deck());
    }
    if (effect instanceof HomeEffect.Mock mock) {
      MockBackend mocks = desk.mocks(mock.deck());
      return open(new Mocking(mocks, messages, new HomeEffect.Refresh(), outside, millis));
    }
    if (effect instanceof HomeEffect.ChooseEdition) {
      List<FirstStartScreen.Edition> editions = desk.editions();
      return FirstStartScreen.of(editions, messages);
    }
    if (effect instanceof HomeEffect.Settings) {
      settings = new SettingsApplication(desk.settings(), new HomeEffect.Refresh(), messages);
      return settings.first();
    }
    if (effect instanceof HomeEffect.Decks) {
      decks = new DecksApplication(desk.decks(), new HomeEffect.Refresh(), outside, messages);
      return decks.first();
    }
    if (effect instanceof HomeEffect.Stats) {
      stats = new StatsApplication(desk.stats(), new HomeEffect.Refresh(), messages, millis);
      return stats.open(home);
    }
    if (effect instanceof HomeEffect.Plan) {
      plan = new PlanApplication(desk.plan(), new HomeEffect.Refresh(), messages, millis);
      return plan.open(home);
    }
    if (effect instanceof HomeEffect.CheckDay
        && home.facts().figures().day().equals(desk.today())) {
      return home;
    }
    if (effect instanceof HomeEffect.AddEditions add) {
      desk.add(add.editions());
    }
    return refreshed();
  }

  private Screen review(Backend at) throws Failure, IOException {
    return open(new Reviewing(at, messages, 0, new HomeEffect.Refresh(), outside, millis));
  }

  private Screen browse(String deck) throws Failure, IOException {
    if (browsing == null) { // kept, with the texts it has read
      browsing = new Browsing(desk.browses(), messages, new HomeEffect.Refresh(), outside);
    }
    return open(browsing.of(deck));
  }

  private Screen open(Application application) throws Failure, IOException {
    Screen first = application.first();
    opened = application;
    return first;
  }

  private HomeScreen refreshed() throws Failure, IOException {
    HomeFacts facts = desk.facts();
    home = home == null ? HomeScreen.of(facts, messages) : home.with(facts);
    return home;
  }
}
