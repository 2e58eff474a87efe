package dev.grill.cli.print;

import dev.grill.message.Failure;
import dev.grill.platform.Environment;
import dev.grill.settings.Setting;
import dev.grill.settings.Settings;
import dev.grill.tui.draw.Capabilities;
import dev.grill.tui.draw.Colours;
import dev.grill.tui.draw.Role;
import dev.grill.tui.draw.Theme;

/**
 * The screens' roles for what commands print on a terminal, and which colours it gets at all. A
 * pipe gets none unless {@code --color always} asks for them; nothing is said by colour alone.
 */
public final class OutputStyle {

  private final Theme theme;
  private final Colours colours;

  private OutputStyle(Theme theme, Colours colours) {
    this.theme = theme;
    this.colours = colours;
  }

  /**
   * For standard output.
   *
   * @param color what {@code --color} says; null where it was not given
   */
  public static OutputStyle ofOutput(Environment around, Settings settings, String color)
      throws Failure {
    boolean always = "always".equals(color);
    boolean wanted = always || around.outputIsTerminal() && !around.isDumb();
    return wanted
        ? new OutputStyle(theme(around, settings, color), capabilities(around, color).colours())
        : new OutputStyle(null, Colours.NONE);
  }

  /** What the terminal can show; with colours if {@code --color always} says so. */
  public static Capabilities capabilities(Environment around, String color) {
    Capabilities plain = Capabilities.of(around.environment());
    return "always".equals(color) ? plain.coloured() : plain;
  }

  /** The theme asked for; without colours where {@code --color}, NO_COLOR or the setting say so. */
  public static Theme theme(Environment around, Settings settings, String color) throws Failure {
    boolean noColor = around.variable("NO_COLOR") != null && !"always".equals(color);
    if (noColor || "never".equals(color)) {
      return Theme.NONE;
    }
    return switch (settings.value(Setting.THEME)) {
      case "dark" -> Theme.DARK;
      case "light" -> Theme.LIGHT;
      case "high-contrast" -> Theme.HIGH_CONTRAST;
      case "none" -> Theme.NONE;
      default -> Theme.forBackground(around.variable("COLORFGBG"));
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
