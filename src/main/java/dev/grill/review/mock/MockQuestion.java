package dev.grill.review.mock;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A question of a mock interview.
 *
 * @param topic the card's topic; its deck's id where it has none
 */
public record MockQuestion(CardId card, String topic) {

  /** Cards of a topic that can still be asked. */
  private static final class Pool {
    private final String topic;
    private final List<Candidate> cards = new ArrayList<>();
    private int all;
    private int unknown;
    private int asked;

    Pool(String topic) {
      this.topic = topic;
    }

    void add(Candidate candidate) {
      cards.add(candidate);
      all++;
      unknown += candidate.state().isKnown() ? 0 : 1;
    }

    /** Four times the weight where nothing is known; less with each question already asked. */
    long weight() {
      return cards.isEmpty()
          ? 0
          : (1000 + 3000L * unknown / all) / ((long) (1 + asked) * (1 + asked)) + 1;
    }
  }

  /**
   * Draws the questions of a mock interview: across the topics, more from those where less is known
   * and, within a topic, weak cards before new and known ones. What is due plays no part, so the
   * same seed gives the same questions until the schedule moves. Suspended cards are not asked, nor
   * the same card from another edition of its deck.
   *
   * @param candidates in the order of deck ids, then of the file
   * @param count how many at most
   * @param seed decides among all that is possible
   */
  public static List<MockQuestion> draw(List<Candidate> candidates, int count, long seed) {
    Map<String, Pool> byTopic = new TreeMap<>();
    for (Candidate candidate : candidates) {
      if (!candidate.state().suspended()) {
        byTopic.computeIfAbsent(topicOf(candidate), Pool::new).add(candidate);
      }
    }
    List<Pool> pools = List.copyOf(byTopic.values());
    Random random = new Random(seed * 0x9E3779B97F4A7C15L); // neighbouring seeds begin alike
    List<MockQuestion> questions = new ArrayList<>();
    while (questions.size() < count && pools.stream().anyMatch(pool -> !pool.cards.isEmpty())) {
      Pool pool = drawn(pools, Pool::weight, random);
      CardId card = drawn(pool.cards, MockQuestion::weight, random).card();
      pool.asked++;
      questions.add(new MockQuestion(card, pool.topic));
      pools.forEach(one -> one.cards.removeIf(other -> isSame(card, other.card())));
    }
    return questions;
  }

  /** The topic a card is counted under. */
  static String topicOf(Candidate candidate) {
    return candidate.topic() == null ? candidate.card().deck().text() : candidate.topic();
  }

  private static long weight(Candidate candidate) {
    CardState state = candidate.state();
    return state.isWeak() ? 4 : state.isNew() ? 2 : 1;
  }

  private static <T> T drawn(List<T> list, ToLongFunction<T> weight, Random random) {
    long sum = list.stream().mapToLong(weight).sum();
    long point = Math.floorMod(random.nextLong(), sum);
    for (T one : list) {
      point -= weight.applyAsLong(one);
      if (point < 0) {
        return one;
      }
    }
    throw new IllegalStateException("weights that do not add up to " + sum);
  }

  /** Editions of one deck have ids that differ only in the part after the last hyphen. */
  private static boolean isSame(CardId card, CardId other) {
    return card.card().equals(other.card()) && stem(card.deck()).equals(stem(other.deck()));
  }

  private static String stem(DeckId deck) {
    int hyphen = deck.text().lastIndexOf('-');
    return hyphen < 0 ? deck.text() : deck.text().substring(0, hyphen);
  }
}
