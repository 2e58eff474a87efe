package dev.grill.answer;

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

  private final FoldedText text;

  /** Units that a phrase with a denial of its own has claimed: they deny nothing else. */
  private final boolean[] claimed;

  private final Dismissal dismissal;

  Denial(FoldedText text, boolean[] claimed) {
    this.text = text;
    this.claimed = claimed;
    this.dismissal = new Dismissal(text, claimed);
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
    return isGoverned(start, end) || dismissal.follows(end);
  }

  /**
   * Whether the name of a harm at the units is waved away (不用管漂移, "forgetting is a myth"): that it
   * is avoided is no denial of the point that names it.
   */
  boolean deniesHarm(int start, int end) {
    return dismissal.follows(end) || dismissal.isCarelessBefore(start);
  }

  private boolean isGoverned(int start, int end) {
    Walk walk = new Walk(start, end);
    Verdict verdict = Verdict.OPEN;
    for (int steps = 0; steps < REACH && verdict == Verdict.OPEN; steps++) {
      verdict = walk.step();
    }
    return verdict == Verdict.DENIED;
  }

  private enum Verdict {
    /** Nothing decided yet: go on. */
    OPEN,
    DENIED,
    FREE
  }

  /** The walk from a phrase back towards the beginning of its clause. */
  private final class Walk {
    private final int start;
    private final int end;
    private int at;

    /** Words passed, and how many of them since the last member of the list began. */
    private int words;

    private int inMember;

    /** Whether the phrase belongs to a list: "A, B or C". */
    private boolean list;

    /** Whether the phrase begins its member of the list: not "A or keep B". */
    private boolean wholeMember;

    /** Whether nothing but conjunctions and articles was passed. */
    private boolean direct = true;

    Walk(int start, int end) {
      this.start = start;
      this.end = end;
      this.at = start;
    }

    Verdict step() {
      int gap = text.gap(at);
      if ((gap & FoldedText.CLOSE) != 0) {
        at = beforeParenthesis(at);
        if (at < 0) {
          return Verdict.FREE;
        }
        gap = text.gap(at) & ~FoldedText.OPEN;
      }
      if (at == 0
          || (gap & (FoldedText.STOP | FoldedText.NEWLINE | FoldedText.COLON | FoldedText.OPEN))
              != 0
          || ((gap & FoldedText.COMMA) != 0 && !crossesComma())) {
        return Verdict.FREE;
      }
      int unit = at - 1;
      at = unit;
      if (!claimed[unit]) {
        int cue = cueLength(unit);
        if (cue > 0) {
          return isUndone(unit - cue + 1, unit + 1) ? Verdict.FREE : Verdict.DENIED;
        }
        if (isNo(unit)) {
          boolean need = Phrase.contains(DenialWords.NO_WHAT, text.wordOrEmpty(unit + 1));
          return need || words <= (wholeMember ? 4 : 1) ? Verdict.DENIED : Verdict.FREE;
        }
      }
      return text.word(unit) == null ? passIdeograph(unit) : passWord(text.word(unit));
    }

    private boolean crossesComma() {
      boolean member = list && inMember <= 3;
      if (!member && !(direct && listGoesOn(start, end))) {
        return false;
      }
      goOnInList();
      return true;
    }

    private void goOnInList() {
      wholeMember = list ? wholeMember : direct;
      list = true;
      inMember = 0;
    }

    private Verdict passIdeograph(int unit) {
      if (direct && !claimed[unit] && closeCueEndsAt(unit)) {
        return Verdict.DENIED;
      }
      int barrier = barrierLength(unit, start);
      if (barrier > 0) {
        // 不是必须早停: the verb belongs to the denial.
        int before = unit - barrier;
        int cue = before >= 0 && !claimed[before] ? cueLength(before) : 0;
        return cue > 0 && !isUndone(before - cue + 1, before + 1) ? Verdict.DENIED : Verdict.FREE;
      }
      direct &= text.isConjunction(unit);
      return Verdict.OPEN;
    }

    private Verdict passWord(String word) {
      if (Phrase.contains(DenialWords.BARRIERS, word)) {
        return Verdict.FREE;
      }
      if (word.equals("or") || word.equals("nor")) {
        goOnInList();
      } else if (word.equals("and")) {
        // "not A and B" lists; "not A and use B" begins anew, and so does "not A, B and C".
        return direct ? Verdict.OPEN : Verdict.FREE;
      } else if (!Phrase.contains(DenialWords.ARTICLES, word)) {
        direct = false;
        words++;
        inMember++;
      }
      return Verdict.OPEN;
    }
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
   * Whether the phrase right after a comma goes on with a list: it follows "or" or 或, or members
   * and an "or" come after it. Another Chinese comma begins a new clause.
   */
  private boolean listGoesOn(int start, int end) {
    String before = text.wordOrEmpty(start - 1);
    if (before.equals("or") || before.equals("nor") || text.isOneOf("或及", start - 1)) {
      return true;
    }
    int inMember = 0;
    for (int i = end; i < text.size() && i < end + REACH; i++) {
      int gap = text.gap(i);
      String word = text.word(i);
      if (word == null || (gap & (FoldedText.STOP | FoldedText.NEWLINE | FoldedText.COLON)) != 0) {
        return false;
      }
      inMember = (gap & FoldedText.COMMA) != 0 ? 1 : inMember + 1;
      if (word.equals("or") || word.equals("nor")) {
        return true;
      }
      if (inMember > 3) {
        return false;
      }
    }
    return false;
  }

  /** Whether what follows the cue, or precedes it, takes the denial back. */
  private boolean isUndone(int from, int to) {
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
    if (isCondition(from) || isRequirement(from, to)) {
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
      return question || needQuestion || cueLength(from - 1) > 0;
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

  private boolean isProhibition(int unit) {
    return text.stands("不能", unit) || text.stands("不要", unit) || text.stands("不许", unit);
  }

  /** "If you don't stop early it overfits", 如果不用早停就…: what is missing there is not denied. */
  private boolean isCondition(int cue) {
    for (int i = cue; i > 0 && i > cue - REACH / 2; i--) {
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

  /** How many units the denial has that ends at the unit; 0 if none does. */
  private int cueLength(int unit) {
    String word = text.word(unit);
    if (word != null) {
      // "Nothing to do with dropout": only with "to do", for "cures nothing" is no denial.
      boolean unrelated =
          word.equals("nothing")
              && text.wordOrEmpty(unit + 1).equals("to")
              && text.wordOrEmpty(unit + 2).equals("do");
      return unrelated || Phrase.contains(DenialWords.CUES, word) ? 1 : 0;
    }
    for (String cue : DenialWords.CUES_ZH) {
      int from = unit - cue.length() + 1;
      if (from < 0 || !text.stands(cue, from)) {
        continue;
      }
      if (cue.equals("别")) {
        boolean part =
            (from > 0 && text.isOneOf(DenialWords.NOT_APART_BEFORE_BIE, from - 1))
                || text.isOneOf(DenialWords.NOT_APART_AFTER_BIE, unit + 1);
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
    for (String cue : DenialWords.CLOSE_CUES_ZH) {
      int from = unit - cue.length() + 1;
      if (from >= 0 && text.stands(cue, from)) {
        return true;
      }
    }
    return false;
  }

  /** How many units the barrier has that ends at the unit; 0 if none does. */
  private int barrierLength(int unit, int start) {
    for (String barrier : DenialWords.BARRIERS_ZH) {
      int from = unit - barrier.length() + 1;
      if (from >= 0 && text.stands(barrier, from)) {
        return barrier.length();
      }
    }
    int c = text.ideograph(unit);
    for (String ambiguous : DenialWords.AMBIGUOUS_BARRIERS_ZH) {
      if (ambiguous.charAt(0) == c) {
        int bar = ambiguous.indexOf('|', 2);
        boolean part =
            (unit > 0 && text.isOneOf(ambiguous.substring(2, bar), unit - 1))
                || text.isOneOf(ambiguous.substring(bar + 1), unit + 1);
        if (!part) {
          return 1;
        }
      }
    }
    // 不用 accuracy 用 F1, 没有见过的题.
    if (c == '用' && unit > 0 && text.word(unit - 1) != null) {
      return 1;
    }
    return c == '的' && endsRelativeClause(unit, start) ? 1 : 0;
  }

  /** 没有见过的: what was denied ends before 的, the noun after it is not denied. */
  private boolean endsRelativeClause(int unit, int start) {
    for (int i = unit - 3; i >= 1 && i >= unit - 8; i--) {
      if (text.stands("没有", i - 1)) {
        return start > unit;
      }
    }
    return false;
  }
}
