package dev.grill.tui.plan;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Background;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Noticing;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.WaitScreen;
import java.io.IOException;
import java.util.function.LongSupplier;

/** The plan's screen and what stands behind it. */
public final class PlanApplication {

  private final PlanBackend desk;
  private final Effect leave;
  private final Messages messages;
  private final LongSupplier millis;
  private Background<PlanFacts> work;

  /**
   * @param leave what going back does
   * @param millis the screens' clock
   */
  public PlanApplication(PlanBackend desk, Effect leave, Messages messages, LongSupplier millis) {
    this.desk = desk;
    this.leave = leave;
    this.messages = messages;
    this.millis = millis;
  }

  /** Begins to work the plan out; {@code behind} is shown until it is there. */
  public Screen open(Screen behind) throws Failure, IOException {
    work = Background.start(desk.facts());
    Screen wait =
        new WaitScreen(
            behind,
            messages.text("plan.working"),
            millis.getAsLong(),
            new PlanEffect.Ask(),
            new PlanEffect.GiveUp(),
            messages);
    return asked(wait, WaitScreen.AT_ONCE);
  }

  /** Does what a screen asks; what fails is said there, and what was typed stays. */
  public Screen perform(PlanEffect effect, Screen screen) {
    if (effect instanceof PlanEffect.GiveUp) {
      work.cancel();
      return screen;
    }
    if (effect instanceof PlanEffect.Ask) {
      return asked(screen, 0);
    }
    try {
      if (effect instanceof PlanEffect.SetDate set) {
        desk.setDate(set.date());
        return open(screen instanceof PlanScreen plan ? plan.dated() : screen);
      } else if (effect instanceof PlanEffect.SetMinutes set) {
        desk.setMinutes(set.minutes());
      } else {
        desk.clear();
      }
      return open(screen instanceof PlanScreen plan ? plan.closed() : screen);
    } catch (Failure e) {
      return failed(screen, e.text(messages));
    } catch (IOException e) {
      return failed(screen, messages.text("cli.io", String.valueOf(e.getMessage())));
    }
  }

  private Screen asked(Screen screen, long millisAtMost) {
    WaitScreen wait = (WaitScreen) screen;
    if (!work.isOver(millisAtMost)) {
      return wait;
    }
    try {
      PlanFacts facts = work.result();
      return wait.behind() instanceof PlanScreen before
          ? before.with(facts)
          : PlanScreen.of(facts, leave, messages);
    } catch (Failure e) {
      return failed(wait.behind(), e.text(messages));
    } catch (IOException e) {
      return failed(wait.behind(), messages.text("cli.io", String.valueOf(e.getMessage())));
    }
  }

  private static Screen failed(Screen screen, String reason) {
    return screen instanceof Noticing noticing ? noticing.noted(Notice.failed(reason)) : screen;
  }
}
