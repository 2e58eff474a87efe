package dev.grill.answer;

import java.util.Set;

/**
 * Points that state a limit ("chain of thought can be unfaithful", 梯度掩蔽骗过弱测试): the bare name of the
 * thing says nothing there, what is said of it does, and a warning ("don't trust it") says it as
 * well as the sentence does.
 */
final class Limit {

  private static final String WORDS =
      " not no never cannot unfaithful mislead misleads misleading misled fail fails fool fools"
          + " distort distorts leak leaks insufficient unreliable wrong fake false doubt doubtful"
          + " without hardly rarely nothing beware careful caution trust made invented ";

  private static final String[] WORDS_ZH =
      ("不 没 未必 别 假 编 骗 误导 失真 扭曲 泄 漏 坑 难说 靠不住 事后 当真 存疑 谨慎 小心 挡").split(" ");

  private final FoldedText point;
  private final int from;
  private final int said;
  private Vocabulary vocabulary;

  private Limit(FoldedText point) {
    this.point = point;
    this.said = find(point, 0, point.size());
    int clause = said;
    while (clause > 0 && (point.gap(clause) & FoldedText.BREAK) == 0) {
      clause--;
    }
    this.from = clause;
  }

  /** The limit that a point's text states, if it states one. */
  static Limit of(String point) {
    return new Limit(new FoldedText(point));
  }

  /** Whether the phrase is the bare name of what the point states a limit of. */
  boolean isOn(Phrase phrase) {
    if (said < 0 || find(phrase.units(), 0, phrase.units().size()) >= 0) {
      return false;
    }
    if (vocabulary == null) {
      vocabulary = new Vocabulary(point, Set.of());
    }
    PhraseSearch search = new PhraseSearch(phrase, point, vocabulary);
    for (int start = from; start < said; start++) {
      int end = search.endFrom(start);
      if (end >= 0 && end <= said) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause of the answer around the units says a limit. */
  static boolean isSaidAround(FoldedText answer, int start, int end) {
    int from = start;
    while (from > 0 && (answer.gap(from) & FoldedText.CLAUSE & ~FoldedText.COMMA) == 0) {
      from--;
    }
    int to = end;
    while (to < answer.size() && (answer.gap(to) & FoldedText.CLAUSE & ~FoldedText.COMMA) == 0) {
      to++;
    }
    return find(answer, from, to) >= 0;
  }

  private static int find(FoldedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = text.word(i);
      if (word != null) {
        if (WORDS.contains(" " + word + " ")) {
          return i;
        }
        continue;
      }
      for (String limit : WORDS_ZH) {
        if (text.stands(limit, i)) {
          return i;
        }
      }
    }
    return -1;
  }
}
