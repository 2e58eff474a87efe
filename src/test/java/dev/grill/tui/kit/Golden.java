package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.fail;

import dev.grill.text.Columns;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Golden pictures: a screen at a size, as text, beside the one kept in {@code
 * src/test/resources/dev/grill/tui/golden}. Below the text stand the looks that are not ordinary,
 * and the cursor. {@code mvn test -Dgolden.write=true} writes the files anew; read the difference
 * before committing it.
 */
public final class Golden {

  /** The sizes every screen is kept at. */
  public static final List<Size> SIZES =
      List.of(new Size(60, 16), new Size(80, 24), new Size(120, 40));

  private static final Path FOLDER = Path.of("src/test/resources/dev/grill/tui/golden");

  private Golden() {}

  /** Holds a screen at all {@link #SIZES} against the files {@code NAME-80x24.txt} and so on. */
  public static void check(String name, Screen screen, long millis) {
    for (Size size : SIZES) {
      check(name + "-" + size.columns() + "x" + size.rows(), screen.draw(size, millis));
    }
  }

  /** Holds one picture against {@code NAME.txt}. */
  public static void check(String name, Picture picture) {
    checkRows(name, picture);
    Path file = FOLDER.resolve(name + ".txt");
    String actual = describe(picture);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      } else if (!Files.exists(file)) {
        fail("no golden picture " + file + "; -Dgolden.write=true writes it:\n" + actual);
      } else {
        compare(file, Files.readString(file), actual);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No row wider than the terminal, no half of a wide character. */
  private static void checkRows(String name, Picture picture) {
    for (int row = 0; row < picture.size().rows(); row++) {
      int columns = 0;
      for (int column = 0; column < picture.size().columns(); column++) {
        columns += Columns.width(picture.grapheme(row, column));
      }
      if (columns != picture.size().columns()) {
        fail(name + ": row " + row + " has " + columns + " columns: " + picture.text(row));
      }
    }
  }

  private static void compare(Path file, String expected, String actual) {
    if (expected.equals(actual)) {
      return;
    }
    List<String> before = expected.lines().toList();
    List<String> now = actual.lines().toList();
    StringBuilder difference = new StringBuilder("the picture differs from " + file + ":\n");
    for (int line = 0; line < Math.max(before.size(), now.size()); line++) {
      String old = line < before.size() ? before.get(line) : null;
      String next = line < now.size() ? now.get(line) : null;
      if (old != null && old.equals(next)) {
        difference.append("   ").append(old).append('\n');
        continue;
      }
      if (old != null) {
        difference.append(" - ").append(old).append('\n');
      }
      if (next != null) {
        difference.append(" + ").append(next).append('\n');
      }
    }
    fail(difference.append("-Dgolden.write=true keeps the new one").toString());
  }

  /** A picture as a golden file holds it. */
  static String describe(Picture picture) {
    StringBuilder text = new StringBuilder(picture.text());
    text.append("─".repeat(picture.size().columns())).append('\n');
    for (int row = 0; row < picture.size().rows(); row++) {
      describeLooks(picture, row, text);
    }
    if (picture.cursorRow() >= 0) {
      text.append("cursor ").append(picture.cursorRow()).append(',');
      text.append(picture.cursorColumn()).append('\n');
    }
    return text.toString();
  }

  private static void describeLooks(Picture picture, int row, StringBuilder text) {
    int start = 0;
    StringBuilder line = new StringBuilder();
    int columns = picture.size().columns();
    for (int column = 1; column <= columns; column++) {
      CellStyle style = picture.style(row, start);
      if (column < columns && picture.style(row, column).equals(style)) {
        continue;
      }
      if (!style.equals(CellStyle.PRIMARY)) {
        line.append(' ')
            .append(start)
            .append('-')
            .append(column - 1)
            .append(' ')
            .append(name(style));
      }
      start = column;
    }
    if (line.length() > 0) {
      text.append("row ").append(row).append(':').append(line).append('\n');
    }
  }

  private static String name(CellStyle style) {
    return style.role().name().toLowerCase(Locale.ROOT)
        + (style.bold() ? "+bold" : "")
        + (style.underline() ? "+underline" : "");
  }
}
