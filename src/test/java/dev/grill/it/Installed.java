package dev.grill.it;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.grill.cli.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program as people have it: installed by {@code install.sh} from what Maven packaged, once for
 * all tests of a build, into {@code target/it/prefix}. Every run has an environment of its own.
 *
 * <p>Commands go through a shell script in UTF-8, so that Chinese arguments and paths arrive as
 * written whatever the locale of the build is.
 */
public final class Installed {

  /** Long enough for a busy machine; a run that takes longer hangs. */
  private static final long LIMIT_SECONDS = 120;

  private static Path prefix;

  private Installed() {}

  /**
   * How a run ended.
   *
   * @param code its exit code
   * @param out what it printed on standard output, read as UTF-8; likewise {@code err}
   */
  public record Result(int code, String out, String err) {}

  /** The folder of the sources. */
  public static Path sources() {
    return Path.of("").toAbsolutePath();
  }

  /** Where the program is installed; the first call installs it. */
  public static synchronized Path prefix() {
    if (prefix == null) {
      Path folder = sources().resolve("target/it/prefix");
      try {
        installOnce(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      prefix = folder;
    }
    return prefix;
  }

  /** The tests run in several processes: the first installs, the others wait and take it. */
  private static void installOnce(Path folder) throws IOException {
    Path note = folder.resolveSibling("installed");
    Files.createDirectories(note.getParent());
    Path jar = sources().resolve("target/grill.jar");
    String made = Files.getLastModifiedTime(jar) + " " + System.getProperty("java.home");
    try (FileChannel file = FileChannel.open(folder.resolveSibling("installing"), CREATE, WRITE)) {
      file.lock(); // until it is closed
      if (Files.exists(note) && Files.readString(note).equals(made)) {
        return;
      }
      Files.deleteIfExists(note); // an installation that is cut off is none
      Result result =
          shell(Map.of(), "", quoted(installer()) + " --no-build --prefix " + quoted(folder));
      if (result.code() != 0) {
        throw new IllegalStateException("install.sh failed: " + result.err());
      }
      Files.writeString(note, made);
    }
  }

  /** The installed command. */
  public static Path command() {
    return prefix().resolve("bin/grill");
  }

  /**
   * A command like the installed one that lacks a class: what needs it is an error of grill's own.
   * It has no class-data archive, which would bring the class along.
   *
   * @param folder where its installation is put, in a folder of its own
   * @param type the class's path in the jar
   */
  static Path without(Path folder, String type) throws IOException {
    Path copy = folder.resolve("broken");
    Result copied = shell(Map.of(), "", "cp -r " + quoted(prefix()) + " " + quoted(copy));
    if (copied.code() != 0) {
      throw new IOException(copied.err());
    }
    Files.delete(copy.resolve("lib/grill/grill.jsa.made"));
    Path lacking = copy.resolve("lib/grill/grill.jar");
    try (FileSystem jar = FileSystems.newFileSystem(lacking)) {
      Files.delete(jar.getPath(type));
    }
    try (FileSystem jar = FileSystems.newFileSystem(lacking)) {
      if (Files.exists(jar.getPath(type))) {
        throw new IOException(type + " is still in " + lacking);
      }
    }
    return copy.resolve("bin/grill");
  }

  public static Path installer() {
    return sources().resolve("install.sh");
  }

  /**
   * Brings a home into the state that a test begins with, by a command of grill in this process:
   * the same files as by the installed command, without one more Java to be started. The clock is
   * the system's.
   */
  public static void prepare(Path home, String... command) {
    Home.withRealDecks(home).with("GRILL_NOW", null).grill(command).ok();
  }

  /**
   * What a command prints that only tells what a home holds, asked in this process: where the
   * answer matters and not who gives it. The clock is the system's.
   */
  public static String look(Path home, String... command) {
    return Home.withRealDecks(home).with("GRILL_NOW", null).grill(command).ok().out();
  }

  /** Runs the installed command in English, with nothing typed. */
  public static Result run(Path home, String... args) {
    return run(home, Map.of(), "", args);
  }

  /**
   * Runs the installed command.
   *
   * @param home its {@code GRILL_HOME}
   * @param environment added to a bare one, or replacing its variables
   * @param stdin what it reads
   */
  public static Result run(
      Path home, Map<String, String> environment, String stdin, String... args) {
    StringBuilder script = new StringBuilder("exec ").append(quoted(command()));
    for (String arg : args) {
      script.append(' ').append(quoted(arg));
    }
    Map<String, String> all = new TreeMap<>(environment);
    all.put("GRILL_HOME", home.toString());
    return shell(all, stdin, script.toString());
  }

  /**
   * Runs a POSIX shell script with the same bare environment: {@code PATH}, a {@code HOME} of its
   * own, the Java of this build as {@code JAVA_HOME}, {@code LANG=C.UTF-8}. A variable given as an
   * empty text is not set.
   */
  public static Result shell(Map<String, String> environment, String stdin, String script) {
    try {
      Path folder = Files.createDirectories(sources().resolve("target/it/runs"));
      Path run = Files.createTempDirectory(folder, "run");
      try {
        return shell(run, environment, stdin, script);
      } finally {
        delete(run);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Result shell(
      Path run, Map<String, String> environment, String stdin, String script)
      throws IOException, InterruptedException {
    Files.writeString(run.resolve("in"), stdin);
    Files.writeString(run.resolve("script"), setting(environment) + script + "\n");
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", run.resolve("script").toString());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
    builder.environment().put("HOME", run.resolve("home").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LANG", "C.UTF-8");
    builder.redirectInput(run.resolve("in").toFile());
    builder.redirectOutput(run.resolve("out").toFile());
    builder.redirectError(run.resolve("err").toFile());
    Process process = builder.start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException("no end after " + LIMIT_SECONDS + " s: " + script);
    }
    return new Result(process.exitValue(), read(run.resolve("out")), read(run.resolve("err")));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String setting(Map<String, String> environment) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      if (variable.getValue().isEmpty()) {
        lines.append("unset ").append(variable.getKey()).append('\n');
      } else {
        lines
            .append("export ")
            .append(variable.getKey())
            .append('=')
            .append(quoted(variable.getValue()))
            .append('\n');
      }
    }
    return lines.toString();
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** As one word of the shell. */
  public static String quoted(Object word) {
    return "'" + word.toString().replace("'", "'\\''") + "'";
  }
}
