package dev.grill.tui.plan;

import dev.grill.tui.kit.Effect;

/** What the plan's screen asks for. */
public sealed interface PlanEffect extends Effect {

  /** Show the plan, once it is there. */
  record Ask() implements PlanEffect {}

  /** Give up working it out. */
  record GiveUp() implements PlanEffect {}

  /** Keep the date of the interview. */
  record SetDate(String date) implements PlanEffect {}

  /** Keep the minutes of a day. */
  record SetMinutes(String minutes) implements PlanEffect {}

  /** Forget both. */
  record Clear() implements PlanEffect {}
}
