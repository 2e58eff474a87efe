package dev.grill.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

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
  };

  private Warmup() {}

  /** Fails, and with it the archive, if a command fails that should not. */
  public static void main(String[] args) throws IOException {
    Surroundings process = Surroundings.ofProcess();
    List<String> failed = new ArrayList<>();
    for (String[] command : COMMANDS) {
      int code = new Program(typing(process, "准确率\n\n4\n")).run(command);
      if (code != 0 && !command[command.length - 1].equals("--no-such-option")) {
        failed.add(String.join(" ", command) + ": " + code);
      }
    }
    for (String part : System.getProperty("java.class.path").split(":")) {
      load(Path.of(part));
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("failed: " + failed);
    }
  }

  /** The process's own streams and files, with this as what is typed. */
  private static Surroundings typing(Surroundings process, String text) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    OutputStream out = process.out();
    return new Surroundings(
        process.environment(),
        in,
        out,
        process.err(),
        false,
        false,
        false,
        process.decks(),
        process.homeFolder(),
        process.userName(),
        process.system());
  }

  /** Classes that need a terminal to run (the screens, line editing) are loaded only. */
  private static void load(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        String name = entries.nextElement().getName();
        if (name.endsWith(".class") && isOfTerminal(name)) {
          touch(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
      }
    }
  }

  private static boolean isOfTerminal(String name) {
    return name.startsWith("dev/grill/")
        || name.startsWith("com/googlecode/lanterna/")
        || name.startsWith("org/jline/keymap/")
        || name.startsWith("org/jline/nativ/")
        || name.startsWith("org/jline/reader/")
        || name.startsWith("org/jline/terminal/")
        || name.startsWith("org/jline/utils/");
  }

  private static void touch(String name) {
    try {
      Class.forName(name, false, Warmup.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // it needs a library that is not installed, so it will not be used either
    }
  }
}
