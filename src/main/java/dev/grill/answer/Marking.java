package dev.grill.answer;

import dev.grill.card.Card;
import dev.grill.card.KeyPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which key points of a card a typed answer covers. A point is covered where one of its
 * phrases stands in the answer and is not denied there.
 *
 * <p>Phrase and answer are folded first ({@code CharacterFolding}, {@link WordForm}); words match
 * whole, also between Chinese characters ({@link PhraseSearch}); one slip in a longer word is
 * forgiven ({@link Slip}); what a denial governs does not count ({@link Denial}). The matcher reads
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
        marked.add(new MarkedPoint(point.point(), false, null));
      }
      return new Marked(marked, false);
    }
    List<List<Phrase>> phrases = phrasesOf(points);
    Set<String> words = new HashSet<>();
    for (List<Phrase> ofPoint : phrases) {
      for (Phrase phrase : ofPoint) {
        phrase.addWordsTo(words);
      }
    }
    FoldedText answer = new FoldedText(typed);
    Reading reading = new Reading(answer, new Vocabulary(answer, words));
    reading.claimDenialsOf(phrases);
    for (int i = 0; i < points.size(); i++) {
      String matched = reading.firstIn(phrases.get(i));
      marked.add(new MarkedPoint(points.get(i).point(), matched != null, matched));
    }
    return new Marked(marked, true);
  }

  private static List<List<Phrase>> phrasesOf(List<KeyPoint> points) {
    List<List<Phrase>> all = new ArrayList<>(points.size());
    for (KeyPoint point : points) {
      List<Phrase> phrases = new ArrayList<>();
      if (point.accept().isEmpty()) {
        phrases.add(new Phrase(point.point()));
      }
      for (String accept : point.accept()) {
        phrases.add(new Phrase(accept));
      }
      all.add(phrases);
    }
    return all;
  }

  /** One answer while it is being marked. */
  private static final class Reading {
    private final FoldedText answer;
    private final Vocabulary vocabulary;
    private final boolean[] claimed;
    private final Denial denial;

    Reading(FoldedText answer, Vocabulary vocabulary) {
      this.answer = answer;
      this.vocabulary = vocabulary;
      this.claimed = new boolean[answer.size()];
      this.denial = new Denial(answer, claimed);
    }

    /** A denial that is part of a phrase in the answer (注意力不是解释) denies nothing beside it. */
    void claimDenialsOf(List<List<Phrase>> phrases) {
      for (List<Phrase> ofPoint : phrases) {
        for (Phrase phrase : ofPoint) {
          if (!Denial.holdsDenial(phrase.units())) {
            continue;
          }
          PhraseSearch search = new PhraseSearch(phrase, answer, vocabulary);
          for (int start = 0; start < answer.size(); start++) {
            int end = search.endFrom(start);
            for (int unit = start; unit < end; unit++) {
              claimed[unit] = true;
            }
          }
        }
      }
    }

    /** The first of the phrases that the answer holds undenied, as the deck writes it; or null. */
    String firstIn(List<Phrase> phrases) {
      for (Phrase phrase : phrases) {
        PhraseSearch search = new PhraseSearch(phrase, answer, vocabulary);
        boolean harm = Harm.isNamedBy(phrase.units());
        for (int start = 0; start < answer.size(); start++) {
          int end = search.endFrom(start);
          if (end >= 0 && (harm || !denial.denies(start, end))) {
            return phrase.text();
          }
        }
      }
      return null;
    }
  }
}
