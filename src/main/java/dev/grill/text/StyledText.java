package dev.grill.text;

import java.util.ArrayList;
import java.util.List;

/** Collects pieces of styled text, line feeds included, and breaks them into lines. */
public final class StyledText {

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Style> styles = new ArrayList<>();

  /** Appends what is escaped already; a piece in the style of the one before extends it. */
  public void append(String piece, Style style) {
    if (piece.isEmpty()) {
      return;
    }
    text.append(piece);
    int last = styles.size() - 1;
    if (last >= 0 && styles.get(last) == style) {
      ends.set(last, text.length());
    } else {
      ends.add(text.length());
      styles.add(style);
    }
  }

  public void append(StyledText other) {
    int start = 0;
    for (int piece = 0; piece < other.ends.size(); piece++) {
      int end = other.ends.get(piece);
      append(other.text.substring(start, end), other.styles.get(piece));
      start = end;
    }
  }

  public boolean isEmpty() {
    return text.length() == 0;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The text as lines at most {@code columns} wide. */
  public List<StyledLine> wrap(int columns) {
    List<StyledLine> lines = new ArrayList<>();
    int piece = 0;
    for (Wrap.Range range : Wrap.ranges(text.toString(), columns)) {
      while (piece < ends.size() && ends.get(piece) <= range.start()) {
        piece++;
      }
      lines.add(slice(piece, range.start(), range.end()));
    }
    return lines;
  }

  /** The text as the lines it has, none broken. */
  public List<StyledLine> lines() {
    return wrap(Integer.MAX_VALUE);
  }

  private StyledLine slice(int firstPiece, int start, int end) {
    List<Span> spans = new ArrayList<>();
    int piece = firstPiece;
    int at = start;
    while (at < end) {
      int pieceEnd = Math.min(end, ends.get(piece));
      spans.add(new Span(text.substring(at, pieceEnd), styles.get(piece)));
      at = pieceEnd;
      piece++;
    }
    return new StyledLine(spans);
  }
}
