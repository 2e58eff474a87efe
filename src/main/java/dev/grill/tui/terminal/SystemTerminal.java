package dev.grill.tui.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/**
 * Opens the terminal the process runs on, quickly. Left to itself JLine asks {@code infocmp}, a
 * process, for the terminal's capabilities, and tries one provider after another; both cost more
 * than all else at the start. Its native library is unpacked at each start unless the property
 * {@code library.jline.path} names the folder that has it, as the installed launcher does.
 */
public final class SystemTerminal {

  private static final String FALLBACK = "xterm-256color";

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
    if (canDraw(term) && InfoCmp.getLoadedInfoCmp(term) == null) {
      String known = InfoCmp.getDefaultInfoCmp(term);
      InfoCmp.setLoadedInfoCmp(term, known != null ? known : InfoCmp.getDefaultInfoCmp(FALLBACK));
    }
    return TerminalBuilder.builder()
        .system(true)
        .provider("jni")
        .dumb(false)
        .encoding(StandardCharsets.UTF_8)
        .build();
  }
}
