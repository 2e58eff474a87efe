package dev.grill.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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
  private static final String[] DATA = {".db", "-journal", "-wal", "-shm"};
  private static final List<String> FOLDERS = List.of("backups", "profiles", "decks");
  private static final String[] KEPT = {".db", "-journal", ".yaml", ".zip"};

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
    boolean done = !isOpenToOthers(places.settings()) || close(places.settings());
    List<Path> open = openToOthers(places);
    for (String name : FOLDERS) {
      Path folder = places.data().resolve(name);
      if (!folder.equals(builtin.toAbsolutePath().normalize()) && isOpenToOthers(folder)) {
        open.add(folder);
      }
    }
    for (Path file : open) {
      done &= close(file);
    }
    return done;
  }

  /**
   * Files with what a learner did that other accounts may read or change. The settings are not
   * among them: people write them by hand and keep them with their other ones.
   */
  public static List<Path> openToOthers(Paths places) {
    List<Path> open = new ArrayList<>();
    open.addAll(files(places.data(), DATA));
    for (String name : FOLDERS) {
      Path folder = places.data().resolve(name);
      if (Files.isDirectory(folder)) {
        open.addAll(files(folder, KEPT));
      }
    }
    open.addAll(files(places.log(), "grill.log"));
    open.removeIf(file -> !isOpenToOthers(file));
    return open;
  }

  private static List<Path> files(Path folder, String... endings) {
    List<Path> ours = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
            .forEach(ours::add);
      } catch (IOException e) {
        // not to be read, so nobody else's to mend either
      }
    }
    return ours;
  }

  private static boolean close(Path file) {
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
