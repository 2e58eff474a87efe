package dev.grill.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * What a phrase of several words says apart from their order: 梯度 and 累积 of 梯度累积, which is 累积梯度 as
 * well. Characters go in pairs, or as the {@link Lexicon} has them.
 *
 * @param bounds two for each atom: its first unit in the phrase, and the one after its last
 * @param ordered whether the phrase turns on the order of its words, as with "before" and 不; then
 *     only other words may come between
 */
record Atoms(int[] bounds, boolean ordered) {

  /** Phrases of more parts are read as they stand. */
  private static final int MOST = 6;

  private static final String SMALL =
      " the a an of for to in on with by per and or is are be its your their this that it ";

  private static final String ORDER =
      " not no never only before after first then than from without instead rather until till against"
          + " between versus vs over under into out ";

  private static final String ORDER_ZH = "不没非别无未只先再前后而从到比以为能可要会";

  private static final String ENDINGS_ZH = "性度化率的了";

  Atoms {
    if (bounds.length > 2 * MOST) {
      bounds = new int[0];
    }
  }

  int count() {
    return bounds.length / 2;
  }

  static Atoms of(Phrase phrase) {
    FoldedText units = phrase.units();
    List<Integer> bounds = new ArrayList<>();
    boolean ordered = false;
    boolean parted = false;
    for (int at = phrase.first(); at < units.size(); ) {
      parted |= at > phrase.first() && (units.gap(at) & FoldedText.BREAK) != 0;
      String word = units.word(at);
      int end = word == null ? endOfCharacters(phrase, at) : endOfWords(units, at);
      if (word == null) {
        for (int i = at; i < end; i++) {
          ordered |= units.isOneOf(ORDER_ZH, i);
        }
      } else {
        ordered |= ORDER.contains(" " + word + " ");
      }
      boolean small =
          word == null
              ? end - at == 1 && units.isOneOf(ENDINGS_ZH, at)
              : SMALL.contains(" " + word + " ");
      if (!small) {
        bounds.add(at);
        bounds.add(end);
      }
      at = end;
    }
    if (parted || bounds.size() < 4) {
      return new Atoms(new int[0], true);
    }
    return new Atoms(bounds.stream().mapToInt(i -> i).toArray(), ordered);
  }

  /** Words joined by a hyphen or a sign are one. */
  private static int endOfWords(FoldedText units, int at) {
    int end = at + 1;
    while (end < units.size()
        && units.word(end) != null
        && (units.gap(end) & (FoldedText.HYPHEN | FoldedText.SYMBOL)) != 0) {
      end++;
    }
    return end;
  }

  private static int endOfCharacters(Phrase phrase, int at) {
    FoldedText units = phrase.units();
    int run = at;
    while (run < units.size() && units.ideograph(run) != 0) {
      run++;
    }
    if (run - at <= 2) {
      return run;
    }
    int end = Math.min(at + 2, run);
    int[] terms = phrase.terms()[at];
    for (int i = 0; terms != null && i < terms.length; i += 2) {
      if (terms[i + 1] > end && terms[i + 1] < run && terms[i + 1] <= at + 3) {
        end = terms[i + 1];
      }
    }
    // A character left alone belongs to the pair before it, unless it is only an ending.
    return run - end == 1 && !units.isOneOf(ENDINGS_ZH, end) ? run : end;
  }
}
