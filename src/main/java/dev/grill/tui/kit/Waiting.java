package dev.grill.tui.kit;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Opens a screen whose figures are worked out in the {@link Background}: at once where that is
 * quick, else by way of a {@link WaitScreen}, from which it can be given up.
 */
public final class Waiting<T> {

  /** Show the result, once it is there. */
  record Ask(Waiting<?> waiting) implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) throws Failure, IOException {
      return waiting.asked(navigation, console);
    }
  }

  /** Cancel the work; the screen before is shown already. */
  record GiveUp(Waiting<?> waiting) implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) {
      waiting.cancel();
      return navigation.screen();
    }
  }

  private final String doing;
  private final LongSupplier millis;
  private final Messages messages;
  private Background<T> work;
  private Function<T, Screen> shown;
  private WaitScreen wait;

  /**
   * @param doing the message for what is worked out
   * @param millis the screens' clock
   */
  public Waiting(String doing, LongSupplier millis, Messages messages) {
    this.doing = doing;
    this.millis = millis;
    this.messages = messages;
  }

  /**
   * Begins the work that opens an application: giving it up leads back to where that was asked for.
   *
   * @param from the screen the application is opened from, shown meanwhile
   * @param screen what shows the result
   */
  public Screen open(Background.Work<T> begun, Screen from, Function<T, Screen> screen)
      throws Failure, IOException {
    return begin(begun, from, Effect.BACK, screen);
  }

  /**
   * Begins the work that renews a screen of the application: giving it up leaves that as it is.
   *
   * @param old the screen as it is, shown meanwhile
   * @param screen what shows the result
   */
  public Screen renew(Background.Work<T> begun, Screen old, Function<T, Screen> screen)
      throws Failure, IOException {
    return begin(begun, old, new GiveUp(this), screen);
  }

  private Screen begin(
      Background.Work<T> begun, Screen back, Effect giveUp, Function<T, Screen> screen)
      throws Failure, IOException {
    cancel();
    work = Background.start(begun);
    shown = screen;
    wait =
        new WaitScreen(
            back, messages.text(doing), millis.getAsLong(), new Ask(this), giveUp, messages);
    return work.isOver(WaitScreen.AT_ONCE) ? shown.apply(work.result()) : wait;
  }

  private Screen asked(Navigation navigation, Console console) throws Failure, IOException {
    if (!work.isOver(0)) {
      return navigation.screen();
    }
    try {
      return shown.apply(work.result());
    } catch (Failure | IOException e) {
      navigation.show(wait.back());
      wait.giveUp().on(navigation, console);
      throw e; // said on the screen that is shown now
    }
  }

  /** Cancels the work, if it is still going on. */
  public void cancel() {
    if (work != null) {
      work.cancel();
    }
  }
}
