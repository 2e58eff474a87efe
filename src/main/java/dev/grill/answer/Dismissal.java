package dev.grill.answer;

/**
 * What an answer says of a phrase to dismiss it: "dropout is not needed", 早停没有用. A statement about
 * its limits is no dismissal: "chain of thought is not faithful" names it.
 */
final class Dismissal {

  private static final String[] USELESS =
      ("needed necessary required useful helpful important relevant worth "
              + "effective recommended about it")
          .split(" ");
  private static final String[] USELESS_NOUNS = {"answer", "solution", "point", "way", "issue"};
  private static final String[] HELPS =
      ("help matter work apply count helps matters works applies counts").split(" ");
  private static final String[] NEGATIVE_ADJECTIVES = {
    "useless", "unnecessary", "irrelevant", "pointless", "unimportant", "overrated"
  };

  private static final String[] USELESS_ZH =
      ("没有必要 没必要 没有用 没用 无用 无效 不重要 不管用 不起作用 没有作用 没有意义 用不着 多余 无关 没关系 没有关系 "
              + "没什么用 没啥用 没多大用 没什么必要 不用管 不用记 不用做 无所谓 可以忽略 可有可无 是浪费 是骗人")
          .split(" ");

  /** What is said of a thing that one should not do; of a harm it is only true. */
  private static final String[] WRONG = {"wrong", "nonsense", "harmful", "counterproductive"};

  private static final String[] WRONGS = {"hurt", "hurts", "confuse", "harm", "ruin"};

  private static final String[] WRONG_ZH =
      "不靠谱 不可取 不可行 是错的 是错误的 是误区 没道理 应该关 应该去掉 要关掉 可以关掉 不建议 只会让 反而有害".split(" ");

  /** After "is a": "a myth". */
  private static final String[] NOTHING = {"myth", "waste", "gimmick", "fad", "distraction"};

  /** What is said right before a harm that one need not care about. */
  private static final String[] CARELESS_ZH =
      ("不用管 不需要管 不必管 不用防 不需要防 不必防 没必要防 不用担心 不必担心 不需要担心 不用考虑 不需要考虑 " + "没有人会 没人会 不用怕").split(" ");

  /** Denials of a subject only where the clause ends with them: LoRA 不需要训全部参数 denies nothing. */
  private static final String[] FINAL_ZH = ("不需要 不用 不必 无需 不要 不是 并非 不行 没有").split(" ");

  /** After 不是 in the same clause: 早停不是解决办法. */
  private static final String[] REMEDIES_ZH = "必须 必要 必需 关键 重点 办法 方法 答案 解决 解药 出路".split(" ");

  private static final String ADVERBS_ZH = "都也是其实根本完全并就则";

  private final FoldedText text;
  private final boolean[] claimed;

  Dismissal(FoldedText text, boolean[] claimed) {
    this.text = text;
    this.claimed = claimed;
  }

  /** Whether what follows the phrase that ends before the unit says that it is of no use. */
  boolean follows(int end) {
    return follows(end, false);
  }

  /** Whether what follows says that it is of no use, or wrong to do. */
  boolean orBlameFollows(int end) {
    return follows(end, true);
  }

  private boolean follows(int end, boolean blame) {
    int at = end;
    // Over the rest of a list of subjects: "early stopping and dropout are not needed".
    int members = 0;
    while (at < text.size() && members < 4) {
      if (isPredicateOfDenial(at, blame)) {
        return true;
      }
      int next = afterConjunction(at);
      if (next < 0) {
        return false;
      }
      at = afterMember(next, blame);
      members++;
    }
    return at >= 0 && at < text.size() && isPredicateOfDenial(at, blame);
  }

  /** Whether what stands right before the unit says that one need not care. */
  boolean isCarelessBefore(int start) {
    for (String careless : CARELESS_ZH) {
      if (text.stands(careless, start - careless.length())) {
        return true;
      }
    }
    if (!text.wordOrEmpty(start - 1).equals("about")
        || !text.wordOrEmpty(start - 2).equals("worry")) {
      return false;
    }
    return isOneOfWords(text.wordOrEmpty(start - 3), "not", "never")
        || (text.wordOrEmpty(start - 3).equals("to") && text.wordOrEmpty(start - 5).equals("no"));
  }

  /** The unit after "and", 和 or a comma of a list at the place; -1 if there is none. */
  private int afterConjunction(int at) {
    int gap = text.gap(at);
    String word = text.word(at);
    if ((gap & (FoldedText.STOP | FoldedText.NEWLINE | FoldedText.COLON)) != 0) {
      return -1;
    }
    if (word != null && (word.equals("and") || word.equals("or") || word.equals("nor"))) {
      return at + 1;
    }
    if (word == null && text.isConjunction(at)) {
      return at + 1;
    }
    return (gap & FoldedText.LIST) != 0 ? at : -1;
  }

  /**
   * The end of a list's member that begins at the unit: where the next conjunction or predicate is.
   */
  private int afterMember(int from, boolean blame) {
    int most = from < text.size() && text.word(from) == null ? 8 : 4;
    for (int i = from; i < text.size() && i < from + most; i++) {
      if (i > from && (isPredicateOfDenial(i, blame) || afterConjunction(i) >= 0)) {
        return i;
      }
    }
    return text.size();
  }

  private boolean isPredicateOfDenial(int at, boolean blame) {
    if (at >= text.size()
        || claimed[at]
        || (text.gap(at) & FoldedText.BREAK & ~FoldedText.CLOSE) != 0) {
      return false;
    }
    return text.word(at) != null
        ? isPredicateEn(at) || (blame && isBlameEn(at))
        : isPredicateZh(at, blame);
  }

  private boolean isPredicateEn(int at) {
    String word = text.word(at);
    int next = at + 1;
    boolean toBe = isOneOfWords(word, "is", "are", "was", "were", "s", "re");
    if (toBe && Phrase.contains(NEGATIVE_ADJECTIVES, text.wordOrEmpty(next))) {
      return true;
    }
    if (toBe
        && text.wordOrEmpty(next).equals("a")
        && Phrase.contains(NOTHING, text.wordOrEmpty(next + 1))) {
      return true;
    }
    if (toBe && text.wordOrEmpty(next).equals("not")) {
      return saysUseless(next + 1);
    }
    boolean toDo = isOneOfWords(word, "does", "do", "did", "will", "would", "can", "should");
    if (toDo && text.wordOrEmpty(next).equals("not")) {
      return Phrase.contains(HELPS, text.wordOrEmpty(next + 1));
    }
    return word.equals("never") && Phrase.contains(HELPS, text.wordOrEmpty(next));
  }

  /** "Is wrong", "would confuse it", "makes no sense". */
  private boolean isBlameEn(int at) {
    String word = text.word(at);
    String next = text.wordOrEmpty(at + 1);
    if (isOneOfWords(word, "is", "are", "was", "were")) {
      return Phrase.contains(WRONG, next);
    }
    if (isOneOfWords(word, "will", "would", "can", "could", "may", "might", "just", "only")) {
      return Phrase.contains(WRONGS, next);
    }
    return word.equals("makes") && next.equals("no");
  }

  private boolean saysUseless(int at) {
    if (endsClause(at)) {
      return true;
    }
    int from = Phrase.isDeterminer(text.wordOrEmpty(at)) ? at + 1 : at;
    if (isOneOfWords(text.wordOrEmpty(from), "really", "very", "actually", "even", "at")) {
      from++;
    }
    return Phrase.contains(USELESS, text.wordOrEmpty(from))
        || Phrase.contains(USELESS_NOUNS, text.wordOrEmpty(from));
  }

  private boolean isPredicateZh(int from, boolean blame) {
    int at = from;
    while (at < text.size()
        && at < from + 3
        && text.isOneOf(ADVERBS_ZH, at)
        && !startsUseless(at)) {
      at++;
    }
    at = blame && at > from && text.stands("是错", at - 1) ? at - 1 : at;
    if (startsUseless(at) || isNoRemedy(at) || (blame && startsOneOf(WRONG_ZH, at))) {
      return true;
    }
    for (String last : FINAL_ZH) {
      if (text.stands(last, at)) {
        int end = at + last.length();
        if (text.isOneOf("了的做加", end)) {
          end++;
        }
        return endsClause(end);
      }
    }
    return false;
  }

  private boolean isNoRemedy(int at) {
    if (!text.stands("不是", at) && !text.stands("并非", at)) {
      return false;
    }
    for (int i = at + 2; i < at + 6 && !endsClause(i); i++) {
      for (String remedy : REMEDIES_ZH) {
        if (text.stands(remedy, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean startsUseless(int at) {
    return startsOneOf(USELESS_ZH, at);
  }

  private boolean startsOneOf(String[] words, int at) {
    for (String word : words) {
      if (text.stands(word, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsClause(int at) {
    return at >= text.size() || (text.gap(at) & (FoldedText.BREAK | FoldedText.NEWLINE)) != 0;
  }

  private static boolean isOneOfWords(String word, String... words) {
    return Phrase.contains(words, word);
  }
}
