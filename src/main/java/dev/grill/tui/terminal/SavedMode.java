package dev.grill.tui.terminal;

import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;

/**
 * The terminal's mode as it was found, to the last bit. JLine's own {@code Attributes} leave out
 * what they have no name for (the speed among them), so that restoring from them alone would not
 * give {@code stty -g} back its value; where the C library can be reached, its own structure is
 * kept.
 */
final class SavedMode {

  private static final int STANDARD_INPUT = 0;

  private final Terminal terminal;
  private final Attributes attributes;
  private final CLibrary.Termios exact;

  private SavedMode(Terminal terminal, Attributes attributes, CLibrary.Termios exact) {
    this.terminal = terminal;
    this.attributes = attributes;
    this.exact = exact;
  }

  static SavedMode of(Terminal terminal) {
    boolean ofProcess = terminal instanceof PosixSysTerminal;
    return new SavedMode(terminal, terminal.getAttributes(), ofProcess ? read() : null);
  }

  private static CLibrary.Termios read() {
    try {
      CLibrary.Termios mode = new CLibrary.Termios();
      return CLibrary.tcgetattr(STANDARD_INPUT, mode) == 0 ? mode : null;
    } catch (LinkageError systemWithoutTermios) {
      return null;
    }
  }

  /** Switches to raw mode: every key is a key, Ctrl-C and Ctrl-Z among them. */
  void enterRaw() {
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    raw.setInputFlag(Attributes.InputFlag.IXON, false);
    terminal.setAttributes(raw);
    CLibrary.Termios now = exact == null ? null : read();
    if (now != null) {
      now.c_cflag = exact.c_cflag;
      now.c_ispeed = exact.c_ispeed;
      now.c_ospeed = exact.c_ospeed;
      CLibrary.tcsetattr(STANDARD_INPUT, CLibrary.TCSANOW, now);
    }
  }

  /** Throws away what was typed and not yet read, where the C library can be reached. */
  void discardInput() {
    CLibrary.Termios now = exact == null ? null : read();
    if (now != null) {
      CLibrary.tcsetattr(STANDARD_INPUT, CLibrary.TCSAFLUSH, now);
    }
  }

  /** Puts the mode back. Safe to call when the terminal is gone. */
  void restore() {
    if (exact != null) {
      CLibrary.tcsetattr(STANDARD_INPUT, CLibrary.TCSANOW, exact);
    } else {
      terminal.setAttributes(attributes);
    }
  }
}
