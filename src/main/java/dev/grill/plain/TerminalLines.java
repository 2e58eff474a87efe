package dev.grill.plain;

import dev.grill.platform.TerminalMode;
import dev.grill.text.Escape;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.ShutdownHooks;
import org.jline.utils.Signals;

/**
 * Lines from a terminal with JLine's editing. An answer is one buffer of several lines: the arrows
 * move in it, the history recalls earlier answers, a paste keeps its line feeds, and Enter on an
 * empty line ends it.
 */
public final class TerminalLines implements Lines {

  private static final String INTERRUPT = "INT";
  private static final String END_OR_LINE = "grill-end-or-line";
  private static final List<String> KEY_MAPS =
      List.of(LineReader.MAIN, LineReader.EMACS, LineReader.VIINS);
  private static final int USUAL_COLUMNS = 80;
  private static final String USUAL_TERM = "xterm-256color";

  /** How long nothing comes before a line that counts, in milliseconds. */
  private static final long PAUSE_BEFORE = 200;

  /** How long nothing comes after it: a paste goes on sooner. */
  private static final long PAUSE_AFTER = 100;

  /** How long a signal waits for a line that was being read. */
  private static final long LAST_READ_MILLIS = 300;

  private static final String LEAVE = "grill-leave";
  private static final String STRING = "grill-string";
  private static final int LONGEST_STRING = 1 << 16;
  private static final int BEL = 7;
  private static final int ESC = 27;

  private final Terminal terminal;
  private final TerminalMode mode;
  private final String hurried;
  private final ShutdownHooks.Task hook = this::restoreAtEnd;

  /** What Java does at an interrupt, and does again once the terminal is given back. */
  private final Object beforeUs;

  private final LineReader answers;
  private final LineReader commands;

  /** Ctrl-C between two lines; while one is read, JLine tells it, once it has begun to. */
  private volatile boolean interrupted;

  /** What it breaks off; null for nothing. */
  private volatile Thread working;

  /** Whether JLine reads, which changes the mode. */
  private final Semaphore reading = new Semaphore(1);

  private TerminalLines(Terminal terminal, Path history, String hurried) {
    this.terminal = terminal;
    this.hurried = hurried;
    mode = TerminalMode.of(terminal);
    ShutdownHooks.add(hook); // after JLine's own, which would leave the speed at 0
    beforeUs = Signals.register(INTERRUPT, this::interrupt);
    terminal.handle(Terminal.Signal.INT, signal -> interrupt());
    answers = reader(terminal);
    answers.setVariable(LineReader.HISTORY_FILE, history);
    answers.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "");
    answers.getWidgets().put(END_OR_LINE, this::endOrLine);
    bind(answers, END_OR_LINE, "\r", "\n");
    commands = reader(terminal);
    // also between two lines: the terminal would echo what is typed ahead, and JLine once more
    mode.enterLineEditing();
  }

  /**
   * Takes the terminal.
   *
   * @param term what the terminal calls itself, as in {@code TERM}; null where it does not say
   * @param history where typed answers are remembered for the arrow keys
   * @param hurried what is said of a line that came in a burst of others and so does nothing
   */
  public static TerminalLines open(String term, Path history, String hurried) throws IOException {
    breakLinesOurselves(term);
    Files.createDirectories(history.getParent());
    return TerminalMode.undisturbed(
        () ->
            new TerminalLines(
                TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .encoding(StandardCharsets.UTF_8)
                    // else Java's own handlers are away for a moment, and lose what they have
                    // caught
                    .nativeSignals(false)
                    .build(),
                history,
                hurried));
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
    reader.getWidgets().put(STRING, () -> skipString(reader));
    bind(reader, STRING, "\033]", "\033P", "\033X", "\033^", "\033_");
    reader.getWidgets().put(LEAVE, TerminalLines::leave);
    bind(reader, LEAVE, "\034"); // Ctrl-\\, as Ctrl-C does
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

  private static boolean leave() {
    throw new UserInterruptException("");
  }

  /** Leaves out what a terminal answers to others (OSC, DCS, SOS, PM, APC), to its end. */
  private static boolean skipString(LineReader reader) {
    try {
      NonBlockingReader in = reader.getTerminal().reader();
      int c = in.read(PAUSE_AFTER);
      for (int length = 0; c >= ' ' && length < LONGEST_STRING; length++) {
        c = in.read(PAUSE_AFTER);
      }
      if (c == ESC) {
        c = in.read(PAUSE_AFTER);
        if (c >= 0 && c != '\\') {
          reader.runMacro("\033" + (char) c);
        }
      } else if (c >= 0 && c != BEL) {
        reader.runMacro(String.valueOf((char) c)); // its end got lost: that was typed
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether more comes so soon that it belongs to what came before. */
  private boolean goesOn(long millis) {
    try {
      return terminal.reader().peek(millis) >= 0;
    } catch (InterruptedIOException e) {
      interrupted = true;
      return false;
    } catch (IOException e) {
      return false; // the terminal is gone, as reading will tell
    }
  }

  /** Waits for a pause and throws away what comes before it; false if nothing did. */
  private boolean settle() throws Interrupted {
    boolean any = false;
    while (!interrupted && goesOn(PAUSE_BEFORE)) {
      any = true;
      try {
        terminal.reader().read();
      } catch (IOException e) {
        break;
      }
    }
    return any;
  }

  /**
   * Enter ends the answer on an empty line, unless more comes at once, as in a paste with empty
   * lines; it begins a new line elsewhere.
   */
  private boolean endOrLine() {
    LineReader reader = answers;
    String text = reader.getBuffer().toString();
    // JLine counts code points
    int cursor = text.offsetByCodePoints(0, reader.getBuffer().cursor());
    int lineStart = text.lastIndexOf('\n', cursor - 1) + 1;
    int lineEnd = text.indexOf('\n', cursor);
    String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
    boolean last = lineEnd < 0;
    boolean ends = line.isBlank() && last && !goesOn(PAUSE_AFTER);
    if (interrupted) {
      return leave();
    }
    if (ends) {
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
    boolean burst = settle();
    while (true) {
      if (burst) {
        println(hurried);
      }
      String said = read(commands, prompt);
      if (said == null || !goesOn(PAUSE_AFTER)) {
        return said;
      }
      burst = settle();
    }
  }

  private String read(LineReader reader, String prompt) throws Interrupted {
    terminal.flush();
    reading.acquireUninterruptibly();
    working = Thread.currentThread(); // until JLine listens, a signal interrupts its first read
    try {
      if (interrupted) {
        throw new Interrupted();
      }
      return reader.readLine(prompt);
    } catch (UserInterruptException e) {
      throw new Interrupted();
    } catch (EndOfFileException e) {
      return null;
    } finally {
      working = null;
      Thread.interrupted();
      reading.release();
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
    mode.restore();
  }

  @Override
  public void takeBack() {
    mode.enterLineEditing();
    interrupted = false; // that was meant for the other program
  }

  /** Once a signal ended the process and JLine has closed the terminal. */
  private void restoreAtEnd() {
    mode.end();
    mode.restore();
    try {
      if (reading.tryAcquire(LAST_READ_MILLIS, TimeUnit.MILLISECONDS)) {
        reading.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    mode.restoreWhole();
  }

  @Override
  public void close() throws IOException {
    lend();
    mode.close(hook);
    Signals.unregister(INTERRUPT, beforeUs);
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
