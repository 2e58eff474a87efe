package dev.grill.answer;

import dev.grill.card.Card;
import dev.grill.card.KeyPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what became of each key point of a card in a typed answer. A point is heard where one of its
 * entries stands in the answer and is not denied there.
 *
 * <p>Entry and answer are folded first ({@code CharacterFolding}, {@link WordForm}); words match
 * whole, also between Chinese characters ({@link PhraseSearch}), as another term of the field
 * ({@link Lexicon}), and in another order ({@link Atoms}); one slip in a longer word is forgiven
 * ({@link Slip}); what a denial governs does not count ({@link Denial}), nor do piles of terms
 * ({@link Pile}) and bare names where the point is a limit ({@link Limit}). The matcher reads
 * phrases, not meaning: a false claim around the right words covers the point, and the learner has
 * the last word.
 */
public final class Marking {

  private Marking() {}

  /**
   * Marks an answer.
   *
   * @param typed what the person typed; null or blank covers nothing and suggests no grade
   */
  public static Marked mark(Card card, String typed) {
    List<KeyPoint> points = card.points();
    List<MarkedPoint> marked = new ArrayList<>(points.size());
    if (typed == null || typed.isBlank()) {
      for (KeyPoint point : points) {
        marked.add(new MarkedPoint(point.point(), PointState.NO, null));
      }
      return new Marked(marked);
    }
    List<List<Entry>> entries = entriesOf(points);
    Set<String> words = new HashSet<>();
    for (List<Entry> ofPoint : entries) {
      for (Entry entry : ofPoint) {
        entry.forEachPhrase(phrase -> phrase.addWordsTo(words));
      }
    }
    Examination examination = new Examination(typed, words);
    for (List<Entry> ofPoint : entries) {
      ofPoint.forEach(examination::claimDenialsOf);
    }
    for (int i = 0; i < points.size(); i++) {
      marked.add(examination.mark(points.get(i), entries.get(i)));
    }
    return new Marked(marked);
  }

  private static List<List<Entry>> entriesOf(List<KeyPoint> points) {
    List<List<Entry>> all = new ArrayList<>(points.size());
    for (KeyPoint point : points) {
      List<Entry> entries = new ArrayList<>();
      if (point.accept().isEmpty()) {
        entries.add(new Entry(point.point()));
      }
      for (String accept : point.accept()) {
        entries.add(new Entry(accept));
      }
      all.add(entries);
    }
    return all;
  }
}
