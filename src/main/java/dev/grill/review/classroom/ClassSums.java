package dev.grill.review.classroom;

import java.time.LocalDate;
import java.util.List;

/**
 * What a class report is made of, whoever adds it up: files ({@link ClassTally}) or a store.
 *
 * @param first the first day of the period with an answer; null without; {@code last} likewise
 * @param learners in any order; so are the others
 * @param weeks those with an answer
 */
public record ClassSums(
    LocalDate first,
    LocalDate last,
    List<LearnerSums> learners,
    List<TopicSums> topics,
    List<CardSums> cards,
    List<PointSums> points,
    List<WeekSums> weeks) {

  public ClassSums {
    learners = List.copyOf(learners);
    topics = List.copyOf(topics);
    cards = List.copyOf(cards);
    points = List.copyOf(points);
    weeks = List.copyOf(weeks);
  }
}
