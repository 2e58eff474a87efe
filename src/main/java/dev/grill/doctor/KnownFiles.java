package dev.grill.doctor;

import dev.grill.platform.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What grill puts into the folder of the data; the rest is somebody else's, and only said. */
final class KnownFiles {

  private static final Set<String> FOLDERS = Set.of("decks", "backups", "profiles");

  private KnownFiles() {}

  /** The names of what is not of grill, in order. */
  static List<String> unknown(Paths places) throws IOException {
    List<String> unknown = new ArrayList<>();
    if (!Files.isDirectory(places.data())) {
      return unknown;
    }
    try (Stream<Path> files = Files.list(places.data())) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        boolean ours =
            FOLDERS.contains(name)
                || name.endsWith(".db")
                || name.endsWith(".db-journal")
                || name.startsWith(".") && name.endsWith(".lock")
                || file.equals(places.settings())
                || file.equals(places.log());
        if (!ours) {
          unknown.add(name);
        }
      }
    }
    return unknown;
  }
}
