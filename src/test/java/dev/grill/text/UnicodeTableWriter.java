package dev.grill.text;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes the runs that {@link UnicodeTable} holds. It reads the Unicode Character Database: {@code
 * EastAsianWidth.txt}, {@code auxiliary/GraphemeBreakProperty.txt}, {@code emoji/emoji-data.txt}
 * and {@code extracted/DerivedGeneralCategory.txt} below the folder given (Debian's package {@code
 * unicode-data} has them under {@code /usr/share/unicode}). Run it for a newer version of Unicode
 * and replace the constant, and the vectors in {@code GraphemeBreakTest.txt} with it.
 */
final class UnicodeTableWriter {

  private static final int CODE_POINTS = 0x110000;
  private static final Map<String, String> BREAK_NAMES =
      Map.ofEntries(
          Map.entry("CR", "CR"),
          Map.entry("LF", "LF"),
          Map.entry("Control", "CONTROL"),
          Map.entry("Extend", "EXTEND"),
          Map.entry("ZWJ", "ZWJ"),
          Map.entry("Regional_Indicator", "REGIONAL"),
          Map.entry("Prepend", "PREPEND"),
          Map.entry("SpacingMark", "SPACING_MARK"),
          Map.entry("L", "HANGUL_L"),
          Map.entry("V", "HANGUL_V"),
          Map.entry("T", "HANGUL_T"),
          Map.entry("LV", "HANGUL_SYLLABLE"),
          Map.entry("LVT", "HANGUL_SYLLABLE"));

  private final String[] breaks = new String[CODE_POINTS];
  private final String[] widths = new String[CODE_POINTS];
  private final String[] categories = new String[CODE_POINTS];

  private interface Property {
    void put(int codePoint, String value);
  }

  private static void read(Path file, Property property) throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String data = line.split("#", 2)[0];
      if (data.isBlank()) {
        continue;
      }
      String[] fields = data.split(";");
      String[] range = fields[0].strip().split("\\.\\.");
      int first = Integer.parseInt(range[0], 16);
      int last = range.length == 1 ? first : Integer.parseInt(range[1], 16);
      for (int codePoint = first; codePoint <= last; codePoint++) {
        property.put(codePoint, fields[1].strip());
      }
    }
  }

  private void read(Path folder) throws IOException {
    Arrays.fill(breaks, "OTHER");
    Arrays.fill(widths, "N");
    Arrays.fill(categories, "Cn");
    read(
        folder.resolve("auxiliary/GraphemeBreakProperty.txt"),
        (codePoint, value) -> breaks[codePoint] = BREAK_NAMES.get(value));
    read(
        folder.resolve("emoji/emoji-data.txt"),
        (codePoint, value) -> {
          if (value.equals("Extended_Pictographic")) {
            breaks[codePoint] = "PICTOGRAPHIC";
          }
        });
    read(folder.resolve("EastAsianWidth.txt"), (codePoint, value) -> widths[codePoint] = value);
    read(
        folder.resolve("extracted/DerivedGeneralCategory.txt"),
        (codePoint, value) -> categories[codePoint] = value);
  }

  private int width(int codePoint) {
    String category = categories[codePoint];
    String grapheme = breaks[codePoint];
    if (category.equals("Mn") || category.equals("Me") || category.equals("Cc")) {
      return 0;
    }
    if (category.equals("Zl") || category.equals("Zp")) {
      return 0;
    }
    if (category.equals("Cf")) {
      return grapheme.equals("PREPEND") ? 1 : 0;
    }
    if (grapheme.equals("HANGUL_V") || grapheme.equals("HANGUL_T")) {
      return 0;
    }
    return widths[codePoint].equals("W") || widths[codePoint].equals("F") ? 2 : 1;
  }

  private char letter(int codePoint) {
    int index = UnicodeTable.Break.valueOf(breaks[codePoint]).ordinal() * 3 + width(codePoint);
    return (char) ('A' + index);
  }

  private String runs() {
    StringBuilder runs = new StringBuilder();
    int start = 0;
    for (int codePoint = 1; codePoint <= CODE_POINTS; codePoint++) {
      if (codePoint == CODE_POINTS || letter(codePoint) != letter(start)) {
        runs.append(codePoint - start).append(letter(start));
        start = codePoint;
      }
    }
    return runs.toString();
  }

  public static void main(String[] arguments) throws IOException {
    UnicodeTableWriter writer = new UnicodeTableWriter();
    writer.read(Path.of(arguments[0]));
    String runs = writer.runs();
    PrintStream out = System.out;
    for (int at = 0; at < runs.length(); at += 84) {
      out.println(
          (at == 0 ? "" : "+ ")
              + '"'
              + runs.substring(at, Math.min(runs.length(), at + 84)).replace("\\", "\\\\")
              + '"');
    }
  }
}
