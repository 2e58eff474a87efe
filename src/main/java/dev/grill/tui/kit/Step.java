package dev.grill.tui.kit;

import java.util.List;

/** What follows from a key: the next screen, and what is to be done outside, in order. */
public record Step(Screen screen, List<Effect> effects) {

  public Step {
    effects = List.copyOf(effects);
  }

  /** The next screen without effects. */
  public static Step to(Screen screen) {
    return new Step(screen, List.of());
  }

  /** The next screen with effects. */
  public static Step to(Screen screen, Effect... effects) {
    return new Step(screen, List.of(effects));
  }
}
