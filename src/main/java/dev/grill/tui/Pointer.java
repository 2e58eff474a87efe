package dev.grill.tui;

/**
 * What a person did with the mouse, and where.
 *
 * @param part the part of the picture that lies there, as its screen called it when it drew it
 *     ({@link Canvas#spot}); null where nothing was said about the place
 * @param place what was there of it: a row's place in a list, say
 */
public record Pointer(Kind kind, String part, int place) {

  /** How many lines a notch of the wheel moves. */
  public static final int NOTCH = 3;

  /** What was done. */
  public enum Kind {
    CLICK,
    WHEEL_UP,
    WHEEL_DOWN
  }

  public boolean isClick() {
    return kind == Kind.CLICK;
  }

  /** Whether it was done on a part. */
  public boolean isOn(String name) {
    return name.equals(part);
  }

  /** The arrow that the wheel stands for. */
  public Key arrow() {
    return kind == Kind.WHEEL_UP ? Key.UP : Key.DOWN;
  }

  /** How many lines the wheel moves, negative for up. */
  public int lines() {
    return switch (kind) {
      case CLICK -> 0;
      case WHEEL_UP -> -NOTCH;
      case WHEEL_DOWN -> NOTCH;
    };
  }
}
