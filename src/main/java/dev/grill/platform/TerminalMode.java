package dev.grill.platform;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.utils.ShutdownHooks;

/**
 * The terminal's mode as it was found, to the last bit. JLine's own {@code Attributes} leave out
 * what they have no name for (the speed among them), so that restoring from them alone would not
 * give {@code stty -g} back its value; where the C library can be reached, its own structure is
 * kept.
 */
public final class TerminalMode {

  private static final int STANDARD_INPUT = 0;

  private final Terminal terminal;
  private final Attributes attributes;
  private final CLibrary.Termios exact;

  /** Whether a signal has the terminal put back: then nothing else touches it. */
  private volatile boolean ending;

  private TerminalMode(Terminal terminal, Attributes attributes, CLibrary.Termios exact) {
    this.terminal = terminal;
    this.attributes = attributes;
    this.exact = exact;
  }

  /** The mode of a terminal that nothing was changed of yet. */
  public static TerminalMode of(Terminal terminal) {
    boolean ofProcess = terminal instanceof PosixSysTerminal;
    return new TerminalMode(terminal, terminal.getAttributes(), ofProcess ? read() : null);
  }

  /** Opens a terminal. */
  @FunctionalInterface
  public interface Opening<T> {
    /** The terminal, with what puts its mode back at the end of the process. */
    T open() throws IOException;
  }

  /**
   * Opens a terminal while a signal waits: the hook by which JLine closes what it opened, and
   * leaves the speed at 0, must not run before the one behind it that puts the mode back.
   */
  public static <T> T undisturbed(Opening<T> opening) throws IOException {
    synchronized (ShutdownHooks.class) {
      return opening.open();
    }
  }

  /** Says that a hook at the end of the process puts the mode back, and closes nothing more. */
  public void end() {
    ending = true;
  }

  /**
   * Closes the terminal and takes out the hook that would put the mode back, one after the other
   * with the hooks that a signal has run: what they put back stays.
   */
  public void close(ShutdownHooks.Task hook) throws IOException {
    synchronized (ShutdownHooks.class) {
      if (!ending) {
        terminal.close();
        restoreWhole(); // JLine leaves some bits changed, the speed among them
        ShutdownHooks.remove(hook);
      }
    }
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
  public void enterRaw() {
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    raw.setInputFlag(Attributes.InputFlag.IXON, false);
    terminal.setAttributes(raw);
    keepSpeed();
  }

  /**
   * Switches to the mode of a line editor: Ctrl-C and Ctrl-Z stay signals, but Ctrl-\\ is a key,
   * for Java would print its threads at the signal.
   */
  public void enterLineEditing() {
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setControlChar(Attributes.ControlChar.VQUIT, 0);
    terminal.setAttributes(raw);
    keepSpeed();
  }

  private void keepSpeed() {
    CLibrary.Termios now = exact == null ? null : read();
    if (now != null) {
      now.c_cflag = exact.c_cflag;
      now.c_ispeed = exact.c_ispeed;
      now.c_ospeed = exact.c_ospeed;
      CLibrary.tcsetattr(STANDARD_INPUT, CLibrary.TCSANOW, now);
    }
  }

  /** Throws away what was typed and not yet read, where the C library can be reached. */
  public void discardInput() {
    CLibrary.Termios now = exact == null ? null : read();
    if (now != null) {
      CLibrary.tcsetattr(STANDARD_INPUT, CLibrary.TCSAFLUSH, now);
    }
  }

  /** Puts the mode back. Safe to call when the terminal is gone. */
  public void restore() {
    if (exact != null) {
      CLibrary.tcsetattr(STANDARD_INPUT, CLibrary.TCSANOW, exact);
    } else {
      terminal.setAttributes(attributes);
    }
  }

  /**
   * Puts the mode back with the one field that JLine's structure has not and fills with what lies
   * about: Linux's line discipline, which is 0 for a terminal.
   */
  public void restoreWhole() {
    restore();
    if (exact == null) {
      return;
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "line", "0")
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroyForcibly(); // stopped, where another process has the terminal
      }
    } catch (IOException e) {
      return; // a system without that field
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
