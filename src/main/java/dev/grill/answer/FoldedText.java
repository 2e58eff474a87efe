package dev.grill.answer;

import dev.grill.text.CharacterFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text taken apart for matching: a row of units, each a word of letters and digits or one Chinese
 * character, both folded, and what stood between them.
 *
 * <p>Arrays side by side instead of objects: an answer may have a hundred thousand characters.
 */
final class FoldedText {

  /** What can stand between two units; bits, several may hold. */
  static final int SPACE = 1;

  static final int HYPHEN = 1 << 1;

  /** A sign inside an expression: the point of {@code torch.compile}, the colon of {@code 2:4}. */
  static final int SYMBOL = 1 << 2;

  static final int NEWLINE = 1 << 3;
  static final int COMMA = 1 << 4;

  /** The Chinese comma between the members of a list. */
  static final int LIST = 1 << 5;

  static final int COLON = 1 << 6;
  static final int OPEN = 1 << 7;
  static final int CLOSE = 1 << 8;

  /** The end of a sentence or of a part as independent as one. */
  static final int STOP = 1 << 9;

  /** An arrow, as in notes; it comes with {@link #COMMA}. */
  static final int ARROW = 1 << 10;

  /** What parts two clauses. */
  static final int CLAUSE = COMMA | STOP | NEWLINE;

  /** What no phrase reaches across. A line may end inside a phrase. */
  static final int BREAK = COMMA | LIST | COLON | OPEN | CLOSE | STOP;

  private int size;
  private int[] ideograph = new int[64];
  private String[] word = new String[64];
  private boolean[] abbreviation = new boolean[64];
  private boolean[] plural = new boolean[64];
  private int[] gap = new int[65];
  private char[] symbol = new char[65];

  /** The text's different words, and for each unit the number of its word, or -1. */
  private final List<String> vocabulary = new ArrayList<>();

  private int words;

  private int[] wordNumber;

  /** For each unit the number of the word that it makes with the next one, or -1. */
  private int[] pairNumber;

  FoldedText(String text) {
    Folded folded = new Folded(text);
    split(folded);
    number();
  }

  int size() {
    return size;
  }

  /** The Chinese character at a unit, or 0 where a word stands. */
  int ideograph(int unit) {
    return ideograph[unit];
  }

  /** The word at a unit, lower case, or null where a Chinese character stands. */
  String word(int unit) {
    return word[unit];
  }

  /** Whether the word was written as abbreviations and names like LoRA are. */
  boolean isAbbreviation(int unit) {
    return abbreviation[unit];
  }

  /** Whether the abbreviation was written with the ending of the plural: SLOs. */
  boolean isPlural(int unit) {
    return plural[unit];
  }

  /** What stands before the unit; at {@link #size} what ends the text. */
  int gap(int unit) {
    return gap[unit];
  }

  /** The sign before the unit where {@link #gap} has {@link #SYMBOL}. */
  char symbol(int unit) {
    return symbol[unit];
  }

  /** The different words, and after {@link #words} of them what pairs of neighbours make. */
  List<String> vocabulary() {
    return vocabulary;
  }

  int words() {
    return words;
  }

  int wordNumber(int unit) {
    return wordNumber[unit];
  }

  int pairNumber(int unit) {
    return pairNumber[unit];
  }

  /** The word at a unit; empty where there is none, also beyond both ends. */
  String wordOrEmpty(int unit) {
    return unit < 0 || unit >= size || word[unit] == null ? "" : word[unit];
  }

  /** Whether the character stands at the unit that joins the members of a list as "and" does. */
  boolean isConjunction(int unit) {
    return isOneOf("和与及或跟", unit);
  }

  /** Whether one of the characters stands at the unit. */
  boolean isOneOf(String characters, int unit) {
    return unit >= 0
        && unit < size
        && ideograph[unit] != 0
        && characters.indexOf(ideograph[unit]) >= 0;
  }

  /** Whether the characters stand at the unit, one a unit, in one clause. */
  boolean stands(String characters, int unit) {
    if (unit < 0 || unit + characters.length() > size) {
      return false;
    }
    for (int i = 0; i < characters.length(); i++) {
      if (ideograph[unit + i] != characters.charAt(i)
          || (i > 0 && (gap[unit + i] & FoldedText.BREAK) != 0)) {
        return false;
      }
    }
    return true;
  }

  private void split(Folded text) {
    gap[0] = NEWLINE;
    int start = -1;
    StringBuilder letters = new StringBuilder();
    int upper = 0;
    boolean digits = false;
    for (int i = 0; i <= text.size; i++) {
      int c = i < text.size ? text.codePoint[i] : -1;
      if (c >= 0 && CharacterFolding.isWordCharacter(c)) {
        if (start < 0) {
          start = i;
          letters.setLength(0);
          upper = 0;
          digits = false;
        }
        letters.appendCodePoint(c);
        upper += text.upper[i] ? 1 : 0;
        digits |= Character.isDigit(c);
        continue;
      }
      if (start >= 0 && isApostrophe(c) && text.isLetter(i - 1) && text.isLetter(i + 1)) {
        continue;
      }
      if (start >= 0) {
        boolean abbreviated = digits || (upper >= 2 && 2 * upper >= letters.length());
        String unit = letters.toString();
        String verb = verbOfContraction(unit);
        if (verb != null) {
          add(0, verb, false);
          gap[size] = SPACE;
          unit = "not";
        }
        add(0, unit, abbreviated);
        plural[size - 1] =
            abbreviated && upper == letters.length() - 1 && letters.charAt(upper) == 's';
        start = -1;
      }
      if (c >= 0 && CharacterFolding.isIdeograph(c)) {
        add(c, null, false);
      } else if (c >= 0) {
        separate(text, i);
      }
    }
    gap[size] |= NEWLINE;
  }

  private void add(int character, String letters, boolean abbreviated) {
    if (size == ideograph.length) {
      int capacity = 2 * size;
      ideograph = Arrays.copyOf(ideograph, capacity);
      word = Arrays.copyOf(word, capacity);
      abbreviation = Arrays.copyOf(abbreviation, capacity);
      plural = Arrays.copyOf(plural, capacity);
      gap = Arrays.copyOf(gap, capacity + 1);
      symbol = Arrays.copyOf(symbol, capacity + 1);
    }
    ideograph[size] = character;
    word[size] = letters;
    abbreviation[size] = abbreviated;
    size++;
  }

  /** Notes what the character at {@code i} says about the place between two units. */
  private void separate(Folded text, int i) {
    int c = text.codePoint[i];
    boolean inside = text.isUnit(i - 1) && text.isUnit(i + 1);
    int bits;
    switch (c) {
      case '\n', '\r', 0x2028, 0x2029, 0x85, '•', '●' -> bits = NEWLINE;
      case ',', '|', 0x2014, 0x2015 -> bits = COMMA;
      case '→', '⇒', '>' -> bits = COMMA | ARROW;
      case '、', '·', '・' -> bits = LIST;
      case ';', '。', '!', '?', '…' -> bits = STOP;
      case '.' -> bits = inside ? SYMBOL : STOP;
      case ':' -> bits = inside && text.isWord(i - 1) && text.isWord(i + 1) ? SYMBOL : COLON;
      case '(', '[', '{', '【', '〔' -> bits = OPEN;
      case ')', ']', '}', '】', '〕' -> bits = CLOSE;
      case '_', 0x2010, 0x2011 -> bits = HYPHEN;
      case '-', 0x2012, 0x2013, 0x2212 -> {
        // A dash between spaces parts clauses, as a comma does.
        boolean dash = text.isSpace(i - 1) && text.isSpace(i + 1);
        bits = dash ? COMMA : HYPHEN;
      }
      case '/', '\\', '+', '&', '=', '@', '^', '<', '×' -> bits = SYMBOL;
      default -> bits = SPACE;
    }
    if (bits == SYMBOL && symbol[size] == 0) {
      symbol[size] = (char) c;
    }
    gap[size] |= bits;
  }

  /**
   * Isn't, can't, won't, also without the apostrophe: the verb that "not" is taken from; or null.
   */
  private static String verbOfContraction(String word) {
    if (word.length() < 4 || !word.endsWith("nt")) {
      return null;
    }
    return switch (word) {
      case "cant" -> "can";
      case "wont" -> "will";
      case "isnt",
          "arent",
          "wasnt",
          "werent",
          "dont",
          "doesnt",
          "didnt",
          "hasnt",
          "havent",
          "hadnt",
          "wouldnt",
          "couldnt",
          "shouldnt",
          "neednt",
          "mustnt" ->
          word.substring(0, word.length() - 2);
      default -> null;
    };
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`';
  }

  private void number() {
    Map<String, Integer> numbers = new HashMap<>();
    wordNumber = new int[size];
    pairNumber = new int[size];
    for (int i = 0; i < size; i++) {
      wordNumber[i] = word[i] == null ? -1 : number(numbers, word[i]);
    }
    words = vocabulary.size();
    for (int i = 0; i < size; i++) {
      boolean pair =
          i + 1 < size
              && word[i] != null
              && word[i + 1] != null
              && (gap[i + 1] & ~(SPACE | HYPHEN | NEWLINE)) == 0
              && !meetInDigits(i + 1);
      pairNumber[i] = pair ? number(numbers, word[i].concat(word[i + 1])) : -1;
    }
  }

  private int number(Map<String, Integer> numbers, String w) {
    Integer known = numbers.get(w);
    if (known != null) {
      return known;
    }
    numbers.put(w, vocabulary.size());
    vocabulary.add(w);
    return vocabulary.size() - 1;
  }

  /** Whether digits stand on both sides of the place before the unit: 2:4 is not 24. */
  boolean meetInDigits(int unit) {
    if (unit == 0 || unit >= size || word[unit] == null || word[unit - 1] == null) {
      return false;
    }
    String before = word[unit - 1];
    return Character.isDigit(before.charAt(before.length() - 1))
        && Character.isDigit(word[unit].charAt(0));
  }

  /** Whether a letter and a digit meet at the place before the unit: int 8 is int8. */
  boolean meetInLetterAndDigit(int unit) {
    String before = word[unit - 1];
    return Character.isDigit(before.charAt(before.length() - 1))
        != Character.isDigit(word[unit].charAt(0));
  }

  /** The text's folded code points, and which of them were upper case. */
  private static final class Folded {
    private int[] codePoint;
    private boolean[] upper;
    private int size;

    Folded(String text) {
      codePoint = new int[text.length() + 16];
      upper = new boolean[text.length() + 16];
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        boolean isUpper = Character.isUpperCase(c);
        if (c < 0x80) {
          append(Character.toLowerCase(c), isUpper);
        } else {
          for (int folded : CharacterFolding.fold(c)) {
            append(folded, isUpper);
          }
        }
      }
    }

    private void append(int c, boolean isUpper) {
      if (size == codePoint.length) {
        codePoint = Arrays.copyOf(codePoint, 2 * size);
        upper = Arrays.copyOf(upper, 2 * size);
      }
      codePoint[size] = c;
      upper[size++] = isUpper;
    }

    boolean isWord(int i) {
      return i >= 0 && i < size && CharacterFolding.isWordCharacter(codePoint[i]);
    }

    boolean isLetter(int i) {
      return i >= 0 && i < size && Character.isLetter(codePoint[i]) && isWord(i);
    }

    boolean isUnit(int i) {
      return i >= 0 && i < size && (isWord(i) || CharacterFolding.isIdeograph(codePoint[i]));
    }

    boolean isSpace(int i) {
      return i >= 0 && i < size && Character.isWhitespace(codePoint[i]);
    }
  }
}
