package dev.grill.plain;

import dev.grill.text.Escape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;

/**
 * Lines from a terminal with JLine's editing. An answer is one buffer of several lines: the arrows
 * move in it, the history recalls earlier answers, a paste keeps its line feeds, and Enter on an
 * empty line ends it.
 */
public final class TerminalLines implements Lines {

  private static final String END_OR_LINE = "grill-end-or-line";
  private static final List<String> KEY_MAPS =
      List.of(LineReader.MAIN, LineReader.EMACS, LineReader.VIINS);
  private static final int USUAL_COLUMNS = 80;
  private static final String USUAL_TERM = "xterm-256color";

  private final Terminal terminal;
  private final Attributes found;
  private final LineReader answers;
  private final LineReader commands;

  /** Ctrl-C between two lines; while one is read, JLine tells it. */
  private volatile boolean interrupted;

  /** What it breaks off; null for nothing. */
  private volatile Thread working;

  private TerminalLines(
      Terminal terminal, Attributes found, LineReader answers, LineReader commands) {
    this.terminal = terminal;
    this.found = found;
    terminal.handle(Terminal.Signal.INT, signal -> interrupt());
    this.answers = answers;
    this.commands = commands;
  }

  /**
   * Takes the terminal.
   *
   * @param term what the terminal calls itself, as in {@code TERM}; null where it does not say
   * @param history where typed answers are remembered for the arrow keys
   */
  public static TerminalLines open(String term, Path history) throws IOException {
    breakLinesOurselves(term);
    Terminal terminal =
        TerminalBuilder.builder().system(true).dumb(true).encoding(StandardCharsets.UTF_8).build();
    Files.createDirectories(history.getParent());
    LineReader answers = reader(terminal);
    answers.setVariable(LineReader.HISTORY_FILE, history);
    answers.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "");
    answers.getWidgets().put(END_OR_LINE, () -> endOrLine(answers));
    bind(answers, END_OR_LINE, "\r", "\n");
    // also between two lines: the terminal would echo what is typed ahead, and JLine once more
    Attributes found = terminal.enterRawMode();
    return new TerminalLines(terminal, found, answers, reader(terminal));
  }

  /**
   * Tells JLine that the terminal does not go to the next line by itself. Where it does, JLine 3.30
   * writes a line's last character once more to come to the right margin, one column from it: a
   * wide character then stands there twice. Naming the capabilities also spares the {@code infocmp}
   * process.
   */
  private static void breakLinesOurselves(String term) {
    if (term != null) {
      String known = InfoCmp.getDefaultInfoCmp(term);
      String usual = known != null ? known : InfoCmp.getDefaultInfoCmp(USUAL_TERM);
      InfoCmp.setLoadedInfoCmp(term, usual.replaceFirst("(?m)(^\\s+|, )am, ", "$1"));
    }
  }

  private static LineReader reader(Terminal terminal) {
    DefaultParser plain = new DefaultParser();
    plain.setEscapeChars(null);
    plain.setQuoteChars(new char[0]);
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(plain)
            .history(new DefaultHistory())
            .highlighter(new Visible())
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.BRACKETED_PASTE, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
            .build();
    bind(reader, LineReader.BEGINNING_OF_LINE, "\033[1~", "\033[7~", "\033[H", "\033OH");
    bind(reader, LineReader.END_OF_LINE, "\033[4~", "\033[8~", "\033[F", "\033OF");
    bind(reader, LineReader.DELETE_CHAR, "\033[3~");
    bind(reader, LineReader.BACKWARD_WORD, "\033[1;5D", "\033[1;3D", "\033Od");
    bind(reader, LineReader.FORWARD_WORD, "\033[1;5C", "\033[1;3C", "\033Oc");
    return reader;
  }

  /** Binds keys whatever the terminal calls itself: many send others than their name says. */
  private static void bind(LineReader reader, String action, String... keys) {
    for (String map : KEY_MAPS) {
      KeyMap<Binding> bindings = reader.getKeyMaps().get(map);
      if (bindings != null) {
        bindings.bind(new Reference(action), keys);
      }
    }
  }

  /** Enter ends the answer on an empty line and begins a new line elsewhere. */
  private static boolean endOrLine(LineReader reader) {
    String text = reader.getBuffer().toString();
    // JLine counts code points
    int cursor = text.offsetByCodePoints(0, reader.getBuffer().cursor());
    int lineStart = text.lastIndexOf('\n', cursor - 1) + 1;
    int lineEnd = text.indexOf('\n', cursor);
    String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
    boolean last = lineEnd < 0;
    if (line.isBlank() && last) {
      reader.callWidget(LineReader.ACCEPT_LINE);
    } else {
      reader.getBuffer().write("\n");
    }
    return true;
  }

  @Override
  public void println(String text) {
    terminal.writer().println(text);
  }

  @Override
  public String answer(String prompt) throws Interrupted {
    println(prompt);
    String typed = read(answers, "");
    return typed == null ? null : typed.strip();
  }

  @Override
  public String line(String prompt) throws Interrupted {
    return read(commands, prompt);
  }

  private String read(LineReader reader, String prompt) throws Interrupted {
    terminal.flush();
    if (interrupted) {
      throw new Interrupted();
    }
    try {
      return reader.readLine(prompt);
    } catch (UserInterruptException e) {
      throw new Interrupted();
    } catch (EndOfFileException e) {
      return null;
    }
  }

  @Override
  public int columns() {
    return terminal.getWidth() > 0 ? terminal.getWidth() : USUAL_COLUMNS;
  }

  private void interrupt() {
    interrupted = true;
    Thread thread = working;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public void during(Runnable work) {
    terminal.flush();
    working = Thread.currentThread();
    try {
      work.run();
    } finally {
      working = null;
      Thread.interrupted(); // the next line that is read tells it
    }
  }

  @Override
  public void lend() {
    terminal.flush();
    terminal.setAttributes(found);
  }

  @Override
  public void takeBack() {
    terminal.enterRawMode();
    interrupted = false; // that was meant for the other program
  }

  @Override
  public void close() throws IOException {
    lend();
    terminal.close();
  }

  /**
   * Shows what is typed without styles. JLine's own highlighter shows a paste in reverse video, and
   * cuts an emoji before it in two, for it takes code points for characters.
   */
  private static final class Visible implements Highlighter {
    @Override
    public AttributedString highlight(LineReader reader, String text) {
      return new AttributedString(Escape.text(text));
    }
  }
}
