package dev.grill.tui.draw;

import dev.grill.text.Columns;
import dev.grill.text.Graphemes;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A terminal for tests: understands what a {@link Painter} may send and nothing else. It can be one
 * of those that draw joined emoji part by part.
 */
public final class Grid {

  private final Size size;
  private final boolean splitsEmoji;
  private final String[][] cells;
  private final BitSet written = new BitSet();
  private int row;
  private int column;
  private boolean cursor = true;
  private Attributes look = new Attributes();

  /** What SGR sequences add up to. */
  private static final class Attributes {
    private String foreground = "";
    private String background = "";
    private boolean bold;
    private boolean faint;
    private boolean underline;
    private boolean reverse;

    void take(String parameters) {
      String[] codes = parameters.split(";", -1);
      for (int i = 0; i < codes.length; i++) {
        int code = codes[i].isEmpty() ? 0 : Integer.parseInt(codes[i]);
        switch (code) {
          case 0 -> reset();
          case 1 -> bold = true;
          case 2 -> faint = true;
          case 4 -> underline = true;
          case 7 -> reverse = true;
          case 38, 48 -> {
            int parts = codes[i + 1].equals("2") ? 5 : 3;
            String colour = String.join(";", Arrays.asList(codes).subList(i + 1, i + parts));
            foreground = code == 38 ? colour : foreground;
            background = code == 48 ? colour : background;
            i += parts - 1;
          }
          default -> one(code);
        }
      }
    }

    private void one(int code) {
      if (code >= 30 && code <= 37 || code >= 90 && code <= 97) {
        foreground = String.valueOf(code);
      } else if (code >= 40 && code <= 47) {
        background = String.valueOf(code);
      } else {
        throw new AssertionError("unexpected SGR " + code);
      }
    }

    private void reset() {
      foreground = "";
      background = "";
      bold = false;
      faint = false;
      underline = false;
      reverse = false;
    }

    /** What a person sees of it: nothing on a blank without a ground. */
    String on(String grapheme) {
      boolean ground = !background.isEmpty() || underline || reverse;
      if (grapheme.equals(" ") && !ground) {
        return "";
      }
      return "["
          + foreground
          + "/"
          + background
          + (bold ? "b" : "")
          + (faint ? "f" : "")
          + (underline ? "u" : "")
          + (reverse ? "r" : "")
          + "]";
    }
  }

  public Grid(Size size, boolean splitsEmoji) {
    this.size = size;
    this.splitsEmoji = splitsEmoji;
    cells = new String[size.rows()][size.columns()];
    erase(0, size.rows() * size.columns());
  }

  private void erase(int from, int count) {
    for (int at = from; at < from + count; at++) {
      String blank = look.on(" ") + " ";
      if (!blank.equals(cells[at / size.columns()][at % size.columns()])) {
        written.set(at); // to erase what is empty is to do nothing
      }
      cells[at / size.columns()][at % size.columns()] = blank;
    }
  }

  /** The cells that anything was put into since this was last asked. */
  BitSet written() {
    BitSet was = (BitSet) written.clone();
    written.clear();
    return was;
  }

  public void feed(String sequences) {
    int at = 0;
    while (at < sequences.length()) {
      char c = sequences.charAt(at);
      if (c == '\r') {
        column = 0;
        at++;
      } else if (c == '\n') {
        row++;
        at++;
      } else {
        at = c == '\u001b' ? control(sequences, at) : write(sequences, at);
      }
    }
  }

  private int control(String sequences, int start) {
    int end = start + 2;
    while (sequences.charAt(end) < '@') {
      end++;
    }
    String parameters = sequences.substring(start + 2, end);
    int here = row * size.columns() + column;
    int all = size.rows() * size.columns();
    switch (sequences.charAt(end)) {
      case 'm' -> look.take(parameters);
      case 'H' -> {
        String[] place = parameters.split(";");
        row = place[0].isEmpty() ? 0 : Integer.parseInt(place[0]) - 1;
        column = place.length < 2 ? 0 : Integer.parseInt(place[1]) - 1;
      }
      case 'C' -> column += number(parameters);
      case 'D' -> column -= number(parameters);
      case 'J' -> {
        int from = parameters.equals("2") ? 0 : here;
        erase(from, all - from);
      }
      case 'K' -> erase(here, size.columns() - column);
      case 'X' -> erase(here, number(parameters));
      case 'h', 'l' -> cursor = sequences.charAt(end) == 'h';
      default -> throw new AssertionError("unexpected " + sequences.substring(start, end + 1));
    }
    if (row < 0 || row >= size.rows() || column < 0 || column >= size.columns()) {
      throw new AssertionError("the cursor left the screen: " + row + "," + column);
    }
    return end + 1;
  }

  private static int number(String parameters) {
    return parameters.isEmpty() ? 1 : Integer.parseInt(parameters);
  }

  private int write(String sequences, int start) {
    int end = Graphemes.next(sequences, start);
    String grapheme = sequences.substring(start, end);
    if (splitsEmoji && grapheme.codePointCount(0, grapheme.length()) > 1) {
      grapheme.codePoints().forEach(part -> put(Character.toString(part)));
    } else {
      put(grapheme);
    }
    return end;
  }

  private void put(String grapheme) {
    int width = Columns.width(grapheme);
    if (width == 0 || column + width > size.columns()) {
      return;
    }
    String cell = look.on(grapheme) + grapheme;
    if (!cell.equals(" ") || !cell.equals(cells[row][column])) {
      written.set(row * size.columns() + column); // a blank on an empty cell is nothing
    }
    cells[row][column] = cell;
    for (int i = 1; i < width; i++) {
      cells[row][column + i] = "";
      written.set(row * size.columns() + column + i);
    }
    column = Math.min(size.columns() - 1, column + width); // no wrapping: it stays at the edge
  }

  /** What is shown, row by row with looks, and where the cursor is. */
  String shown() {
    StringBuilder shown = new StringBuilder();
    for (String[] cell : cells) {
      shown.append(String.join("", Arrays.asList(cell))).append('\n');
    }
    return shown + (cursor ? row + "," + column : "hidden");
  }

  /** The same as a picture asks for it. */
  static String asked(Picture picture, Theme theme) {
    return asked(picture, theme, Capabilities.FULL);
  }

  static String asked(Picture picture, Theme theme, Capabilities capabilities) {
    StringBuilder asked = new StringBuilder();
    Sgr[] sgrs = Sgr.of(theme, capabilities.colours());
    for (int row = 0; row < picture.size().rows(); row++) {
      for (int column = 0; column < picture.size().columns(); column++) {
        String grapheme = picture.grapheme(row, column);
        if (!grapheme.isEmpty()) {
          String sign = capabilities.glyphs().of(grapheme);
          asked.append(of(sgrs[picture.style(row, column).hashCode()], sign)).append(sign);
        }
      }
      asked.append('\n');
    }
    boolean cursor = picture.cursorRow() >= 0;
    if (!cursor) {
      return asked + "hidden";
    }
    // Lanterna puts it on a wide character, never into it
    boolean half = picture.grapheme(picture.cursorRow(), picture.cursorColumn()).isEmpty();
    int column = picture.cursorColumn() - (half ? 1 : 0);
    return asked.append(picture.cursorRow()).append(',').append(column).toString();
  }

  private static String of(Sgr sgr, String grapheme) {
    Attributes attributes = new Attributes();
    String sequence = sgr.sequence();
    attributes.take(sequence.substring(2, sequence.length() - 1));
    return attributes.on(grapheme);
  }

  /** The letters of a row, without styles and without emoji of several parts. */
  public String letters(int inRow) {
    return String.join("", cells[inRow]).replaceAll("\\[[0-9;]*/[0-9;]*[bfur]*\\]", "");
  }
}
