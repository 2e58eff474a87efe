package dev.grill.it;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A command on a pseudo-terminal that shows nothing: util-linux's {@code script} stands between.
 * Unlike in tmux, what is typed arrives at a speed of the test's choosing.
 */
final class Pty implements AutoCloseable {

  private static final long DEADLINE_SECONDS = 60;
  private static final long BETWEEN_LOOKS_NANOS = 5_000_000;
  private static final long LAST_LOOK_SECONDS = 10;

  private final Process script;
  private final Thread display;
  private final OutputStream keyboard;
  private final StringBuffer shown = new StringBuffer();
  private long largestGap;

  private Pty(Process script) {
    this.script = script;
    keyboard = script.getOutputStream();
    display = new Thread(this::show, "display");
    display.setDaemon(true);
    display.start();
  }

  /** Runs a line of shell; {@code $GRILL} in it is the installed command. */
  static Pty run(Path home, String line) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "env", // what runs the tests may ignore signals, as everything behind an & does
                "--default-signal",
                "script",
                "-qfec",
                "stty cols 90 rows 30; " + line,
                "/dev/null")
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GRILL",
                Installed.command().toString(),
                "GRILL_HOME",
                home.toString(),
                "GRILL_LANG",
                "en",
                "JAVA_HOME",
                System.getProperty("java.home"),
                "SHELL",
                "/bin/sh",
                "TERM",
                "xterm-256color"));
    return new Pty(builder.start());
  }

  private void show() {
    byte[] some = new byte[8192];
    try (InputStream from = script.getInputStream()) {
      int length = from.read(some);
      while (length >= 0) {
        shown.append(new String(some, 0, length, StandardCharsets.UTF_8));
        length = from.read(some);
      }
    } catch (IOException e) {
      // closed with its process
    }
  }

  /** Types at once. */
  Pty type(String text) throws IOException {
    keyboard.write(text.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
    return this;
  }

  /** Types at once, where something still runs that could read it. */
  void typeIfItRuns(String text) {
    try {
      type(text);
    } catch (IOException e) {
      // it has ended
    }
  }

  /** Types character by character. */
  void type(String text, int millisBetween) throws IOException {
    largestGap = 0;
    long before = System.nanoTime();
    for (int i = 0; i < text.length(); i++) {
      type(text.substring(i, i + 1));
      pass(millisBetween);
      long now = System.nanoTime();
      largestGap = Math.max(largestGap, now - before);
      before = now;
    }
  }

  /** The longest that a character of the last text kept the next waiting, in milliseconds. */
  long largestGap() {
    return TimeUnit.NANOSECONDS.toMillis(largestGap);
  }

  /** Lets time pass as a person does. */
  Pty pass(long millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return this;
  }

  /** Everything that was written to the terminal. */
  String shown() {
    return shown.toString();
  }

  /** Waits until something was written. */
  Pty waitFor(String text) {
    waitForAny(text);
    return this;
  }

  /** Waits until one of some texts was written and gives the first of them that was. */
  String waitForAny(String... texts) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (true) {
      boolean last = !display.isAlive() || System.nanoTime() > deadline;
      for (String text : texts) {
        if (shown.indexOf(text) >= 0) {
          return text;
        }
      }
      if (last) {
        fail("waited for " + List.of(texts) + "; written was:\n" + shown);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }

  /** Waits for the command's end and gives its exit code. */
  int end() throws InterruptedException {
    if (!script.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      fail("it goes on; written was:\n" + shown);
    }
    return script.exitValue();
  }

  /** Sends a signal to the Java process. */
  void signal(String name) throws IOException, InterruptedException {
    for (ProcessHandle process : script.descendants().toList()) {
      if (process.info().command().orElse("").endsWith("/java")) {
        signal(name, process.pid());
      }
    }
  }

  /** Sends a signal to a process. */
  static void signal(String name, long process) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process).start();
    if (!kill.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      kill.destroyForcibly();
      fail("kill does not end");
    }
  }

  /** Ends what runs, and waits for it, so that nothing is written afterwards. */
  @Override
  public void close() {
    List<ProcessHandle> below = new ArrayList<>(script.descendants().toList());
    below.add(script.toHandle());
    below.forEach(ProcessHandle::destroyForcibly);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_LOOK_SECONDS);
    while (below.stream().anyMatch(Pty::runs) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
    try {
      keyboard.close();
    } catch (IOException e) {
      // nobody reads it any more
    }
  }

  /** Whether a process runs: one that ended but was not yet reaped has no command any more. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }
}
