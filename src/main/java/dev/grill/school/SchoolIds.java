package dev.grill.school;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids as the store has them. */
final class SchoolIds {

  private static final int[] HYPHENS = {8, 12, 16, 20};

  private SchoolIds() {}

  /** The id of a learner or home, which has 32 hexadecimal digits here. */
  static UUID uuid(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = HYPHENS.length - 1; i >= 0; i--) {
      text.insert(HYPHENS[i], '-');
    }
    return UUID.fromString(text.toString());
  }

  /** The same the other way. */
  static String digits(UUID id) {
    return id.toString().replace("-", "");
  }

  /** The id of the wording of a card's key points: the first half of its SHA-256. */
  static UUID ofWording(String texts) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(texts));
    return new UUID(hash.getLong(), hash.getLong());
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
