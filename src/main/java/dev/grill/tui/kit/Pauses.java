package dev.grill.tui.kit;

/**
 * Tells a key that was pressed by itself from one in a burst, such as a paste without brackets, a
 * key held down or a paragraph typed at the wrong place: what changes a card waits for a pause
 * before it and one after it. Times are milliseconds of a monotonic clock.
 */
final class Pauses {

  /** How long nothing was pressed before a key that changes a card. */
  static final long BEFORE = 200;

  /** How long nothing is pressed after it. */
  static final long AFTER = 100;

  /**
   * How long another key is looked for even where that pause has passed: on a slow line or a busy
   * machine the picture of the held key takes longer, and what was typed meanwhile lies there
   * unread.
   */
  static final long LOOK = 20;

  private long quietSince;
  private boolean followed = true;
  private Key held;
  private long heldAt;

  /** A key was followed: nothing is pressed from when the next one is waited for. */
  void followed() {
    followed = true;
  }

  /**
   * The next key is waited for, after the picture of the last one is shown. A key that came while
   * that one was followed is read at once and so belongs to the same burst.
   */
  void waiting(long millis) {
    if (followed) {
      followed = false;
      quietSince = millis;
    }
  }

  /** Whether a key was pressed after a pause. */
  boolean isAfterPause(long millis) {
    return millis - quietSince >= BEFORE;
  }

  /** Holds a key until the pause after it has passed. */
  void hold(Key key, long millis) {
    held = key;
    heldAt = millis;
    followed = true;
  }

  /** The key that is held; null for none. */
  Key held() {
    return held;
  }

  /** When it was pressed. */
  long heldAt() {
    return heldAt;
  }

  /** How long it is still held; 0 or less where it may be followed. */
  long left(long millis) {
    return heldAt + AFTER - millis;
  }

  /** Holds nothing any more and gives what was held; null for nothing. */
  Key release() {
    Key was = held;
    held = null;
    return was;
  }
}
