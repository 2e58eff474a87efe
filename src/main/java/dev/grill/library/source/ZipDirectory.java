package dev.grill.library.source;

import dev.grill.message.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The directory at the end of a zip file (APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16), looked
 * through for what {@code java.util.zip} does not tell: encrypted members and symbolic links.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_SIZE = 46;

  /** Larger directories have more members than any deck archive. */
  private static final int LARGEST = 8 * 1024 * 1024;

  private static final int ENCRYPTED = 1;
  private static final int UNIX = 3;
  private static final int FILE_TYPE = 0xF000;
  private static final int LINK = 0xA000;

  private ZipDirectory() {}

  /**
   * Looks through a zip file's directory.
   *
   * @throws Failure if it is cut off, too large, or names a member that is encrypted or a link
   */
  static void check(Path zip, int mostMembers) throws Failure, IOException {
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
      ByteBuffer end = tail(file);
      int at = end.limit() - END_SIZE;
      while (at >= 0 && end.getInt(at) != END) {
        at--;
      }
      if (at < 0) {
        throw Failure.rejected("source.zip-damaged", zip);
      }
      int members = end.getShort(at + 10) & 0xFFFF;
      long size = end.getInt(at + 12) & 0xFFFFFFFFL;
      long start = end.getInt(at + 16) & 0xFFFFFFFFL;
      if (members > mostMembers || size > LARGEST) {
        throw Failure.rejected("source.zip-many", zip, mostMembers);
      }
      if (start + size > file.length()) {
        throw Failure.rejected("source.zip-damaged", zip);
      }
      ByteBuffer headers = bytes(file, start, (int) size);
      check(zip, headers, members);
    }
  }

  private static void check(Path zip, ByteBuffer headers, int members) throws Failure {
    int at = 0;
    for (int i = 0; i < members; i++) {
      if (at + HEADER_SIZE > headers.limit() || headers.getInt(at) != HEADER) {
        throw Failure.rejected("source.zip-damaged", zip);
      }
      if ((headers.getShort(at + 8) & ENCRYPTED) != 0) {
        throw Failure.rejected("source.zip-encrypted", zip);
      }
      int madeBy = headers.getShort(at + 4) >> 8 & 0xFF;
      int mode = headers.getInt(at + 38) >>> 16;
      if (madeBy == UNIX && (mode & FILE_TYPE) == LINK) {
        throw Failure.rejected("source.zip-link", zip);
      }
      int name = headers.getShort(at + 28) & 0xFFFF;
      int extra = headers.getShort(at + 30) & 0xFFFF;
      int comment = headers.getShort(at + 32) & 0xFFFF;
      at += HEADER_SIZE + name + extra + comment;
    }
  }

  private static ByteBuffer tail(RandomAccessFile file) throws IOException {
    long from = Math.max(0, file.length() - END_SIZE - LONGEST_COMMENT);
    return bytes(file, from, (int) (file.length() - from));
  }

  private static ByteBuffer bytes(RandomAccessFile file, long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
