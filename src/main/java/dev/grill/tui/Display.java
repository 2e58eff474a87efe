package dev.grill.tui;

import java.util.Map;

/**
 * What a terminal can show.
 *
 * @param colours how many it has
 * @param signs which of the signs beside letters
 */
public record Display(Colours colours, Signs signs) {

  /** A terminal that can show everything the screens use. */
  public static final Display FULL = new Display(Colours.INDEXED, Signs.ALL);

  /** By what the environment says of the terminal and of the person's locale. */
  public static Display of(Map<String, String> environment) {
    return new Display(Colours.of(environment), Signs.of(environment));
  }

  /** This one with colours even where its name promises none, as {@code --color always} asks. */
  public Display coloured() {
    return colours == Colours.NONE ? new Display(Colours.SIXTEEN, signs) : this;
  }
}
