package dev.grill.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stream of text lines, UTF-8 whatever the locale. Written when flushed or closed. */
public final class Output extends OutputStream {

  /** The reader of the stream is gone or its disk is full. */
  public static final class Unwritable extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    Unwritable(IOException cause) {
      super(cause);
    }

    /** Whether the reader has simply stopped reading, which is its right. */
    public boolean isClosedPipe() {
      String message = getCause().getMessage();
      return message != null && message.contains("roken pipe") || isPipe();
    }

    /** The system's message comes in the locale's language; what the stream is, does not. */
    private static boolean isPipe() {
      try {
        return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
      } catch (IOException e) {
        return false;
      }
    }
  }

  private final OutputStream stream;
  private final byte[] buffer = new byte[8192];
  private int used;

  public Output(OutputStream stream) {
    this.stream = stream;
  }

  public Output print(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public Output println(String text) {
    return print(text).print("\n");
  }

  public Output println() {
    return print("\n");
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      if (length > buffer.length - used) {
        stream.write(buffer, 0, used);
        used = 0;
        if (length > buffer.length) {
          stream.write(bytes, from, length);
          return;
        }
      }
      System.arraycopy(bytes, from, buffer, used, length);
      used += length;
    } catch (IOException e) {
      throw new Unwritable(e);
    }
  }

  @Override
  public void flush() {
    try {
      stream.write(buffer, 0, used);
      used = 0;
      stream.flush();
    } catch (IOException e) {
      used = 0;
      throw new Unwritable(e);
    }
  }
}
