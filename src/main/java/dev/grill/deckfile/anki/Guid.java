package dev.grill.deckfile.anki;

import dev.grill.card.CardId;
import java.nio.ByteBuffer;

/** What tells notes apart across collections: Anki updates a note that has the same. */
final class Guid {

  /** Anki's own signs for numbers to the base of 91, which reads none of ours but likes them. */
  private static final String SIGNS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~";

  private Guid() {}

  /** The guid of a card of ours, for ever: it follows from its name alone. */
  static String of(CardId card) {
    return written(ByteBuffer.wrap(CardNaming.hash("SHA-256", "grill " + card)).getLong());
  }

  /** Sixty-four bits as Anki writes them. */
  static String written(long bits) {
    StringBuilder out = new StringBuilder();
    for (long rest = bits; rest != 0; rest = Long.divideUnsigned(rest, SIGNS.length())) {
      out.append(SIGNS.charAt((int) Long.remainderUnsigned(rest, SIGNS.length())));
    }
    return out.reverse().toString();
  }
}
