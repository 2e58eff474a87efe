package dev.grill.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Lines from a terminal with JLine's editing. An answer is one buffer of several lines: the arrows
 * move in it, the history recalls earlier answers, a paste keeps its line feeds, and Enter on an
 * empty line ends it.
 */
public final class TerminalLines implements Lines {

  private static final String END_OR_LINE = "grill-end-or-line";
  private static final int USUAL_COLUMNS = 80;

  private final Terminal terminal;
  private final LineReader answers;
  private final LineReader commands;

  private TerminalLines(Terminal terminal, LineReader answers, LineReader commands) {
    this.terminal = terminal;
    this.answers = answers;
    this.commands = commands;
  }

  /**
   * Takes the terminal.
   *
   * @param history where typed answers are remembered for the arrow keys
   */
  public static TerminalLines open(Path history) throws IOException {
    Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
    Files.createDirectories(history.getParent());
    LineReader answers = reader(terminal);
    answers.setVariable(LineReader.HISTORY_FILE, history);
    answers.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "");
    answers.getWidgets().put(END_OR_LINE, () -> endOrLine(answers));
    for (String map : new String[] {LineReader.MAIN, LineReader.EMACS, LineReader.VIINS}) {
      KeyMap<org.jline.reader.Binding> keys = answers.getKeyMaps().get(map);
      if (keys != null) {
        keys.bind(new Reference(END_OR_LINE), "\r", "\n");
      }
    }
    return new TerminalLines(terminal, answers, reader(terminal));
  }

  private static LineReader reader(Terminal terminal) {
    DefaultParser plain = new DefaultParser();
    plain.setEscapeChars(null);
    plain.setQuoteChars(new char[0]);
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .parser(plain)
        .history(new DefaultHistory())
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.BRACKETED_PASTE, true)
        .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
        .build();
  }

  /** Enter ends the answer on an empty line and begins a new line elsewhere. */
  private static boolean endOrLine(LineReader reader) {
    String text = reader.getBuffer().toString();
    int cursor = reader.getBuffer().cursor();
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

  @Override
  public void close() throws IOException {
    terminal.flush();
    terminal.close();
  }
}
