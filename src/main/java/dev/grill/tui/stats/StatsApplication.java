package dev.grill.tui.stats;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Waiting;
import java.io.IOException;
import java.util.function.LongSupplier;

/** The statistics' screen and what stands behind it. */
public final class StatsApplication implements Application {

  private final StatsBackend backend;
  private final Messages messages;
  private final Waiting<StatsFacts> waiting;

  /**
   * @param millis the screens' clock
   */
  public StatsApplication(StatsBackend backend, Messages messages, LongSupplier millis) {
    this.backend = backend;
    this.messages = messages;
    this.waiting = new Waiting<>("stats.working", millis, messages);
  }

  /** Begins to work the statistics out; {@code from} is shown until they are there. */
  @Override
  public Screen open(Screen from) throws Failure, IOException {
    return waiting.open(backend.facts(), from, facts -> StatsScreen.of(facts, messages));
  }

  @Override
  public void leave(Screen last) {
    waiting.cancel();
  }
}
