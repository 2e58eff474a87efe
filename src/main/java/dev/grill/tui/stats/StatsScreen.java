package dev.grill.tui.stats;

import dev.grill.message.Messages;
import dev.grill.text.Graphemes;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The statistics, a section at a time.
 *
 * @param strongestFirst whether topics begin with the strongest
 * @param filter shows only what contains it, in sections that are lists; empty shows all
 * @param filtering whether characters belong to the filter
 * @param size the terminal's
 */
public record StatsScreen(
    StatsFacts facts,
    StatsTab tab,
    Scroll scroll,
    boolean strongestFirst,
    String filter,
    boolean filtering,
    Size size,
    Messages messages)
    implements Screen {

  /** A section's name, for the mouse. */
  static final String TAB = "tab";

  private static final String[] WORDS = {
    "learning", "young", "mature", "retention", "leech", "forecast"
  };

  /** The first section. */
  public static StatsScreen of(StatsFacts facts, Messages messages) {
    return new StatsScreen(
        facts, StatsTab.OVERVIEW, Scroll.TOP, false, "", false, Size.SMALLEST, messages);
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new StatsScreen(facts, tab, scroll, strongestFirst, filter, filtering, now, messages);
  }

  private StatsScreen at(StatsTab other) {
    return new StatsScreen(facts, other, Scroll.TOP, strongestFirst, "", false, size, messages);
  }

  private StatsScreen scrolled(Scroll to) {
    return new StatsScreen(facts, tab, to, strongestFirst, filter, filtering, size, messages);
  }

  private StatsScreen filtered(String text, boolean typing) {
    Scroll to = text.equals(filter) ? scroll : Scroll.TOP;
    return new StatsScreen(facts, tab, to, strongestFirst, text, typing, size, messages);
  }

  private StatsScreen reordered() {
    return new StatsScreen(
        facts, tab, Scroll.TOP, !strongestFirst, filter, filtering, size, messages);
  }

  /**
   * The keys that do something now, for the line at the bottom.
   *
   * @param scrolls whether the section has more lines than are shown
   */
  Keys<StatsAction> keys(boolean scrolls) {
    Set<StatsAction> possible = EnumSet.of(StatsAction.NEXT, StatsAction.BACK, StatsAction.HELP);
    if (tab.isList()) {
      possible.add(StatsAction.FILTER);
    }
    if (tab == StatsTab.TOPICS) {
      possible.add(StatsAction.ORDER);
    }
    if (scrolls) {
      possible.add(StatsAction.SCROLL);
    }
    return StatsAction.KEYS.only(possible);
  }

  @Override
  public Step on(Key key, long millis) {
    if (filtering) {
      return Step.to(filter(key));
    }
    StatsAction action = StatsAction.KEYS.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case NEXT -> Step.to(at(tab.after(1)));
      case PREVIOUS -> Step.to(at(tab.after(-1)));
      case SECTION -> Step.to(at(StatsTab.values()[key.name().charAt(0) - '1']));
      case SCROLL -> Step.to(scroll(key));
      case FILTER -> Step.to(tab.isList() ? filtered(filter, true) : this);
      case ORDER -> Step.to(tab == StatsTab.TOPICS ? reordered() : this);
      case BACK -> filter.isEmpty() ? Step.to(this, Effect.BACK) : Step.to(filtered("", false));
      case HELP -> Step.to(help());
    };
  }

  /** A click on a section's name shows it; the wheel scrolls. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (!pointer.isClick()) {
      StatsBody body = StatsPicture.body(this);
      int rows = StatsPicture.rows(this, body);
      Scroll to = scroll.by(pointer.lines(), body.count(), rows);
      return Step.to(scrolled(to));
    }
    return Step.to(pointer.isOn(TAB) ? at(StatsTab.values()[pointer.place()]) : this);
  }

  private StatsScreen scroll(Key key) {
    StatsBody body = StatsPicture.body(this);
    return scrolled(scroll.on(key, body.count(), StatsPicture.rows(this, body)));
  }

  private StatsScreen filter(Key key) {
    if (key instanceof Key.Text text) {
      return filtered(filter + text.grapheme(), true);
    }
    if (key instanceof Key.Paste paste) {
      return filtered(filter + paste.text().strip(), true);
    }
    if (key.equals(Key.BACKSPACE)) {
      int end = filter.isEmpty() ? 0 : Graphemes.previous(filter, 0, filter.length());
      return filtered(filter.substring(0, end), true);
    }
    StatsAction.Filtering action = StatsAction.FILTER_KEYS.actionOf(key);
    if (action == null) {
      return this;
    }
    return switch (action) {
      case DONE -> filtered(filter, false);
      case SCROLL -> scroll(key);
      case CLEAR -> filtered("", false);
    };
  }

  private Screen help() {
    List<HelpScreen.Row> words = new ArrayList<>();
    for (String word : WORDS) {
      words.add(
          new HelpScreen.Row(
              messages.text("stats.word." + word), messages.text("stats.means." + word)));
    }
    return HelpScreen.of(
        messages,
        this,
        List.of(
            HelpScreen.keys(messages.text("stats.title"), StatsAction.KEYS, messages),
            new HelpScreen.Part(messages.text("stats.help-words"), words)));
  }

  @Override
  public Picture draw(Size in, long millis) {
    return StatsPicture.of((StatsScreen) resized(in));
  }
}
