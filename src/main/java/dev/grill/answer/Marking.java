package dev.grill.answer;

import dev.grill.card.Card;
import dev.grill.card.KeyPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what became of each key point of a card in a typed answer. A point is heard where one of its
 * entries stands in the answer and is not denied there.
 *
 * <p>Entry and answer are folded first ({@code CharacterFolding}, {@link WordForm}); words match
 * whole, also between Chinese characters ({@link PhraseSearch}), as another term of the field
 * ({@link Lexicon}), and in another order ({@link Atoms}); one slip in a longer word is forgiven
 * ({@link Slip}); what a denial governs does not count ({@link Denial}), nor do piles of terms
 * ({@link Pile}), bare names where the point is a limit ({@link Limit}) and names in sentences that
 * claim too much ({@link Overclaim}). The matcher reads phrases, not meaning: a false claim around
 * the right words covers the point, and the learner has the last word.
 */
public final class Marking {

  private Marking() {}

  /** Reads what marking needs (synonyms, words, tone), so that the first answer needn't wait. */
  public static void prepare() {
    KeyPoint point = new KeyPoint("point", List.of("typing & word|词", "没有词 & 不"));
    Rubric rubric = Rubric.of(List.of(point));
    Examination examination = new Examination("One wrod. Typed twice. 就是一个词。", rubric.words());
    rubric.entries(0).forEach(examination::claimDenialsOf);
    examination.mark(point, rubric.entries(0), rubric.limit(0));
  }

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
    Rubric rubric = Rubric.of(points);
    Examination examination = new Examination(typed, rubric.words());
    for (int i = 0; i < points.size(); i++) {
      rubric.entries(i).forEach(examination::claimDenialsOf);
    }
    for (int i = 0; i < points.size(); i++) {
      marked.add(examination.mark(points.get(i), rubric.entries(i), rubric.limit(i)));
    }
    return new Marked(marked);
  }
}
