package dev.grill.cli;

import dev.grill.text.Failure;
import dev.grill.tui.Application;
import dev.grill.tui.Display;
import dev.grill.tui.Keymap;
import dev.grill.tui.Loop;
import dev.grill.tui.Outside;
import dev.grill.tui.Picture;
import dev.grill.tui.Screen;
import dev.grill.tui.Signs;
import dev.grill.tui.Theme;
import dev.grill.tui.terminal.SystemTerminal;
import dev.grill.tui.terminal.TerminalConsole;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jline.terminal.Terminal;

/**
 * Runs an application on the person's terminal and gives the terminal back as it was found,
 * whatever happens.
 *
 * <p>The store belongs to one thread, so a signal doesn't keep drafts itself: it restores the
 * terminal, which ends the loop, and waits until the thread that ran the loop has kept them.
 */
public final class FullScreen {

  /** How an application is made of what only the terminal knows. */
  @FunctionalInterface
  public interface Maker {

    /**
     * Makes the application.
     *
     * @param outside gives the terminal to an editor
     * @param millis the screens' monotonic clock, in milliseconds; stands still while the terminal
     *     is elsewhere
     */
    Application make(Outside outside, LongSupplier millis);
  }

  /** Long enough for a database that another process holds. */
  private static final long LAST_WORDS_SECONDS = 5;

  private final Call call;
  private final FutureTask<TerminalConsole> opening;
  private final CountDownLatch kept = new CountDownLatch(1);
  private TerminalConsole console;
  private Theme theme;
  private String asked;

  private FullScreen(Call call) {
    this.call = call;
    this.opening = new FutureTask<>(this::open);
  }

  /**
   * Begins to open the terminal, on a thread of its own: it takes as long as opening the library,
   * which goes on meanwhile. Nothing shows of it before {@link #run(Maker)}.
   */
  public static FullScreen begin(Call call) {
    FullScreen screen = new FullScreen(call);
    start("terminal", screen.opening);
    start("cells", Picture::prepare);
    return screen;
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    // an error of ours comes again on the thread that needs the result, and is told there
    thread.setUncaughtExceptionHandler((failed, error) -> {});
    thread.start();
  }

  /** Whether the program runs on a terminal, which may still be unable to show screens. */
  public static boolean isOnTerminal(Surroundings around) {
    return around.inputIsTerminal() && around.outputIsTerminal();
  }

  /** Whether a terminal can show screens, by what it calls itself. */
  public static boolean canDraw(Surroundings around) {
    return SystemTerminal.canDraw(around.environment().get("TERM"));
  }

  /** Runs an application until it is left. */
  public static void run(Call call, Maker maker) throws Failure, IOException {
    begin(call).run(maker);
  }

  /** Runs an application until it is left. */
  public void run(Maker maker) throws Failure, IOException {
    Keymap.use(KeySettings.keymap(call));
    Application application = maker.make(this::outside, this::millis);
    Screen first = application.first();
    show(application, first);
    String farewell = application.farewell();
    if (!farewell.isEmpty()) {
      call.out().println(farewell);
    }
  }

  private void show(Application application, Screen first) throws Failure, IOException {
    theme = Ink.theme(call);
    boolean mouse = call.settings().value(Setting.MOUSE).equals("on");
    try (TerminalConsole terminal = opened()) {
      console = terminal;
      terminal.enter(mouse);
      Loop loop = new Loop(terminal, this::themeNow, application, call.messages(), this::millis);
      try {
        loop.run(first, () -> start("prepare", application::prepare));
      } finally {
        leave(application, loop.current());
      }
    }
  }

  /** Before the terminal is closed: closing waits for the signal that waits for this. */
  private void leave(Application application, Screen last) throws Failure {
    try {
      application.leave(last);
    } finally {
      kept.countDown();
    }
  }

  private void outside(Runnable other) {
    console.outside(other);
  }

  private long millis() {
    long away = console == null ? 0 : console.awayMillis();
    return System.nanoTime() / 1_000_000 - away;
  }

  /** On the process's terminal, or over streams that stand for one. */
  private TerminalConsole open() throws IOException {
    Surroundings around = call.around();
    Terminal terminal =
        around.in() instanceof FileInputStream
            ? SystemTerminal.open(around.environment())
            : SystemTerminal.over(around.in(), around.out());
    Display display = Ink.display(call);
    if (display.signs() != Signs.ALL) {
      call.messages().useAscii();
    }
    return TerminalConsole.over(terminal, around.environment(), display, this::awaitLastWords);
  }

  private TerminalConsole opened() throws IOException {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void awaitLastWords() {
    try {
      kept.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The theme, asked for before every picture: settings may have changed, the mouse's too. */
  private Theme themeNow() {
    try {
      String value = call.settings().value(Setting.THEME);
      if (!value.equals(asked)) {
        asked = value;
        theme = Ink.theme(call);
      }
      console.useMouse(call.settings().value(Setting.MOUSE).equals("on"));
    } catch (Failure e) {
      // a value written into the file meanwhile: the one before holds
    }
    return theme;
  }
}
