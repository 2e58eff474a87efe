package dev.grill.share;

import dev.grill.message.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a log in a shared folder: a progress file that was written once and closed with the
 * number and the hash of its lines, so that one that is still on its way, or was cut off, is told
 * from a whole one whatever brought it here.
 *
 * @param header its first line; null where it is not {@link State#WHOLE}
 * @param ids of its rows
 * @param bare of those rows whose text was left out
 */
record Segment(Path file, State state, FileHeader header, List<String> ids, List<String> bare) {

  /** What was found of it. */
  enum State {
    WHOLE,
    /** Not here to its end, or not as it was closed. */
    UNFINISHED,
    /** From a newer version. */
    NEWER
  }

  private static final String ROW = "{\"event\":\"";
  private static final String END = "{\"end\":";
  private static final String WITHHELD = "\"withheld\":\"";
  private static final int ID_LENGTH = 36;

  /**
   * Looks through a file. Rows are not read, only counted and named: most are here already.
   *
   * @throws IOException if it cannot be read
   */
  static Segment of(Path file) throws IOException {
    List<String> ids = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      LineReader lines = new LineReader(in);
      String first = lines.next();
      if (first == null) {
        return unfinished(file, State.UNFINISHED);
      }
      FileHeader header = header(first, file);
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (line.startsWith(ROW) && line.length() > ROW.length() + ID_LENGTH) {
          String id = line.substring(ROW.length(), ROW.length() + ID_LENGTH);
          ids.add(id);
          if (line.contains(WITHHELD)) {
            bare.add(id);
          }
        } else if (line.startsWith(END)) {
          JsonLine end = JsonLine.of(line);
          boolean whole =
              end.requiredNumber("end") == ids.size()
                  && lines.hash().equals(end.requiredText("sha256"));
          return whole
              ? new Segment(file, State.WHOLE, header, ids, bare)
              : unfinished(file, State.UNFINISHED);
        }
      }
      return unfinished(file, State.UNFINISHED);
    } catch (Failure e) {
      boolean newer = e.key().equals("progress.newer");
      return unfinished(file, newer ? State.NEWER : State.UNFINISHED);
    } catch (JsonLine.Malformed e) {
      return unfinished(file, State.UNFINISHED);
    }
  }

  private static FileHeader header(String line, Path file) throws Failure, IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return new ProgressReader(new ByteArrayInputStream(bytes), file.toString(), rows -> {})
        .header();
  }

  private static Segment unfinished(Path file, State state) {
    return new Segment(file, state, null, List.of(), List.of());
  }
}
