package dev.grill.answer;

/** Finds the words of denial in a text: not, 不需要, 别. */
final class DenialCue {

  private final FoldedText text;

  DenialCue(FoldedText text) {
    this.text = text;
  }

  /** How many units the denial has that ends at the unit; 0 if none does. */
  int length(int unit) {
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

  boolean isNo(int unit) {
    return "no".equals(text.word(unit)) && (text.gap(unit + 1) & FoldedText.BREAK) == 0;
  }

  /** The same for a cue that denies only what follows at once. */
  int closeLength(int unit) {
    for (String cue : DenialWords.CLOSE_CUES_ZH) {
      int from = unit - cue.length() + 1;
      if (from >= 0 && text.stands(cue, from)) {
        return cue.length();
      }
    }
    return 0;
  }

  /**
   * Where the denial ends that the unit is part of: 不 is part of 不要; the unit itself if of none.
   */
  int end(int unit) {
    int end = unit + 1;
    for (int i = unit; i < Math.min(text.size(), unit + DenialWords.LONGEST_ZH); i++) {
      end = length(i) > i - unit ? i + 1 : end;
    }
    return end;
  }
}
