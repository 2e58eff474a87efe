package dev.grill.answer;

import java.util.Set;

/** One phrase that earns a key point, ready to be looked for in an answer. */
final class Phrase {

  private static final String[] ARTICLES = {"the", "a", "an"};

  private static final String[] DETERMINERS =
      ("the a an this that these those your our my its their each every all " + "some").split(" ");

  private final String text;
  private final FoldedText units;
  private final int first;
  private final int[][] terms;
  private final boolean denying;
  private final boolean harm;
  private Atoms atoms;

  Phrase(String text) {
    this.text = text;
    this.units = new FoldedText(text);
    // "the serial part": the article is not needed. In "A/B test" the A is none.
    boolean article = units.size() > 1 && isArticle(0) && units.gap(1) == FoldedText.SPACE;
    this.first = article ? 1 : 0;
    this.terms = Lexicon.shared().terms(units);
    // 不 alone stands for every denial that begins with it.
    boolean not = units.size() == 1 && units.isOneOf("不没未无非", 0);
    this.harm = Harm.isNamedBy(units);
    this.denying = not || Denial.holdsDenial(units);
  }

  /** The phrase as the deck writes it. */
  String text() {
    return text;
  }

  FoldedText units() {
    return units;
  }

  /** Whether a denial is part of the phrase. */
  boolean holdsDenial() {
    return denying;
  }

  /** Its words, for a search in any order. */
  Atoms atoms() {
    if (atoms == null) {
      atoms = Atoms.of(this);
    }
    return atoms;
  }

  /** Whether the phrase is the name of a harm. */
  boolean isHarm() {
    return harm;
  }

  /** The terms of the {@link Lexicon} in the phrase. */
  int[][] terms() {
    return terms;
  }

  /** Adds the phrase's words, as written and in their common form. */
  void addWordsTo(Set<String> words) {
    for (int i = 0; i < units.size(); i++) {
      String word = units.word(i);
      if (word != null) {
        words.add(word);
        words.add(WordForm.of(word));
      }
    }
  }

  /** The unit at which the phrase begins: an article before it is not needed. */
  int first() {
    return first;
  }

  /** Whether the whole phrase is one unit. */
  boolean isSingle() {
    return units.size() - first == 1;
  }

  /** Whether the phrase has two words and the second says what is done to the first. */
  boolean isDeedWithObject() {
    return units.size() - first == 2
        && units.word(first) != null
        && units.word(first + 1) != null
        && isDeed(units.word(first + 1))
        && !units.isAbbreviation(first + 1);
  }

  /** Whether the words before and after the place may be typed as one: early-stopping. */
  boolean joins(int unit) {
    return (units.gap(unit) & FoldedText.BREAK) == 0
        && units.symbol(unit) != ':'
        && !units.meetInDigits(unit);
  }

  /** The words from one unit to another, typed as one. */
  String joined(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i <= to; i++) {
      joined.append(units.word(i));
    }
    return joined.toString();
  }

  /** The k of k-fold and top-k, the n of best-of-n: people type the number. */
  boolean isVariable(int unit) {
    String word = units.word(unit);
    return word.length() == 1 && "knmr".indexOf(word.charAt(0)) >= 0 && holdsWord();
  }

  /**
   * Whether the phrase has more than variables, digits and signs: N:M alone is no ratio of ours.
   */
  private boolean holdsWord() {
    for (int i = 0; i < units.size(); i++) {
      String word = units.word(i);
      if (word == null || (word.length() > 1 && Character.isLetter(word.charAt(0)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeed(String word) {
    return word.length() >= 7
        && (word.endsWith("ing") || word.endsWith("tion") || word.endsWith("ssion"));
  }

  /** Whether an article stands at the unit: a phrase is found without it as well. */
  boolean isArticle(int unit) {
    return units.word(unit) != null
        && !units.isAbbreviation(unit)
        && contains(ARTICLES, units.word(unit));
  }

  /** Whether the word may stand inside a phrase without changing it. */
  static boolean isDeterminer(String word) {
    return contains(DETERMINERS, word);
  }

  static boolean contains(String[] words, String word) {
    for (String each : words) {
      if (each.equals(word)) {
        return true;
      }
    }
    return false;
  }
}
