package dev.grill.deckfile;

import dev.grill.card.CardId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Ids that are made rather than written. */
public final class Ids {

  private static final int MAX_LENGTH = 64;

  private Ids() {}

  /**
   * The id of a card that has none: {@code q-} and the first ten hexadecimal digits of the SHA-256
   * of its question's text in UTF-8.
   */
  public static String fromQuestion(String question) {
    return hashed("q-", question);
  }

  /**
   * The id of a card that another program knows by a name of any signs: {@code g-} and the first
   * ten hexadecimal digits of the SHA-256 of that name in UTF-8.
   */
  public static String fromGuid(String guid) {
    return hashed("g-", guid);
  }

  private static String hashed(String prefix, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      StringBuilder id = new StringBuilder(prefix);
      for (int i = 0; i < 5; i++) {
        id.append(Character.forDigit((hash[i] >> 4) & 0xF, 16));
        id.append(Character.forDigit(hash[i] & 0xF, 16));
      }
      return id.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }

  /**
   * The valid id most like a text: lower case, one hyphen for anything that may not stand in an id.
   * Null if nothing of the text can.
   */
  public static String like(String text) {
    StringBuilder id = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (letter) {
        id.append(c);
      } else if (id.length() > 0 && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    if (id.length() > MAX_LENGTH) {
      id.setLength(MAX_LENGTH);
    }
    while (id.length() > 0 && id.charAt(id.length() - 1) == '-') {
      id.setLength(id.length() - 1);
    }
    return CardId.isValidPart(id.toString()) ? id.toString() : null;
  }
}
