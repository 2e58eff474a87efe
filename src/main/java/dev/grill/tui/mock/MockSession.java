package dev.grill.tui.mock;

import dev.grill.card.Card;
import dev.grill.review.EventId;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockProgress;
import dev.grill.review.mock.MockQuestion;
import dev.grill.tui.review.ReviewContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An interview with all that its screens need to know; cards are read before it begins, so that no
 * question waits for the disk and none changes under the clock.
 *
 * @param after the id of the last event before it
 * @param questions one for each question of the mock, in its order
 * @param graded the answers recorded so far, in the order of the questions
 */
record MockSession(
    ReviewContext context,
    EventId after,
    long seed,
    Mock mock,
    List<Question> questions,
    List<Review> graded) {

  /**
   * A card to be asked.
   *
   * @param topic what it is counted under
   * @param note the person's own; null if there is none
   * @param earlier typed answers to it from before the interview, newest first
   */
  record Question(Card card, String topic, String note, List<Reviewed> earlier) {}

  MockSession {
    questions = List.copyOf(questions);
    graded = List.copyOf(graded);
  }

  /** The question asked now. */
  Question open() {
    return questions.get(mock.given().size());
  }

  /** Whether a question is still to be asked. */
  boolean asks() {
    return mock.current().isPresent();
  }

  /** Whether an answer is still to be graded. */
  boolean grades() {
    return graded.size() < mock.given().size();
  }

  /** The answer to be graded now. */
  Question toGrade() {
    return questions.get(graded.size());
  }

  /** What was answered to it. */
  Mock.Given given() {
    return mock.given().get(graded.size());
  }

  MockSession with(Mock other) {
    return new MockSession(context, after, seed, other, questions, graded);
  }

  MockSession plus(Review review) {
    List<Review> more = new ArrayList<>(graded);
    more.add(review);
    return new MockSession(context, after, seed, mock, questions, more);
  }

  /** Without an answer that was taken back. */
  MockSession minus(Review review) {
    List<Review> fewer = new ArrayList<>(graded);
    fewer.removeIf(one -> one.id().equals(review.id()));
    return new MockSession(context, after, seed, mock, questions, fewer);
  }

  /** Without the answer that is graded now: its card is gone. */
  MockSession withoutGraded() {
    List<Question> others = new ArrayList<>(questions);
    others.remove(graded.size());
    return new MockSession(context, after, seed, mock.without(graded.size()), others, graded);
  }

  /** With the card that is graded now as it reads after an edit. */
  MockSession withCard(Card card, String note) {
    List<Question> others = new ArrayList<>(questions);
    others.set(graded.size(), new Question(card, toGrade().topic(), note, toGrade().earlier()));
    return new MockSession(context, after, seed, mock, others, graded);
  }

  /**
   * Only some of the answers given, without the questions not asked.
   *
   * @param order their numbers, counted from 0
   */
  MockSession taking(List<Integer> order, List<Review> reviews) {
    List<MockQuestion> asked = new ArrayList<>();
    List<Mock.Given> given = new ArrayList<>();
    List<Question> some = new ArrayList<>();
    for (int i : order) {
      asked.add(mock.questions().get(i));
      given.add(mock.given().get(i));
      some.add(questions.get(i));
    }
    Mock fewer = new Mock(asked, mock.limit(), given);
    return new MockSession(context, after, seed, fewer, some, reviews);
  }

  /** The answers recorded before those that are not, the questions not answered last. */
  MockSession recordedFirst(List<Integer> recorded, List<Review> reviews) {
    List<Integer> order = new ArrayList<>(recorded);
    for (int i = 0; i < mock.given().size(); i++) {
      if (!recorded.contains(i)) {
        order.add(i);
      }
    }
    MockSession given = taking(order, reviews);
    List<MockQuestion> asked = new ArrayList<>(given.mock.questions());
    List<Question> all = new ArrayList<>(given.questions);
    for (int i = mock.given().size(); i < mock.questions().size(); i++) {
      asked.add(mock.questions().get(i));
      all.add(questions.get(i));
    }
    Mock same = new Mock(asked, mock.limit(), given.mock.given());
    return new MockSession(context, after, seed, same, all, reviews);
  }

  /** What is kept of it; see {@link MockProgress}. */
  MockProgress progress(String typed, Duration spent) {
    return new MockProgress(after, seed, mock, typed, spent);
  }
}
