package dev.grill.answer;

import dev.grill.card.KeyPoint;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** One answer while it is being marked. */
final class Examination {

  /** Units that may stand between the parts of a phrase whose words changed places. */
  private static final int SLACK = 3;

  /** What looking for a denial costs, in steps of the search. */
  private static final int STEPS_OF_DENIAL = 50;

  private final FoldedText answer;
  private final Vocabulary vocabulary;
  private final boolean[] claimed;
  private final Denial denial;
  private final DenialCue cue;
  private final BitSet pile;
  private final Overclaim overclaim;
  private final int[] clause;

  Examination(String typed, Set<String> phraseWords) {
    this.answer = new FoldedText(typed);
    this.vocabulary = new Vocabulary(answer, phraseWords);
    this.claimed = new boolean[answer.size()];
    this.denial = new Denial(answer, claimed);
    this.cue = new DenialCue(answer);
    this.pile = Pile.in(answer);
    this.overclaim = new Overclaim(answer);
    this.clause = new int[answer.size()];
    for (int i = 1; i < clause.length; i++) {
      clause[i] = clause[i - 1] + ((answer.gap(i) & FoldedText.CLAUSE) != 0 ? 1 : 0);
    }
  }

  /**
   * A denial that is part of an entry in the answer (注意力不是解释) denies nothing beside it. The "not"
   * of an entry of several parts is one only in a clause where they all stand.
   */
  void claimDenialsOf(Entry entry) {
    if (!entry.holdsDenial()) {
      return;
    }
    int[] missing = new int[clauses()];
    for (List<Phrase> alternatives : entry.parts()) {
      boolean[] stands = new boolean[missing.length];
      if (entry.parts().size() > 1) {
        alternatives.forEach(
            phrase -> forEachFind(phrase, (from, to) -> stands[clause[from]] = true));
      } else {
        Arrays.fill(stands, true);
      }
      for (int i = 0; i < missing.length; i++) {
        missing[i] += stands[i] ? 0 : 1;
      }
    }
    entry.forEachPhrase(
        phrase -> {
          if (phrase.holdsDenial()) {
            forEachFind(
                phrase,
                (from, to) -> {
                  if (missing[clause[from]] == 0) {
                    claim(from, to);
                  }
                });
          }
        });
  }

  /** 不 of an entry claims the 不要 that it is part of. */
  private void claim(int from, int to) {
    for (int i = from; i < to; i++) {
      Arrays.fill(claimed, i, cue.end(i), true);
    }
  }

  private int clauses() {
    return answer.size() == 0 ? 0 : clause[answer.size() - 1] + 1;
  }

  /** Hands on the first unit of each find of the phrase and the one after its last. */
  private void forEachFind(Phrase phrase, BiConsumer<Integer, Integer> action) {
    PhraseSearch search = new PhraseSearch(phrase, answer, vocabulary);
    BitSet starts = search.starts();
    for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
      int end = search.endFrom(start);
      if (end >= 0) {
        action.accept(start, end);
      }
    }
  }

  /** What became of a point that the entries earn. */
  MarkedPoint mark(KeyPoint point, List<Entry> entries, Limit limit) {
    MarkedPoint best = new MarkedPoint(point.point(), PointState.NO, null);
    for (Entry entry : entries) {
      PointState state =
          entry.parts().size() == 1
              ? phrase(entry.parts().get(0).get(0), limit)
              : parts(entry.parts());
      if (state == PointState.HEARD) {
        return new MarkedPoint(point.point(), state, entry.text());
      }
      if (state.compareTo(best.state()) < 0) {
        best = new MarkedPoint(point.point(), state, entry.text());
      }
    }
    return best;
  }

  /** Every part must stand in one clause; a clause counts as the least of its parts does. */
  private PointState parts(List<List<Phrase>> parts) {
    int clauses = clauses();
    PointState[] least = new PointState[clauses];
    Arrays.fill(least, PointState.HEARD);
    for (List<Phrase> alternatives : parts) {
      PointState[] best = new PointState[clauses];
      Arrays.fill(best, PointState.NO);
      for (Phrase phrase : alternatives) {
        PhraseSearch search = new PhraseSearch(phrase, answer, vocabulary);
        boolean harm = phrase.isHarm();
        BitSet starts = search.starts();
        for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
          int end = search.endFrom(start);
          if (end >= 0 && isWord(start, end)) {
            PointState state = doubted(stateOf(start, end, harm), overclaim.isEverywhere());
            best[clause[start]] = better(best[clause[start]], state);
          }
        }
      }
      for (int i = 0; i < clauses; i++) {
        least[i] = least[i].compareTo(best[i]) >= 0 ? least[i] : best[i];
      }
    }
    PointState state = PointState.NO;
    for (PointState each : least) {
      state = better(state, each);
    }
    return state;
  }

  private PointState phrase(Phrase phrase, Limit limit) {
    PhraseSearch search = new PhraseSearch(phrase, answer, vocabulary);
    boolean harm = phrase.isHarm();
    boolean subject = limit.isOn(phrase);
    PointState state = PointState.NO;
    BitSet starts = search.starts();
    for (int start = starts.nextSetBit(0);
        start >= 0 && state != PointState.HEARD;
        start = starts.nextSetBit(start + 1)) {
      int end = search.endFrom(start);
      if (end < 0 || !isWord(start, end)) {
        continue;
      }
      if (subject) {
        boolean said = Limit.isSaidAround(answer, start, end) && !pile.get(start);
        state = better(state, said ? PointState.HEARD : PointState.NAMED);
      } else {
        state = better(state, ofPhrase(phrase, start, end, harm));
      }
    }
    return state == PointState.NO && !subject ? anyOrder(phrase, search, harm) : state;
  }

  private PointState ofPhrase(Phrase phrase, int start, int end, boolean harm) {
    return doubted(stateOf(start, end, harm), overclaim.at(start) && !phrase.holdsDenial());
  }

  private static PointState doubted(PointState state, boolean overclaimed) {
    return state == PointState.HEARD && overclaimed ? PointState.NAMED : state;
  }

  private PointState stateOf(int start, int end, boolean harm) {
    if (!vocabulary.effortLeft(STEPS_OF_DENIAL)) {
      return PointState.NO;
    }
    if (harm ? denial.deniesHarm(start, end) : denial.denies(start, end)) {
      return PointState.DENIED;
    }
    return pile.get(start) ? PointState.NAMED : PointState.HEARD;
  }

  private static PointState better(PointState a, PointState b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** Its words near each other in one clause, in any order or with other words between. */
  private PointState anyOrder(Phrase phrase, PhraseSearch search, boolean harm) {
    Atoms atoms = phrase.atoms();
    int count = atoms.count();
    if (count == 0) {
      return PointState.NO;
    }
    int[] bounds = atoms.bounds();
    int reach = phrase.units().size() + SLACK;
    PointState state = PointState.NO;
    BitSet starts = search.startsOfPart(bounds[0], bounds[1]);
    for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
      int end = search.endOfPart(bounds[0], bounds[1], start);
      if (end < 0) {
        continue;
      }
      int from = start;
      int to = end;
      PointState here = ofPhrase(phrase, start, end, harm);
      for (int atom = 1; atom < count && here != null; atom++) {
        int low = atoms.ordered() ? to : Math.max(0, to - reach);
        int found = -1;
        for (int i = low; i < Math.min(answer.size(), from + reach) && found < 0; i++) {
          if (clause[i] != clause[start] || (i >= start && i < end)) {
            continue;
          }
          int last = search.endOfPart(bounds[2 * atom], bounds[2 * atom + 1], i);
          if (last >= 0 && Math.max(to, last) - Math.min(from, i) <= reach) {
            found = i;
            from = Math.min(from, i);
            to = Math.max(to, last);
            PointState part = stateOf(i, last, harm);
            here = here.compareTo(part) >= 0 ? here : part;
          }
        }
        here = found < 0 ? null : here;
      }
      if (here != null) {
        state = better(state, here);
      }
    }
    return state;
  }

  /** Whether a find of two characters is a word there: 目标定 holds no 标定, 卡时要 no 卡时. */
  private boolean isWord(int start, int end) {
    if (end - start != 2 || answer.ideograph(start) == 0 || answer.ideograph(start + 1) == 0) {
      return true;
    }
    Lexicon lexicon = Lexicon.shared();
    boolean insideAnother = lexicon.isPair(answer, start - 1) && !lexicon.isPair(answer, start - 2);
    boolean when = answer.ideograph(end - 1) == '时' && answer.isOneOf("要就再才会先可不也都", end);
    return !insideAnother && !when;
  }
}
