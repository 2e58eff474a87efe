package dev.grill.tui.stats;

import dev.grill.text.Failure;
import dev.grill.tui.Background;
import java.io.IOException;

/** What the statistics' screen needs from outside. */
@FunctionalInterface
public interface StatsDesk {

  /** The work that gives the figures of today; it may run on any one thread. */
  Background.Work<StatsFacts> facts() throws Failure, IOException;
}
