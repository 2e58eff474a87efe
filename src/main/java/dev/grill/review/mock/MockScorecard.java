package dev.grill.review.mock;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a mock interview went, beside the earlier ones.
 *
 * @param topics in the order of their names
 * @param missed the cards graded below 4, which a review would ask again the same day, in the order
 *     of the questions
 * @param earlier the mock interviews before it, oldest first
 */
public record MockScorecard(
    Score total, List<Topic> topics, List<CardId> missed, List<Earlier> earlier) {

  /**
   * After this long without a mock answer the next one belongs to another interview. The log does
   * not say which answers belong together; those of one interview are recorded while it is graded.
   */
  private static final Duration APART = Duration.ofHours(1);

  /**
   * Grades and key points of some answers together.
   *
   * @param grades the sum of the grades
   * @param covered key points covered, as the person left the ticks
   * @param points key points asked for; those of answers that were not marked are not counted
   * @param time all of them took
   */
  public record Score(int questions, int grades, int covered, int points, Duration time) {

    static final Score NONE = new Score(0, 0, 0, 0, Duration.ZERO);

    Score plus(Review review) {
      int named = covered;
      int asked = points;
      if (review.points() != null) {
        for (Review.Tick tick : review.points()) {
          named += tick.covered() ? 1 : 0;
          asked++;
        }
      }
      return new Score(
          questions + 1,
          grades + review.grade().number(),
          named,
          asked,
          review.taken() == null ? time : time.plus(review.taken()));
    }

    /** The mean grade in tenths, 0 to 50; 0 without questions. */
    public int meanGradeTenths() {
      return questions == 0 ? 0 : (20 * grades + questions) / (2 * questions);
    }

    /** Key points covered in a hundred, rounded down, so that 100 means all; -1 without any. */
    public int coveredPercent() {
      return points == 0 ? -1 : 100 * covered / points;
    }
  }

  /** A key point that was not covered. */
  public record MissedPoint(CardId card, String point) {}

  /**
   * One topic of the interview.
   *
   * @param earlier the same topic in all earlier mock interviews together
   */
  public record Topic(String topic, Score score, Score earlier, List<MissedPoint> missedPoints) {}

  /** An earlier mock interview; {@code day} is that of its last answer. */
  public record Earlier(LocalDate day, Score score) {}

  public MockScorecard {
    topics = List.copyOf(topics);
    missed = List.copyOf(missed);
    earlier = List.copyOf(earlier);
  }

  /**
   * The scorecard of an interview.
   *
   * @param answers its graded answers, in the order of the questions
   * @param candidates the cards of the library, for their topics
   * @param history every answer before it, oldest first
   */
  public static MockScorecard of(
      List<Review> answers, List<Candidate> candidates, List<Reviewed> history) {
    Map<CardId, String> topicOf = new HashMap<>();
    for (Candidate candidate : candidates) {
      topicOf.put(candidate.card(), MockQuestion.topicOf(candidate));
    }
    List<Review> before = answers(history);
    List<CardId> missed = new ArrayList<>();
    for (Review answer : answers) {
      if (answer.grade().repeatsToday()) {
        missed.add(answer.card());
      }
    }
    return new MockScorecard(
        score(answers), topics(answers, before, topicOf), missed, interviews(before));
  }

  /**
   * The mock interviews that some answers are of, oldest first.
   *
   * @param history oldest first
   */
  public static List<Earlier> interviewsOf(List<Reviewed> history) {
    return interviews(answers(history));
  }

  private static List<Review> answers(List<Reviewed> history) {
    List<Review> answers = new ArrayList<>();
    for (Reviewed reviewed : history) {
      if (reviewed.mode() == Mode.MOCK && reviewed.counts()) {
        answers.add(reviewed.review());
      }
    }
    return answers;
  }

  private static Score score(List<Review> answers) {
    Score score = Score.NONE;
    for (Review answer : answers) {
      score = score.plus(answer);
    }
    return score;
  }

  private static List<Topic> topics(
      List<Review> answers, List<Review> before, Map<CardId, String> topicOf) {
    Map<String, List<Review>> now = byTopic(answers, topicOf);
    Map<String, List<Review>> then = byTopic(before, topicOf);
    List<Topic> topics = new ArrayList<>();
    now.forEach(
        (topic, some) -> {
          List<MissedPoint> missed = new ArrayList<>();
          for (Review answer : some) {
            if (answer.points() != null) {
              for (Review.Tick tick : answer.points()) {
                if (!tick.covered()) {
                  missed.add(new MissedPoint(answer.card(), tick.point()));
                }
              }
            }
          }
          Score earlier = score(then.getOrDefault(topic, List.of()));
          topics.add(new Topic(topic, score(some), earlier, List.copyOf(missed)));
        });
    return topics;
  }

  private static Map<String, List<Review>> byTopic(
      List<Review> answers, Map<CardId, String> topicOf) {
    Map<String, List<Review>> byTopic = new TreeMap<>();
    for (Review answer : answers) {
      String topic = topicOf.getOrDefault(answer.card(), answer.card().deck().text());
      byTopic.computeIfAbsent(topic, name -> new ArrayList<>()).add(answer);
    }
    return byTopic;
  }

  /** An interview asks no card twice and is graded in one go. */
  private static List<Earlier> interviews(List<Review> answers) {
    List<Earlier> interviews = new ArrayList<>();
    Set<CardId> asked = new HashSet<>();
    Score score = Score.NONE;
    Review last = null;
    for (Review answer : answers) {
      boolean another =
          last != null
              && (asked.contains(answer.card())
                  || Duration.between(last.at(), answer.at()).compareTo(APART) > 0);
      if (another) {
        interviews.add(new Earlier(last.day(), score));
        asked.clear();
        score = Score.NONE;
      }
      asked.add(answer.card());
      score = score.plus(answer);
      last = answer;
    }
    if (last != null) {
      interviews.add(new Earlier(last.day(), score));
    }
    return interviews;
  }
}
