package dev.grill.cli.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A person for a rehearsal: waits until the first picture shows, then presses keys. */
final class Rehearsal {

  private final CountDownLatch shown = new CountDownLatch(1);
  private final Deque<byte[]> keys = new ArrayDeque<>();

  /** No key: the person waits, for a grade counts between pauses only. */
  static final String PAUSE = "";

  private static final long PAUSE_NANOS = 500_000_000;

  /**
   * @param sequences of the keys, as a terminal sends them, and pauses
   */
  Rehearsal(List<String> sequences) {
    for (String sequence : sequences) {
      keys.add(sequence.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What the person types. */
  InputStream keyboard() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
      }

      @Override
      public int read(byte[] into, int from, int most) throws IOException {
        awaitPicture();
        byte[] key = keys.poll();
        if (key != null && key.length == 0) {
          LockSupport.parkNanos(PAUSE_NANOS);
          key = keys.poll();
        }
        if (key == null) {
          return -1;
        }
        int length = Math.min(key.length, most);
        System.arraycopy(key, 0, into, from, length);
        if (length < key.length) {
          keys.push(java.util.Arrays.copyOfRange(key, length, key.length));
        }
        return length;
      }
    };
  }

  private void awaitPicture() throws IOException {
    try {
      shown.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** What the person sees. */
  OutputStream display() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        shown.countDown();
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        shown.countDown();
      }
    };
  }
}
