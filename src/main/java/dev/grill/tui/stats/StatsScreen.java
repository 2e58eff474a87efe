package dev.grill.tui.stats;

import dev.grill.card.CardId;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Filter;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The statistics, a section at a time.
 *
 * @param selected the row of a list that is selected
 * @param strongestFirst whether topics begin with the strongest
 * @param filter of the sections that are lists
 * @param size the terminal's
 */
public record StatsScreen(
    StatsFacts facts,
    StatsTab tab,
    Scroll scroll,
    int selected,
    boolean strongestFirst,
    Filter filter,
    Size size,
    Messages messages)
    implements Screen {

  /** A section's name, for the mouse. */
  static final String TAB = "tab";

  private static final String[] WORDS = {
    "learning", "young", "mature", "retention", "recall", "leech", "forecast"
  };

  /** The first section. */
  public static StatsScreen of(StatsFacts facts, Messages messages) {
    return new StatsScreen(
        facts, StatsTab.OVERVIEW, Scroll.TOP, 0, false, Filter.NONE, Size.SMALLEST, messages);
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new StatsScreen(facts, tab, scroll, selected, strongestFirst, filter, now, messages);
  }

  private StatsScreen at(StatsTab other) {
    return new StatsScreen(
        facts, other, Scroll.TOP, 0, strongestFirst, Filter.NONE, size, messages);
  }

  private StatsScreen scrolled(Scroll to, int row) {
    return new StatsScreen(facts, tab, to, row, strongestFirst, filter, size, messages);
  }

  private StatsScreen filtered(Filter other) {
    boolean same = other.text().equals(filter.text());
    Scroll to = same ? scroll : Scroll.TOP;
    int row = same ? selected : 0;
    return new StatsScreen(facts, tab, to, row, strongestFirst, other, size, messages);
  }

  private StatsScreen reordered() {
    return new StatsScreen(facts, tab, Scroll.TOP, 0, !strongestFirst, filter, size, messages);
  }

  /**
   * The keys that do something now, for the line at the bottom.
   *
   * @param scrolls whether the section has more lines than are shown
   */
  Keys<StatsAction> keys(boolean scrolls, StatsBody body) {
    Set<StatsAction> possible = EnumSet.of(StatsAction.NEXT, StatsAction.BACK, StatsAction.HELP);
    if (tab.isList()) {
      possible.add(StatsAction.FILTER);
    }
    if (tab == StatsTab.TOPICS) {
      possible.add(StatsAction.ORDER);
    }
    if (row(body) != null && row(body).opens() != null) {
      possible.add(StatsAction.OPEN);
    }
    if (!body.cards().isEmpty()) {
      possible.add(StatsAction.REVIEW_THESE);
    }
    if (scrolls) {
      possible.add(StatsAction.SCROLL);
    }
    return StatsAction.KEYS.only(possible);
  }

  @Override
  public Step on(Key key, long millis) {
    if (filter.typing()) {
      Filter next = filter.on(key);
      return Step.to(next == filter ? scroll(key) : filtered(next));
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
      case OPEN -> open();
      case REVIEW_THESE -> review();
      case FILTER -> Step.to(tab.isList() ? filtered(filter.typing(true)) : this);
      case ORDER -> Step.to(tab == StatsTab.TOPICS ? reordered() : this);
      case BACK -> filter.isEmpty() ? Step.to(this, Effect.BACK) : Step.to(filtered(Filter.NONE));
      case HELP -> Step.to(help());
    };
  }

  /** A click on a section's name shows it; the wheel scrolls. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (!pointer.isClick()) {
      StatsBody body = StatsPicture.body(this);
      int rows = StatsPicture.rows(this, body);
      Scroll to = scroll.by(pointer.lines(), body.lines().count(), rows);
      int shown = Math.max(to.top(), Math.min(selected, to.top() + rows - 1));
      return Step.to(scrolled(to, shown));
    }
    if (pointer.isOn(ListPlace.ROW)) {
      return pointer.place() == selected ? open() : Step.to(scrolled(scroll, pointer.place()));
    }
    return Step.to(pointer.isOn(TAB) ? at(StatsTab.values()[pointer.place()]) : this);
  }

  private StatsScreen scroll(Key key) {
    StatsBody body = StatsPicture.body(this);
    int rows = StatsPicture.rows(this, body);
    if (body.rows().isEmpty()) {
      return scrolled(scroll.on(key, body.lines().count(), rows), selected);
    }
    Key or = key.equals(Key.named("space")) ? Key.PAGE_DOWN : key;
    int count = body.rows().size();
    int row = ListPlace.FIRST.showing(rows).at(selected, count).moved(or, count).selected();
    return scrolled(scroll.within(count, rows).showing(row, rows), row);
  }

  /** The selected row of a list; null where there is none. */
  private StatsBody.Row row(StatsBody body) {
    return selected < body.rows().size() ? body.rows().get(selected) : null;
  }

  private Step open() {
    StatsBody.Row row = row(StatsPicture.body(this));
    return row == null || row.opens() == null ? Step.to(this) : Step.to(this, row.opens());
  }

  private Step review() {
    List<CardId> cards = StatsPicture.body(this).cards();
    return cards.isEmpty() ? Step.to(this) : Step.to(this, new Destination.Cards(cards));
  }

  private Screen help() {
    return HelpScreen.of(
        messages,
        this,
        List.of(
            HelpScreen.keys(messages.text("stats.title"), StatsAction.KEYS, messages),
            HelpScreen.words(
                messages.text("stats.help-words"),
                "stats.word.",
                "stats.means.",
                WORDS,
                messages)));
  }

  @Override
  public Picture draw(Size in, long millis) {
    return StatsPicture.of((StatsScreen) resized(in));
  }
}
