package dev.grill.classroom;

import dev.grill.classroom.sheet.ClassList;
import dev.grill.share.FileHeader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;

/**
 * A file that a learner handed in, of which only the first line was read.
 *
 * @param person whom the class list knows by the learner's name; null without
 */
record HandIn(Path file, FileHeader header, ClassList.Person person) {

  /** The newest first, so that of two wordings the newer one is met first. */
  static final Comparator<HandIn> NEWEST_FIRST =
      Comparator.comparing(HandIn::written).reversed().thenComparing(HandIn::file);

  /** When it was written; the beginning of time where the file does not say. */
  Instant written() {
    try {
      return OffsetDateTime.parse(header.exported()).toInstant();
    } catch (DateTimeException e) {
      return Instant.MIN;
    }
  }
}
