package dev.grill.tui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.text.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapabilitiesTest {

  private static Map<String, String> environment(String variables) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ")) {
      environment.put(variable.split("=")[0], variable.substring(variable.indexOf('=') + 1));
    }
    return environment;
  }

  @ParameterizedTest
  @CsvSource({
    "TERM=linux, SIXTEEN",
    "TERM=xterm, SIXTEEN",
    "TERM=screen, SIXTEEN",
    "TERM=xterm-256color, INDEXED",
    "TERM=tmux-256color TMUX=/tmp/s, INDEXED",
    "TERM=xterm-256color COLORTERM=truecolor, TRUE",
    "TERM=screen-256color TMUX=/tmp/s COLORTERM=truecolor, TRUE",
    "TERM=screen-256color COLORTERM=truecolor, INDEXED",
    "TERM=screen COLORTERM=truecolor, SIXTEEN",
    "TERM=xterm COLORTERM=24bit, TRUE",
    "TERM=xterm-direct, TRUE",
    "TERM=foot, INDEXED",
    "TERM=vt100, NONE",
    "TERM=xterm-mono, NONE",
    "TERM=dumb COLORTERM=truecolor, NONE"
  })
  void aTerminalHasTheColoursThatItsNamePromises(String variables, Colours colours) {
    assertEquals(colours, Colours.of(environment(variables)));
  }

  @ParameterizedTest
  @CsvSource({
    "TERM=xterm LANG=en_US.UTF-8, ALL",
    "TERM=xterm LANG=zh_CN.utf8, ALL",
    "TERM=xterm LC_CTYPE=UTF-8, ALL",
    "TERM=xterm, ALL",
    "TERM=linux LANG=en_US.UTF-8, CONSOLE",
    "TERM=xterm LANG=zh_CN.GBK, ASCII",
    "TERM=xterm LANG=en_US, ASCII",
    "TERM=linux LC_ALL=C LANG=en_US.UTF-8, ASCII",
    "TERM=xterm LC_ALL=C.UTF-8 GRILL_CTYPE=C, ASCII",
    "TERM=xterm LC_ALL=C.UTF-8 GRILL_CTYPE=de_DE.UTF-8, ALL"
  })
  void theLocalesEncodingDecidesWhichSignsThereAre(String variables, Glyphs glyphs) {
    assertEquals(glyphs, Glyphs.of(environment(variables)));
  }

  @Test
  void everySignHasAnAsciiSignOfTheSameWidthAndTheConsoleOneOfItsFont() throws IOException {
    for (String sign : signsDrawn()) {
      String ascii = Glyphs.ASCII.of(sign);
      assertTrue(ascii.length() == 1 && ascii.charAt(0) < 128, sign + " has no ASCII sign");
      assertEquals(Columns.width(sign), Columns.width(ascii), sign);
      String console = Glyphs.CONSOLE.of(sign);
      assertTrue(isOfCodePage437(console), sign + " becomes " + console);
      assertEquals(sign, Glyphs.ALL.of(sign));
    }
  }

  private static boolean isOfCodePage437(String sign) {
    String signs =
        "☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼¡¢£¥ª«¬°±·»¼½¿÷│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌"
            + "█▄▌▐▀░▒▓≡≥≤⌠⌡≈∙√ⁿ²■";
    return sign.charAt(0) < 128 || signs.contains(sign);
  }

  /** Every sign that is neither letter nor ASCII in what draws the screens and in their texts. */
  private static Set<String> signsDrawn() throws IOException {
    Set<String> signs = new TreeSet<>();
    for (Path folder :
        List.of(
            Path.of("src/main/java/dev/grill/tui"),
            Path.of("src/main/resources/dev/grill/messages"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.endsWith("Glyphs.java")) {
            addSigns(Files.readString(file), signs);
          }
        }
      }
    }
    assertTrue(signs.contains("─") && signs.contains("✓"), signs.toString());
    return signs;
  }

  private static void addSigns(String text, Set<String> signs) {
    text.codePoints()
        .filter(c -> c > 0xa0 && c < 0x2e80 && !Character.isLetter(c))
        .forEach(c -> signs.add(Character.toString(c)));
  }

  @Test
  void lettersStayWhatTheyAre() {
    for (String letter : List.of("评", "é", "α", "a", "😀", "，")) {
      assertEquals(letter, Glyphs.ASCII.of(letter));
    }
  }

  // ---- contrast, by WCAG 2.2: 4.5 is what ordinary text needs ----

  private static final List<int[]> DARK_GROUNDS =
      List.of(new int[] {0, 0, 0}, new int[] {30, 30, 46}, new int[] {0, 43, 54});
  private static final List<int[]> LIGHT_GROUNDS =
      List.of(new int[] {255, 255, 255}, new int[] {250, 244, 237});

  @ParameterizedTest
  @EnumSource(
      value = Colours.class,
      names = {"INDEXED", "TRUE"})
  void everyRoleIsReadableOnTheThemesGround(Colours colours) {
    for (Role role : Role.values()) {
      assertReadable(Theme.DARK.parameters(role, colours), DARK_GROUNDS);
      assertReadable(Theme.LIGHT.parameters(role, colours), LIGHT_GROUNDS);
      List<int[]> any = Stream.concat(DARK_GROUNDS.stream(), LIGHT_GROUNDS.stream()).toList();
      assertReadable(Theme.HIGH_CONTRAST.parameters(role, colours), any);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Colours.class,
      names = {"INDEXED", "TRUE"})
  void aGroundThatNobodyToldOfMayBeBlackOrWhite(Colours colours) {
    List<int[]> both = List.of(new int[] {0, 0, 0}, new int[] {255, 255, 255});
    for (Role role : Role.values()) {
      assertReadable(Theme.forBackground(null).parameters(role, colours), both);
    }
  }

  @Test
  void whereThereAreSixteenColoursNothingDependsOnWhatTheyLookLike() {
    for (Theme theme : Theme.values()) {
      assertFalse(theme.parameters(Role.DIM, Colours.SIXTEEN).contains("90"), theme.name());
      String selection = theme.parameters(Role.SELECTION, Colours.SIXTEEN);
      assertTrue(List.of(selection.split(";")).contains("7"), theme.name());
    }
  }

  @Test
  void withoutColoursEveryThemeIsTheSame() {
    for (Theme theme : Theme.values()) {
      for (Role role : Role.values()) {
        assertEquals(
            Theme.NONE.parameters(role, Colours.TRUE), theme.parameters(role, Colours.NONE));
      }
    }
  }

  private static void assertReadable(String parameters, List<int[]> grounds) {
    int[] foreground = colour(parameters, "38");
    int[] own = colour(parameters, "48");
    if (foreground == null) {
      return; // the terminal's own colours
    }
    for (int[] ground : own == null ? grounds : List.of(own)) {
      double contrast = contrast(luminance(foreground), luminance(ground));
      assertTrue(contrast >= 4.5, () -> parameters + " has a contrast of " + contrast);
    }
  }

  private static int[] colour(String parameters, String which) {
    String[] codes = parameters.split(";");
    for (int i = 0; i + 2 < codes.length; i++) {
      if (codes[i].equals(which) && codes[i + 1].equals("5")) {
        return indexed(Integer.parseInt(codes[i + 2]));
      }
      if (codes[i].equals(which) && codes[i + 1].equals("2")) {
        return new int[] {
          Integer.parseInt(codes[i + 2]),
          Integer.parseInt(codes[i + 3]),
          Integer.parseInt(codes[i + 4])
        };
      }
    }
    return null;
  }

  /** xterm's cube of 6 × 6 × 6 and its 24 greys. */
  private static int[] indexed(int number) {
    if (number >= 232) {
      int grey = 8 + 10 * (number - 232);
      return new int[] {grey, grey, grey};
    }
    int[] steps = {0, 95, 135, 175, 215, 255};
    int of = number - 16;
    return new int[] {steps[of / 36], steps[of / 6 % 6], steps[of % 6]};
  }

  private static double luminance(int[] colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = colour[i] / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }
}
