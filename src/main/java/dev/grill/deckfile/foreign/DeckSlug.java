package dev.grill.deckfile.foreign;

import dev.grill.card.CardId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ids of decks that another program knows by a name alone: the name in ASCII, Chinese in pinyin
 * (each character in the reading it mostly has), else {@code deck-} and ten hexadecimal digits of
 * the name's SHA-256. The same name always gives the same id.
 */
public final class DeckSlug {

  private static final int LONGEST = 64;
  private static final int DIGITS = 10;

  /** Of the characters that {@code pinyin.txt} knows. */
  private static final int FIRST = 0x4E00;

  private static final int LAST = 0x9FFF;

  private static String[] readings;

  private DeckSlug() {}

  /** The id for one name. */
  public static String of(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder id = new StringBuilder();
    boolean apart = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      String reading = reading(c);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        id.append(apart && !id.isEmpty() ? "-" : "").append((char) c);
        apart = false;
      } else if (reading != null) {
        id.append(id.isEmpty() ? "" : "-").append(reading);
        apart = true;
      } else if (Character.isLetterOrDigit(c)) {
        return "deck-" + digits(name); // half a name would be another deck's
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'') {
        apart = true;
      }
    }
    if (id.isEmpty()) {
      return "deck-" + digits(name);
    }
    return id.length() > LONGEST ? distinct(id.toString(), name) : id.toString();
  }

  /** Ids for the names of one file, all different, by name. */
  public static Map<String, String> of(List<String> names) {
    Map<String, Integer> wanted = new HashMap<>();
    for (String name : new HashSet<>(names)) {
      wanted.merge(of(name), 1, Integer::sum);
    }
    Map<String, String> ids = new LinkedHashMap<>();
    for (String name : names) {
      String id = of(name);
      ids.put(name, wanted.get(id) > 1 ? distinct(id, name) : id);
    }
    return ids;
  }

  /** An id that no other name gives: cut, and with digits of the whole name. */
  private static String distinct(String id, String name) {
    String start = id.substring(0, Math.min(id.length(), LONGEST - DIGITS - 1));
    String made = (start.endsWith("-") ? start : start + "-") + digits(name);
    return CardId.isValidPart(made) ? made : "deck-" + digits(name);
  }

  private static String digits(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }

  /** A Chinese character in pinyin without tones, ü as v; null for anything else. */
  private static String reading(int c) {
    if (c < FIRST || c > LAST) {
      return null;
    }
    if (readings == null) {
      readings = read();
    }
    return readings[c - FIRST];
  }

  /** Each line: a syllable, a blank, the characters that are mostly read so. */
  private static String[] read() {
    String[] table = new String[LAST - FIRST + 1];
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                DeckSlug.class.getResourceAsStream("pinyin.txt"), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int blank = line.indexOf(' ');
        String syllable = line.substring(0, blank);
        for (int i = blank + 1; i < line.length(); i++) {
          table[line.charAt(i) - FIRST] = syllable;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program
    }
    return table;
  }
}
