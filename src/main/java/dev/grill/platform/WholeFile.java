package dev.grill.platform;

import dev.grill.message.Failure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file where a person named the place: whole or not at all. It is written under a hidden
 * name beside it, brought to the disk, and renamed.
 */
public final class WholeFile {

  /** How the hidden name ends. */
  public static final String UNFINISHED = ".grill-part";

  private static final int BUFFER = 1 << 16;

  /** What writes the content. */
  public interface Content {
    void write(OutputStream out) throws Failure, IOException;
  }

  private WholeFile() {}

  public static void write(Path file, Content content) throws Failure, IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path unfinished = target.resolveSibling("." + target.getFileName() + UNFINISHED);
    try {
      writeThrough(unfinished, content);
      try {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Writes a file that is on the disk when this returns. */
  public static void writeThrough(Path file, Content content) throws Failure, IOException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      content.write(out);
      out.flush();
      channel.force(true);
    }
  }
}
