package dev.grill.tui.home;

import dev.grill.tui.kit.Filter;
import dev.grill.tui.kit.Keys;
import java.util.EnumSet;
import java.util.List;

/** What can be done at home. */
enum HomeAction {
  REVIEW,
  NEW,
  CRAM,
  MOCK,
  ADD,
  DECKS,
  SETTINGS,
  BROWSE,
  STATS,
  PLAN,
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  FIRST,
  LAST,
  FILTER,
  CLEAR,
  QUIT,
  HELP;

  static final Keys<HomeAction> KEYS =
      Keys.of(
          List.of(
              Keys.shown(REVIEW, "home.key-review", "enter"),
              Keys.shown(ADD, "home.key-add", "a"),
              Keys.shown(MOCK, "home.key-mock", "m"),
              Keys.shown(BROWSE, "home.key-browse", "b"),
              Keys.shown(STATS, "home.key-stats", "s"),
              Keys.shown(PLAN, "home.key-plan", "p"),
              Keys.shown(DECKS, "home.key-decks", "d"),
              Keys.shown(SETTINGS, "home.key-settings", ","),
              Keys.shown(QUIT, "home.key-quit", "q"),
              Keys.shown(NEW, "home.key-new", "n"),
              Keys.shown(CRAM, "home.key-cram", "c"),
              Keys.shown(FILTER, "home.key-filter", "/"),
              Keys.shown(CLEAR, "home.key-clear", "esc"),
              Keys.inHelp(UP, "home.key-up", "up", "k"),
              Keys.inHelp(DOWN, "home.key-down", "down", "j"),
              Keys.inHelp(PAGE_UP, "home.key-page-up", "pageup"),
              Keys.inHelp(PAGE_DOWN, "home.key-page-down", "pagedown"),
              Keys.inHelp(FIRST, "home.key-first", "home", "g"),
              Keys.inHelp(LAST, "home.key-last", "end", "G"),
              Keys.shown(HELP, "home.key-help", "?", "f1")));

  /** While letters belong to the filter. */
  static final Keys<Filter.Action> FILTERING = Filter.keys("home.key-clear");

  /** The key for it, as screens write it. */
  String label() {
    return KEYS.only(EnumSet.of(this)).bindings().get(0).keys().get(0).label();
  }
}
