package dev.grill.tui.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.InfoCmp;

/**
 * Opens the terminal the process runs on, quickly. Left to itself JLine asks {@code infocmp}, a
 * process, for the terminal's capabilities, and looks for providers and tries one after another;
 * both cost more than all else at the start. It gets a terminal without capabilities: what is sent
 * to the terminal and what comes from it are ECMA-48 and xterm's sequences, which the screens and
 * {@link KeyDecoder} know themselves, and parsing the list takes some 30 ms. Its native library is
 * unpacked at each start unless the property {@code library.jline.path} names the folder that has
 * it, as the installed launcher does.
 */
public final class SystemTerminal {

  private static final String NAME = "grill";
  private static final String REHEARSED = "rehearsed";

  private SystemTerminal() {}

  /**
   * Whether a terminal that calls itself {@code term} can show more than lines: not null or dumb.
   */
  public static boolean canDraw(String term) {
    return term != null && !term.isEmpty() && !term.equals("dumb") && !term.equals("unknown");
  }

  /**
   * Opens the terminal, in UTF-8 whatever the locale says.
   *
   * @throws IOException if standard input or output is no terminal
   */
  public static Terminal open(Map<String, String> environment) throws IOException {
    String term = environment.get("TERM");
    if (!canDraw(term)) {
      return builder().system(true).build();
    }
    if (InfoCmp.getLoadedInfoCmp(term) == null) {
      InfoCmp.setLoadedInfoCmp(term, term + ",\n");
    }
    try {
      return new JniTerminalProvider()
          .sysTerminal(
              NAME,
              term,
              false,
              StandardCharsets.UTF_8,
              StandardCharsets.UTF_8,
              StandardCharsets.UTF_8,
              false, // it would take Java's own handlers away for a moment, and a signal with them
              Terminal.SignalHandler.SIG_DFL,
              false,
              SystemStream.Output);
    } catch (LinkageError e) {
      throw new IOException(e); // no native library for this system
    }
  }

  /**
   * Opens and closes a terminal of the process's own, as {@link #open} does with the person's: for
   * the class-data archive.
   *
   * @throws IOException if the system gives none
   */
  public static void rehearse() throws IOException {
    InfoCmp.setLoadedInfoCmp(REHEARSED, REHEARSED + ",\n");
    Pty pty = new JniTerminalProvider().open(new Attributes(), new Size(80, 24));
    try (Terminal terminal =
        new PosixSysTerminal(
            NAME,
            REHEARSED,
            pty,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            false,
            Terminal.SignalHandler.SIG_DFL)) {
      terminal.handle(Terminal.Signal.WINCH, signal -> {});
    }
  }

  /**
   * A terminal over streams, for a rehearsal without a person: what is read is typed, in raw mode
   * or not, and what is shown is written.
   */
  public static Terminal over(InputStream in, OutputStream out) throws IOException {
    InfoCmp.setLoadedInfoCmp(REHEARSED, REHEARSED + ",\n");
    return builder().system(false).type(REHEARSED).streams(in, out).build();
  }

  private static TerminalBuilder builder() {
    return TerminalBuilder.builder().provider("jni").dumb(false).encoding(StandardCharsets.UTF_8);
  }
}
