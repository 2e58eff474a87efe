package dev.grill.tui.kit;

import dev.grill.message.Failure;
import java.io.IOException;

/**
 * What a screen asks to be done outside it: a value that performs itself. Every screen may ask for
 * the ones here; an application's own are a sealed type beside it.
 */
public interface Effect {

  /**
   * Performs it.
   *
   * @return the screen to go on with
   * @throws Failure what the current screen is to say
   */
  Screen on(Navigation navigation, Console console) throws Failure, IOException;

  /** Leave the program. */
  record Quit() implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) {
      return navigation.quit();
    }
  }

  /** Leave the application for the one it was opened from; from the first of all, the program. */
  record Back() implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) throws Failure, IOException {
      return navigation.back();
    }
  }

  /** Forget what was typed ahead, so that it can't answer what it was not meant for. */
  record DiscardTyped() implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) {
      console.discardTyped();
      return navigation.screen();
    }
  }

  /** Put a text on the clipboard of the person's terminal (OSC 52), also over SSH. */
  record Copy(String text) implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) {
      console.copy(text);
      return navigation.screen();
    }
  }

  Effect QUIT = new Quit();
  Effect BACK = new Back();
  Effect DISCARD_TYPED = new DiscardTyped();
}
