package dev.grill.report;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.History;
import dev.grill.review.Readiness;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.CardFigures;
import dev.grill.review.figures.Period;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Recall;
import dev.grill.review.figures.Statistics;
import dev.grill.review.mock.MockScorecard;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a learner did in a period, and where the cards stand at its end. Every figure is defined in
 * docs/reports.md and computed in {@code review.figures}, for this report, the statistics and the
 * report of a class alike.
 *
 * @param statistics those of {@code grill stats}, of the answers of the period
 * @param weeks of the period, from the first answer on
 * @param mocks the mock interviews of the period, oldest first
 * @param readiness at the end of the period
 * @param recall what the forgetting curve expects at the end of the period
 * @param cards in the order of the library
 * @param questions of the cards; one that cannot be read has none
 * @param answers of the period that count, of every mode, oldest first
 */
public record LearnerReport(
    Occasion occasion,
    Period period,
    Practice practice,
    Statistics statistics,
    List<Statistics.Week> weeks,
    List<MockScorecard.Earlier> mocks,
    Readiness readiness,
    Recall recall,
    List<CardFigures> cards,
    Map<CardId, String> questions,
    List<Reviewed> answers) {

  /**
   * Whose report it is, and under which settings it is made.
   *
   * @param learner the learner's name
   * @param made when it is made
   * @param today the study day then
   * @param cap what an answer's time counts at most
   * @param leechAfter lapses that mark a leech
   * @param interview the date to be ready for; null where none is set
   */
  public record Occasion(
      String learner,
      ZonedDateTime made,
      LocalDate today,
      Duration cap,
      int leechAfter,
      LocalDate interview) {}

  public LearnerReport {
    weeks = List.copyOf(weeks);
    mocks = List.copyOf(mocks);
    cards = List.copyOf(cards);
    questions = Map.copyOf(questions);
    answers = List.copyOf(answers);
  }

  /**
   * The report.
   *
   * @param cards the cards of the chosen decks; where they stand is taken from the log
   * @param log the log as it stood at the end of the period
   * @param history the answers to cards of the chosen decks, those no longer there included
   */
  public static LearnerReport of(
      Occasion occasion,
      Period period,
      List<Candidate> cards,
      History log,
      List<Reviewed> history,
      Map<CardId, String> questions) {
    List<Candidate> then = asOf(cards, log);
    List<Reviewed> within = period.of(history);
    List<Reviewed> counting = new ArrayList<>();
    for (Reviewed reviewed : within) {
      if (reviewed.counts()) {
        counting.add(reviewed);
      }
    }
    LocalDate day = period.asOf(occasion.today());
    LocalDate first = counting.isEmpty() ? day : counting.get(0).day();
    return new LearnerReport(
        occasion,
        period,
        Practice.of(then, within, occasion.cap()),
        Statistics.of(then, within, day, occasion.leechAfter(), occasion.cap()),
        Statistics.weeks(within, first, day, occasion.cap()),
        MockScorecard.interviewsOf(within),
        Readiness.of(then),
        Recall.of(then, day, occasion.interview()),
        CardFigures.of(then, within, occasion.cap()),
        questions,
        counting);
  }

  /** The cards as they stood in a log. */
  public static List<Candidate> asOf(List<Candidate> cards, History log) {
    List<Candidate> then = new ArrayList<>(cards.size());
    for (Candidate card : cards) {
      then.add(
          new Candidate(
              card.card(), card.topic(), card.difficulty(), card.tags(), log.state(card.card())));
    }
    return then;
  }

  /** A card's question; its name where that cannot be read. */
  public String question(CardId card) {
    return questions.getOrDefault(card, card.toString());
  }
}
