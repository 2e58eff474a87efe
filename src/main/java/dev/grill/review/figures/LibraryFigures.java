package dev.grill.review.figures;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Reviewed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cards of a library come to on a day. A store keeps most of it up with every change of a
 * card, so that {@link Statistics} need not read each; from the cards themselves it is made the
 * same.
 *
 * @param topics one for each topic, and one for the cards without; in no order
 * @param due how many cards are foreseen today and on each day after it: {@link
 *     Statistics#FORECAST_DAYS} numbers
 * @param leeches cards that lapsed too often, in the order of the library
 */
public record LibraryFigures(List<TopicCards> topics, List<Integer> due, List<CardId> leeches) {

  /**
   * The cards of a topic. Those that are neither new, learning nor mature are young.
   *
   * @param topic null for the cards without one
   * @param retention of all answers to them
   */
  public record TopicCards(
      String topic,
      int cards,
      int fresh,
      int learning,
      int mature,
      int suspended,
      int known,
      Statistics.Retention retention) {}

  public LibraryFigures {
    topics = List.copyOf(topics);
    due = List.copyOf(due);
    leeches = List.copyOf(leeches);
  }

  /**
   * The figures of some cards, each of them looked at.
   *
   * @param answers to these cards and others; those that were taken back or lie ahead are passed
   *     over
   * @param leechAfter lapses that mark a leech
   */
  public static LibraryFigures of(
      List<Candidate> candidates, List<Reviewed> answers, LocalDate day, int leechAfter) {
    Map<CardId, Statistics.Retention> retention = new HashMap<>();
    for (Reviewed answer : answers) {
      if (answer.counts()) {
        CardId card = answer.review().card();
        retention.put(card, retention.getOrDefault(card, Statistics.Retention.NONE).plus(answer));
      }
    }
    Map<String, TopicCards> topics = new HashMap<>();
    int[] due = new int[Statistics.FORECAST_DAYS];
    List<CardId> leeches = new ArrayList<>();
    for (Candidate candidate : candidates) {
      CardId card = candidate.card();
      String topic = candidate.topic();
      TopicCards before =
          topics.getOrDefault(
              topic, new TopicCards(topic, 0, 0, 0, 0, 0, 0, Statistics.Retention.NONE));
      topics.put(
          topic,
          plus(before, candidate.state(), retention.getOrDefault(card, Statistics.Retention.NONE)));
      foresee(due, candidate.state(), day);
      if (candidate.state().lapses() >= leechAfter) {
        leeches.add(card);
      }
    }
    return new LibraryFigures(new ArrayList<>(topics.values()), boxed(due), leeches);
  }

  /**
   * The figures of cards that are counted already.
   *
   * @param due of the cards of which nothing holds for the day alone; changed
   * @param touched the others
   */
  public static LibraryFigures of(
      List<TopicCards> topics,
      int[] due,
      List<Candidate> touched,
      List<CardId> leeches,
      LocalDate day) {
    for (Candidate candidate : touched) {
      foresee(due, candidate.state(), day);
    }
    return new LibraryFigures(topics, boxed(due), leeches);
  }

  private static TopicCards plus(
      TopicCards topic, CardState state, Statistics.Retention retention) {
    boolean learning = !state.isNew() && state.memory().repetitions() < 2;
    return new TopicCards(
        topic.topic(),
        topic.cards() + 1,
        topic.fresh() + (state.isNew() ? 1 : 0),
        topic.learning() + (learning ? 1 : 0),
        topic.mature() + (state.isMature() ? 1 : 0),
        topic.suspended() + (state.suspended() ? 1 : 0),
        topic.known() + (state.isKnown() ? 1 : 0),
        topic.retention().plus(retention));
  }

  private static void foresee(int[] due, CardState state, LocalDate day) {
    boolean waits = state.isDue(day) || state.isAskedFor(day);
    if (state.suspended() || state.isNew() && !waits) {
      return;
    }
    long days =
        waits ? (state.isBuried(day) ? 1 : 0) : ChronoUnit.DAYS.between(day, state.memory().due());
    if (days < due.length) {
      due[(int) days]++;
    }
  }

  private static List<Integer> boxed(int[] numbers) {
    List<Integer> boxed = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      boxed.add(number);
    }
    return boxed;
  }

  /** How many cards there are of each kind. */
  Statistics.Cards cards() {
    int total = 0;
    int fresh = 0;
    int learning = 0;
    int mature = 0;
    int suspended = 0;
    for (TopicCards topic : topics) {
      total += topic.cards();
      fresh += topic.fresh();
      learning += topic.learning();
      mature += topic.mature();
      suspended += topic.suspended();
    }
    int young = total - fresh - learning - mature;
    return new Statistics.Cards(total, fresh, learning, young, mature, suspended, leeches.size());
  }
}
