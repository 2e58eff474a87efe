package dev.grill.tui.kit;

/** Gives the terminal to something else for a while, an editor for one. */
@FunctionalInterface
public interface Outside {

  /** Leaves the screen, runs {@code other} on the terminal as it was found, and comes back. */
  void run(Runnable other);
}
