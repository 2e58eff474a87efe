package dev.grill.tui.kit;

/**
 * What a screen asks to be done outside: a value; screens add their own. The ones here are done by
 * the {@link Loop} itself.
 */
public interface Effect {

  /** Leave the application. */
  record Quit() implements Effect {}

  /** Go to the background, as Ctrl-Z asks; come back with {@code fg}. */
  record Suspend() implements Effect {}

  /** Forget what was typed ahead, so that it can't answer what it was not meant for. */
  record DiscardTyped() implements Effect {}

  /** Put a text on the clipboard of the person's terminal (OSC 52), also over SSH. */
  record Copy(String text) implements Effect {}

  Effect QUIT = new Quit();
  Effect SUSPEND = new Suspend();
  Effect DISCARD_TYPED = new DiscardTyped();
}
