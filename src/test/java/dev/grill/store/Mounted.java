package dev.grill.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A small file system of its own, where the test may mount one: a full disk and a read-only one
 * that also stop root.
 */
public final class Mounted implements AutoCloseable {

  private final Path folder;

  private Mounted(Path folder) {
    this.folder = folder;
  }

  /** Null where mounting is not allowed. */
  public static Mounted tmpfs(Path folder, String size) {
    return run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString())
        ? new Mounted(folder)
        : null;
  }

  public void makeReadOnly() throws IOException {
    if (!run("mount", "-o", "remount,ro", folder.toString())) {
      throw new IOException("could not be mounted read-only: " + folder);
    }
  }

  @Override
  public void close() throws IOException {
    if (!run("umount", folder.toString())) {
      throw new IOException("could not be unmounted: " + folder);
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
