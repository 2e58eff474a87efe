package dev.grill.tui.kit;

import dev.grill.tui.draw.Capabilities;
import dev.grill.tui.draw.Size;

/** A terminal as the {@link Loop} needs it: the real one, or a test's. */
public interface Console {

  /** The size now; never without columns or rows. */
  Size size();

  /** What it can show. */
  default Capabilities capabilities() {
    return Capabilities.FULL;
  }

  /** Sends what a {@code Painter} made. */
  void write(String sequences);

  /**
   * Waits for a key.
   *
   * @param millis how long at most; 0 for as long as it takes
   * @return the key; null when the time is up or the terminal was resized or disturbed
   */
  Key read(long millis);

  /** Whether something else may have written on the screen since this was last asked. */
  boolean wasDisturbed();

  /** Whether the terminal is gone, so that no key can come any more. */
  boolean isGone();

  /** Forgets what was typed and not yet read. */
  void discardTyped();

  /** Leaves the screen, stops the process until it is continued, and comes back. */
  void suspend();

  /**
   * Puts a text on the clipboard, where the terminal allows it (OSC 52); what a shell would obey
   * when it is pasted, such as control characters, is shown by signs instead.
   */
  void copy(String text);
}
