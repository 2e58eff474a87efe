package dev.grill.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Texts as they are kept: small. */
public final class Deflated {

  private Deflated() {}

  /** The bytes, deflated. */
  public static byte[] of(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory is no file
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
