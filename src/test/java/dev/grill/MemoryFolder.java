package dev.grill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * The temporary folders of unit tests: files in memory where Linux has a place for them that is
 * large enough and runs programs, otherwise where temporary files are. SQLite works on them as on
 * any others, and waits for no disk: a third of the time of all unit tests was such waiting. The
 * integration tests work on the disk.
 */
public final class MemoryFolder implements TempDirFactory {

  private static final Path MEMORY = Path.of("/dev/shm");

  /** Some times what all unit tests together have at once. */
  private static final long LEAST_BYTES = 1L << 30;

  private static final boolean USABLE = isUsable();

  private static boolean isUsable() {
    if (!Files.isDirectory(MEMORY) || !Files.isWritable(MEMORY)) {
      return false;
    }
    try {
      Path program = Files.createTempFile(MEMORY, "grill", ".sh");
      try {
        boolean large = Files.getFileStore(MEMORY).getUsableSpace() >= LEAST_BYTES;
        return large && program.toFile().setExecutable(true) && Files.isExecutable(program);
      } finally {
        Files.delete(program);
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** A new folder; who asked for it deletes it. */
  public static Path create(String name) throws IOException {
    return USABLE ? Files.createTempDirectory(MEMORY, name) : Files.createTempDirectory(name);
  }

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
      throws IOException {
    return create("junit");
  }
}
