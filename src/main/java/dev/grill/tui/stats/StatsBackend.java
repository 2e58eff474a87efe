package dev.grill.tui.stats;

import dev.grill.message.Failure;
import dev.grill.tui.kit.Background;
import java.io.IOException;

/** What the statistics' screen needs from outside. */
@FunctionalInterface
public interface StatsBackend {

  /** The work that gives the figures of today; it may run on any one thread. */
  Background.Work<StatsFacts> facts() throws Failure, IOException;
}
