package dev.grill.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words of one typed answer stand for a word of a phrase: the word itself, another form of
 * it, or the word with one slip. Words go by their number in {@link FoldedText#vocabulary}.
 */
final class Vocabulary {

  private static final String[] NUMBERS = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
  };

  /** Letters that a stem needs where the phrase is one word; the typed word needs one more. */
  private static final int LEAST_STEM_ALONE = 4;

  /** No word of a phrase is longer, so no typed word of this length is a slip for one. */
  private static final int LONGEST = 60;

  /**
   * Steps that the search through one answer may take: a hundred times what the longest sensible
   * answer needs. After them nothing more is found; a hostile deck can't hold the program up.
   */
  private static final int MOST_STEPS = 10_000_000;

  private final List<String> words;
  private final String[] forms;
  private final int[][] terms;
  private int steps;
  private final Map<String, BitSet> known = new HashMap<>();
  private final Set<String> phraseWords;
  private final Index byWord;
  private final Index byForm;
  private final Index byStem;

  /** Where each word, pair of words, Chinese character and term stands in the answer. */
  private final BitSet[] places;

  private final Map<Integer, BitSet> placesOfIdeographs = new HashMap<>();
  private final Map<Integer, BitSet> placesOfTerms = new HashMap<>();

  /** The numbers of the typed words of each length that a slip can have. */
  private final List<List<Integer>> byLength = new ArrayList<>();

  /**
   * @param phraseWords all words of the card's phrases: typing one of them is no slip for another
   */
  Vocabulary(FoldedText answer, Set<String> phraseWords) {
    this.words = answer.vocabulary();
    this.terms = Lexicon.shared().terms(answer);
    for (int i = 0; i < terms.length; i++) {
      // Only the longest: the 8-bit of 8-bit Adam is no int8.
      if (terms[i] != null && terms[i].length > 2) {
        terms[i] = Arrays.copyOfRange(terms[i], terms[i].length - 2, terms[i].length);
      }
    }
    this.phraseWords = phraseWords;
    this.forms = new String[words.size()];
    this.places = new BitSet[words.size()];
    index(answer);
    this.byWord = new Index(words.size());
    this.byForm = new Index(words.size());
    this.byStem = new Index(words.size());
    for (int i = 0; i <= LONGEST; i++) {
      byLength.add(new ArrayList<>());
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String form = WordForm.of(word);
      forms[i] = form;
      byWord.add(word, i);
      byForm.add(form, i);
      byStem.add(WordForm.stem(form), i);
      if (i < answer.words() && word.length() <= LONGEST) {
        byLength.get(word.length()).add(i);
      }
    }
  }

  private void index(FoldedText answer) {
    for (int i = 0; i < answer.size(); i++) {
      if (answer.word(i) == null) {
        placesOfIdeographs.computeIfAbsent(answer.ideograph(i), key -> new BitSet()).set(i);
      } else {
        put(answer.wordNumber(i), i);
        if (answer.pairNumber(i) >= 0) {
          put(answer.pairNumber(i), i);
        }
      }
      for (int j = 0; terms[i] != null && j < terms[i].length; j += 2) {
        placesOfTerms.computeIfAbsent(terms[i][j], key -> new BitSet()).set(i);
      }
    }
  }

  private void put(int number, int place) {
    if (places[number] == null) {
      places[number] = new BitSet();
    }
    places[number].set(place);
  }

  /** Adds the units at which a word of these numbers stands, or a pair of words begins. */
  void addPlaces(BitSet found, BitSet numbers) {
    for (int n = numbers.nextSetBit(0); n >= 0; n = numbers.nextSetBit(n + 1)) {
      found.or(places[n]);
    }
  }

  void addPlacesOfIdeograph(BitSet found, int ideograph) {
    BitSet known = placesOfIdeographs.get(ideograph);
    if (known != null) {
      found.or(known);
    }
  }

  /** Adds the units at which one of the terms begins, as {@link Lexicon#terms} has them. */
  void addPlacesOfTerms(BitSet found, int[] ofPhrase) {
    for (int i = 0; i < ofPhrase.length; i += 2) {
      BitSet known = placesOfTerms.get(ofPhrase[i]);
      if (known != null) {
        found.or(known);
      }
    }
  }

  /** The terms of the {@link Lexicon} that begin at a unit of the answer; null for none. */
  int[] terms(int unit) {
    return terms[unit];
  }

  /** Counts one step of the search; false when there were too many. */
  boolean effortLeft() {
    return effortLeft(1);
  }

  /** Counts as many steps as a piece of work takes; false when there were too many. */
  boolean effortLeft(int more) {
    steps = Math.min(MOST_STEPS, steps + more);
    return steps < MOST_STEPS;
  }

  /** The numbers of the words that may be typed for an abbreviation or a name like LoRA. */
  BitSet standingForAbbreviation(String word) {
    BitSet accepted = new BitSet();
    addExactly(accepted, word);
    addExactly(accepted, word.concat("s"));
    return accepted;
  }

  /** The numbers of the words that may be typed for a variable: the k of k-fold. */
  BitSet standingForVariable(String word) {
    BitSet accepted = new BitSet();
    addExactly(accepted, word);
    for (int i = 0; i < words.size(); i++) {
      if (isNumber(words.get(i))) {
        accepted.set(i);
      }
    }
    return accepted;
  }

  /** The numbers of the words that are digits before, or after, one that stands for the word. */
  BitSet standingWithDigits(String word, boolean digitsFirst) {
    BitSet accepted = new BitSet();
    String form = WordForm.of(word);
    for (int i = 0; i < words.size(); i++) {
      String rest = digitsFirst ? afterDigits(words.get(i)) : beforeDigits(words.get(i));
      if (rest != null && (rest.equals(word) || WordForm.of(rest).equals(form))) {
        accepted.set(i);
      }
    }
    return accepted;
  }

  /**
   * The numbers of the words that may be typed for an ordinary word.
   *
   * @param alone whether the word is the whole phrase
   */
  BitSet standingFor(String word, boolean alone) {
    return known.computeIfAbsent(alone ? word.concat(" ") : word, key -> look(word, alone));
  }

  private BitSet look(String word, boolean alone) {
    BitSet accepted = new BitSet();
    addExactly(accepted, word.concat("s"));
    String form = WordForm.of(word);
    for (int i = byForm.first(form); i >= 0; i = byForm.next(i)) {
      accepted.set(i);
    }
    String stem = WordForm.stem(form);
    if (WordForm.isPlain(word)) {
      addStems(accepted, stem, alone);
    }
    if (word.length() >= Slip.LEAST && WordForm.isPlain(word)) {
      addSlips(accepted, word, form);
    }
    return accepted;
  }

  /** A phrase of one word needs more than a short stem: logging is not log loss. */
  private void addStems(BitSet accepted, String stem, boolean alone) {
    if (alone && stem.length() < LEAST_STEM_ALONE) {
      return;
    }
    for (int i = byStem.first(stem); i >= 0; i = byStem.next(i)) {
      if (!alone || words.get(i).length() > LEAST_STEM_ALONE) {
        accepted.set(i);
      }
    }
  }

  private void addSlips(BitSet accepted, String word, String form) {
    for (int length = Slip.LEAST - 1; length < byLength.size(); length++) {
      if (length < form.length() - 1 || length > word.length() + 2) {
        continue;
      }
      for (int i : byLength.get(length)) {
        String typed = words.get(i);
        if (accepted.get(i) || phraseWords.contains(typed)) {
          continue;
        }
        String typedForm = forms[i];
        if (phraseWords.contains(typedForm)) {
          continue;
        }
        if (Slip.is(word, typed)
            || (!typedForm.equals(typed)
                && form.length() >= Slip.LEAST - 1
                && Slip.is(form, typedForm)
                && !WordList.knows(typed))) {
          accepted.set(i);
        }
      }
    }
  }

  private void addExactly(BitSet accepted, String word) {
    for (int i = byWord.first(word); i >= 0; i = byWord.next(i)) {
      accepted.set(i);
    }
  }

  private static boolean isNumber(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return beforeDigits(word) != null && beforeDigits(word).isEmpty();
    }
    for (String number : NUMBERS) {
      if (number.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** What follows the digits that the word begins with; null if it begins with none. */
  private static String afterDigits(String word) {
    int i = 0;
    while (i < word.length() && Character.isDigit(word.charAt(i))) {
      i++;
    }
    return i == 0 ? null : word.substring(i);
  }

  /** What precedes the digits that the word ends with; null if it ends with none. */
  private static String beforeDigits(String word) {
    int i = word.length();
    while (i > 0 && Character.isDigit(word.charAt(i - 1))) {
      i--;
    }
    return i == word.length() ? null : word.substring(0, i);
  }

  /** Numbers by key, those of one key chained: a long answer has many keys with one number each. */
  private static final class Index {
    private final Map<String, Integer> first = new HashMap<>();
    private final int[] next;

    Index(int size) {
      next = new int[size];
    }

    void add(String key, int number) {
      Integer before = first.put(key, number);
      next[number] = before == null ? -1 : before;
    }

    int first(String key) {
      Integer number = first.get(key);
      return number == null ? -1 : number;
    }

    int next(int number) {
      return next[number];
    }
  }
}
