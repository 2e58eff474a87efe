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

  /** {@code GRILL_HOME}, else the XDG folders, else what the platform is used to. */
  public static Paths of(Environment around) {
    String home = around.variable("GRILL_HOME");
    if (home != null) {
      Path all = Path.of(home).toAbsolutePath();
      return new Paths(all, all.resolve("config.yaml"), all.resolve("log"));
    }
    Path user = around.homeFolder();
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
  private static Path xdg(Environment around, String variable, Path otherwise) {
    String value = around.variable(variable);
    return value != null && value.startsWith("/") ? Path.of(value) : otherwise;
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
