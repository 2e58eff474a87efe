package dev.grill.tui.kit;

import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;

/**
 * One screen as an immutable value: it holds only what it adds (selection, scroll, what was typed);
 * what is shown is derived. Times are milliseconds of a monotonic clock, passed in so that timers
 * and guards against keys typed too early need no clock of their own.
 */
public interface Screen {

  /**
   * What a key does: the screen that follows, this one where the key means nothing, and effects.
   */
  Step on(Key key, long millis);

  /**
   * Whether a key changes a card here: grades it, hides it, takes something back. Such a key acts
   * only between pauses: the {@link Loop} sees to it that neither a paste nor a key held down does
   * anything.
   */
  default boolean isGuarded(Key key) {
    return false;
  }

  /**
   * What the mouse does. The wheel stands for arrows unless a screen says otherwise; a click
   * selects or gives the focus and never does what cannot be seen and taken back: the click that
   * brings a window to the front arrives here as well.
   */
  default Step on(Pointer pointer, long millis) {
    Step step = Step.to(this);
    if (!pointer.isClick()) {
      for (int i = 0; i < Pointer.NOTCH && step.effects().isEmpty(); i++) {
        step = step.screen().on(pointer.arrow(), millis);
      }
    }
    return step;
  }

  /**
   * The screen that this one lies over within its application, such as the one that help was opened
   * from; itself where it lies over none. {@link Navigation} has the way back to the application
   * before.
   */
  default Screen back() {
    return this;
  }

  /** This screen with one line about how an effect went, where it has room for one. */
  default Screen noted(Notice notice) {
    return this;
  }

  /**
   * The screen in a terminal of this size, for screens in which a key's meaning depends on it (a
   * page, a row up). The {@link Loop} calls this before it draws and before it passes keys on.
   */
  default Screen resized(Size size) {
    return this;
  }

  /** The screen at a size, at least {@link Size#SMALLEST}. */
  Picture draw(Size size, long millis);

  /**
   * What follows when {@link #redrawAfter} has passed without a key: this is how a screen that
   * waits for work in the background asks for its result.
   */
  default Step waited(long millis) {
    return Step.to(this);
  }

  /**
   * After how many milliseconds the picture changes by itself, as one with a clock does; 0 where it
   * waits for keys only.
   */
  default long redrawAfter(long millis) {
    return 0;
  }
}
