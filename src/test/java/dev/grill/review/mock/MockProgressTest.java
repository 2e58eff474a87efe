package dev.grill.review.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.CardId;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.Logs;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Undo;
import dev.grill.schedule.Grade;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MockProgressTest {

  private static final ZonedDateTime NINE = ZonedDateTime.parse("2026-11-24T09:00:00+08:00");

  @Property
  void aTextHoldsAnInterviewWhole(
      @ForAll @Size(max = 8) List<String> typed,
      @ForAll @IntRange(min = 1, max = 5) int more,
      @ForAll String topic,
      @ForAll String open,
      @ForAll long seed,
      @ForAll @LongRange(min = 0) long millis) {
    Duration time = Duration.ofMillis(millis);
    List<MockQuestion> questions = new ArrayList<>();
    List<Mock.Given> given = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      given.add(new Mock.Given(typed.get(i), Duration.ofMillis(millis / (i + 1)), i % 2 == 1));
    }
    for (int i = 0; i < typed.size() + more; i++) {
      questions.add(new MockQuestion(id("c" + i), topic));
    }
    MockProgress progress =
        new MockProgress(new EventId("0193-a"), seed, new Mock(questions, time, given), open, time);
    assertEquals(Optional.of(progress), MockProgress.of(progress.text()));
  }

  @Property
  void whatIsNoInterviewIsNone(@ForAll String text) {
    assertEquals(Optional.empty(), MockProgress.of(text));
    assertEquals(Optional.empty(), MockProgress.of("{\"version\":1," + text));
    assertEquals(Optional.empty(), MockProgress.of("[" + text));
  }

  @Example
  void nothingKeptIsNone() {
    assertEquals(Optional.empty(), MockProgress.of(null));
    assertEquals(Optional.empty(), MockProgress.of("{\"version\":1,\"seed\":1,\"questions\":[]}"));
    assertEquals(
        Optional.empty(),
        MockProgress.of("{\"version\":2,\"questions\":[{\"card\":\"d/c\",\"topic\":\"t\"}]}"));
  }

  @Example
  void gradedAreTheMockAnswersSinceItBegan() {
    List<Event> log = new ArrayList<>();
    answer(log, "1", "a", Mode.MOCK);
    answer(log, "2", "a", Mode.MOCK);
    answer(log, "3", "b", Mode.REVIEW);
    Review undone = answer(log, "4", "c", Mode.MOCK);
    log.add(new Undo(Logs.stamp("5", NINE, NINE.toLocalDate()), id("c"), undone.id()));
    answer(log, "6", "d", Mode.MOCK);
    answer(log, "7", "x", Mode.MOCK);
    List<MockQuestion> questions = new ArrayList<>();
    List<Mock.Given> given = new ArrayList<>();
    for (String card : List.of("a", "b", "c", "d")) {
      questions.add(new MockQuestion(id(card), "topic"));
      given.add(new Mock.Given(card, Duration.ofMillis(1)));
    }
    MockProgress progress =
        new MockProgress(
            new EventId("1"),
            1,
            new Mock(questions, Duration.ofHours(1), given),
            "",
            Duration.ZERO);
    assertEquals(Set.of(0, 3), progress.graded(Logs.fold(log).reviews()).keySet());
  }

  private static MockProgress underWay() {
    List<MockQuestion> questions = new ArrayList<>();
    for (String card : List.of("a", "b", "c")) {
      questions.add(new MockQuestion(id(card), "topic"));
    }
    List<Mock.Given> given = List.of(new Mock.Given("of a", Duration.ofMillis(1)));
    Mock mock = new Mock(questions, Duration.ofHours(1), given);
    return new MockProgress(new EventId("1"), 7, mock, "open", Duration.ofMillis(9));
  }

  @Example
  void cardsThatAreGoneLeaveTheRestAsItWas() {
    MockProgress progress = underWay();
    MockProgress withoutFirst = progress.without(id("a")::equals).orElseThrow();
    assertEquals(List.of(), withoutFirst.mock().given());
    assertEquals(List.of(id("b"), id("c")), cards(withoutFirst));
    assertEquals("open", withoutFirst.typed());
    assertEquals(Duration.ofMillis(9), withoutFirst.spent());
    MockProgress withoutLast = progress.without(id("c")::equals).orElseThrow();
    assertEquals(List.of(id("a"), id("b")), cards(withoutLast));
    assertEquals("open", withoutLast.typed());
    assertEquals(Optional.of(progress), progress.without(id("x")::equals));
  }

  @Example
  void withItsCardTheOpenQuestionsTextIsGone() {
    MockProgress left = underWay().without(id("b")::equals).orElseThrow();
    assertEquals("", left.typed());
    assertEquals(Duration.ZERO, left.spent());
    assertEquals("of a", left.mock().given().get(0).typed());
    assertEquals(Optional.empty(), underWay().without(card -> true));
  }

  @Example
  void fieldsOfLaterVersionsArePassedOver() {
    MockProgress progress = underWay();
    String more =
        progress
            .text()
            .replace("{\"version\":1", "{\"later\":{\"a\":[1]},\"version\":1")
            .replace("\"skipped\":false", "\"skipped\":false,\"more\":[{}]");
    assertEquals(Optional.of(progress), MockProgress.of(more));
  }

  @Example
  void moreAnswersThanQuestionsAreNoInterview() {
    String text = underWay().text();
    String one = "{\"card\":\"deck/a\",\"topic\":\"topic\"}";
    String answers = "\"given\":[{\"typed\":\"\"},{\"typed\":\"\"}]";
    String tooMany =
        text.replaceFirst("\"questions\":\\[.*?\\]", "\"questions\":[" + one + "]")
            .replaceFirst("\"given\":\\[.*?\\]", answers);
    assertEquals(Optional.empty(), MockProgress.of(tooMany));
    assertEquals(
        2,
        MockProgress.of(text.replaceFirst("\"given\":\\[.*?\\]", answers))
            .orElseThrow()
            .mock()
            .given()
            .size());
  }

  @Example
  void anInterviewWhoseQuestionsWereAllAnsweredIsKept() {
    MockProgress progress = underWay();
    MockProgress answered =
        new MockProgress(progress.after(), 7, progress.mock().ended(), "", Duration.ZERO);
    assertEquals(Optional.of(answered), MockProgress.of(answered.text()));
  }

  @Example
  void theLastAnswerBeforeAnInterviewIsNoneOfIt() {
    List<Event> log = new ArrayList<>();
    answer(log, "1", "a", Mode.MOCK);
    assertEquals(Set.of(), underWay().graded(Logs.fold(log).reviews()).keySet());
    answer(log, "2", "a", Mode.MOCK);
    assertEquals(Set.of(0), underWay().graded(Logs.fold(log).reviews()).keySet());
  }

  private static List<CardId> cards(MockProgress progress) {
    return progress.mock().questions().stream().map(MockQuestion::card).toList();
  }

  private static Review answer(List<Event> log, String id, String card, Mode mode) {
    Review review =
        new Review(
            Logs.stamp(id, NINE, NINE.toLocalDate()),
            id(card),
            Grade.GOOD,
            mode,
            Duration.ofMillis(1),
            null,
            null);
    log.add(review);
    return review;
  }

  private static CardId id(String card) {
    return new CardId("deck", card);
  }
}
