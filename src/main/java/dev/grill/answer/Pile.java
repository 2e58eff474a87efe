package dev.grill.answer;

import java.util.BitSet;

/**
 * Finds piles of terms: seven or more in a row, each bare, with nothing said of any of them. A
 * terse list of ideas is shorter, and its members have a number, an arrow, a bracket or a verb.
 */
final class Pile {

  /** Bare terms in a row that make a pile: terse notes of people have up to six. */
  private static final int LEAST = 7;

  /** Words in a row with nothing but blanks between them, and none that relates them. */
  private static final int LEAST_ROW = 10;

  private static final int MOST_WORDS = 3;
  private static final int MOST_CHARACTERS = 7;

  /** Words that relate things: a member with one of them says something. */
  private static final String RELATING =
      " the a an of to for with by in on at from as is are be it its that this i we you if so when"
          + " then than not no only never use using used must should can will has have into per"
          + " over before after via each every without instead first keep check and or but while up down"
          + " more less most all too still ";

  private static final String RELATING_ZH = "的了是把被就都也让给在看做这那我你们它不没先再后会能按";

  private final FoldedText text;
  private final BitSet units = new BitSet();
  private int begun;
  private int members;

  private Pile(FoldedText text) {
    this.text = text;
  }

  /** The units of the answer that are piled up; all of it where more than half is. */
  static BitSet in(FoldedText text) {
    Pile pile = new Pile(text);
    int start = 0;
    for (int i = 1; i <= text.size(); i++) {
      if (i == text.size() || pile.parts(i)) {
        pile.member(start, i);
        start = i;
      }
    }
    pile.endRun(text.size());
    if (2 * pile.units.cardinality() > text.size()) {
      pile.units.set(0, text.size());
    }
    return pile.units;
  }

  private boolean parts(int unit) {
    int gap = text.gap(unit);
    boolean spaced =
        (gap & FoldedText.SPACE) != 0 && (text.word(unit) == null || text.word(unit - 1) == null);
    return spaced
        || (gap & (FoldedText.CLAUSE | FoldedText.LIST | FoldedText.COLON | FoldedText.OPEN)) != 0;
  }

  private void member(int start, int end) {
    int gap = text.gap(start);
    if ((gap & (FoldedText.STOP | FoldedText.NEWLINE | FoldedText.COLON | FoldedText.ARROW)) != 0) {
      endRun(start);
    }
    int words = 0;
    int characters = 0;
    boolean relates = (gap & (FoldedText.OPEN | FoldedText.ARROW)) != 0;
    for (int i = start; i < end; i++) {
      String word = text.word(i);
      words += word == null ? 0 : 1;
      characters += word == null ? 1 : 0;
      relates |=
          word == null
              ? text.isOneOf(RELATING_ZH, i)
              : RELATING.contains(" " + word + " ") || Character.isDigit(word.charAt(0));
    }
    boolean row = characters == 0 && words >= LEAST_ROW;
    if (relates
        || (!row && words + characters / 2 > MOST_WORDS && characters != end - start)
        || (characters == end - start && characters > MOST_CHARACTERS)) {
      endRun(start);
      begun = end;
    } else {
      members += row ? words : 1;
    }
  }

  private void endRun(int end) {
    if (members >= LEAST) {
      units.set(begun, end);
    }
    members = 0;
    begun = end;
  }
}
