package dev.grill.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files in grill's own folders: what a learner typed is nobody else's, whatever the umask says, so
 * files are made with mode 0600 and folders with 0700. Where a person names the place of a file the
 * umask decides; nothing there comes through this class. On a system without POSIX permissions the
 * folder's own rules hold.
 */
public final class PrivateFiles {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
  private static final int OTHERS = 077;

  private PrivateFiles() {}

  /** Makes a folder with those above it that are missing. */
  public static void makeFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, mode("rwx------"));
    }
  }

  /** Makes an empty file unless there is one. */
  public static void make(Path file) throws IOException {
    try {
      Files.createFile(file, mode("rw-------"));
    } catch (FileAlreadyExistsException e) {
      // as it should be
    }
  }

  private static FileAttribute<?>[] mode(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Whether a file is there that another account may read or change. */
  public static boolean isOpenToOthers(Path file) {
    try {
      return UNIX
          && Files.exists(file)
          && ((Integer) Files.getAttribute(file, "unix:mode") & OTHERS) != 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Takes every right of other accounts away from what grill made in a learner's folders: databases
   * with their journals, the settings, the kept copies, the copies before migrations, the log, and
   * the folders made for them. The folder of the built-in decks stays as it was installed.
   *
   * @param builtin where those are
   * @return whether all of it could be done
   */
  public static boolean mend(Paths places, Path builtin) {
    boolean done = close(places.settings());
    done &= closeFiles(places.data(), ".db", "-journal", "-wal", "-shm");
    for (String name : List.of("backups", "profiles", "decks")) {
      Path folder = places.data().resolve(name);
      if (Files.isDirectory(folder)) {
        done &= folder.equals(builtin.toAbsolutePath().normalize()) || close(folder);
        done &= closeFiles(folder, ".db", "-journal", ".yaml", ".zip");
      }
    }
    return done & closeFiles(places.log(), "grill.log");
  }

  private static boolean closeFiles(Path folder, String... endings) {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    boolean done = true;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        boolean ours = Stream.of(endings).anyMatch(name::endsWith);
        done &= !ours || close(file);
      }
    } catch (IOException e) {
      done = false;
    }
    return done;
  }

  private static boolean close(Path file) {
    if (!isOpenToOthers(file)) {
      return true;
    }
    try {
      Set<PosixFilePermission> own = Files.getPosixFilePermissions(file);
      own.removeIf(permission -> !permission.name().startsWith("OWNER"));
      Files.setPosixFilePermissions(file, own);
      return true;
    } catch (IOException e) {
      return false; // another account's
    }
  }
}
