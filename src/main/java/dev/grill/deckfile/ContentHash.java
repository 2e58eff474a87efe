package dev.grill.deckfile;

import dev.grill.card.Card;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells whether two cards say the same, in whatever version of grill the hash was made: of what a
 * card does not have nothing is hashed, so that a field that is invented later changes no hash.
 */
public final class ContentHash {

  private final StringBuilder content = new StringBuilder(1024);

  private ContentHash() {}

  /** Sixteen hexadecimal digits of the SHA-256 of all that the card says; not of its name. */
  public static String of(Card card) {
    ContentHash hash = new ContentHash();
    hash.text("topic", card.topic());
    hash.text("difficulty", Integer.toString(card.difficulty()));
    hash.texts("tag", card.tags());
    hash.text("question", card.question());
    hash.text("hint", card.hint());
    hash.text("answer", card.answer());
    for (KeyPoint point : card.points()) {
      hash.text("point", point.point());
      hash.texts("accept", point.accept());
    }
    for (Snippet snippet : card.code()) {
      hash.text("code", snippet.source());
      hash.text("language", snippet.language());
      hash.text("caption", snippet.caption());
      hash.text("output", snippet.output());
    }
    for (FollowUp followUp : card.followUps()) {
      hash.text("follow-up", followUp.question());
      hash.text("its answer", followUp.answer());
    }
    hash.texts("misconception", card.misconceptions());
    for (Reference reference : card.references()) {
      hash.text("reference", reference.title());
      hash.text("url", reference.url());
    }
    return hash.digits();
  }

  private void texts(String name, List<String> texts) {
    for (String text : texts) {
      text(name, text);
    }
  }

  private void text(String name, String text) {
    if (text != null) {
      content.append(name).append(':').append(text.length()).append(':').append(text).append(',');
    }
  }

  private String digits() {
    try {
      byte[] all = content.toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(all);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }
}
