package dev.grill.answer;

/** What takes a denial back, beside its cue: 不能只看, "not only", "if you don't", 没有预热会发散. */
final class Retraction {

  /** How many units from the cue on are read. */
  private static final int REACH = 24;

  private final FoldedText text;
  private final DenialCue cue;

  Retraction(FoldedText text, DenialCue cue) {
    this.text = text;
    this.cue = cue;
  }

  /** Whether what follows the cue, or precedes it, takes the denial back. */
  boolean of(int from, int to) {
    if (text.word(from) != null) {
      String next = text.wordOrEmpty(to);
      boolean question =
          from > 0
              && (text.wordOrEmpty(from - 1).equals("or")
                  || text.wordOrEmpty(from - 1).equals("why"))
              && text.wordOrEmpty(from).equals("not");
      return question
          || Phrase.contains(DenialWords.UNDONE_BY, next)
          || isWorthEmphasis(to)
          || isCondition(from);
    }
    if (isCondition(from) || isRequirement(from, to) || isMissed(from, to) || comparesFrom(to)) {
      return true;
    }
    if (to < text.size()
        && text.ideograph(to) != 0
        && DenialWords.UNDONE_BY_ZH.indexOf(text.ideograph(to)) >= 0) {
      return true;
    }
    // 不能不看, 不是没有: two denials; 是不是, 有没有: a question.
    if (from > 0 && text.ideograph(from - 1) != 0) {
      int before = text.ideograph(from - 1);
      boolean question = to - 1 > from && before == text.ideograph(from + 1);
      boolean needQuestion = before == '要' && from > 1 && text.ideograph(from + 1) == '需';
      return question || needQuestion || cue.length(from - 1) > 0;
    }
    return false;
  }

  /** 没有回滚预案不能上线, 没存检查点不能抢占: the one is needed for the other, and neither is denied. */
  private boolean isRequirement(int from, int to) {
    boolean lacks = text.stands("没有", from);
    for (int i = to; lacks && i < text.size() && i < to + REACH / 2; i++) {
      if ((text.gap(i) & FoldedText.CLAUSE) != 0) {
        return false;
      }
      if (isProhibition(i)) {
        return true;
      }
    }
    for (int i = from; isProhibition(from) && i > 0 && i > from - REACH / 2; i--) {
      if ((text.gap(i) & FoldedText.CLAUSE) != 0) {
        return false;
      }
      if (text.isOneOf("没未", i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** 没有预热会发散, 不做裁剪容易炸: what harm comes without it says that it is needed. */
  boolean isMissed(int from, int to) {
    if (!startsOneOf(DenialWords.LACKS_ZH, from)) {
      return false;
    }
    for (int i = to; i < text.size() && i < to + REACH; i++) {
      if ((text.gap(i) & FoldedText.CLAUSE) != 0 || text.isOneOf("不也没", i)) {
        return false;
      }
      if (startsOneOf(DenialWords.HARM_ZH, i)) {
        return true;
      }
    }
    return false;
  }

  /** 不要把 L2 当成权重衰减: both are named, and neither is denied. */
  private boolean comparesFrom(int to) {
    for (int i = to; text.isOneOf("把将", to) && i < text.size() && i < to + REACH; i++) {
      if ((text.gap(i) & FoldedText.CLAUSE) != 0) {
        return false;
      }
      if (startsOneOf(DenialWords.AS_ZH, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsOneOf(String[] words, int unit) {
    for (String word : words) {
      if (text.stands(word, unit)) {
        return true;
      }
    }
    return false;
  }

  private boolean isProhibition(int unit) {
    return text.stands("不能", unit) || text.stands("不要", unit) || text.stands("不许", unit);
  }

  /** "If you don't stop early it overfits", 如果不用早停就…: what is missing there is not denied. */
  private boolean isCondition(int from) {
    for (int i = from; i > 0 && i > from - REACH / 2; i--) {
      if ((text.gap(i) & (FoldedText.BREAK | FoldedText.NEWLINE)) != 0) {
        return false;
      }
      if (Phrase.contains(DenialWords.CONDITIONS, text.wordOrEmpty(i - 1))
          || text.stands("如果", i - 2)
          || text.stands("假如", i - 2)
          || text.stands("一旦", i - 2)) {
        return true;
      }
    }
    return false;
  }

  /** "not the only", "not a mere". */
  private boolean isWorthEmphasis(int to) {
    return Phrase.contains(DenialWords.ARTICLES, text.wordOrEmpty(to))
        && (text.wordOrEmpty(to + 1).equals("only") || text.wordOrEmpty(to + 1).equals("mere"));
  }
}
