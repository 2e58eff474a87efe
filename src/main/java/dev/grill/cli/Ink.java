package dev.grill.cli;

import dev.grill.text.Failure;
import dev.grill.tui.Colours;
import dev.grill.tui.Display;
import dev.grill.tui.Role;
import dev.grill.tui.Theme;

/**
 * The screens' roles for what commands print on a terminal, and which colours there are to be at
 * all. A pipe gets none unless {@code --color always} asks; nothing is said by colour alone.
 */
public final class Ink {

  private final Theme theme;
  private final Colours colours;

  private Ink(Theme theme, Colours colours) {
    this.theme = theme;
    this.colours = colours;
  }

  /** For standard output. */
  public static Ink ofOutput(Call call) throws Failure {
    Surroundings around = call.around();
    boolean always = "always".equals(call.arguments().value("color"));
    boolean wanted = always || around.outputIsTerminal() && !around.isDumb();
    return wanted ? new Ink(theme(call), display(call).colours()) : new Ink(null, Colours.NONE);
  }

  /** What the terminal can show; with colours if {@code --color always} says so. */
  static Display display(Call call) {
    Display display = Display.of(call.around().environment());
    return "always".equals(call.arguments().value("color")) ? display.coloured() : display;
  }

  /** The theme asked for; without colours where {@code --color}, NO_COLOR or the setting say so. */
  static Theme theme(Call call) throws Failure {
    String color = call.arguments().value("color");
    boolean noColor = call.around().variable("NO_COLOR") != null && !"always".equals(color);
    if (noColor || "never".equals(color)) {
      return Theme.NONE;
    }
    return switch (call.settings().value(Setting.THEME)) {
      case "dark" -> Theme.DARK;
      case "light" -> Theme.LIGHT;
      case "high-contrast" -> Theme.HIGH_CONTRAST;
      case "none" -> Theme.NONE;
      default -> Theme.forBackground(call.around().variable("COLORFGBG"));
    };
  }

  /** A text in a role; as it is where there are no colours. */
  public String in(Role role, String text) {
    if (theme == null || theme == Theme.NONE || colours == Colours.NONE) {
      return text;
    }
    String parameters = theme.parameters(role, colours);
    return parameters.isEmpty() ? text : "\u001b[" + parameters + "m" + text + "\u001b[m";
  }
}
