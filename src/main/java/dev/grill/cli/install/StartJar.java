package dev.grill.cli.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies what is read at every start into a small jar of its own, when grill is installed. Java
 * reads the list of a jar's entries whole before the first of them, entry by entry; the classes
 * come from the archive, so with the texts elsewhere our own jar of a thousand entries and SQLite's
 * are not even opened.
 */
final class StartJar {

  private static final String TEXTS = "dev/grill/messages/";

  /** Where the database driver looks for its own version. */
  private static final String DRIVER = "META-INF/maven/org.xerial/sqlite-jdbc/pom.properties";

  /** Any moment, so that the same jars make the same bytes. */
  private static final long MOMENT = 1_000_000_000_000L;

  private StartJar() {}

  /** Makes the jar of what others hold. */
  static void make(Path jar, List<Path> others) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream start = new ZipOutputStream(file)) {
      for (Path other : others) {
        copy(other, start);
      }
    }
  }

  private static void copy(Path jar, ZipOutputStream start) throws IOException {
    try (ZipFile source = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = source.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        boolean text = entry.getName().startsWith(TEXTS) && !entry.isDirectory();
        if (text || entry.getName().equals(DRIVER)) {
          try (InputStream in = source.getInputStream(entry)) {
            put(start, entry.getName(), in.readAllBytes());
          }
        }
      }
    }
  }

  /** As it is: nothing has to be inflated then. */
  private static void put(ZipOutputStream start, String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTime(MOMENT);
    start.putNextEntry(entry);
    start.write(content);
    start.closeEntry();
  }
}
