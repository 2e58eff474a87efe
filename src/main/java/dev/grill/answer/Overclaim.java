package dev.grill.answer;

import java.util.BitSet;

/**
 * Sentences that claim more than a technique gives: "guarantees", "the same thing", 彻底, 是一回事. A
 * term that is only named in one earns nothing, for what is said of it is most likely wrong; a
 * sentence that says an idea in words of its own counts as ever.
 */
final class Overclaim {

  private static final String[] EN = {
    "completely", "guarantees", "guaranteed", "impossible", "perfectly", "definition"
  };

  /** Two words in a row. */
  private static final String[][] EN_PAIRS = {
    {"same", "thing"},
    {"nothing", "else"},
    {"cannot", "happen"},
    {"can", "never"},
    {"only", "correct"},
    {"always", "better"},
    {"always", "works"},
    {"no", "matter"}
  };

  private static final String[] ZH =
      ("一回事 没区别 没有区别 不会掉 不会降 不会有问题 就能证明 不用再 绝对 百分百 彻底 完全解决 完全避免 永远 一定会 肯定不会 肯定能 说明没问题").split(" ");

  private Overclaim() {}

  /** The units of the answer that stand in such sentences. */
  static BitSet in(FoldedText answer) {
    BitSet units = new BitSet();
    int start = 0;
    for (int i = 1; i <= answer.size(); i++) {
      boolean ends =
          i == answer.size() || (answer.gap(i) & (FoldedText.STOP | FoldedText.NEWLINE)) != 0;
      if (ends) {
        if (isMade(answer, start, i)) {
          units.set(start, i);
        }
        start = i;
      }
    }
    return units;
  }

  private static boolean isMade(FoldedText answer, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = answer.word(i);
      if (word == null ? startsZh(answer, i) : startsEn(word, answer.wordOrEmpty(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsEn(String word, String next) {
    for (String[] pair : EN_PAIRS) {
      if (pair[0].equals(word) && pair[1].equals(next)) {
        return true;
      }
    }
    return Phrase.contains(EN, word);
  }

  private static boolean startsZh(FoldedText answer, int unit) {
    for (String claim : ZH) {
      if (answer.stands(claim, unit)) {
        return true;
      }
    }
    return false;
  }
}
