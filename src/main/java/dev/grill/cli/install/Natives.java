package dev.grill.cli.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Unpacks the native libraries of this system and processor once, when grill is installed; else
 * SQLite's and JLine's loaders would do so at every start. Which ones these are, the loaders say
 * themselves.
 */
final class Natives {

  private static final String JLINE = "/org/jline/nativ/";

  private Natives() {}

  /**
   * Prints, as shell assignments for the launcher, what was unpacked: {@code sqlite} is the
   * library's file name, {@code jline} the terminal provider that uses JLine's. Where a library has
   * none for this machine nothing is said of it and its loader looks for another way.
   *
   * @param folder where it is unpacked
   */
  static void unpack(Path folder) throws IOException {
    String sqlite = LibraryLoaderUtil.getNativeLibName();
    if (unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + sqlite, folder)) {
      System.out.println("sqlite=" + sqlite);
    }
    String jline = System.mapLibraryName("jlinenative").replace(".dylib", ".jnilib");
    String system = org.jline.nativ.OSInfo.getNativeLibFolderPathForCurrentOS();
    if (unpack(JLINE + system + "/" + jline, folder)) {
      System.out.println("jline=jni");
    }
  }

  private static boolean unpack(String resource, Path folder) throws IOException {
    try (InputStream in = Natives.class.getResourceAsStream(resource)) {
      if (in == null) {
        return false;
      }
      String name = resource.substring(resource.lastIndexOf('/') + 1);
      Files.copy(in, folder.resolve(name));
      return true;
    }
  }
}
