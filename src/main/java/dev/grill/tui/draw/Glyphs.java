package dev.grill.tui.draw;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which characters beside letters a terminal can show, and the one table of what stands for
 * borders, bars, ticks and arrows where it lacks them. Screens draw them all; the {@link Painter}
 * replaces each by one of the same width, so that nothing moves. Letters stay what they are: text
 * is UTF-8 everywhere.
 */
public enum Glyphs {
  /** All of them. */
  ALL,
  /** Those of code page 437, which every font of Linux's console has. */
  CONSOLE,
  /** Those of ASCII. */
  ASCII;

  /** The glyph, what Linux's console shows, what ASCII has: three to an entry. */
  private static final String TABLE =
      "──- ││| ┌┌+ ┐┐+ └└+ ┘┘+ ├├+ ┤┤+ ┼┼+ ┬┬+ ┴┴+ ━─= ┃││ ╌─- ┄─- ╴─- ╶─- ╸─= ╺─= ══= ║║| "
          + "╭┌+ ╮┐+ ╰└+ ╯┘+ "
          + "▁__ ▂_, ▃▄: ▄▄= ▅▄+ ▆█* ▇█% ██# ▀▀\" ▌▌[ ▐▐] ░░. ▒▒: ▓▓% "
          + "▏ | ▎▌| ▍▌| ▋█# ▊█# ▉█# "
          + "▸►> ▹>> ►►> ▶►> ▷>> ◂◄< ◄◄< ◀◄< ▾▼v ▼▼v ▴▲^ ▲▲^ ❯►> ›>> ‹<< "
          + "✓√+ ✔√+ ✗x- ✘x- √√+ ←←< →→> ↑↑^ ↓↓v ↕↕| ↔↔- ↻@@ ↺@@ ↳└` ⏎◄> ↵◄> ␣__ "
          + "•·* ·∙. ∙∙. ◦o- ▪■- ▫.. ■■# □.. ▢.. ●■* ○o~ ◆♦* ◇oo ★** ☆oo ♦♦* ⚠!! ◌oo "
          + "….. “\"\" ”\"\" ‘'' ’'' –-- —-- ×xx ÷// ≈≈~ ≤≤< ≥≥> ±±+ −-- °°o "
          + "✎## ⚑!! ⚐..";

  private static final Map<String, String> IN_CONSOLE = new HashMap<>();
  private static final Map<String, String> IN_ASCII = new HashMap<>();

  /**
   * Those that a terminal can show.
   *
   * @param environment {@code TERM}, and the person's locale: the launcher's {@code GRILL_CTYPE}
   *     where it gave Java another, else {@code LC_ALL}, {@code LC_CTYPE}, {@code LANG}. One that
   *     is not set at all says nothing, and most terminals are UTF-8
   */
  public static Glyphs of(Map<String, String> environment) {
    if (!isUtf8(locale(environment))) {
      return ASCII;
    }
    return "linux".equals(environment.get("TERM")) ? CONSOLE : ALL;
  }

  private static String locale(Map<String, String> environment) {
    String kept = environment.get("GRILL_CTYPE");
    if (kept != null) {
      return kept;
    }
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.get(variable);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static boolean isUtf8(String locale) {
    String lower = locale.toLowerCase(Locale.ROOT);
    return lower.isEmpty() || lower.contains("utf-8") || lower.contains("utf8");
  }

  /** What the terminal is sent for a grapheme: the same number of columns. */
  public String of(String grapheme) {
    if (this == ALL || grapheme.length() != 1 || grapheme.charAt(0) < 128) {
      return grapheme;
    }
    if (IN_ASCII.isEmpty()) {
      read();
    }
    return (this == ASCII ? IN_ASCII : IN_CONSOLE).getOrDefault(grapheme, grapheme);
  }

  private static void read() {
    for (int at = 0; at < TABLE.length(); at += 4) {
      String glyph = TABLE.substring(at, at + 1);
      IN_CONSOLE.put(glyph, TABLE.substring(at + 1, at + 2));
      IN_ASCII.put(glyph, TABLE.substring(at + 2, at + 3));
    }
  }
}
