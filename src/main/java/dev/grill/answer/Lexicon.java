package dev.grill.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The terms of the field that say the same, in both languages, used for every card: {@code 限速 = 限流
 * = rate limit}. From {@code synonyms.txt}, one group a line; read when an answer is first marked.
 *
 * <p>English words meet in the form of {@link WordForm#stem}.
 */
final class Lexicon {

  private static final Lexicon SHARED = load();

  /** Shorter words keep their endings: a game is no GAM. */
  private static final int LONGEST_NAME = 4;

  private final Node root = new Node();

  /** The Chinese terms of two characters: words that another word must not begin inside of. */
  private final Set<String> pairs = new HashSet<>();

  private Lexicon() {}

  static Lexicon shared() {
    return SHARED;
  }

  private static final class Node {
    private final Map<Object, Node> next = new HashMap<>();

    /** The number of the group whose term ends here; -1 if none does. */
    private int group = -1;
  }

  /** Adds a term; says whether it is new. */
  private boolean add(String term, int group) {
    FoldedText units = new FoldedText(term);
    Node node = root;
    for (int i = 0; i < units.size(); i++) {
      node = node.next.computeIfAbsent(key(units, i), k -> new Node());
    }
    boolean added = node.group < 0;
    node.group = added ? group : node.group;
    if (units.size() == 2 && units.ideograph(0) != 0 && units.ideograph(1) != 0) {
      pairs.add(pair(units, 0));
    }
    return added;
  }

  private static Object key(FoldedText units, int unit) {
    String word = units.word(unit);
    if (word == null) {
      return units.ideograph(unit);
    }
    String form = WordForm.of(word);
    return form.length() <= LONGEST_NAME ? form : WordForm.stem(form);
  }

  private static String pair(FoldedText units, int unit) {
    return new StringBuilder()
        .appendCodePoint(units.ideograph(unit))
        .appendCodePoint(units.ideograph(unit + 1))
        .toString();
  }

  /** Whether the two characters from the unit on are a word. */
  boolean isPair(FoldedText units, int unit) {
    return unit >= 0
        && unit + 1 < units.size()
        && units.ideograph(unit) != 0
        && units.ideograph(unit + 1) != 0
        && (units.gap(unit + 1) & FoldedText.BREAK) == 0
        && pairs.contains(pair(units, unit));
  }

  /**
   * The terms that begin at each unit of a text: for each the number of its group and the unit
   * after it, one after the other; null where no term begins.
   */
  int[][] terms(FoldedText units) {
    int[][] terms = new int[units.size()][];
    for (int i = 0; i < units.size(); i++) {
      Node node = root;
      for (int at = i; at < units.size() && node != null; at++) {
        if (at > i && (units.gap(at) & FoldedText.BREAK) != 0) {
          break;
        }
        node = node.next.get(key(units, at));
        if (node != null && node.group >= 0) {
          int[] before = terms[i] == null ? new int[0] : terms[i];
          terms[i] = Arrays.copyOf(before, before.length + 2);
          terms[i][before.length] = node.group;
          terms[i][before.length + 1] = at + 1;
        }
      }
    }
    return terms;
  }

  /** Lines that begin with # are comments; terms are parted by equals signs between blanks. */
  private static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    int group = 0;
    for (String line : read("synonyms.txt").split("\n")) {
      if (!line.startsWith("#")) {
        for (String term : line.split(" = ")) {
          lexicon.add(term, group);
        }
        group++;
      }
    }
    for (String word : read("common-words.txt").split("\\s+")) {
      lexicon.pairs.add(word);
    }
    return lexicon;
  }

  private static String read(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
