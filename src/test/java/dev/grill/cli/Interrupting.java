package dev.grill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Standard input line by line: before each line something else may happen. */
final class Interrupting extends InputStream {

  /** What happens before the line of that number. */
  interface Event {
    void happen(int step) throws IOException;
  }

  private final List<String> lines;
  private final Event event;
  private int step;
  private byte[] current = {};
  private int at;

  Interrupting(List<String> lines, Event event) {
    this.lines = lines;
    this.event = event;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (at == current.length) {
      if (step == lines.size()) {
        return -1;
      }
      event.happen(step);
      current = lines.get(step++).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, bytes, offset, count);
    at += count;
    return count;
  }
}
