package dev.grill.tui.kit;

import dev.grill.tui.draw.Picture;

/**
 * What a person did with the mouse, and where.
 *
 * @param part the part of the picture that lies there, as its screen called it when it drew it
 *     ({@code Canvas.region}); null where nothing was said about the place
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

  /** What was done in a cell of a picture. */
  public static Pointer at(Picture picture, Kind kind, int row, int column) {
    Picture.Region region = picture.regionAt(row, column);
    return region == null
        ? new Pointer(kind, null, -1)
        : new Pointer(kind, region.name(), region.place());
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
