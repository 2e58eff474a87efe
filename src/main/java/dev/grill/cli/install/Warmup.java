package dev.grill.cli.install;

import dev.grill.Program;
import dev.grill.platform.Environment;
import dev.grill.tui.terminal.SystemTerminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jline.utils.Signals;

/**
 * Runs the usual commands in one process while Java records their classes for the class-data
 * archive (when grill is installed). {@code GRILL_HOME} must name a home to be thrown away.
 */
final class Warmup {

  private static final String CARD = "ai-evaluation-zh/model-performance";

  /** What people see first, and the commands that scripts call often. */
  private static final String[][] COMMANDS = {
    {"deck", "add", "builtin:zh", "--yes"},
    {"due"},
    {"due", "--short"},
    {"due", "--json"},
    {"grade", CARD, "4", "--json"},
    {"show", CARD},
    {"show", CARD, "--json"},
    {"assess", CARD},
    {"review", "--plain", "--limit", "1"},
    {"stats"},
    {"stats", "--json"},
    {"undo"},
    {"history"},
    {"history", "--json"},
    {"cards"},
    {"cards", "--json"},
    {"deck", "list"},
    {"config", "list"},
    {"due", "--no-such-option"},
    {"help"},
    {"due"},
    {"plan", "--interview", LocalDate.now().plusDays(30).toString(), "--minutes", "20"},
    {"due"},
    {"plan", "--json"},
    {"plan", "--interview", LocalDate.now().plusDays(2).toString(), "--minutes", "1"}, // too few
    {"plan", "--clear"},
  };

  /**
   * Java goes through all of an archive when it starts, so no more than the screens are made of.
   */
  private static final String[] OF_SCREENS = {
    "dev/grill/tui/",
    "dev/grill/cli/backend/",
    "dev/grill/review/",
    "org/jline/keymap/",
    "org/jline/nativ/",
    "org/jline/reader/",
    "org/jline/terminal/",
    "org/jline/utils/",
  };

  /** What sends, exchanges and reports beyond what a server without anything makes run. */
  private static final String[] OF_SERVERS = {"dev/grill/school/", "dev/grill/review/"};

  /** A rehearsal that takes longer hangs, and is given up. */
  private static final long REHEARSAL_MILLIS = 20_000;

  private static final String ENTER = "\r";
  private static final String F2 = "\u001bOQ";
  private static final String CONTROL_C = "\u0003";

  private Warmup() {}

  /**
   * Fails, and with it the archive, if a command fails that should not.
   *
   * @param args {@code commands}; or {@code screens} or {@code server}, in the home that those left
   */
  public static void main(String[] args) throws IOException {
    Environment process = Environment.ofProcess();
    touch("dev.grill.Main"); // which is not what runs here
    touch("java.util.DualPivotQuicksort"); // which sorts the times of more answers than are given
    switch (args[0]) {
      case "screens" -> rehearseScreens(process);
      case "server" -> rehearseServer(process);
      default -> run(process);
    }
  }

  private static void run(Environment process) {
    List<String> failed = new ArrayList<>();
    for (String[] command : COMMANDS) {
      int code = new Program(typing(process, "准确率\n\n4\n")).run(command);
      if (code != 0 && !command[command.length - 1].equals("--no-such-option")) {
        failed.add(String.join(" ", command) + ": " + code);
      }
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("failed: " + failed);
    }
  }

  private static void rehearseServer(Environment process) throws IOException {
    if (!ServerRehearsal.run(typing(process, ""))) {
      throw new IllegalStateException("failed: class push");
    }
    load(OF_SERVERS);
  }

  private static void rehearseScreens(Environment process) throws IOException {
    rehearse(
        process, List.of(ENTER, F2, Rehearsal.PAUSE, "5", Rehearsal.PAUSE, F2, "x", CONTROL_C));
    rehearse(
        process,
        List.of(F2, Rehearsal.PAUSE, "5", Rehearsal.PAUSE, CONTROL_C),
        "review",
        "--limit",
        "2");
    load(OF_SCREENS);
  }

  /**
   * Home, or a review, on full screens over streams: what the lambdas of JLine and the screens
   * become is kept only if they ran. A system on which that fails starts the screens more slowly.
   */
  private static void rehearse(Environment process, List<String> keys, String... command) {
    Rehearsal person = new Rehearsal(keys);
    Environment screens = surroundings(process, true, person.keyboard(), person.display());
    Thread screen =
        new Thread(
            () -> {
              new Program(screens).run(command);
              openTerminal();
              Signals.unregister("CONT", Signals.register("CONT", () -> {}));
            });
    screen.setDaemon(true);
    screen.setUncaughtExceptionHandler((thread, error) -> {}); // no native library for this system
    screen.start();
    try {
      screen.join(REHEARSAL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void openTerminal() {
    try {
      SystemTerminal.rehearse();
    } catch (IOException e) {
      // a system that gives none starts the screens more slowly
    }
  }

  /** The process's own streams and files, with this as what is typed. */
  private static Environment typing(Environment process, String text) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return surroundings(process, false, in, process.out());
  }

  private static Environment surroundings(
      Environment process, boolean terminals, InputStream in, OutputStream out) {
    Map<String, String> environment = new HashMap<>(process.environment());
    environment.put("TERM", "xterm-256color");
    environment.keySet().removeIf(name -> name.startsWith("PG")); // for servers of the person's
    environment.put("PGPASSWORD", StandIn.PASSWORD);
    return new Environment(
        environment,
        in,
        out,
        process.err(),
        terminals,
        terminals,
        terminals,
        process.decks(),
        process.homeFolder(),
        process.userName(),
        process.system());
  }

  /** Classes that did not run (line editing, other screens, a report) are loaded only. */
  private static void load(String[] packages) throws IOException {
    for (String part : System.getProperty("java.class.path").split(":")) {
      try (JarFile file = new JarFile(Path.of(part).toFile())) {
        for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
          String name = entries.nextElement().getName();
          if (name.endsWith(".class") && isIn(packages, name)) {
            touch(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
          }
        }
      }
    }
  }

  private static boolean isIn(String[] packages, String name) {
    for (String one : packages) {
      if (name.startsWith(one)) {
        return true;
      }
    }
    return false;
  }

  private static void touch(String name) {
    try {
      Class.forName(name, false, Warmup.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // it needs a library that is not installed, so it will not be used either
    }
  }
}
