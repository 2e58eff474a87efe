package dev.grill.text;

/**
 * Decides whether an answer denies a phrase that it holds: "isn't about dropout", 不需要早停. A phrase
 * is denied only where a denial governs it, so the walk from the phrase back to the denial stops at
 * the end of a clause, at a contrast (but, 而是) and where a new verb begins (就, 才, 要), and passes
 * over the other members of a list.
 *
 * <p>A bare 不 denies the verb after it, not what comes later in the clause (损失不降就早停), and is no
 * denial here. Lists of words are in simplified characters, folded spelling and without
 * apostrophes, as {@link FoldedText} has them.
 */
final class Denial {

  /** How many units a denial can stand before what it denies. */
  private static final int REACH = 24;

  private static final String[] CUES = {
    "not",
    "never",
    "neither",
    "nor",
    "isnt",
    "arent",
    "wasnt",
    "werent",
    "dont",
    "doesnt",
    "didnt",
    "wont",
    "wouldnt",
    "cant",
    "cannot",
    "couldnt",
    "shouldnt",
    "neednt",
    "mustnt",
    "hasnt",
    "havent",
    "hadnt",
    "aint"
  };

  /** After "not": more is meant, or the contrary. */
  private static final String[] UNDONE_BY = {
    "only",
    "just",
    "merely",
    "simply",
    "solely",
    "without",
    "forget",
    "ignore",
    "neglect",
    "overlook",
    "skip",
    "omit",
    "miss",
    "underestimate"
  };

  private static final String[] NO_WHAT = {"need", "point", "reason", "use", "sense"};

  private static final String[] BARRIERS = {
    "but",
    "instead",
    "rather",
    "however",
    "though",
    "although",
    "yet",
    "whereas",
    "because",
    "since",
    "so",
    "then",
    "when",
    "while",
    "if",
    "unless",
    "until",
    "till",
    "without",
    "except",
    "only",
    "thus",
    "hence",
    "therefore",
    "than",
    "which",
    "who",
    "where",
    "as"
  };

  private static final String[] ARTICLES = {"the", "a", "an", "any", "some", "your", "our", "its"};

  /** Longest first, so that a cue is found whole. */
  private static final String[] CUES_ZH = {
    "没有必要", "不可以", "用不着", "没必要", "不需要", "不属于", "不等于", "不代表", "不在于", "不涉及", "不依赖", "不用", "不必", "不要",
    "不应", "不该", "不算", "不靠", "不是", "不能", "不可", "无需", "无须", "毋需", "没有", "并非", "没用", "没做", "没加", "禁止",
    "切勿", "别"
  };

  /** These deny only what follows at once: 不做早停. */
  private static final String[] CLOSE_CUES_ZH = {"不使用", "不采用", "不考虑", "不做", "不加", "不看", "不搞", "不管"};

  /** After the cue: more is meant (不能只看), or the contrary (不能忽略, 别忘). */
  private static final String UNDONE_BY_ZH = "只仅光单忘忽漏缺少省不没";

  private static final String[] BARRIERS_ZH = {
    "而", "但", "却", "可是", "不过", "就", "才", "再", "所以", "因此", "因为", "由于", "于是", "然后", "之后", "以后", "除非",
    "除了", "以外", "如果", "只要", "只需", "使得", "应该", "应当", "必须", "可以", "改用", "改为", "改成", "改看", "的时候",
    "情况下", "还", "也", "那么"
  };

  /** One-character barriers, each with the characters before and after which it is another word. */
  private static final String[] AMBIGUOUS_BARRIERS_ZH = {
    "则|正规原法否细|", "并|合归|行发列联入", "更|变|新换改", "要|重主需必摘只不|求", "靠|可|谱", "是|不就只还总若凡|否"
  };

  private static final String AFTER_WHEN_ZH = "就用要才再也应靠做看先则采可改";

  private static final String NOT_APART_BEFORE_BIE = "特分类级识区个性差辨判派告离鉴";
  private static final String NOT_APART_AFTER_BIE = "名的人处样致";

  private static final String[] USELESS = {
    "needed",
    "necessary",
    "required",
    "useful",
    "helpful",
    "important",
    "relevant",
    "worth",
    "effective",
    "recommended",
    "about",
    "it"
  };
  private static final String[] USELESS_NOUNS = {"answer", "solution", "point", "way", "issue"};
  private static final String[] HELPS = {
    "help", "matter", "work", "apply", "count", "helps", "matters", "works", "applies", "counts"
  };
  private static final String[] NEGATIVE_ADJECTIVES = {
    "useless", "unnecessary", "irrelevant", "pointless", "unimportant"
  };

  private static final String[] USELESS_ZH = {
    "没有必要", "没必要", "没有用", "没用", "无用", "无效", "不重要", "不管用", "不起作用", "没有作用", "没有意义", "用不着", "多余",
    "不是必须", "不是必要", "不是必需", "不是关键", "不是重点", "不是办法", "不是答案", "并非必须", "并非必要", "并非关键"
  };

  /** Denials of a subject only where the clause ends with them: LoRA 不需要训全部参数 denies nothing. */
  private static final String[] FINAL_ZH = {"不需要", "不用", "不必", "无需", "不要", "不是", "并非", "不行", "没有"};

  private static final String ADVERBS_ZH = "都也其实根本完全并就则";

  private static final String[] HARMS = {
    "leak",
    "leakage",
    "leaking",
    "drift",
    "drifting",
    "forgetting",
    "forget",
    "peeking",
    "peek",
    "contamination",
    "hallucination",
    "overfitting",
    "overfit",
    "poisoning",
    "jailbreak",
    "jailbreaking",
    "injection",
    "backdoor",
    "attack",
    "spike",
    "straggler",
    "staleness",
    "stale",
    "skew",
    "noise",
    "outlier",
    "bias",
    "toxicity",
    "collapse",
    "fragmentation",
    "memorization",
    "shortcut",
    "exfiltration",
    "shift",
    "theft",
    "stealing",
    "corruption",
    "collinearity"
  };

  private static final String[] HARMS_ZH = {
    "泄漏", "漂移", "遗忘", "偷看", "污染", "幻觉", "过拟合", "投毒", "越狱", "后门", "注入", "攻击", "窃取", "尖峰", "掉队",
    "偏差", "偏见", "偏移", "噪声", "崩溃", "碎片", "故障", "死记", "背题", "捷径", "虚假相关", "负迁移", "毒性", "外泄", "重识别",
    "共线", "缺失", "歧视", "漏报", "误报"
  };

  private final FoldedText text;

  /** Units that a phrase with a denial of its own has claimed: they deny nothing else. */
  private final boolean[] claimed;

  Denial(FoldedText text, boolean[] claimed) {
    this.text = text;
    this.claimed = claimed;
  }

  /** Whether a phrase names a harm: it counts also where the answer says that it is avoided. */
  static boolean isHarm(FoldedText phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      String word = phrase.word(i);
      if (word != null && isHarmWord(word)) {
        return true;
      }
    }
    for (String harm : HARMS_ZH) {
      for (int i = 0; i + harm.length() <= phrase.size(); i++) {
        if (stands(phrase, harm, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isHarmWord(String word) {
    String form = WordForm.of(word);
    for (String harm : HARMS) {
      if (harm.equals(word) || WordForm.of(harm).equals(form)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the text holds a denial anywhere: a phrase that does carries it as a part of itself.
   */
  static boolean holdsDenial(FoldedText text) {
    Denial denial = new Denial(text, new boolean[text.size()]);
    for (int i = 0; i < text.size(); i++) {
      if (denial.cueLength(i) > 0 || denial.isNo(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the phrase at the units from {@code start} to before {@code end} is denied, by what
   * stands before it or by what is said of it.
   */
  boolean denies(int start, int end) {
    return deniedBefore(start, end) || deniedAfter(end);
  }

  // ---- what stands before

  private boolean deniedBefore(int start, int end) {
    int words = 0;
    boolean list = false;
    boolean direct = true;
    int at = start;
    for (int steps = 0; steps < REACH; steps++) {
      int gap = text.gap(at);
      if ((gap & FoldedText.CLOSE) != 0) {
        at = beforeParenthesis(at);
        if (at < 0) {
          return false;
        }
        gap = text.gap(at) & ~FoldedText.OPEN;
      }
      if ((gap & (FoldedText.STOP | FoldedText.NEWLINE | FoldedText.COLON | FoldedText.OPEN))
          != 0) {
        return false;
      }
      if ((gap & FoldedText.COMMA) != 0) {
        if (!direct || !listGoesOn(at, start, end)) {
          return false;
        }
        list = true;
      }
      int unit = at - 1;
      if (unit < 0) {
        return false;
      }
      int cue = claimed[unit] ? 0 : cueLength(unit);
      if (cue > 0) {
        return !isUndone(unit - cue + 1, unit + 1);
      }
      if (isNo(unit) && !claimed[unit]) {
        boolean need = unit + 1 < start && Phrase.contains(NO_WHAT, word(unit + 1));
        return need || words <= (list ? 4 : 1);
      }
      if (text.word(unit) == null) {
        if (direct && closeCueEndsAt(unit) && !claimed[unit]) {
          return true;
        }
        int barrier = barrierLength(unit, start);
        if (barrier > 0) {
          // 不是必须早停: the verb belongs to the denial.
          int before = unit - barrier;
          int governing = before >= 0 && !claimed[before] ? cueLength(before) : 0;
          return governing > 0 && !isUndone(before - governing + 1, before + 1);
        }
        direct &= isListWord(unit);
        at = unit;
        continue;
      }
      String word = text.word(unit);
      if (Phrase.contains(BARRIERS, word)) {
        return false;
      }
      if (word.equals("or")) {
        list = true;
      } else if (word.equals("and")) {
        // "not A and B" lists; "not A and use B" begins anew.
        if (!direct) {
          return false;
        }
        list = true;
      } else if (!Phrase.contains(ARTICLES, word)) {
        direct = false;
        words++;
      }
      at = unit;
    }
    return false;
  }

  /** The first unit of the parenthesis that closes before {@code at}; -1 if none opens. */
  private int beforeParenthesis(int at) {
    for (int i = at - 1, steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      if ((text.gap(i) & FoldedText.OPEN) != 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether the comma before a unit parts members of a list: "or" or "nor" comes right after it, or
   * the phrase does and "or" comes later. A Chinese comma begins a new clause unless 或 or 以及
   * follows.
   */
  private boolean listGoesOn(int at, int start, int end) {
    if (at < text.size()) {
      String next = text.word(at);
      if (next == null) {
        if (stands(text, "或", at) || stands(text, "以及", at)) {
          return true;
        }
      } else if (next.equals("or") || next.equals("nor")) {
        return true;
      }
    }
    if (at < start - 2) {
      return false;
    }
    // From the phrase on: short members parted by commas, then "or" and the last one.
    int inMember = 0;
    for (int i = end; i < text.size() && i < end + REACH; i++) {
      int gap = text.gap(i);
      if ((gap & (FoldedText.STOP | FoldedText.NEWLINE | FoldedText.COLON)) != 0) {
        return false;
      }
      if ((gap & FoldedText.COMMA) != 0) {
        inMember = 0;
      }
      String word = text.word(i);
      if (word == null) {
        return false;
      }
      if (word.equals("or") || word.equals("nor")) {
        return true;
      }
      if (++inMember > 3) {
        return false;
      }
    }
    return false;
  }

  /** Whether what follows the cue, or precedes it, takes the denial back. */
  private boolean isUndone(int from, int to) {
    if (text.word(from) != null) {
      String next = word(to);
      boolean question =
          from > 0
              && (word(from - 1).equals("or") || word(from - 1).equals("why"))
              && word(from).equals("not");
      return question || Phrase.contains(UNDONE_BY, next) || isWorthEmphasis(to);
    }
    if (to < text.size()
        && text.ideograph(to) != 0
        && UNDONE_BY_ZH.indexOf(text.ideograph(to)) >= 0) {
      return true;
    }
    // 不能不看, 不是没有: two denials; 是不是, 有没有: a question.
    if (from > 0 && text.ideograph(from - 1) != 0) {
      int before = text.ideograph(from - 1);
      boolean question = to - 1 > from && before == text.ideograph(from + 1);
      boolean needQuestion = before == '要' && from > 1 && text.ideograph(from + 1) == '需';
      return question || needQuestion || cueLength(from - 1) > 0;
    }
    return false;
  }

  /** "not the only", "not a mere". */
  private boolean isWorthEmphasis(int to) {
    return Phrase.contains(ARTICLES, word(to))
        && (word(to + 1).equals("only") || word(to + 1).equals("mere"));
  }

  /** How many units the denial has that ends at the unit; 0 if none does. */
  private int cueLength(int unit) {
    String word = text.word(unit);
    if (word != null) {
      if (Phrase.contains(CUES, word)) {
        return 1;
      }
      return 0;
    }
    for (String cue : CUES_ZH) {
      int from = unit - cue.length() + 1;
      if (from < 0 || !stands(text, cue, from)) {
        continue;
      }
      if (cue.equals("别")) {
        boolean part =
            (from > 0 && isOneOf(NOT_APART_BEFORE_BIE, from - 1))
                || isOneOf(NOT_APART_AFTER_BIE, unit + 1);
        return part ? 0 : 1;
      }
      return cue.length();
    }
    return 0;
  }

  private boolean isNo(int unit) {
    return "no".equals(text.word(unit)) && (text.gap(unit + 1) & FoldedText.BREAK) == 0;
  }

  private boolean closeCueEndsAt(int unit) {
    for (String cue : CLOSE_CUES_ZH) {
      int from = unit - cue.length() + 1;
      if (from >= 0 && stands(text, cue, from)) {
        return true;
      }
    }
    return false;
  }

  /** How many units the barrier has that ends at the unit; 0 if none does. */
  private int barrierLength(int unit, int start) {
    for (String barrier : BARRIERS_ZH) {
      int from = unit - barrier.length() + 1;
      if (from >= 0 && stands(text, barrier, from)) {
        return barrier.length();
      }
    }
    int c = text.ideograph(unit);
    for (String ambiguous : AMBIGUOUS_BARRIERS_ZH) {
      if (ambiguous.charAt(0) == c) {
        int bar = ambiguous.indexOf('|', 2);
        boolean part =
            (unit > 0 && isOneOf(ambiguous.substring(2, bar), unit - 1))
                || isOneOf(ambiguous.substring(bar + 1), unit + 1);
        if (!part) {
          return 1;
        }
      }
    }
    // 没有标签时用…, 不用 accuracy 用 F1, 没有见过的题.
    if (c == '时' && isOneOf(AFTER_WHEN_ZH, unit + 1)) {
      return 1;
    }
    if (c == '用' && unit > 0 && text.word(unit - 1) != null) {
      return 1;
    }
    return c == '的' && endsRelativeClause(unit, start) ? 1 : 0;
  }

  /** 没有见过的: what was denied ends before 的, the noun after it is not denied. */
  private boolean endsRelativeClause(int unit, int start) {
    for (int i = unit - 3; i >= 1 && i >= unit - 8; i--) {
      if (stands(text, "没有", i - 1)) {
        return start > unit;
      }
    }
    return false;
  }

  private boolean isListWord(int unit) {
    int c = text.ideograph(unit);
    return c == '和' || c == '与' || c == '及' || c == '或' || c == '跟';
  }

  // ---- what is said of it

  private boolean deniedAfter(int end) {
    int at = end;
    // Over the rest of a list of subjects: "early stopping and dropout are not needed".
    int members = 0;
    while (at < text.size() && members < 4) {
      if (isPredicateOfDenial(at)) {
        return true;
      }
      int next = afterConjunction(at);
      if (next < 0) {
        return false;
      }
      at = afterMember(next);
      members++;
    }
    return at >= 0 && at < text.size() && isPredicateOfDenial(at);
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
    if (word == null && isListWord(at)) {
      return at + 1;
    }
    return (gap & FoldedText.LIST) != 0 ? at : -1;
  }

  /**
   * The end of a list's member that begins at the unit: where the next conjunction or predicate is.
   */
  private int afterMember(int from) {
    int most = from < text.size() && text.word(from) == null ? 8 : 4;
    for (int i = from; i < text.size() && i < from + most; i++) {
      if (i > from && (isPredicateOfDenial(i) || afterConjunction(i) >= 0)) {
        return i;
      }
    }
    return text.size();
  }

  private boolean isPredicateOfDenial(int at) {
    if (at >= text.size()
        || claimed[at]
        || (text.gap(at) & FoldedText.BREAK & ~FoldedText.CLOSE) != 0) {
      return false;
    }
    return text.word(at) != null ? isPredicateEn(at) : isPredicateZh(at);
  }

  private boolean isPredicateEn(int at) {
    String word = text.word(at);
    int next = at + 1;
    boolean toBe = isOneOfWords(word, "is", "are", "was", "were", "s", "re");
    if (toBe && Phrase.contains(NEGATIVE_ADJECTIVES, word(next))) {
      return true;
    }
    if (toBe && word(next).equals("not")) {
      return saysUseless(next + 1);
    }
    if (isOneOfWords(word, "isnt", "arent", "wasnt", "werent")) {
      return saysUseless(next);
    }
    boolean toDo = isOneOfWords(word, "does", "do", "did", "will", "would", "can", "should");
    if (toDo && word(next).equals("not")) {
      return Phrase.contains(HELPS, word(next + 1));
    }
    boolean notToDo =
        isOneOfWords(word, "doesnt", "dont", "didnt", "wont", "wouldnt", "cant", "cannot", "never");
    return notToDo && Phrase.contains(HELPS, word(next));
  }

  private boolean saysUseless(int at) {
    if (endsClause(at)) {
      return true;
    }
    int from = Phrase.contains(ARTICLES, word(at)) ? at + 1 : at;
    if (isOneOfWords(word(from), "really", "very", "actually", "even", "at")) {
      from++;
    }
    return Phrase.contains(USELESS, word(from)) || Phrase.contains(USELESS_NOUNS, word(from));
  }

  private boolean isPredicateZh(int from) {
    int at = from;
    while (at < text.size() && at < from + 3 && isOneOf(ADVERBS_ZH, at) && !startsUseless(at)) {
      at++;
    }
    if (startsUseless(at)) {
      return true;
    }
    for (String last : FINAL_ZH) {
      if (stands(text, last, at)) {
        int end = at + last.length();
        if (isOneOf("了的做加", end)) {
          end++;
        }
        return endsClause(end);
      }
    }
    return false;
  }

  private boolean startsUseless(int at) {
    for (String useless : USELESS_ZH) {
      if (stands(text, useless, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsClause(int at) {
    return at >= text.size() || (text.gap(at) & (FoldedText.BREAK | FoldedText.NEWLINE)) != 0;
  }

  // ---- reading units

  private String word(int unit) {
    String word = unit >= 0 && unit < text.size() ? text.word(unit) : null;
    return word == null ? "" : word;
  }

  private boolean isOneOf(String characters, int unit) {
    return unit >= 0
        && unit < text.size()
        && text.ideograph(unit) != 0
        && characters.indexOf(text.ideograph(unit)) >= 0;
  }

  private static boolean isOneOfWords(String word, String... words) {
    return Phrase.contains(words, word);
  }

  /** Whether the characters stand at the unit, one a unit, in one clause. */
  private static boolean stands(FoldedText text, String characters, int unit) {
    if (unit < 0 || unit + characters.length() > text.size()) {
      return false;
    }
    for (int i = 0; i < characters.length(); i++) {
      if (text.ideograph(unit + i) != characters.charAt(i)
          || (i > 0 && (text.gap(unit + i) & FoldedText.BREAK) != 0)) {
        return false;
      }
    }
    return true;
  }
}
