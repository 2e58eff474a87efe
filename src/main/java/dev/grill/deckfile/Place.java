package dev.grill.deckfile;

/**
 * A place in a file.
 *
 * @param line counted from 1
 * @param column counted in code points from 1; a byte order mark is not counted
 */
public record Place(int line, int column) implements Comparable<Place> {

  /** Where a problem of the whole file is reported. */
  public static final Place START = new Place(1, 1);

  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
