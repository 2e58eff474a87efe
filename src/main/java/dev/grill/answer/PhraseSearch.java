package dev.grill.answer;

import java.util.BitSet;

/** Looks for one phrase in one answer. */
final class PhraseSearch {

  /** How many small words of the answer a phrase may step over. */
  private static final int MOST_FILLERS = 3;

  /** A word in front of a phrase that makes another phrase of it: non-linear. */
  private static final String[] NEGATING_PREFIXES = {"non", "un", "anti"};

  /** Chinese particles and light verbs that can stand inside a phrase without changing it. */
  private static final String[] PARTICLES = {"的", "了", "更多", "进行", "做"};

  private final Phrase phrase;
  private final FoldedText units;
  private final int first;
  private final FoldedText answer;
  private final Vocabulary vocabulary;
  private final int[][] phraseTerms;

  /** What {@link #standingFor} has found out. */
  private final BitSet[][] standing;

  PhraseSearch(Phrase phrase, FoldedText answer, Vocabulary vocabulary) {
    this.phrase = phrase;
    this.units = phrase.units();
    this.first = phrase.first();
    this.answer = answer;
    this.vocabulary = vocabulary;
    this.phraseTerms = phrase.terms();
    this.standing = new BitSet[units.size()][];
  }

  /**
   * The units of the answer at which the phrase can begin: few, so that the rest is not looked at.
   */
  BitSet starts() {
    BitSet starts = new BitSet();
    int size = units.size();
    if (first == size) {
      return starts;
    }
    addStarts(starts, 0, size);
    if (first > 0) {
      addStarts(starts, first, size);
    }
    if (phrase.isDeedWithObject()) {
      vocabulary.addPlaces(starts, standingFor(first + 1, first + 1));
    }
    return starts;
  }

  /** The units at which a part of the phrase can begin. */
  BitSet startsOfPart(int from, int to) {
    BitSet starts = new BitSet();
    addStarts(starts, from, to);
    return starts;
  }

  private void addStarts(BitSet starts, int unit, int to) {
    if (phraseTerms[unit] != null) {
      vocabulary.addPlacesOfTerms(starts, phraseTerms[unit]);
    }
    if (units.word(unit) == null) {
      vocabulary.addPlacesOfIdeograph(starts, units.ideograph(unit));
      return;
    }
    int last = unit;
    do {
      vocabulary.addPlaces(starts, standingFor(unit, last));
      last++;
    } while (last < to && units.word(last) != null && phrase.joins(last));
  }

  /**
   * Where the phrase ends if it begins at a unit of the answer; -1 if it does not.
   *
   * @param start a unit of the answer
   */
  int endFrom(int start) {
    if (first == units.size() || !vocabulary.effortLeft() || isNegatedByPrefix(start)) {
      return -1;
    }
    int size = units.size();
    int end = match(0, size, start, MOST_FILLERS, false);
    if (end < 0 && first > 0) {
      end = match(first, size, start, MOST_FILLERS, false);
    }
    return end >= 0 ? end : turned(start);
  }

  /** Where a part of the phrase ends if it begins at a unit of the answer; -1 if it does not. */
  int endOfPart(int from, int to, int start) {
    return match(from, to, start, 0, false);
  }

  private boolean isNegatedByPrefix(int start) {
    return start > 0
        && answer.word(start - 1) != null
        && (answer.gap(start) & ~(FoldedText.HYPHEN | FoldedText.SPACE)) == 0
        && Phrase.contains(NEGATING_PREFIXES, answer.word(start - 1));
  }

  private int match(int unit, int to, int at, int fillers, boolean begun) {
    if (unit == to) {
      return at;
    }
    if (at >= answer.size() || (begun && !gapFits(unit, at)) || !vocabulary.effortLeft()) {
      return -1;
    }
    int end =
        units.word(unit) == null
            ? matchIdeograph(unit, to, at, fillers, begun)
            : matchWord(unit, to, at, fillers, begun);
    return end >= 0 ? end : matchTerm(unit, to, at, fillers);
  }

  /** Where another term of the field stands for the one in the phrase. */
  private int matchTerm(int unit, int to, int at, int fillers) {
    int[] wanted = phraseTerms[unit];
    int[] found = vocabulary.terms(at);
    if (wanted == null || found == null) {
      return -1;
    }
    for (int i = 0; i < wanted.length; i += 2) {
      for (int j = 0; j < found.length; j += 2) {
        if (wanted[i] == found[j] && wanted[i + 1] <= to) {
          int end = match(wanted[i + 1], to, found[j + 1], fillers, true);
          if (end >= 0) {
            return end;
          }
        }
      }
    }
    return -1;
  }

  private boolean gapFits(int unit, int at) {
    int wanted = units.gap(unit);
    int found = answer.gap(at);
    if ((found & FoldedText.BREAK & ~wanted) != 0) {
      return false;
    }
    return !units.meetInDigits(unit)
        || !answer.meetInDigits(at)
        || units.symbol(unit) == answer.symbol(at);
  }

  private int matchIdeograph(int unit, int to, int at, int fillers, boolean begun) {
    int wanted = units.ideograph(unit);
    if (answer.ideograph(at) == wanted) {
      int end = match(unit + 1, to, at + 1, fillers, true);
      if (end >= 0) {
        return end;
      }
    }
    if (!begun || fillers == 0) {
      return -1;
    }
    int particle = particleAt(at);
    if (particle > 0) {
      int end = match(unit, to, at + particle, fillers - 1, true);
      if (end >= 0) {
        return end;
      }
    }
    return wanted == '的' || wanted == '了' ? match(unit + 1, to, at, fillers - 1, true) : -1;
  }

  private int particleAt(int at) {
    for (String particle : PARTICLES) {
      int i = 0;
      while (i < particle.length()
          && at + i < answer.size()
          && answer.ideograph(at + i) == particle.charAt(i)) {
        i++;
      }
      if (i == particle.length()) {
        return i;
      }
    }
    return 0;
  }

  private int matchWord(int unit, int to, int at, int fillers, boolean begun) {
    if (answer.word(at) == null) {
      return -1;
    }
    int number = answer.wordNumber(at);
    int last = unit;
    do {
      if (standingFor(unit, last).get(number)) {
        int end = match(last + 1, to, at + 1, fillers, true);
        if (end >= 0) {
          return end;
        }
      }
      last++;
    } while (last < to && units.word(last) != null && phrase.joins(last));
    int pair = answer.pairNumber(at);
    if (pair >= 0 && standingFor(unit, unit).get(pair) && mayBeApart(unit, at + 1)) {
      int end = match(unit + 1, to, at + 2, fillers, true);
      if (end >= 0) {
        return end;
      }
    }
    if (begun && fillers > 0 && Phrase.isDeterminer(answer.word(at))) {
      int end = match(unit, to, at + 1, fillers - 1, true);
      if (end >= 0) {
        return end;
      }
    }
    boolean optional = begun && phrase.isArticle(unit) && units.gap(unit) == FoldedText.SPACE;
    return optional ? match(unit + 1, to, at, fillers, true) : -1;
  }

  /** Whether what the deck writes as one word may be typed as two: drop out, int 8, P-R. */
  private boolean mayBeApart(int unit, int second) {
    return (answer.gap(second) & FoldedText.HYPHEN) != 0
        || answer.meetInLetterAndDigit(second)
        || (units.word(unit).length() >= Slip.LEAST && !units.isAbbreviation(unit));
  }

  /**
   * The answer's words that stand for the phrase's words from one unit to another, typed as one.
   */
  private BitSet standingFor(int from, int to) {
    if (standing[from] == null) {
      standing[from] = new BitSet[units.size() - from];
    }
    BitSet known = standing[from][to - from];
    if (known == null) {
      known = ask(from, to);
      standing[from][to - from] = known;
    }
    return known;
  }

  private BitSet ask(int from, int to) {
    if (from == to) {
      String word = units.word(from);
      if (phrase.isVariable(from)) {
        return vocabulary.standingForVariable(word);
      }
      if (units.isPlural(from)) {
        return vocabulary.standingForAbbreviation(word.substring(0, word.length() - 1));
      }
      if (units.isAbbreviation(from)) {
        return vocabulary.standingForAbbreviation(word);
      }
      return vocabulary.standingFor(word, phrase.isSingle());
    }
    String joined = phrase.joined(from, to);
    BitSet asWritten =
        units.isAbbreviation(from) && units.isAbbreviation(to)
            ? vocabulary.standingForAbbreviation(joined)
            : vocabulary.standingFor(joined, false);
    if (!phrase.isVariable(from) && !phrase.isVariable(to)) {
      return asWritten;
    }
    BitSet withNumber =
        phrase.isVariable(from)
            ? vocabulary.standingWithDigits(phrase.joined(from + 1, to), true)
            : vocabulary.standingWithDigits(phrase.joined(from, to - 1), false);
    BitSet both = (BitSet) asWritten.clone();
    both.or(withNumber);
    return both;
  }

  /**
   * Clip the gradients, clipping of gradients: a name of two words that says what is done to what,
   * with the deed first.
   */
  private int turned(int start) {
    if (!phrase.isDeedWithObject()
        || answer.word(start) == null
        || !standingFor(first + 1, first + 1).get(answer.wordNumber(start))) {
      return -1;
    }
    int at = start + 1;
    int fillers = MOST_FILLERS;
    while (at < answer.size()
        && (answer.gap(at) & FoldedText.BREAK) == 0
        && answer.word(at) != null) {
      if (standingFor(first, first).get(answer.wordNumber(at))) {
        return at + 1;
      }
      boolean small = Phrase.isDeterminer(answer.word(at)) || answer.word(at).equals("of");
      if (!small || fillers-- == 0) {
        return -1;
      }
      at++;
    }
    return -1;
  }
}
