package dev.grill.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The lines of a file, never more than one in memory. Keeps the hash of the lines before the one
 * read last, each with a line feed: what Git or an editor does to line ends changes nothing.
 */
final class LineReader {

  /** More than the longest answer a person types needs by far. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final int BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final MessageDigest digest = sha256();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private byte[] last;
  private int used;
  private int filled;
  private long number;
  private boolean ended;

  LineReader(InputStream in) {
    this.in = in;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /**
   * The next line without its end; null after the last.
   *
   * @throws JsonLine.Malformed if it is too long or no UTF-8
   */
  String next() throws IOException, JsonLine.Malformed {
    if (last != null) {
      digest.update(last);
      digest.update((byte) '\n');
    }
    last = bytes();
    if (last == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(last)).toString();
    } catch (CharacterCodingException e) {
      throw new JsonLine.Malformed("UTF-8");
    }
  }

  private byte[] bytes() throws IOException, JsonLine.Malformed {
    line.reset();
    boolean any = false;
    number++;
    while (true) {
      if (used == filled) {
        used = 0;
        filled = Math.max(0, in.read(buffer, 0, BUFFER));
        if (filled == 0) {
          ended = true;
          return any ? trimmed() : null;
        }
      }
      any = true;
      int from = used;
      while (used < filled && buffer[used] != '\n') {
        used++;
      }
      line.write(buffer, from, used - from);
      if (line.size() > MOST_BYTES) {
        throw new JsonLine.Malformed("too long");
      }
      if (used < filled) {
        used++;
        return trimmed();
      }
    }
  }

  private byte[] trimmed() {
    byte[] bytes = line.toByteArray();
    int from = 0;
    int to = bytes.length;
    if (to > 0 && bytes[to - 1] == '\r') {
      to--;
    }
    boolean marked = number == 1 && to >= 3;
    for (int i = 0; marked && i < 3; i++) {
      marked = bytes[i] == BYTE_ORDER_MARK[i];
    }
    if (marked) {
      from = 3;
    }
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** The number of the line read last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line read last had no line feed: the file may have been cut off in it. */
  boolean isCut() {
    return ended;
  }

  /** SHA-256 of the lines before the one read last, lower-case hexadecimal. */
  String hash() {
    try {
      MessageDigest copy = (MessageDigest) digest.clone();
      return HexFormat.of().formatHex(copy.digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e); // Java's own can
    }
  }
}
