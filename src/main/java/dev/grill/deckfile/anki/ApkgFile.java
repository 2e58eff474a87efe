package dev.grill.deckfile.anki;

import dev.grill.message.Failure;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The archive around a collection. Which of the collections in it counts is said by {@code meta}:
 * packages of newer kinds hold, beside theirs, an older one with a single note that asks the person
 * to update Anki. Nothing but the collection is ever unpacked, to a file of a name of ours.
 */
final class ApkgFile {

  /** What {@code meta} names: 1 and 2 hold schema 11, 3 is compressed with zstd and newer. */
  private static final int NEWEST_VERSION = 3;

  /** Of the unpacked collection; the largest that are shared are a third of it. */
  private static final long MOST_BYTES = 768L << 20;

  /** Text and indexes shrink five to ten times; only what was made to bloat shrinks more. */
  private static final long MOST_RATIO = 250;

  /** Up to here nobody minds the ratio: an almost empty collection is mostly zeros. */
  private static final long HARMLESS_BYTES = 32 << 20;

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private ApkgFile() {}

  /**
   * Unpacks the collection.
   *
   * @param into a file that is there and only this account's
   * @throws Failure if the file is no package, damaged, encrypted, newer than we know, or a bomb
   */
  static void unpack(Path file, Path into) throws Failure, IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = collection(zip, file);
      new Unpacking(file, entry).copy(zip, into);
    } catch (ZipException | EOFException e) { // the latter: a comment longer than the file
      throw notRead(file, e);
    } catch (NoSuchFileException e) {
      throw Failure.rejected("cli.no-such-file", file);
    }
  }

  private static ZipEntry collection(ZipFile zip, Path file) throws Failure, IOException {
    ZipEntry meta = zip.getEntry("meta");
    long version = 0;
    if (meta != null) {
      try (InputStream in = zip.getInputStream(meta)) {
        version = Protobuf.of(in.readNBytes(1 << 10)).number(1);
      }
    }
    if (version < 0 || version > NEWEST_VERSION) {
      throw Failure.rejected("anki.too-new", file, version);
    }
    String[] names =
        version == NEWEST_VERSION
            ? new String[] {"collection.anki21b"}
            : new String[] {"collection.anki21", "collection.anki2"};
    for (String name : names) {
      ZipEntry entry = zip.getEntry(name);
      if (entry != null) {
        return entry;
      }
    }
    if (version == 0 && zip.getEntry("collection.anki21b") != null) {
      return zip.getEntry("collection.anki21b");
    }
    throw Failure.rejected("anki.no-collection", file);
  }

  /** One entry on its way to a file. */
  private record Unpacking(Path file, ZipEntry entry) {

    void copy(ZipFile zip, Path into) throws Failure, IOException {
      try (InputStream raw = zip.getInputStream(entry)) {
        CheckedInputStream checked =
            new CheckedInputStream(new BufferedInputStream(raw, 1 << 16), new CRC32());
        boolean zstd = entry.getName().endsWith("b");
        copy(zstd ? new ZstdInputStream(checked) : checked, into);
        byte[] rest = new byte[1 << 13];
        while (read(checked, rest) >= 0) {
          // the sum is over all of the entry
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != checked.getChecksum().getValue()) {
          throw damaged();
        }
      }
    }

    private void copy(InputStream in, Path into) throws Failure, IOException {
      long packed = Math.max(0, entry.getCompressedSize());
      long most = Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, packed * MOST_RATIO));
      byte[] buffer = new byte[1 << 16];
      byte[] start = new byte[SQLITE.length];
      long written = 0;
      try (OutputStream out = Files.newOutputStream(into)) {
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
          for (int i = 0; i < read && written + i < start.length; i++) {
            start[(int) written + i] = buffer[i];
          }
          written += read;
          if (written >= start.length && !Arrays.equals(SQLITE, start)) {
            break;
          }
          if (written > most) {
            throw Failure.rejected("anki.too-large", file, most >> 20);
          }
          out.write(buffer, 0, read);
        }
      }
      if (!Arrays.equals(SQLITE, start)) {
        throw Failure.rejected("anki.no-database", file, entry.getName());
      }
    }

    private int read(InputStream in, byte[] buffer) throws Failure {
      try {
        return in.read(buffer);
      } catch (IOException | RuntimeException e) { // also the decompressor's own exceptions
        throw damaged();
      }
    }

    private Failure damaged() {
      return Failure.rejected("anki.damaged", file, entry.getName());
    }
  }

  /** Why Java could not read the archive. */
  private static Failure notRead(Path file, IOException e) throws IOException {
    byte[] start = new byte[8];
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.readFully(start);
    } catch (EOFException tooShort) {
      return Failure.rejected("anki.no-archive", file);
    }
    boolean zip = start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    boolean encrypted = (start[6] & 1) != 0 || String.valueOf(e.getMessage()).contains("encrypt");
    if (!zip) {
      return Failure.rejected("anki.no-archive", file);
    }
    return Failure.rejected(encrypted ? "anki.encrypted" : "anki.cut-off", file);
  }
}
