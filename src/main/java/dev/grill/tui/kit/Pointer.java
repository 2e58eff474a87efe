package dev.grill.tui.kit;

import dev.grill.tui.draw.Picture;

/**
 * What a person did with the mouse, and where.
 *
 * @param part the part of the picture there, by the name that its screen gave it when drawing it
 *     ({@code Canvas.region}); null where it gave none
 * @param place which of those parts it was, such as a row's place in a list
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
