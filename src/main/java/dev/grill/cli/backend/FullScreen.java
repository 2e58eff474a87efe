package dev.grill.cli.backend;

import dev.grill.cli.Call;
import dev.grill.cli.print.OutputStyle;
import dev.grill.message.Failure;
import dev.grill.platform.Environment;
import dev.grill.platform.TerminalMode;
import dev.grill.settings.Setting;
import dev.grill.tui.draw.Capabilities;
import dev.grill.tui.draw.Glyphs;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Theme;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Keymap;
import dev.grill.tui.kit.Loop;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Outside;
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
 * <p>The store belongs to one thread, so a signal does not save drafts itself: it restores the
 * terminal, which ends the loop, and waits until the thread that ran the loop has saved them.
 */
public final class FullScreen {

  /** Makes an application from what only the terminal can give. */
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
    this.opening = new FutureTask<>(() -> TerminalMode.undisturbed(this::open));
  }

  /**
   * Begins to open the terminal, on a thread of its own: it takes as long as opening the library,
   * which goes on meanwhile. Nothing is shown before {@link #run(Maker)}.
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

  /** Whether a terminal can show screens, by what it calls itself. */
  public static boolean canDraw(Environment around) {
    return SystemTerminal.canDraw(around.environment().get("TERM"));
  }

  /** Runs an application until it is left. */
  public static void run(Call call, Maker maker) throws Failure, IOException {
    begin(call).run(maker);
  }

  /** Runs an application until it is left. */
  public void run(Maker maker) throws Failure, IOException {
    Keymap.use(KeySettings.keymap(call));
    Application first = maker.make(this::outside, this::millis);
    Navigation navigation = Navigation.of(first, call.messages());
    show(navigation);
    String farewell = navigation.farewell();
    if (!farewell.isEmpty()) {
      call.out().println(farewell);
    }
  }

  private void show(Navigation navigation) throws Failure, IOException {
    theme = style();
    boolean mouse = call.settings().value(Setting.MOUSE).equals("on");
    try (TerminalConsole terminal = opened()) {
      console = terminal;
      terminal.enter(mouse);
      Loop loop = new Loop(terminal, this::themeNow, navigation, call.messages(), this::millis);
      try {
        loop.run(() -> start("prepare", navigation::prepare));
      } finally {
        leave(navigation);
      }
    }
  }

  /**
   * To be called before the terminal is closed: closing waits for the signal, which waits for this.
   */
  private void leave(Navigation navigation) throws Failure {
    try {
      navigation.leave();
    } finally {
      kept.countDown();
    }
  }

  private void outside(Runnable other) {
    console.outside(other);
  }

  private Theme style() throws Failure {
    return OutputStyle.theme(call.around(), call.settings(), call.arguments().value("color"));
  }

  private long millis() {
    long away = console == null ? 0 : console.awayMillis();
    return System.nanoTime() / 1_000_000 - away;
  }

  /** On the process's terminal, or over streams that stand for one. */
  private TerminalConsole open() throws IOException {
    Environment around = call.around();
    Terminal terminal =
        around.in() instanceof FileInputStream
            ? SystemTerminal.open(around.environment())
            : SystemTerminal.over(around.in(), around.out());
    Capabilities capabilities =
        OutputStyle.capabilities(call.around(), call.arguments().value("color"));
    if (capabilities.glyphs() != Glyphs.ALL) {
      call.messages().useAscii();
    }
    return TerminalConsole.over(terminal, around.environment(), capabilities, this::awaitLastWords);
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

  /** The theme. Asked for before every picture, as settings may have changed, the mouse's too. */
  private Theme themeNow() {
    try {
      String value = call.settings().value(Setting.THEME);
      if (!value.equals(asked)) {
        asked = value;
        theme = style();
      }
      console.useMouse(call.settings().value(Setting.MOUSE).equals("on"));
    } catch (Failure e) {
      // a value written into the file meanwhile: the one before holds
    }
    return theme;
  }
}
