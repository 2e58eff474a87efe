package dev.grill.tui.terminal;

import dev.grill.platform.TerminalMode;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Capabilities;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Console;
import dev.grill.tui.kit.Key;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Terminal;
import org.jline.utils.ShutdownHooks;

/**
 * The terminal as the screens use it: alternate screen, raw mode, bracketed paste, no automatic
 * wrapping. Whatever ends the process, {@link #close}, an exception, SIGTERM, SIGHUP or SIGINT, the
 * terminal is left as it was found: same mode to the last bit, main screen, visible cursor.
 */
public final class TerminalConsole implements Console, AutoCloseable {

  /** Alternate screen; no wrapping at the right edge; pastes marked as such. */
  private static final String ENTER = "\u001b[?1049h\u001b[?7l\u001b[?2004h";

  /**
   * Presses, releases and the wheel, in SGR form: selecting text stays the terminal's with Shift.
   */
  private static final String MOUSE = "\u001b[?1000h\u001b[?1006h";

  private static final String NO_MOUSE = "\u001b[?1006l\u001b[?1000l";

  private static final String SYNCHRONISE = "\u001b[?2026h";
  private static final String SYNCHRONISED = "\u001b[?2026l";

  /** What is shorter arrives in one piece. */
  private static final int WORTH_SYNCHRONISING = 256;

  private static final String LEAVE = "\u001b[?2004l\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l";

  /** How long a change of size may go unnoticed. */
  private static final long ATTENTION = 100;

  private static final int EXIT_INTERRUPTED = 130;
  private static final Size ASSUMED = new Size(80, 24);

  private final Terminal terminal;
  private final OutputStream out;
  private final KeyDecoder keys;
  private final TerminalMode mode;
  private final Size assumed;
  private final Capabilities capabilities;
  private final Runnable atEnd;
  private final ShutdownHooks.Task hook = this::shutDown;
  private volatile boolean disturbed = true;
  private volatile boolean closed;
  private volatile long awayNanos;
  private final AtomicBoolean ended = new AtomicBoolean();
  private boolean entered;
  private boolean mouse;
  private volatile boolean shown;

  private TerminalConsole(
      Terminal terminal,
      Map<String, String> environment,
      Capabilities capabilities,
      Runnable atEnd) {
    this.terminal = terminal;
    this.atEnd = atEnd;
    this.capabilities = capabilities;
    out = terminal.output();
    keys = new KeyDecoder(terminal.reader()::read);
    mode = TerminalMode.of(terminal);
    assumed =
        new Size(
            number(environment.get("COLUMNS"), ASSUMED.columns()),
            number(environment.get("LINES"), ASSUMED.rows()));
  }

  /**
   * A console over a terminal opened before, whose screen is not taken yet: {@link #enter} does
   * that. Until then nothing shows and something else can be done.
   *
   * @param environment {@code COLUMNS} and {@code LINES} where the terminal doesn't know its size
   * @param capabilities what the terminal can show
   * @param atEnd run once, after the terminal was restored, when a signal ends the process or the
   *     terminal is gone: the moment to keep drafts; it has about a second
   */
  public static TerminalConsole over(
      Terminal terminal,
      Map<String, String> environment,
      Capabilities capabilities,
      Runnable atEnd) {
    TerminalConsole console = new TerminalConsole(terminal, environment, capabilities, atEnd);
    console.terminal.handle(Terminal.Signal.WINCH, signal -> console.disturbed = true);
    console.terminal.handle(Terminal.Signal.CONT, signal -> console.resume());
    console.terminal.handle(
        Terminal.Signal.INT, signal -> Runtime.getRuntime().exit(EXIT_INTERRUPTED));
    ShutdownHooks.add(console.hook); // after JLine's own, which would leave some bits changed
    return console;
  }

  private static int number(String text, int otherwise) {
    try {
      int number = text == null ? 0 : Integer.parseInt(text);
      return number > 0 ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  @Override
  public Size size() {
    org.jline.terminal.Size size = terminal.getSize();
    return new Size(
        size.getColumns() > 0 ? size.getColumns() : assumed.columns(),
        size.getRows() > 0 ? size.getRows() : assumed.rows());
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public synchronized void write(String sequences) {
    if (entered) {
      boolean marked = capabilities.synchronised() && sequences.length() > WORTH_SYNCHRONISING;
      send(marked ? SYNCHRONISE + sequences + SYNCHRONISED : sequences);
    }
  }

  private void send(String sequences) {
    try {
      out.write(sequences.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      closed = true; // the terminal is gone; the loop ends by it
    }
  }

  @Override
  public Key read(long millis) {
    long start = System.nanoTime();
    while (!closed && !disturbed) {
      long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      long wait = millis == 0 ? ATTENTION : Math.min(ATTENTION, millis - passed);
      if (wait <= 0) {
        return null;
      }
      Key key = next(wait);
      if (key != null) {
        return key;
      }
    }
    return null;
  }

  private Key next(long millis) {
    try {
      Key key = keys.read(millis);
      closed |= keys.hasEnded();
      return key;
    } catch (IOException e) {
      closed = true;
      return null;
    }
  }

  @Override
  public boolean wasDisturbed() {
    boolean was = disturbed;
    disturbed = false;
    return was;
  }

  @Override
  public boolean isGone() {
    return closed;
  }

  @Override
  public void discardTyped() {
    mode.discardInput();
  }

  @Override
  public void suspend() {
    outside(
        () -> {
          mode.restoreWhole();
          stop();
        });
  }

  /**
   * Gives the terminal as it was found to something else, an editor for one, and takes it back
   * afterwards.
   */
  public void outside(Runnable other) {
    leave();
    long from = System.nanoTime();
    try {
      other.run();
    } finally {
      awayNanos += System.nanoTime() - from;
      enter();
    }
  }

  /** How long, in all, something else had the terminal: no time in which a person answered. */
  public long awayMillis() {
    return TimeUnit.NANOSECONDS.toMillis(awayNanos);
  }

  /**
   * Stops the process group, as Ctrl-Z does where it is a signal: the launcher belongs to it. The
   * child stops with it, so waiting for the child is waiting for {@code fg}; where no shell would
   * continue it, the system ignores the signal.
   */
  private static void stop() {
    try {
      new ProcessBuilder("sh", "-c", "kill -TSTP 0").start().waitFor();
    } catch (IOException e) {
      return; // no such thing as stopping on this system
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void copy(String text) {
    byte[] bytes = Escape.text(text).getBytes(StandardCharsets.UTF_8);
    write("\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007");
  }

  /**
   * Takes the screen; nothing where it is taken or the terminal is gone.
   *
   * @param withMouse whether the mouse's wheel and clicks come here, or stay the terminal's
   */
  public synchronized void enter(boolean withMouse) {
    mouse = withMouse;
    enter();
  }

  private synchronized void enter() {
    if (!closed && !entered) {
      shown = true;
      mode.enterRaw();
      send(mouse ? ENTER + MOUSE : ENTER);
      entered = true;
      disturbed = true;
    }
  }

  /** Takes the mouse's wheel and clicks, or gives them back to the terminal, from now on. */
  public synchronized void useMouse(boolean wanted) {
    if (wanted != mouse && entered) {
      send(wanted ? MOUSE : NO_MOUSE);
    }
    mouse = wanted;
  }

  private synchronized void leave() {
    if (entered) {
      entered = false;
      send(mouse ? NO_MOUSE + LEAVE : LEAVE);
      mode.restore();
    }
  }

  /** Continued after something else, a shell for one, may have changed the mode. */
  private synchronized void resume() {
    if (entered && !closed) {
      mode.enterRaw();
      send(mouse ? ENTER + MOUSE : ENTER);
      disturbed = true;
    }
  }

  private void shutDown() {
    closed = true; // no more keys are read, for reading would change the mode
    mode.end();
    synchronized (this) {
      leave();
      mode.restore(); // JLine's hook ran before
    }
    end();
    mode.restoreWhole(); // a key may still have been waited for
  }

  private void end() {
    if (shown && ended.compareAndSet(false, true)) {
      atEnd.run();
    }
  }

  /** Leaves the screen and gives the terminal back. */
  @Override
  public void close() throws IOException {
    boolean gone = closed;
    synchronized (this) {
      leave();
      closed = true;
    }
    if (gone) {
      end();
    }
    mode.close(hook);
  }
}
