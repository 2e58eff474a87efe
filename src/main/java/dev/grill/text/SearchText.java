package dev.grill.text;

/**
 * A text to be found by what it contains. Case, width, accents and traditional or simplified
 * characters make no difference, as in marking; blanks and line ends of every kind are one blank,
 * dashes of every length a hyphen.
 *
 * <p>Beside the folded text stands a small set of the pairs of characters in it (a Bloom filter),
 * so that most texts that don't contain a word are told without reading them: twenty thousand cards
 * are searched between two keys.
 */
public final class SearchText {

  /** Bits for each character: about a fifth of them are set in the end. */
  private static final int BITS_PER_CHARACTER = 4;

  private static final int LEAST_BITS = 64;
  private static final int MOST_BITS = 1 << 13;
  private static final char LAST_ASCII = 0x7f;

  /** A word or a phrase to look for, folded like the texts. */
  public static final class Needle {
    private final String folded;
    private final int[] hashes;

    /** What to look for; blanks within it count, those around it don't. */
    public Needle(String text) {
      folded = fold(text);
      hashes = new int[folded.length() == 1 ? 1 : Math.max(0, folded.length() - 1)];
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] =
            folded.length() == 1 ? hash(folded.charAt(0)) : hash(folded.charAt(i), at(i + 1));
      }
    }

    private char at(int index) {
      return folded.charAt(index);
    }

    /** What is looked for, folded. */
    public String folded() {
      return folded;
    }

    /** Whether there is nothing to look for, so that every text contains it. */
    public boolean isEmpty() {
      return folded.isEmpty();
    }
  }

  private final String folded;
  private final int titleEnd;
  private final long[] pairs;

  /** The text made ready, once; all of it is title. */
  public SearchText(String text) {
    this(text, "");
  }

  /**
   * A text under a title, made ready once.
   *
   * @param title where a hit counts for more
   */
  public SearchText(String title, String rest) {
    folded = fold(title + "\n" + rest);
    titleEnd = fold(title).length();
    int bits = LEAST_BITS;
    while (bits < MOST_BITS && bits < folded.length() * BITS_PER_CHARACTER) {
      bits *= 2;
    }
    pairs = new long[bits / Long.SIZE];
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c > LAST_ASCII) {
        set(hash(c));
      }
      if (i + 1 < folded.length()) {
        set(hash(c, folded.charAt(i + 1)));
      }
    }
  }

  private void set(int hash) {
    pairs[hash >>> 6 & pairs.length - 1] |= 1L << hash;
  }

  private boolean isSet(int hash) {
    return (pairs[hash >>> 6 & pairs.length - 1] & 1L << hash) != 0;
  }

  private static int hash(char c) {
    return hash('\0', c);
  }

  /** Mixed so that the low bits depend on all of both characters. */
  private static int hash(char first, char second) {
    int mixed = (first * 31 + second) * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }

  /** The text as it is compared: a text's beginning decides its place among others. */
  public String folded() {
    return folded;
  }

  /** Whether the text contains it. */
  public boolean contains(Needle needle) {
    return mayContain(needle) && folded.contains(needle.folded);
  }

  /** What the pairs say: no only where the text does not contain it, and then mostly. */
  boolean mayContain(Needle needle) {
    boolean oneLatin = needle.folded.length() == 1 && needle.folded.charAt(0) <= LAST_ASCII;
    if (!oneLatin) {
      for (int hash : needle.hashes) {
        if (!isSet(hash)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the title contains it. */
  public boolean titleContains(Needle needle) {
    int at = folded.indexOf(needle.folded);
    return at >= 0 && at + needle.folded.length() <= titleEnd;
  }

  /** A text as it is compared. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean blank = true; // at the beginning they are left out
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c <= LAST_ASCII) {
        blank = append(folded, Character.toLowerCase(c), blank);
      } else {
        for (int one : CharacterFolding.fold(c)) {
          blank = append(folded, one, blank);
        }
      }
    }
    int end = folded.length();
    folded.setLength(end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
    return folded.toString();
  }

  /** Appends one code point; whether a blank stands at the end now. */
  private static boolean append(StringBuilder folded, int c, boolean blank) {
    if (c == ' ' || Character.isWhitespace(c)) {
      if (!blank) {
        folded.append(' ');
      }
      return true;
    }
    if (c >= 0x2010 && c <= 0x2015 || c == 0x2212) {
      folded.append('-');
    } else {
      folded.appendCodePoint(c);
    }
    return false;
  }
}
