package dev.grill.platform;

import dev.grill.message.Failure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a learner's files are.
 *
 * @param data one {@code PROFILE.db} each, {@code decks/} with the kept copies, {@code backups/}
 * @param settings the settings file
 * @param log the folder of the program's log
 */
public record Paths(Path data, Path settings, Path log) {

  /** What Java reads for bytes that are no text. */
  private static final char REPLACEMENT = '\ufffd';

  /**
   * {@code GRILL_HOME}, else the XDG folders, else what the platform is used to.
   *
   * @throws Failure if a variable's bytes are no UTF-8: every such name reads the same, and two
   *     homes would be one
   */
  public static Paths of(Environment around) throws Failure {
    String home = around.variable("GRILL_HOME");
    if (home != null) {
      Path all = folder("GRILL_HOME", home).toAbsolutePath();
      return new Paths(all, all.resolve("config.yaml"), all.resolve("log"));
    }
    Path user = folder("HOME", around.homeFolder().toString());
    Path data = user.resolve(".local/share");
    Path config = user.resolve(".config");
    Path state = user.resolve(".local/state");
    String system = around.system();
    if (system.startsWith("Mac")) {
      data = user.resolve("Library/Application Support");
      config = data;
      state = user.resolve("Library/Logs");
    } else if (system.startsWith("Windows")) {
      String local = around.variable("LOCALAPPDATA");
      data = local != null ? Path.of(local) : user.resolve("AppData/Local");
      config = data;
      state = data;
    }
    return new Paths(
        xdg(around, "XDG_DATA_HOME", data).resolve("grill"),
        xdg(around, "XDG_CONFIG_HOME", config).resolve("grill/config.yaml"),
        xdg(around, "XDG_STATE_HOME", state).resolve("grill"));
  }

  /** The XDG specification has relative values ignored. */
  private static Path xdg(Environment around, String variable, Path otherwise) throws Failure {
    String value = around.variable(variable);
    return value != null && value.startsWith("/") ? folder(variable, value) : otherwise;
  }

  private static Path folder(String variable, String value) throws Failure {
    try {
      if (value.indexOf(REPLACEMENT) < 0) {
        return Path.of(value);
      }
    } catch (InvalidPathException e) {
      // told below
    }
    throw Failure.usage("cli.bad-folder", variable, value);
  }

  public Path database(String profile) {
    return data.resolve(profile + ".db");
  }

  /**
   * Where the copies of a profile's decks are kept. Other profiles than the default have theirs
   * apart from {@code decks/}: under the default prefix the built-in editions are installed there
   * too.
   */
  public Path decks(String profile) {
    return profile.equals(Profiles.DEFAULT)
        ? data.resolve("decks")
        : data.resolve("profiles").resolve(profile).resolve("decks");
  }

  /**
   * An argument as a path.
   *
   * @throws Failure if it is empty, as an unset variable of a script leaves it: that is not the
   *     current folder; or if no file can be called so
   */
  public static Path argument(String word) throws Failure {
    try {
      if (!word.isEmpty()) {
        return Path.of(word);
      }
    } catch (InvalidPathException e) {
      // told below
    }
    throw Failure.rejected("cli.no-such-file", '"' + word + '"');
  }
}
