package dev.grill.tui;

import dev.grill.text.Columns;
import dev.grill.text.Graphemes;
import java.util.Arrays;

/**
 * A terminal for tests: understands what a {@link Painter} may send and nothing else. It can be one
 * of those that draw joined emoji part by part.
 */
final class Grid {

  private final Size size;
  private final boolean splitsEmoji;
  private final String[][] cells;
  private int row;
  private int column;
  private boolean cursor = true;
  private String look = "\u001b[0m";

  Grid(Size size, boolean splitsEmoji) {
    this.size = size;
    this.splitsEmoji = splitsEmoji;
    cells = new String[size.rows()][size.columns()];
    erase(0, 0, size.rows() * size.columns());
  }

  private void erase(int fromRow, int fromColumn, int count) {
    for (int i = 0; i < count; i++) {
      int at = fromRow * size.columns() + fromColumn + i;
      cells[at / size.columns()][at % size.columns()] = look + " ";
    }
  }

  void feed(String sequences) {
    int at = 0;
    while (at < sequences.length()) {
      at = sequences.charAt(at) == '\u001b' ? control(sequences, at) : write(sequences, at);
    }
  }

  private int control(String sequences, int start) {
    int end = start + 2;
    while (sequences.charAt(end) < '@') {
      end++;
    }
    String parameters = sequences.substring(start + 2, end);
    switch (sequences.charAt(end)) {
      case 'm' -> look = sequences.substring(start, end + 1);
      case 'H' -> {
        String[] place = parameters.isEmpty() ? new String[] {"1", "1"} : parameters.split(";");
        row = Integer.parseInt(place[0]) - 1;
        column = Integer.parseInt(place[1]) - 1;
      }
      case 'C' -> column += parameters.isEmpty() ? 1 : Integer.parseInt(parameters);
      case 'J' -> erase(0, 0, size.rows() * size.columns());
      case 'K' -> erase(row, column, size.columns() - column);
      case 'h', 'l' -> cursor = sequences.charAt(end) == 'h';
      default -> throw new AssertionError("unexpected " + sequences.substring(start, end + 1));
    }
    return end + 1;
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
    cells[row][column] = look + grapheme;
    for (int i = 1; i < width; i++) {
      cells[row][column + i] = "";
    }
    column += width;
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
    StringBuilder asked = new StringBuilder();
    for (int row = 0; row < picture.size().rows(); row++) {
      for (int column = 0; column < picture.size().columns(); column++) {
        String grapheme = picture.grapheme(row, column);
        if (!grapheme.isEmpty()) {
          asked.append(theme.sequence(picture.look(row, column))).append(grapheme);
        }
      }
      asked.append('\n');
    }
    boolean cursor = picture.cursorRow() >= 0;
    return asked + (cursor ? picture.cursorRow() + "," + picture.cursorColumn() : "hidden");
  }

  /** The letters of a row, without looks and without emoji of several parts. */
  String letters(int inRow) {
    return String.join("", cells[inRow]).replaceAll("\u001b\\[[0-9;]*m", "");
  }
}
