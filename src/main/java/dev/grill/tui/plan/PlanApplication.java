package dev.grill.tui.plan;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Waiting;
import java.io.IOException;
import java.util.function.LongSupplier;

/** The plan's screen and what stands behind it. */
public final class PlanApplication implements Application {

  private final PlanBackend backend;
  private final Messages messages;
  private final Waiting<PlanFacts> waiting;

  /**
   * @param millis the screens' clock
   */
  public PlanApplication(PlanBackend backend, Messages messages, LongSupplier millis) {
    this.backend = backend;
    this.messages = messages;
    this.waiting = new Waiting<>("plan.working", millis, messages);
  }

  /** Begins to work the plan out; {@code from} is shown until it is there. */
  @Override
  public Screen open(Screen from) throws Failure, IOException {
    return waiting.open(backend.facts(), from, facts -> PlanScreen.opened(facts, messages));
  }

  @Override
  public void leave(Screen last) {
    waiting.cancel();
  }

  /** Does what the plan's screen asks, and shows the plan that follows from it. */
  Screen changed(PlanEffect effect, PlanScreen screen) throws Failure, IOException {
    effect.change(backend);
    PlanScreen old = effect.after(screen);
    return waiting.renew(backend.facts(), old, old::with);
  }
}
