package dev.grill.library.source;

import java.util.Locale;
import java.util.Map;

/** Which files of other programs can be read, by the ending of their names. */
final class ForeignReaders {

  /** The one place where a reader is entered. */
  private static final Map<String, ForeignReader> BY_ENDING = Map.of();

  private ForeignReaders() {}

  /** The reader for a file; null where there is none. */
  static ForeignReader of(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? null : BY_ENDING.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
