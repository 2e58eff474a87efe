package dev.grill.platform;

import dev.grill.message.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The right to change a file, held by one process at a time from reading what there is until the
 * changed file has replaced it. The lock is one of the operating system on a hidden file beside the
 * file, {@code .NAME.lock}, so that a killed process leaves none behind; the hidden file goes with
 * the lock.
 */
public final class LockFile {

  /** What is done while the lock is held. */
  public interface Change<T> {
    T run() throws Failure, IOException;
  }

  private static final int WAIT_MILLIS = 8_000;
  private static final int PAUSE_MILLIS = 20;
  private static final int MOST_BYTES = 1_000_000; // with a hole

  private final Path file;
  private final FileChannel channel;

  private LockFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits up to eight seconds for the right to change a file and changes it.
   *
   * @param changed the file, which need not exist; its folder must
   * @throws Failure if another process holds it longer, or no file can be made beside it: then it
   *     cannot be replaced either
   */
  public static <T> T holding(Path changed, Change<T> change) throws Failure, IOException {
    return holding(changed, WAIT_MILLIS, change);
  }

  /** The same, waiting as long as said; 0 for not at all. */
  public static <T> T holding(Path changed, int waitMillis, Change<T> change)
      throws Failure, IOException {
    LockFile lock = of(changed, waitMillis);
    try {
      return change.run();
    } finally {
      lock.release();
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "Permission denied"; // Java has no reason there
    }
    if (e instanceof NoSuchFileException) {
      return "No such file or directory"; // nor here
    }
    String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return String.valueOf(said);
  }

  private static LockFile of(Path changed, int waitMillis) throws Failure, IOException {
    Path target = Files.exists(changed) ? changed.toRealPath() : changed.toAbsolutePath();
    Path lock = target.resolveSibling("." + target.getFileName() + ".lock");
    long until = System.nanoTime() + waitMillis * 1_000_000L;
    while (true) {
      LockFile held;
      try {
        held = attempt(lock);
      } catch (IOException e) {
        throw Failure.failed(e, "files.cannot-lock", changed, lock.getParent(), reason(e));
      }
      if (held != null) {
        return held;
      }
      if (System.nanoTime() > until) {
        throw Failure.failed("files.locked", changed, lock);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Failure.failed(e, "files.locked", changed, lock);
      }
    }
  }

  /** The lock; null while another holds it. */
  private static LockFile attempt(Path lock) throws IOException {
    PrivateFiles.make(lock);
    FileChannel channel;
    try {
      channel = FileChannel.open(lock, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return null; // whoever held it has just removed it
    }
    boolean held = false;
    try {
      FileLock system = channel.tryLock();
      held = system != null && isStill(lock, channel);
    } catch (OverlappingFileLockException e) {
      // another thread of this process holds it
    } finally {
      if (!held) {
        channel.close();
      }
    }
    return held ? new LockFile(lock, channel) : null;
  }

  /**
   * Whether the locked file is the one that others would find under its name: whoever held it
   * before may have removed it between our opening and our locking it. A random length is given
   * through the channel and looked at under the name, for reading the file under its name would let
   * go of the lock when that is closed (POSIX).
   */
  private static boolean isStill(Path lock, FileChannel channel) throws IOException {
    int length = ThreadLocalRandom.current().nextInt(1, MOST_BYTES);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(new byte[] {1}), length - 1L);
    try {
      return Files.size(lock) == length;
    } catch (NoSuchFileException e) {
      return false;
    } finally {
      channel.truncate(0);
    }
  }

  private void release() throws IOException {
    try {
      Files.deleteIfExists(file); // while it is held: who waits notices that it is another file
    } catch (IOException e) {
      // where an open file cannot be deleted it stays, empty
    }
    channel.close();
  }
}
