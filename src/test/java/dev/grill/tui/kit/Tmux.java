package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.fail;

import dev.grill.tui.draw.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;

/**
 * A real terminal for tests: runs a command in a tmux session of its own, types, and waits until
 * the screen shows what is expected. Every wait has a deadline and nothing waits longer than it
 * must. Without tmux tests are skipped, loudly; where {@code CI=true} they fail instead.
 */
public final class Tmux implements AutoCloseable {

  /** What the shell of {@link #shell} writes when it waits for a command. */
  public static final String PROMPT = "ready>";

  private static final long DEADLINE_SECONDS = 60;
  private static final long BETWEEN_LOOKS_NANOS = 15_000_000;

  /** A look without a change of the screen: what is waited for may be something else. */
  private static final long LOOK_AGAIN_NANOS = 150_000_000;

  private static final long BETWEEN_KEYS_NANOS = 350_000_000;

  private static boolean installed;

  private final Path folder;
  private final TmuxClient client;
  private long quietSince = System.nanoTime();

  private Tmux(List<String> start) throws IOException {
    folder = Files.createTempDirectory("tmux");
    runAlone(start);
    client = new TmuxClient(socket());
  }

  private String socket() {
    return folder.resolve("socket").toString();
  }

  /**
   * Starts {@code command} in a window of a size.
   *
   * @param environment added to the test's own, as the command sees it
   */
  public static Tmux start(Size size, Map<String, String> environment, List<String> command)
      throws IOException {
    require();
    List<String> start = new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d"));
    List<String> sides =
        List.of("-x", String.valueOf(size.columns()), "-y", String.valueOf(size.rows()));
    start.addAll(sides);
    environment.forEach((name, value) -> start.addAll(List.of("-e", name + "=" + value)));
    start.add(quoted(command));
    start.addAll(List.of(";", "set-option", "-g", "remain-on-exit", "on"));
    start.addAll(List.of(";", "set-option", "-g", "status", "off", ";", "resize-window"));
    start.addAll(sides);
    return new Tmux(start);
  }

  /** The same with a shell, to see what a command leaves behind. */
  public static Tmux shell(Size size, Map<String, String> environment) throws IOException {
    Tmux tmux =
        start(size, environment, List.of("env", "PS1=" + PROMPT, "bash", "--norc", "--noprofile"));
    tmux.waitFor(PROMPT);
    return tmux;
  }

  private static boolean isInstalled() {
    if (!installed) {
      try {
        installed = new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
      } catch (IOException e) {
        installed = false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return installed;
  }

  private static void require() {
    boolean there = isInstalled();
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("tmux is missing, and in CI the tests in a real terminal must run");
    }
    if (!there) {
      System.err.println("SKIPPED: tests in a real terminal need tmux, which is not installed");
    }
    Assumptions.assumeTrue(there, "tmux is not installed");
  }

  /** Words as a shell reads them back. */
  public static String quoted(List<String> words) {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      line.append(line.length() == 0 ? "" : " ");
      line.append('\'').append(word.replace("'", "'\\''")).append('\'');
    }
    return line.toString();
  }

  private String run(List<String> arguments) throws IOException {
    return TmuxClient.takes(arguments) ? client.run(arguments) : runAlone(arguments);
  }

  /** Runs a command in a process of its own. */
  private String runAlone(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + ": " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return output;
  }

  /**
   * Waits as long as a person does between two keys: what changes a card acts between pauses only.
   */
  private void pause() {
    long left = quietSince + BETWEEN_KEYS_NANOS - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = quietSince + BETWEEN_KEYS_NANOS - System.nanoTime();
    }
  }

  /** Presses keys by tmux's names: {@code Enter}, {@code M-Enter}, {@code C-c}, {@code F4}. */
  public Tmux press(String... keys) throws IOException {
    pause();
    List<String> send = new ArrayList<>(List.of("send-keys"));
    send.addAll(List.of(keys));
    run(send);
    quietSince = System.nanoTime();
    return this;
  }

  /** Types characters as they are. */
  public Tmux type(String text) throws IOException {
    if (text.length() == 1) {
      pause(); // a key, not a text
    }
    run(List.of("send-keys", "-l", "--", text));
    quietSince = System.nanoTime();
    return this;
  }

  /** Types a command line and Enter. */
  public Tmux line(String text) throws IOException {
    return type(text).press("Enter");
  }

  /** Pastes as a terminal does, bracketed where the program asked for it. */
  public Tmux paste(String text) throws IOException {
    run(List.of("set-buffer", "--", text));
    run(List.of("paste-buffer", "-p"));
    return this;
  }

  /** What the window shows, rows without the blanks at their end. */
  public String screen() throws IOException {
    return run(List.of("capture-pane", "-p"));
  }

  /** The same with colours. */
  public String screenWithColours() throws IOException {
    return run(List.of("capture-pane", "-p", "-e"));
  }

  /** A value of tmux's formats, {@code cursor_x} for one. */
  public String value(String format) throws IOException {
    return run(List.of("display-message", "-p", "#{" + format + "}")).strip();
  }

  /** Waits until the screen contains a text and gives the screen. */
  public String waitFor(String text) throws IOException {
    return waitUntil("\"" + text + "\"", screen -> screen.contains(text));
  }

  /** Presses a key, again every other second, until the screen is as asked: a press may be lost. */
  public String pressUntil(String key, String what, Predicate<String> asked) throws IOException {
    long[] next = {System.nanoTime()};
    return waitUntil(
        what,
        screen -> {
          boolean there = asked.test(screen);
          if (!there && System.nanoTime() >= next[0]) {
            next[0] = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
            pressUnchecked(key);
          }
          return there;
        });
  }

  private void pressUnchecked(String key) {
    try {
      press(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the screen is as asked and gives it; fails, showing it, at the deadline. */
  public String waitUntil(String what, Predicate<String> asked) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    long seen = client.changes();
    String screen = screen();
    while (!asked.test(screen)) {
      if (System.nanoTime() > deadline) {
        fail("waited " + DEADLINE_SECONDS + " s for " + what + "; the screen shows:\n" + screen);
      }
      client.awaitChange(seen, LOOK_AGAIN_NANOS);
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS); // one change comes in several pieces
      seen = client.changes();
      screen = screen();
    }
    quietSince = System.nanoTime(); // a person reads before the next key
    return screen;
  }

  public Tmux resize(Size size) throws IOException {
    run(
        List.of(
            "resize-window",
            "-x",
            String.valueOf(size.columns()),
            "-y",
            String.valueOf(size.rows())));
    return this;
  }

  /** The window's process: the command, or the shell. */
  public long process() throws IOException {
    return Long.parseLong(value("pane_pid"));
  }

  /**
   * Sends a signal to the process and all below it, the deepest first.
   *
   * @param signal {@code TERM}, {@code HUP}, {@code KILL} and so on
   */
  public void killBelow(String signal) throws IOException {
    List<ProcessHandle> below = below();
    for (int i = below.size() - 1; i >= 0; i--) {
      signal(signal, below.get(i).pid());
    }
  }

  /** The processes below the window's own, or that one where it has none. */
  private List<ProcessHandle> below() throws IOException {
    ProcessHandle own = ProcessHandle.of(process()).orElseThrow();
    List<ProcessHandle> below = own.descendants().toList();
    return below.isEmpty() ? List.of(own) : below;
  }

  private static void signal(String signal, long process) throws IOException {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether a process runs: one that ended but was not yet reaped has no command any more. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  /** Closes the window as a terminal emulator does: its processes get SIGHUP. */
  public void closeWindow() throws IOException {
    runAlone(List.of("kill-window"));
  }

  /** Ends the session and waits for what ran in it, so that nothing is written afterwards. */
  @Override
  public void close() throws IOException {
    try {
      endProcesses();
    } catch (IOException | NoSuchElementException | NumberFormatException ended) {
      // they had ended by themselves
    }
    try {
      runAlone(List.of("kill-server"));
    } catch (IOException ended) {
      // with its last window
    }
    client.close();
    Files.deleteIfExists(folder.resolve("socket"));
    Files.delete(folder);
  }

  /** Ends what runs, stopped or not, while its parent is still there to take its leave. */
  private void endProcesses() throws IOException {
    List<ProcessHandle> running = below();
    killBelow("HUP");
    killBelow("CONT");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    for (ProcessHandle process : running) {
      while (runs(process) && System.nanoTime() < deadline) {
        LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
      }
    }
  }
}
