package dev.grill.tui.draw;

import com.googlecode.lanterna.TextColor;
import java.awt.Color;

/**
 * How a cell looks: its role, and what is shown beside colour for those who see none. To Lanterna
 * it is a colour, all in one: what it is in a terminal's colours, only the {@link Theme} knows.
 */
public record CellStyle(Role role, boolean bold, boolean underline) implements TextColor {

  public static final CellStyle ERROR = of(Role.ERROR);
  public static final CellStyle SELECTION = of(Role.SELECTION);
  public static final CellStyle ACCENT = of(Role.ACCENT);
  public static final CellStyle PRIMARY = of(Role.PRIMARY);
  public static final CellStyle DIM = of(Role.DIM);

  /** How many there are: their hash codes are less than that. */
  static final int COUNT = 5 * 4;

  private static CellStyle of(Role role) {
    return new CellStyle(role, false, false);
  }

  /** Written out, as the one a record gets is slow at first, and every cell is compared. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof CellStyle style
            && style.role == role
            && style.bold == bold
            && style.underline == underline;
  }

  @Override
  public int hashCode() {
    return role.ordinal() * 4 + (bold ? 2 : 0) + (underline ? 1 : 0);
  }

  /** Whether there is a theme in which a blank in this style differs from an empty cell. */
  boolean mayShowOnBlanks() {
    return underline || role == Role.SELECTION || role == Role.ERROR;
  }

  public CellStyle inBold() {
    return new CellStyle(role, true, underline);
  }

  public CellStyle underlined() {
    return new CellStyle(role, bold, true);
  }

  // ---- what Lanterna asks of a colour: nobody calls these ----

  @Override
  public byte[] getForegroundSGRSequence() {
    throw new UnsupportedOperationException("a theme says that");
  }

  @Override
  public byte[] getBackgroundSGRSequence() {
    return getForegroundSGRSequence();
  }

  @Override
  public int getRed() {
    return 0;
  }

  @Override
  public int getGreen() {
    return 0;
  }

  @Override
  public int getBlue() {
    return 0;
  }

  @Override
  @Deprecated
  public Color toColor() {
    throw new UnsupportedOperationException("a theme says that");
  }
}
