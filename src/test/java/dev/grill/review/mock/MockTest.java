package dev.grill.review.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.answer.Marked;
import dev.grill.answer.MarkedPoint;
import dev.grill.answer.PointState;
import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.EventId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MockTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final CardState KNOWN = state(Grade.PERFECT, 0, false);
  private static final CardState WEAK = state(Grade.CLOSE, 1, false);

  // ---- the questions ----

  @Property(tries = 200)
  void theSameSeedAsksTheSameQuestionsAndNoneTwice(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int count) {
    List<Candidate> cards = library(4, 5);

    List<MockQuestion> questions = MockQuestion.draw(cards, count, seed);

    assertEquals(questions, MockQuestion.draw(cards, count, seed));
    assertEquals(Math.min(count, cards.size()), questions.size());
    assertEquals(questions.size(), new HashSet<>(questions).size());
  }

  @Test
  void anotherSeedAsksOtherQuestions() {
    Set<List<MockQuestion>> drawn = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      drawn.add(MockQuestion.draw(library(4, 5), 5, seed));
    }
    assertEquals(20, drawn.size());
  }

  @Test
  void everyTopicIsAskedBeforeOneIsAskedOftenAndWeakOnesMore() {
    List<Candidate> cards = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      cards.add(card("deck", "weak" + i, "weak", WEAK));
      cards.add(card("deck", "known" + i, "known", KNOWN));
    }
    Map<String, Integer> asked = new HashMap<>();
    int both = 0;
    for (long seed = 0; seed < 300; seed++) {
      Set<String> topics = new HashSet<>();
      for (MockQuestion question : MockQuestion.draw(cards, 4, seed)) {
        asked.merge(question.topic(), 1, Integer::sum);
        topics.add(question.topic());
      }
      both += topics.size() == 2 ? 1 : 0;
    }
    assertTrue(asked.get("weak") > 1.2 * asked.get("known"), asked.toString());
    assertTrue(both > 250, "only " + both + " of 300 interviews asked both topics");
  }

  @Test
  void aWeakCardOfATopicIsAskedMoreOftenThanAKnownOne() {
    List<Candidate> cards =
        List.of(
            card("deck", "known", "t", KNOWN),
            card("deck", "new", "t", CardState.NEW),
            card("deck", "weak", "t", WEAK));
    Map<String, Integer> first = new HashMap<>();
    for (long seed = 0; seed < 700; seed++) {
      first.merge(MockQuestion.draw(cards, 1, seed).get(0).card().card(), 1, Integer::sum);
    }
    assertTrue(first.get("weak") > first.get("new"), first.toString());
    assertTrue(first.get("new") > first.get("known"), first.toString());
  }

  @Test
  void suspendedCardsAndTheSameCardOfAnotherEditionAreNotAsked() {
    List<Candidate> cards =
        List.of(
            card("ai-data-en", "one", "data", CardState.NEW),
            card("ai-data-zh", "one", "data", CardState.NEW),
            card("ai-data-zh", "two", "data", state(Grade.GOOD, 0, true)),
            card("other", "one", "data", CardState.NEW));
    for (long seed = 0; seed < 50; seed++) {
      List<MockQuestion> questions = MockQuestion.draw(cards, 10, seed);
      assertEquals(2, questions.size());
      assertTrue(questions.contains(new MockQuestion(new CardId("other", "one"), "data")));
    }
  }

  @Test
  void whatIsDueDoesNotChangeTheQuestions() {
    List<Candidate> later = new ArrayList<>();
    for (Candidate one : library(3, 4)) {
      Memory memory = new Memory(2, 250, 6, DAY.plusDays(5));
      CardState moved =
          CardState.NEW
              .withLearned(new CardState.Learned(memory, null, DAY, DAY, 0, Grade.PERFECT))
              .withToday(CardState.Today.NOTHING.withAskedOn(DAY))
              .withReviews(9)
              .withLastEvent(new EventId("9"));
      later.add(one.state().isKnown() ? card(one, moved) : one);
    }
    assertEquals(MockQuestion.draw(library(3, 4), 6, 1), MockQuestion.draw(later, 6, 1));
  }

  @Test
  void aCardWithoutATopicCountsUnderItsDeck() {
    Candidate card = card("my-deck", "one", null, CardState.NEW);
    assertEquals("my-deck", MockQuestion.draw(List.of(card), 1, 1).get(0).topic());
  }

  // ---- the clock ----

  @Test
  void theTimeLeftIsSharedEvenlyAmongTheQuestionsLeft() {
    Mock mock = Mock.of(MockQuestion.draw(library(1, 4), 3, 1), Duration.ofSeconds(600));
    assertEquals(Duration.ofSeconds(200), mock.share());

    Mock second = mock.answered("typed", Duration.ofSeconds(100));

    assertEquals(Duration.ofSeconds(500), second.left());
    assertEquals(Duration.ofSeconds(250), second.share());
    assertEquals(2, second.number());
    assertEquals(1, mock.number(), "a value");
  }

  @Test
  void whenTheTimeIsUpNothingMoreIsAsked() {
    Mock mock = Mock.of(MockQuestion.draw(library(1, 4), 3, 1), Duration.ofSeconds(60));
    assertTrue(mock.current().isPresent());

    Mock over =
        mock.answered("", Duration.ofMillis(59_999)).answered("late", Duration.ofSeconds(30));

    assertTrue(over.isTimeUp());
    assertFalse(over.isComplete());
    assertEquals(Optional.empty(), over.current());
    assertEquals(Duration.ZERO, over.left());
  }

  @Test
  void anAnswerMayBeReplacedAndAQuestionTakenOut() {
    Mock mock = Mock.of(MockQuestion.draw(library(1, 4), 3, 1), Duration.ofSeconds(60));
    Mock.Given first = new Mock.Given("first", Duration.ofSeconds(1));
    Mock.Given second = new Mock.Given("second", Duration.ofSeconds(2));
    Mock two = mock.with(first).with(second);

    assertEquals(List.of(second, second), two.with(0, second).given());
    assertEquals(List.of(first, second), two.given(), "a value");
    assertEquals(List.of(second), two.without(0).given());
    assertEquals(two.questions().subList(1, 3), two.without(0).questions());
    assertEquals(List.of(first), two.without(1).given());
    assertEquals(List.of(first, second), two.without(2).given());
    assertEquals(two.questions().subList(0, 2), two.without(2).questions());
  }

  @Test
  void anInterviewThatWasEndedAsksNothingMore() {
    Mock mock = Mock.of(MockQuestion.draw(library(1, 4), 3, 1), Duration.ofSeconds(60));
    assertEquals(Optional.of(mock.card(0)), mock.current());
    Mock ended = mock.answered("a", Duration.ofSeconds(5)).ended();
    assertTrue(ended.isComplete());
    assertEquals(Optional.empty(), ended.current());
    assertEquals(Duration.ZERO, ended.share());
    assertEquals(Duration.ofSeconds(55), ended.left());
    assertFalse(ended.isTimeUp());
  }

  // ---- the grades ----

  private static Marked marked(PointState... states) {
    List<MarkedPoint> points = new ArrayList<>();
    for (PointState state : states) {
      points.add(new MarkedPoint("point", state, null));
    }
    return new Marked(points);
  }

  private static Mock.Given given(String typed, boolean skipped) {
    return new Mock.Given(typed, Duration.ZERO, skipped);
  }

  @Test
  void aQuestionPassedOverWithoutAWordIsBlankAndASpokenAnswerHasNoGrade() {
    Marked none = marked(PointState.NO);
    assertEquals(OptionalInt.of(0), given(" ", true).suggestedGrade(none));
    assertEquals(OptionalInt.empty(), given("a word", true).suggestedGrade(none));
    assertEquals(OptionalInt.empty(), given("", false).suggestedGrade(none));
    Marked all = marked(PointState.HEARD);
    assertEquals(all.suggestedGrade(), given("", true).suggestedGrade(all));
    assertTrue(all.suggestedGrade().orElse(0) > 0);
  }

  @Test
  void enterStandsForTheSuggestedGradeAndForFourWithoutPoints() {
    assertEquals(OptionalInt.of(4), given("typed", false).standardGrade(marked()));
    assertEquals(OptionalInt.of(0), given("", true).standardGrade(marked()));
    assertEquals(OptionalInt.empty(), given("x", false).standardGrade(marked(PointState.NO)));
  }

  private static List<Candidate> library(int topics, int cards) {
    List<Candidate> library = new ArrayList<>();
    for (int topic = 0; topic < topics; topic++) {
      for (int card = 0; card < cards; card++) {
        CardState state = card % 3 == 0 ? WEAK : card % 3 == 1 ? KNOWN : CardState.NEW;
        library.add(card("deck" + topic, "c" + card, "t" + topic, state));
      }
    }
    return library;
  }

  private static Candidate card(Candidate like, CardState state) {
    return card(like.card().deck().text(), like.card().card(), like.topic(), state);
  }

  private static Candidate card(String deck, String card, String topic, CardState state) {
    return new Candidate(new CardId(deck, card), topic, 2, List.of(), state);
  }

  private static CardState state(Grade last, int lapses, boolean suspended) {
    Memory memory = new Memory(2, 250, 6, DAY);
    return CardState.NEW
        .withLearned(new CardState.Learned(memory, null, DAY, DAY, lapses, last))
        .withReviews(1)
        .withSuspended(suspended)
        .withLastEvent(new EventId("0"));
  }
}
