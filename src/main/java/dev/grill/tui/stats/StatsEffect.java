package dev.grill.tui.stats;

import dev.grill.tui.kit.Effect;

/** What is asked while the statistics are worked out. */
public sealed interface StatsEffect extends Effect {

  /** Show them, once they are there. */
  record Ask() implements StatsEffect {}

  /** Give them up. */
  record GiveUp() implements StatsEffect {}
}
