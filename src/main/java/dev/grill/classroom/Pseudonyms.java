package dev.grill.classroom;

import dev.grill.message.Failure;
import dev.grill.platform.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that tell learners apart and nobody who they are, the same in every report: HMAC-SHA-256 of
 * the id under a key that the teacher keeps. Who has the key and the class list can tell; without
 * the key nobody can.
 */
public final class Pseudonyms implements UnaryOperator<String> {

  private static final int KEY_BYTES = 32;
  private static final int LETTERS = 8;
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"; // none taken for another
  private static final String HMAC = "HmacSHA256";

  private final byte[] key;

  private Pseudonyms(byte[] key) {
    this.key = key.clone();
  }

  /**
   * Those of a key file, which is made, readable by its owner alone, where there is none.
   *
   * @throws Failure if it is not as it was made: other names would come of another key
   */
  public static Pseudonyms of(Path file) throws Failure, IOException {
    if (!Files.exists(file)) {
      byte[] fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      PrivateFiles.makeFolders(file.toAbsolutePath().getParent());
      PrivateFiles.make(file);
      Files.writeString(file, HexFormat.of().formatHex(fresh) + "\n");
    }
    try {
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length == KEY_BYTES) {
        return new Pseudonyms(key);
      }
    } catch (IllegalArgumentException | IOException e) {
      // told below
    }
    throw Failure.failed("class.bad-key", file);
  }

  @Override
  public String apply(String id) {
    byte[] hash;
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
    StringBuilder name = new StringBuilder();
    long number = 0;
    for (int i = 0; i < Long.BYTES - 1; i++) {
      number = number << Byte.SIZE | hash[i] & 0xff;
    }
    for (int i = 0; i < LETTERS; i++) {
      name.append(i == LETTERS / 2 ? "-" : "");
      name.append(ALPHABET.charAt((int) (number % ALPHABET.length())));
      number /= ALPHABET.length();
    }
    return name.toString();
  }
}
