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
  private final DenialCue cue;
  private final Retraction retraction;

  Denial(FoldedText text, boolean[] claimed) {
    this.text = text;
    this.claimed = claimed;
    this.dismissal = new Dismissal(text, claimed);
    this.cue = new DenialCue(text);
    this.retraction = new Retraction(text, cue);
  }

  /**
   * Whether the text holds a denial anywhere: a phrase that does carries it as a part of itself.
   */
  static boolean holdsDenial(FoldedText text) {
    DenialCue cue = new DenialCue(text);
    for (int i = 0; i < text.size(); i++) {
      if (cue.length(i) > 0 || cue.isNo(i)) {
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
    return isGoverned(start, end) || dismissal.orBlameFollows(end);
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

    /** Whether "and" ends the list, so that only "you don't need A, B and C" denies all of it. */
    private boolean sum;

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
        int length = cue.length(unit);
        if (length > 0) {
          boolean reaches = !sum || isOfNeed(unit + 1);
          return reaches ? verdict(unit, length) : Verdict.FREE;
        }
        if (cue.isNo(unit)) {
          boolean need = Phrase.contains(DenialWords.NO_WHAT, text.wordOrEmpty(unit + 1));
          return need || words <= (wholeMember ? 4 : 1) ? Verdict.DENIED : Verdict.FREE;
        }
      }
      return text.word(unit) == null ? passIdeograph(unit) : passWord(text.word(unit));
    }

    /** What the cue means that ends at the unit and has that length. */
    private Verdict verdict(int unit, int length) {
      return retraction.of(unit - length + 1, unit + 1) ? Verdict.FREE : Verdict.DENIED;
    }

    private boolean crossesComma() {
      boolean member = list && inMember <= 3;
      if (!member && !(direct && listGoesOn())) {
        return false;
      }
      goOnInList();
      return true;
    }

    /**
     * Whether the phrase right after a comma goes on with a list: it follows "or" or 或, or members
     * and an "or" come after it. Another Chinese comma begins a new clause.
     */
    private boolean listGoesOn() {
      String before = text.wordOrEmpty(start - 1);
      if (before.equals("or") || before.equals("nor") || text.isOneOf("或及", start - 1)) {
        return true;
      }
      int member = 0;
      for (int i = end; i < text.size() && i < end + REACH && member <= 3; i++) {
        int gap = text.gap(i);
        String word = text.word(i);
        if (word == null
            || (gap & (FoldedText.STOP | FoldedText.NEWLINE | FoldedText.COLON)) != 0) {
          return false;
        }
        member = (gap & FoldedText.COMMA) != 0 ? 1 : member + 1;
        if (word.equals("or") || word.equals("nor") || word.equals("and")) {
          sum = word.equals("and");
          return true;
        }
      }
      return false;
    }

    private void goOnInList() {
      wholeMember = list ? wholeMember : direct;
      list = true;
      inMember = 0;
    }

    private Verdict passIdeograph(int unit) {
      int close = direct && !claimed[unit] ? cue.closeLength(unit) : 0;
      if (close > 0) {
        boolean missed = retraction.isMissed(unit - close + 1, unit + 1);
        return missed ? Verdict.FREE : Verdict.DENIED;
      }
      int barrier = barrierLength(unit, start);
      if (barrier > 0) {
        // 不是必须早停: the verb belongs to the denial.
        int before = unit - barrier;
        int length = before >= 0 && !claimed[before] ? cue.length(before) : 0;
        return length > 0 ? verdict(before, length) : Verdict.FREE;
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
        if (!direct) {
          return Verdict.FREE;
        }
        sum = endsList(at);
        list |= sum;
      } else if (!Phrase.contains(DenialWords.ARTICLES, word)) {
        direct = false;
        words++;
        inMember++;
      }
      return Verdict.OPEN;
    }
  }

  /** Whether a comma stands some words before the "and" at the unit: A, B and C. */
  private boolean endsList(int and) {
    for (int i = and - 1; i > 0 && i >= and - 3 && text.word(i - 1) != null; i--) {
      if ((text.gap(i) & FoldedText.BREAK) != 0) {
        return (text.gap(i) & FoldedText.COMMA) != 0;
      }
    }
    return false;
  }

  /** Whether need is what the cue before the unit denies: "do not need", "do not really use". */
  private boolean isOfNeed(int unit) {
    return Phrase.contains(DenialWords.NEEDS, text.wordOrEmpty(unit))
        || Phrase.contains(DenialWords.NEEDS, text.wordOrEmpty(unit + 1));
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
