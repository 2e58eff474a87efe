package dev.grill.tui.plan;

import dev.grill.tui.kit.Keys;
import java.util.EnumSet;
import java.util.List;

/** What can be done with the plan. */
public enum PlanAction {
  DATE,
  MINUTES,
  FORGET,
  LEFT_OUT,
  SCROLL,
  BACK,
  HELP;

  public static final Keys<PlanAction> KEYS =
      Keys.of(
          List.of(
              Keys.shown(DATE, "plan.key-date", "d"),
              Keys.shown(MINUTES, "plan.key-minutes", "m"),
              Keys.shown(FORGET, "plan.key-clear", "c"),
              Keys.shown(LEFT_OUT, "plan.key-other", "tab"),
              Keys.shown(BACK, "screen.key.back", "esc", "q"),
              Keys.scrolling(SCROLL),
              Keys.shown(HELP, "plan.key-help", "?", "f1")));

  /** While a date or minutes are typed. */
  enum Typing {
    SAVE,
    MORE,
    LESS,
    MUCH_MORE,
    MUCH_LESS,
    CANCEL
  }

  static final Keys<Typing> TYPING_DATE =
      Keys.ofFixed(
          List.of(
              Keys.shown(Typing.SAVE, "plan.key-save", "enter"),
              Keys.shown(Typing.MORE, "plan.key-later", "up"),
              Keys.shown(Typing.LESS, "plan.key-earlier", "down"),
              Keys.inHelp(Typing.MUCH_MORE, "plan.key-week-later", "pageup"),
              Keys.inHelp(Typing.MUCH_LESS, "plan.key-week-earlier", "pagedown"),
              Keys.shown(Typing.CANCEL, "plan.key-cancel", "esc")));

  static final Keys<Typing> TYPING_MINUTES =
      Keys.ofFixed(
          List.of(
              Keys.shown(Typing.SAVE, "plan.key-save", "enter"),
              Keys.shown(Typing.MORE, "plan.key-more", "up"),
              Keys.shown(Typing.LESS, "plan.key-less", "down"),
              Keys.inHelp(Typing.MUCH_MORE, "plan.key-much-more", "pageup"),
              Keys.inHelp(Typing.MUCH_LESS, "plan.key-much-less", "pagedown"),
              Keys.shown(Typing.CANCEL, "plan.key-cancel", "esc")));

  static Keys<Typing> typing(PlanPrompt.Kind kind) {
    return kind == PlanPrompt.Kind.DATE ? TYPING_DATE : TYPING_MINUTES;
  }

  /** Before the plan is cleared. */
  enum Clearing {
    YES,
    NO
  }

  static final Keys<Clearing> CLEARING =
      Keys.ofFixed(
              List.of(
                  Keys.shown(Clearing.YES, "plan.key-yes", "y"),
                  Keys.shown(Clearing.NO, "plan.key-no", "n", "esc", "q")))
          .guarding(Clearing.YES);

  /** The key for it, as screens write it. */
  String label() {
    return KEYS.only(EnumSet.of(this)).bindings().get(0).keys().get(0).label();
  }
}
