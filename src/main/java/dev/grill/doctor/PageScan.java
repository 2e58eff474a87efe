package dev.grill.doctor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the records of a database page by page, whatever became of the pages that lead to them: the
 * leaves of SQLite's table trees as <a href="https://www.sqlite.org/fileformat2.html">its file
 * format</a> describes them. Of which table a record is, only its form and its hash can tell.
 */
final class PageScan {

  /** What is done with each record. */
  interface Visitor {
    /**
     * @param values null, Long, Double, String or bytes each
     */
    void visit(long rowid, List<Object> values);
  }

  private static final int LEAF_OF_TABLE = 0x0d;
  private static final int FILE_HEADER = 100;
  private static final int DEFAULT_PAGE = 4096;
  private static final int MOST_PAYLOAD = 64 << 20;

  private final RandomAccessFile file;
  private final int pageSize;
  private final long pages;

  private PageScan(RandomAccessFile file) throws IOException {
    this.file = file;
    byte[] header = new byte[FILE_HEADER];
    int size = 0;
    if (file.length() >= FILE_HEADER) {
      file.readFully(header);
      size = (header[16] & 0xff) << 8 | header[17] & 0xff;
      size = size == 1 ? 1 << 16 : size;
    }
    boolean sensible = size >= 512 && Integer.bitCount(size) == 1;
    this.pageSize = sensible ? size : DEFAULT_PAGE;
    this.pages = file.length() / pageSize;
  }

  /** Visits every record that can be read; damaged cells are passed over. */
  static void each(Path database, Visitor visitor) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "r")) {
      PageScan scan = new PageScan(file);
      for (long page = 1; page <= scan.pages; page++) {
        scan.page(page, visitor);
      }
    }
  }

  private byte[] read(long page) throws IOException {
    byte[] bytes = new byte[pageSize];
    file.seek((page - 1) * pageSize);
    file.readFully(bytes);
    return bytes;
  }

  private void page(long number, Visitor visitor) throws IOException {
    byte[] page = read(number);
    int header = number == 1 ? FILE_HEADER : 0;
    if (page[header] != LEAF_OF_TABLE) {
      return;
    }
    int cells = (page[header + 3] & 0xff) << 8 | page[header + 4] & 0xff;
    for (int i = 0; i < cells && header + 10 + 2 * i <= pageSize; i++) {
      int at = (page[header + 8 + 2 * i] & 0xff) << 8 | page[header + 9 + 2 * i] & 0xff;
      try {
        cell(ByteBuffer.wrap(page), at, visitor);
      } catch (RuntimeException e) {
        // no cell: its bytes are not those of one
      }
    }
  }

  private void cell(ByteBuffer page, int at, Visitor visitor) throws IOException {
    page.position(at);
    long length = varint(page);
    long rowid = varint(page);
    if (length <= 0 || length > MOST_PAYLOAD) {
      return;
    }
    byte[] payload = new byte[(int) length];
    int largest = pageSize - 35;
    int local = payload.length;
    if (payload.length > largest) {
      int least = (pageSize - 12) * 32 / 255 - 23;
      int wanted = least + (payload.length - least) % (pageSize - 4);
      local = wanted <= largest ? wanted : least;
    }
    page.get(payload, 0, local);
    if (local < payload.length) {
      overflow(payload, local, page.getInt());
    }
    visitor.visit(rowid, record(ByteBuffer.wrap(payload)));
  }

  /** What of a record does not fit its page lies in a chain of others. */
  private void overflow(byte[] payload, int from, int first) throws IOException {
    int filled = from;
    long next = first & 0xffffffffL;
    while (filled < payload.length) {
      if (next < 1 || next > pages) {
        throw new IllegalArgumentException("a chain that is cut");
      }
      ByteBuffer page = ByteBuffer.wrap(read(next));
      next = page.getInt() & 0xffffffffL;
      int part = Math.min(payload.length - filled, pageSize - 4);
      page.get(payload, filled, part);
      filled += part;
    }
  }

  private static List<Object> record(ByteBuffer payload) {
    int headerEnd = (int) varint(payload);
    List<Long> types = new ArrayList<>();
    while (payload.position() < headerEnd) {
      types.add(varint(payload));
    }
    List<Object> values = new ArrayList<>();
    for (long type : types) {
      values.add(value(payload, type));
    }
    return values;
  }

  private static Object value(ByteBuffer payload, long type) {
    if (type == 0) {
      return null;
    }
    if (type <= 6) {
      int[] widths = {0, 1, 2, 3, 4, 6, 8};
      int width = widths[(int) type];
      long value = payload.get();
      for (int i = 1; i < width; i++) {
        value = value << 8 | payload.get() & 0xff;
      }
      return value;
    }
    if (type == 7) {
      return payload.getDouble();
    }
    if (type <= 9) {
      return type - 8;
    }
    byte[] bytes = new byte[(int) ((type - 12) / 2)];
    payload.get(bytes);
    return type % 2 == 0 ? bytes : new String(bytes, StandardCharsets.UTF_8);
  }

  private static long varint(ByteBuffer from) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      int b = from.get();
      value = value << 7 | b & 0x7f;
      if (b >= 0) {
        return value;
      }
    }
    return value << 8 | from.get() & 0xff;
  }
}
