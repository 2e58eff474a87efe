package dev.grill.deckfile.anki;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names that follow from others, the same in every run. */
final class CardNaming {

  private CardNaming() {}

  /** A card's id from its note's guid, which may hold any signs. */
  static String of(String guid) {
    return "anki-" + HexFormat.of().formatHex(hash("SHA-256", guid), 0, 7);
  }

  /** A digest of a text in UTF-8. */
  static byte[] hash(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-1 and SHA-256
    }
  }
}
