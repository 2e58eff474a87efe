package dev.grill.tui.draw;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import dev.grill.text.Columns;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cell of Lanterna's that holds one whole grapheme, which Lanterna's own cannot: it divides text
 * with Java's {@code BreakIterator}, which before Java 20 takes joined emoji apart, and takes all
 * that has several characters for wide. There is one object for each grapheme in each style: making
 * one asks a {@code BreakIterator} every time, and comparing them is comparing references.
 *
 * <p>Blanks whose style does not show on them equal one another.
 */
@SuppressWarnings({"deprecation", "serial"}) // no other constructor is open; nothing is serialised
final class Cell extends TextCharacter implements Cloneable {

  private static final int PAGE = 256;

  /** Always empty: bold and underline are part of the style, reverse of the theme. */
  private static final EnumSet<SGR> NO_MODIFIERS = EnumSet.noneOf(SGR.class);

  /** By style, and then by the character's upper and lower byte. */
  private static final Cell[][][] CHARACTERS = new Cell[CellStyle.COUNT][][];

  private static final Map<CellStyle, Map<String, Cell>> OTHERS = new ConcurrentHashMap<>();

  /** The only one that is constructed: the others are its clones. */
  private static final Cell FIRST = new Cell();

  private String grapheme;
  private int columns;
  private CellStyle style;
  private boolean empty;
  private Cell second;

  private Cell() {
    super(' ', CellStyle.PRIMARY, TextColor.ANSI.DEFAULT);
  }

  private static Cell made(String grapheme, int columns, CellStyle style, boolean empty) {
    try {
      Cell cell = (Cell) FIRST.clone(); // constructors ask a BreakIterator each time
      cell.grapheme = grapheme;
      cell.columns = columns;
      cell.style = style;
      cell.empty = empty;
      return cell;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /** The cell of a grapheme that is one character of Java's. */
  static Cell of(char character, CellStyle style) {
    Cell[][] pages = CHARACTERS[style.hashCode()];
    if (pages == null) {
      pages = new Cell[PAGE][];
      CHARACTERS[style.hashCode()] = pages;
    }
    Cell[] page = pages[character / PAGE];
    if (page == null) {
      page = new Cell[PAGE];
      pages[character / PAGE] = page;
    }
    Cell cell = page[character % PAGE];
    if (cell == null) {
      cell = made(String.valueOf(character), style);
      page[character % PAGE] = cell;
    }
    return cell;
  }

  /** The cell of a grapheme. */
  static Cell of(String grapheme, CellStyle style) {
    if (grapheme.length() == 1) {
      return of(grapheme.charAt(0), style);
    }
    return OTHERS
        .computeIfAbsent(style, none -> new ConcurrentHashMap<>())
        .computeIfAbsent(grapheme, none -> made(grapheme, style));
  }

  private static Cell made(String grapheme, CellStyle style) {
    boolean empty = grapheme.equals(" ") && !style.mayShowOnBlanks();
    return made(grapheme, Columns.width(grapheme), style, empty);
  }

  /** A cell that differs from every other, so that whatever comes there is written. */
  static Cell unknown() {
    return made("?", 1, CellStyle.PRIMARY, false);
  }

  /** 0, 1 or 2. */
  int columns() {
    return columns;
  }

  CellStyle style() {
    return style;
  }

  /** Whether this is a blank that looks like one that was erased. */
  boolean isEmpty() {
    return empty;
  }

  @Override
  public TextColor getForegroundColor() {
    return style;
  }

  @Override
  public String getCharacterString() {
    return grapheme;
  }

  /** Without a copy: the screen asks eighteen times for each cell that it writes. */
  @Override
  public EnumSet<SGR> getModifiers() {
    return NO_MODIFIERS;
  }

  @Override
  public boolean isDoubleWidth() {
    return columns == 2;
  }

  @Override
  public boolean is(char character) {
    return grapheme.length() == 1 && grapheme.charAt(0) == character;
  }

  /**
   * Lanterna asks for blanks only: for the second half of a wide one, which no other cell equals.
   */
  @Override
  public TextCharacter withCharacter(char character) {
    if (columns != 2) {
      return of(character, style);
    }
    if (second == null) {
      second = made(" ", 1, style, false);
    }
    return second;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || empty && (other instanceof Cell cell ? cell.empty : DEFAULT_CHARACTER.equals(other));
  }

  @Override
  public int hashCode() {
    return empty ? 0 : System.identityHashCode(this);
  }
}
