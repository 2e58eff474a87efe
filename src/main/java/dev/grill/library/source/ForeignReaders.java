package dev.grill.library.source;

import dev.grill.deckfile.anki.AnkiPackage;
import dev.grill.deckfile.foreign.Imported;
import dev.grill.message.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Which files of other programs can be read, by the ending of their names. */
final class ForeignReaders {

  /** The one place where a reader is entered. */
  private static final Map<String, ForeignReader> BY_ENDING =
      Map.of("apkg", ForeignReaders::anki, "colpkg", ForeignReaders::anki);

  private ForeignReaders() {}

  private static Imported anki(Path file, SourceRequest request) throws Failure, IOException {
    return AnkiPackage.read(file, request.withProgress(), request.id(), request.progress());
  }

  /** The reader for a file; null where there is none. */
  static ForeignReader of(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? null : BY_ENDING.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
