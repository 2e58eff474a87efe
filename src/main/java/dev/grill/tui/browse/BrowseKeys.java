package dev.grill.tui.browse;

import static dev.grill.tui.Keys.inHelp;
import static dev.grill.tui.Keys.shown;

import dev.grill.review.CardState;
import dev.grill.tui.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The keys of browsing. */
public final class BrowseKeys {

  /** In the table. */
  public enum Table {
    OPEN,
    FIND,
    ORDER,
    REVERSE,
    EDIT,
    SUSPEND,
    BURY,
    RESUME,
    RESET,
    PREVIEW,
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    FIRST,
    LAST,
    BACK,
    HELP
  }

  /** While letters belong to the search line. */
  enum Find {
    DONE,
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    CLEAR,
    HELP
  }

  /** At one card. */
  public enum Page {
    SCROLL,
    NEXT,
    PREVIOUS,
    EDIT,
    SUSPEND,
    BURY,
    RESUME,
    RESET,
    BACK,
    HELP
  }

  /** Asked before a card is reset. */
  enum Ask {
    YES,
    NO
  }

  public static final Keys<Table> TABLE =
      Keys.of(
          List.of(
              shown(Table.OPEN, "browse.key-open", "enter"),
              shown(Table.FIND, "browse.key-find", "/"),
              shown(Table.ORDER, "browse.key-order", "o"),
              shown(Table.BACK, "browse.key-back", "esc", "q"),
              shown(Table.EDIT, "browse.key-edit", "e"),
              shown(Table.SUSPEND, "browse.key-suspend", "s"),
              shown(Table.BURY, "browse.key-bury", "b"),
              shown(Table.RESUME, "browse.key-resume", "r"),
              shown(Table.RESET, "browse.key-reset", "R"),
              shown(Table.PREVIEW, "browse.key-preview", "p"),
              inHelp(Table.REVERSE, "browse.key-reverse", "O"),
              inHelp(Table.UP, "browse.key-up", "up", "k"),
              inHelp(Table.DOWN, "browse.key-down", "down", "j"),
              inHelp(Table.PAGE_UP, "browse.key-page-up", "pageup"),
              inHelp(Table.PAGE_DOWN, "browse.key-page-down", "pagedown", "space"),
              inHelp(Table.FIRST, "browse.key-first", "home", "g"),
              inHelp(Table.LAST, "browse.key-last", "end", "G"),
              shown(Table.HELP, "browse.key-help", "?", "f1")));

  static final Keys<Find> FIND =
      Keys.ofFixed(
          List.of(
              shown(Find.DONE, "browse.key-found", "enter", "tab"),
              shown(Find.DOWN, "browse.key-choose", "down"),
              inHelp(Find.UP, "browse.key-up", "up"),
              inHelp(Find.PAGE_UP, "browse.key-page-up", "pageup"),
              inHelp(Find.PAGE_DOWN, "browse.key-page-down", "pagedown"),
              shown(Find.CLEAR, "browse.key-clear", "esc"),
              shown(Find.HELP, "browse.key-help", "f1")));

  public static final Keys<Page> PAGE =
      Keys.of(
          List.of(
              shown(
                  Page.SCROLL,
                  "screen.key.scroll",
                  "down",
                  "up",
                  "j",
                  "k",
                  "pagedown",
                  "pageup",
                  "space",
                  "home",
                  "end",
                  "g",
                  "G"),
              shown(Page.NEXT, "browse.key-next", "right", "n"),
              inHelp(Page.PREVIOUS, "browse.key-previous", "left", "p"),
              shown(Page.BACK, "browse.key-table", "esc", "q"),
              shown(Page.EDIT, "browse.key-edit", "e"),
              shown(Page.SUSPEND, "browse.key-suspend", "s"),
              shown(Page.BURY, "browse.key-bury", "b"),
              shown(Page.RESUME, "browse.key-resume", "r"),
              shown(Page.RESET, "browse.key-reset", "R"),
              shown(Page.HELP, "browse.key-help", "?", "f1")));

  static final Keys<Ask> ASK =
      Keys.ofFixed(
          List.of(
              shown(Ask.YES, "browse.key-yes", "y"),
              shown(Ask.NO, "browse.key-no", "esc", "n", "q")));

  private BrowseKeys() {}

  /** Adds what can be done with a card that stands so. */
  static <A> void possible(
      Set<A> keys, CardState state, LocalDate day, A suspend, A bury, A resume, A reset) {
    if (!state.suspended()) {
      keys.add(suspend);
      if (!state.isBuried(day)) {
        keys.add(bury);
      }
    }
    if (state.isHidden(day)) {
      keys.add(resume);
    }
    if (!state.isNew()) {
      keys.add(reset);
    }
  }
}
