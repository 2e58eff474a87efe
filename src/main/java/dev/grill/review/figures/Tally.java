package dev.grill.review.figures;

import dev.grill.card.CardId;
import dev.grill.review.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A session in figures.
 *
 * @param answers how many were given
 * @param cards how many different cards they were given to
 * @param time they took together
 * @param grades how often each grade, 0 to 5, was given
 * @param weakest topics with a mean grade below 4, the weakest first
 */
public record Tally(
    int answers, int cards, Duration time, List<Integer> grades, List<Topic> weakest) {

  /** How a topic went; {@code sum} is that of its grades. */
  public record Topic(String name, int answers, int sum) {

    Topic plus(int grade) {
      return new Topic(name, answers + 1, sum + grade);
    }

    /** The mean grade in tenths, rounded down. */
    public int tenths() {
      return sum * 10 / answers;
    }
  }

  private static final int GOOD = 40;

  public Tally {
    grades = List.copyOf(grades);
    weakest = List.copyOf(weakest);
  }

  /**
   * The figures of some answers.
   *
   * @param topics the topic of each card that has one
   */
  public static Tally of(List<Session.Answered> answers, Map<CardId, String> topics) {
    int[] grades = new int[6];
    Duration time = Duration.ZERO;
    Set<CardId> cards = new HashSet<>();
    Map<String, Topic> byTopic = new TreeMap<>();
    for (Session.Answered answered : answers) {
      int grade = answered.grade().number();
      grades[grade]++;
      time = time.plus(answered.taken());
      cards.add(answered.card());
      String topic = topics.get(answered.card());
      if (topic != null) {
        Topic before = byTopic.getOrDefault(topic, new Topic(topic, 0, 0));
        byTopic.put(topic, before.plus(grade));
      }
    }
    List<Topic> weakest = new ArrayList<>(byTopic.values());
    weakest.removeIf(topic -> topic.tenths() >= GOOD);
    weakest.sort(Comparator.comparingInt(Topic::tenths));
    List<Integer> counts = new ArrayList<>();
    for (int count : grades) {
      counts.add(count);
    }
    return new Tally(answers.size(), cards.size(), time, counts, weakest);
  }
}
