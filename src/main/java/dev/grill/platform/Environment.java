package dev.grill.platform;

import dev.grill.message.Failure;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TimeZone;

/**
 * Everything outside the program that it depends on, in one value: tests hand in their own.
 *
 * @param environment environment variables
 * @param inputIsTerminal whether {@code in} is a terminal; likewise for {@code out} and {@code err}
 * @param decks the folder of the built-in decks, one folder a language
 * @param homeFolder the user's home
 * @param userName the login name
 * @param system the operating system's name, as in the system property {@code os.name}
 */
public record Environment(
    Map<String, String> environment,
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean inputIsTerminal,
    boolean outputIsTerminal,
    boolean errorIsTerminal,
    Path decks,
    Path homeFolder,
    String userName,
    String system)
    implements InstantSource {

  /** Set by the launcher, which knows it without a native call: {@code 1} or {@code 0} a stream. */
  private static final String TERMINALS = System.getProperty("grill.terminals", "");

  /** Set by the launcher: where the built-in decks were installed. */
  private static final String DECKS = System.getProperty("grill.decks", "decks");

  /** ISO dates have four digits for the year, and the longest interval is a hundred years. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 9_898;

  public static Environment ofProcess() {
    return new Environment(
        System.getenv(),
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        isTerminal(0),
        isTerminal(1),
        isTerminal(2),
        Path.of(DECKS),
        Path.of(System.getProperty("user.home")),
        System.getProperty("user.name"),
        System.getProperty("os.name"));
  }

  private static boolean isTerminal(int stream) {
    return TERMINALS.length() > stream ? TERMINALS.charAt(stream) == '1' : System.console() != null;
  }

  /** An environment variable; null where it is not set or empty. */
  public String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /**
   * The moment, in its zone: {@code GRILL_NOW} where it is set, else the system's clock.
   *
   * @throws Failure if {@code GRILL_NOW} is not an ISO moment with an offset, of a year from 1970
   *     on
   */
  public ZonedDateTime now() throws Failure {
    String frozen = variable("GRILL_NOW");
    if (frozen == null) {
      return ZonedDateTime.now();
    }
    try {
      ZonedDateTime now = ZonedDateTime.parse(frozen);
      if (now.getYear() >= FIRST_YEAR && now.getYear() <= LAST_YEAR) {
        return now;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw Failure.usage("cli.bad-now", frozen);
  }

  /**
   * Looks at {@code GRILL_NOW} without asking the clock: {@code java.time}'s zone rules, whose
   * providers are looked for in every jar, are not needed to know that it is not set.
   *
   * @throws Failure as {@link #now}
   */
  public void checkNow() throws Failure {
    if (variable("GRILL_NOW") != null) {
      now();
    }
  }

  /** The same moment without its zone; {@code GRILL_NOW} was found right before this is asked. */
  @Override
  public Instant instant() {
    if (variable("GRILL_NOW") == null) {
      return Instant.now();
    }
    try {
      return now().toInstant();
    } catch (Failure e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What the wall clock shows, which is all it takes to know the day. The old time zone class,
   * which the database driver loads anyway, spares start-up {@code java.time}'s zone rules, whose
   * providers are looked for in every jar.
   *
   * @throws Failure as {@link #now}
   */
  public LocalDateTime wallClock() throws Failure {
    if (variable("GRILL_NOW") != null) {
      return now().toLocalDateTime();
    }
    long millis = System.currentTimeMillis();
    millis += TimeZone.getDefault().getOffset(millis);
    return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000), 0, ZoneOffset.UTC);
  }

  /** Whether the terminal asks for no escape codes at all. */
  public boolean isDumb() {
    return "dumb".equals(environment.get("TERM"));
  }

  /** Whether the program runs on a terminal, which may still be unable to show screens. */
  public boolean isOnTerminal() {
    return inputIsTerminal() && outputIsTerminal();
  }
}
