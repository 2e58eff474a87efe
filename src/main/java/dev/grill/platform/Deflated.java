package dev.grill.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Texts as they are kept: small. */
public final class Deflated {

  private Deflated() {}

  /** The bytes, deflated. */
  public static byte[] of(byte[] bytes) {
    return of(bytes, Deflater.DEFAULT_COMPRESSION);
  }

  /** The same in less time and a little more room, for what is soon let go. */
  public static byte[] quickly(byte[] bytes) {
    return of(bytes, Deflater.BEST_SPEED);
  }

  private static byte[] of(byte[] bytes, int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(level);
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
      deflating.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory is no file
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /**
   * The bytes that were deflated.
   *
   * @throws IllegalArgumentException if they were not
   */
  public static byte[] inflated(byte[] deflated) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalArgumentException("damaged", e);
    }
  }
}
