package dev.grill.tui.draw;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Turns pictures into what a terminal has to be sent, which is only what differs from the picture
 * before, in few bytes: Lanterna's screen says what differs, {@link FrugalTerminal} in which bytes.
 */
public final class Painter {

  private final Capabilities capabilities;
  private final FrugalTerminal terminal;
  private Sheet sheet;
  private Theme theme;
  private boolean forgotten = true;

  /** A painter for a terminal that can show everything. */
  public Painter(Theme theme) {
    this(theme, Capabilities.FULL);
  }

  public Painter(Theme theme, Capabilities capabilities) {
    this.capabilities = capabilities;
    terminal = new FrugalTerminal(capabilities.glyphs());
    use(theme);
  }

  /** Paints in another theme from now on; the same one changes nothing. */
  public void use(Theme other) {
    if (other != theme) {
      theme = other;
      terminal.use(Sgr.of(other, capabilities.colours()));
      forget();
    }
  }

  /** Forgets what the terminal shows: the next picture is painted whole. */
  public void forget() {
    forgotten = true;
  }

  /** What to send so that the terminal shows {@code picture}; empty where it does. */
  public String paint(Picture picture) {
    try {
      terminal.resizeTo(picture.size());
      if (sheet == null) {
        sheet = new Sheet(terminal);
      } else {
        forgotten |= sheet.doResizeIfNecessary() != null;
      }
      boolean whole = forgotten;
      forgotten = false;
      return sheet.show(picture, whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written here
    }
  }
}
