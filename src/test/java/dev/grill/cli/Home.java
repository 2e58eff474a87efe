package dev.grill.cli;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.grill.Program;
import dev.grill.message.Failure;
import dev.grill.platform.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A learner's home for tests, and the whole program run in it in memory: what it printed and its
 * exit code, nothing else. The clock stands at nine in the morning until it is moved.
 */
public final class Home {

  /** Where the built-in decks of the repository are. */
  public static final Path DECKS = Path.of("decks").toAbsolutePath();

  /** Small decks that stand in for them. */
  public static final Path SMALL_DECKS = resource("decks");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** What one run left behind. */
  public record Run(int exit, String out, String err) {

    /** Standard output as the one JSON document it has to be. */
    public JsonNode json() throws IOException {
      return JSON.readTree(out);
    }

    public List<String> errLines() {
      return err.lines().toList();
    }

    public List<String> outLines() {
      return out.lines().toList();
    }

    /** The same, after making sure that all went well. */
    public Run ok() {
      assertEquals(0, exit, () -> "exit code; printed " + out + err);
      return this;
    }
  }

  private final Path folder;
  private final Path decks;
  private final Map<String, String> environment = new HashMap<>();

  private Home(Path folder, Path decks) {
    this.folder = folder;
    this.decks = decks;
    environment.put("GRILL_HOME", folder.toString());
    environment.put("GRILL_NOW", "2026-11-24T09:00:00+08:00");
    environment.put("GRILL_LANG", "en");
    environment.put("EDITOR", "true");
  }

  /** A home in a folder, with small decks as the built-in ones. */
  public static Home in(Path folder) {
    return new Home(folder, SMALL_DECKS);
  }

  /** A home with the repository's decks as the built-in ones. */
  public static Home withRealDecks(Path folder) {
    return new Home(folder, DECKS);
  }

  /** A home whose built-in decks are in a folder of the test's. */
  public static Home withDecks(Path folder, Path decks) {
    return new Home(folder, decks);
  }

  static Path resource(String name) {
    return Path.of("src/test/resources/dev/grill/cli", name).toAbsolutePath();
  }

  public Path folder() {
    return folder;
  }

  public Path database() {
    return folder.resolve("default.db");
  }

  /** Moves the clock to a moment with an offset. */
  public Home at(String now) {
    return with("GRILL_NOW", now);
  }

  public Home lang(String lang) {
    return with("GRILL_LANG", lang);
  }

  /** Sets an environment variable; null unsets it. */
  public Home with(String variable, String value) {
    if (value == null) {
      environment.remove(variable);
    } else {
      environment.put(variable, value);
    }
    return this;
  }

  public Run grill(String... args) {
    return typed("", args);
  }

  /** Runs with text on standard input, which is a pipe. */
  public Run typed(String input, String... args) {
    return fed(input.getBytes(StandardCharsets.UTF_8), args);
  }

  /** The same with bytes. */
  public Run fed(byte[] input, String... args) {
    return reading(new ByteArrayInputStream(input), args);
  }

  /**
   * Runs with a stream as standard input: what happens between its lines is the stream's to say.
   */
  public Run reading(InputStream in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = new Program(surroundings(in, out, err)).run(args);
    return new Run(exit, utf8(out.toByteArray()), utf8(err.toByteArray()));
  }

  /** The environment may change while the program runs: the clock moves so. */
  public Environment surroundings(InputStream in, OutputStream out, OutputStream err) {
    return new Environment(
        environment, in, out, err, false, false, false, decks, folder, "ada", "Linux");
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(java.nio.ByteBuffer.wrap(bytes))
          .toString();
    } catch (IOException e) {
      throw new AssertionError("the output is not UTF-8", e);
    }
  }

  /** How many cards a plain review would ask now, as {@code due} says. */
  public int due(String... selection) throws IOException {
    String[] args = new String[selection.length + 2];
    args[0] = "due";
    args[1] = "--json";
    System.arraycopy(selection, 0, args, 2, selection.length);
    return grill(args).ok().json().at("/total/total").asInt();
  }

  /** Every file below a folder with its size and the CRC of its bytes: a change shows in them. */
  public static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = folder.relativize(file).toString();
        contents.put(name, Files.isRegularFile(file) ? sum(Files.readAllBytes(file)) : "folder");
      }
    }
    return contents;
  }

  private static String sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return bytes.length + " " + Long.toHexString(sum.getValue());
  }

  /** Removes a folder with everything in it. */
  public static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A copy of a folder with everything in it. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /**
   * Makes it a home that is copied as it is: copying cuts the times of files to microseconds, and
   * kept decks of another time are read and written down anew by the copy's first command.
   */
  void cutTimes() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        FileTime time = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.from(time.toInstant().truncatedTo(MICROS)));
      }
    }
    grill("due").ok();
  }

  /** A command line: a command and what follows its name. */
  public static Arguments arguments(String command, String... words) throws Failure {
    String[] all = new String[words.length + 1];
    all[0] = command;
    System.arraycopy(words, 0, all, 1, words.length);
    return Arguments.parse(all);
  }
}
