package dev.grill.review.mock;

import dev.grill.answer.Marked;
import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A mock interview: questions asked one after the other under a clock, graded only afterwards. A
 * value: every step gives the next one and leaves this one as it was. It knows no clock; the caller
 * says how long each answer took, so that a pause costs nothing.
 *
 * @param limit time for all questions together
 * @param given the answers so far, in the order of the questions
 */
public record Mock(List<MockQuestion> questions, Duration limit, List<Given> given) {

  /**
   * An answer given under the clock.
   *
   * @param typed empty where nothing was typed
   * @param taken time until it was answered
   * @param skipped whether the person passed over the question, instead of answering aloud
   */
  public record Given(String typed, Duration taken, boolean skipped) {

    /** An answer typed or, where nothing was typed, spoken. */
    public Given(String typed, Duration taken) {
      this(typed, taken, false);
    }

    /**
     * The grade that the key points suggest; blank for a question passed over without a word, none
     * for an answer that was spoken.
     */
    public OptionalInt suggestedGrade(Marked marked) {
      OptionalInt byPoints = marked.suggestedGrade();
      return skipped && byPoints.isEmpty() && typed.isBlank()
          ? OptionalInt.of(Grade.BLANK.number())
          : byPoints;
    }

    /** The grade that Enter stands for: the suggested one, and 4 for a card without points. */
    public OptionalInt standardGrade(Marked marked) {
      OptionalInt suggested = suggestedGrade(marked);
      return suggested.isPresent() ? suggested : marked.standardGrade();
    }
  }

  public Mock {
    questions = List.copyOf(questions);
    given = List.copyOf(given);
  }

  /** An interview that has asked nothing yet. */
  public static Mock of(List<MockQuestion> questions, Duration limit) {
    return new Mock(questions, limit, List.of());
  }

  /** The question to be asked now; empty when all were asked or the time is up. */
  public Optional<CardId> current() {
    return isComplete() || isTimeUp() ? Optional.empty() : Optional.of(card(given.size()));
  }

  /** The card of a question, counted from 0. */
  public CardId card(int index) {
    return questions.get(index).card();
  }

  /** Whether every question was asked. */
  public boolean isComplete() {
    return given.size() == questions.size();
  }

  /** Whether the time for all questions is used up; the one that was open then was answered. */
  public boolean isTimeUp() {
    return left().isZero();
  }

  /** The current question's number, from 1. */
  public int number() {
    return given.size() + 1;
  }

  /** The time left for all questions together, never below 0. */
  public Duration left() {
    Duration left = limit;
    for (Given one : given) {
      left = left.minus(one.taken());
    }
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The time for the current question: an even share of what is left. */
  public Duration share() {
    return isComplete() ? Duration.ZERO : left().dividedBy(questions.size() - given.size());
  }

  /** After the current question was answered. */
  public Mock answered(String typed, Duration taken) {
    return with(new Given(typed, taken));
  }

  /** After the current question was answered or passed over. */
  public Mock with(Given one) {
    List<Given> next = new ArrayList<>(given);
    next.add(one);
    return new Mock(questions, limit, next);
  }

  /**
   * With another answer to a question that was asked.
   *
   * @param index counted from 0
   */
  public Mock with(int index, Given one) {
    List<Given> next = new ArrayList<>(given);
    next.set(index, one);
    return new Mock(questions, limit, next);
  }

  /**
   * Without a question, asked or not, and its answer.
   *
   * @param index counted from 0
   */
  public Mock without(int index) {
    List<MockQuestion> others = new ArrayList<>(questions);
    List<Given> left = new ArrayList<>(given);
    others.remove(index);
    if (index < left.size()) {
      left.remove(index);
    }
    return new Mock(others, limit, left);
  }

  /** Without the questions that were not answered: no further one is asked. */
  public Mock ended() {
    return new Mock(questions.subList(0, given.size()), limit, given);
  }
}
