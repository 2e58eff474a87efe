package dev.grill.platform;

import dev.grill.message.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Several learners on one account: a database each. */
public final class Profiles {

  /** The profile used when none is named. */
  public static final String DEFAULT = "default";

  private Profiles() {}

  /**
   * A profile's name, checked: letters of any script, digits, {@code - _ .}, at most 64 characters,
   * not beginning with a dot.
   */
  public static String checked(String name) throws Failure {
    if (!isName(name)) {
      throw Failure.usage("cli.bad-profile", name);
    }
    return name;
  }

  private static boolean isName(String name) {
    boolean good = !name.isEmpty() && name.length() <= 64 && name.charAt(0) != '.';
    for (int i = 0; good && i < name.length(); ) {
      int c = name.codePointAt(i);
      good = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
      i += Character.charCount(c);
    }
    return good;
  }

  /** The profiles that exist, by name. */
  public static List<String> list(Paths places) throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(places.data())) {
      try (Stream<Path> files = Files.list(places.data())) {
        for (Path file : (Iterable<Path>) files::iterator) {
          String name = file.getFileName().toString();
          if (name.endsWith(".db") && isName(name.substring(0, name.length() - 3))) {
            names.add(name.substring(0, name.length() - 3));
          }
        }
      }
    }
    names.sort(null);
    return names;
  }
}
