package dev.grill.tui.stats;

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

/** The statistics' screen and what stands behind it. */
public final class StatsApplication {

  private final StatsBackend desk;
  private final Effect leave;
  private final Messages messages;
  private final LongSupplier millis;
  private Background<StatsFacts> work;

  /**
   * @param leave what going back does
   * @param millis the screens' clock
   */
  public StatsApplication(StatsBackend desk, Effect leave, Messages messages, LongSupplier millis) {
    this.desk = desk;
    this.leave = leave;
    this.messages = messages;
    this.millis = millis;
  }

  /** Begins to work the statistics out; {@code behind} is shown until they are there. */
  public Screen open(Screen behind) throws Failure, IOException {
    work = Background.start(desk.facts());
    Screen wait =
        new WaitScreen(
            behind,
            messages.text("stats.working"),
            millis.getAsLong(),
            new StatsEffect.Ask(),
            new StatsEffect.GiveUp(),
            messages);
    return asked(wait, WaitScreen.AT_ONCE);
  }

  /** Does what a screen asks. */
  public Screen perform(StatsEffect effect, Screen screen) {
    if (effect instanceof StatsEffect.GiveUp) {
      work.cancel();
      return screen;
    }
    return asked(screen, 0);
  }

  private Screen asked(Screen wait, long millisAtMost) {
    if (!work.isOver(millisAtMost)) {
      return wait;
    }
    try {
      return StatsScreen.of(work.result(), leave, messages);
    } catch (Failure e) {
      return failed(wait, e.text(messages));
    } catch (IOException e) {
      return failed(wait, messages.text("cli.io", String.valueOf(e.getMessage())));
    }
  }

  private static Screen failed(Screen wait, String reason) {
    Screen behind = ((WaitScreen) wait).behind();
    return behind instanceof Noticing noticing ? noticing.noted(Notice.failed(reason)) : behind;
  }
}
