package dev.grill.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.card.KeyPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  \n\t", "　"})
  void nothingTypedCoversNothingAndSuggestsNoGrade(String typed) {
    Marked marked = Marking.mark(TestCards.accepting("dropout", "早停"), typed);

    assertEquals(0, marked.covered());
    assertEquals(2, marked.total());
    assertEquals(OptionalInt.empty(), marked.suggestedGrade());
  }

  @Test
  void aTickByHandAfterASpokenAnswerSuggestsAGrade() {
    Marked spoken = Marking.mark(TestCards.accepting("dropout", "早停"), "");

    Marked ticked = spoken.toggled(1);

    assertEquals(OptionalInt.of(3), ticked.suggestedGrade());
    assertEquals(OptionalInt.empty(), ticked.toggled(1).suggestedGrade());
    assertEquals(OptionalInt.of(5), ticked.toggled(0).suggestedGrade());
  }

  @Test
  void aTypedAnswerWithoutAnyPointIsAWrongOne() {
    Marked marked = Marking.mark(TestCards.accepting("dropout"), "train longer");

    assertEquals(OptionalInt.of(1), marked.suggestedGrade());
    assertEquals(OptionalInt.of(5), marked.toggled(0).suggestedGrade());
    assertEquals(OptionalInt.of(1), marked.toggled(0).toggled(0).suggestedGrade());
  }

  @Test
  void aCardWithoutPointsSuggestsNoGrade() {
    Marked marked = Marking.mark(TestCards.card("bare", List.of()), "dropout");

    assertEquals(OptionalInt.empty(), marked.suggestedGrade());
  }

  @Test
  void aPointWithoutPhrasesAcceptsItsOwnText() {
    Card card = TestCards.card("bare", List.of(new KeyPoint("Early stopping", List.of())));

    MarkedPoint point = Marking.mark(card, "I use early-stopping").points().get(0);

    assertEquals(new MarkedPoint("Early stopping", true, "Early stopping"), point);
  }

  @Test
  void thePhraseIsNamedAsTheDeckWritesIt() {
    MarkedPoint point =
        Marking.mark(TestCards.accepting("F1 Score"), "macro f1-scores").points().get(0);

    assertEquals("F1 Score", point.matched());
    assertNull(Marking.mark(TestCards.accepting("F1"), "F2").points().get(0).matched());
  }

  @Test
  void anotherPhraseOfThePointThatIsNotDeniedCoversIt() {
    Card card =
        TestCards.card(
            "two", List.of(new KeyPoint("regularise", List.of("dropout", "weight decay"))));

    Marked marked = Marking.mark(card, "Don't add dropout. Weight decay does it.");

    assertEquals("weight decay", marked.points().get(0).matched());
  }

  @ParameterizedTest
  @CsvSource({
    "0,7,1", "1,7,2", "3,7,2", "4,7,3", "5,7,3", "6,7,4", "7,7,5", "2,4,3", "3,4,4", "1,1,5"
  })
  void theShareOfPointsSuggestsTheGrade(int covered, int total, int grade) {
    assertEquals(OptionalInt.of(grade), SuggestedGrade.of(covered, total));
  }

  @Test
  void aVariableInAPhraseStandsForItsNumber() {
    Card card = TestCards.accepting("k-fold", "pass@k", "K 折", "top-k routing");

    Marked marked = Marking.mark(card, "5fold, pass@1, 10折, top-2 routing");

    assertEquals(4, marked.covered());
    assertEquals(2, Marking.mark(card, "five-fold and pass at 10: pass@10").covered());
  }

  @Test
  void theDeedMayComeFirst() {
    Card card =
        TestCards.accepting("gradient clipping", "label smoothing", "gradient accumulation");

    Marked marked =
        Marking.mark(card, "clip the gradients, smooth labels, accumulation of gradients");

    assertEquals(3, marked.covered());
  }

  @Test
  void aPhraseDoesNotReachAcrossAComma() {
    Card card = TestCards.accepting("early stopping", "数据增强");

    assertEquals(0, Marking.mark(card, "early, stopping; 数据，增强").covered());
    assertEquals(2, Marking.mark(card, "early\nstopping; 数据 做 增强").covered());
  }

  @Test
  void aLongAnswerIsMarkedInTimeThatGrowsWithItsLength() {
    Card card = TestCards.ofTable().get("privacy-protection");
    String chinese = "没有差分隐私，不需要加密；模型 dropuot 的的的的 ";
    String english = "not encrypted, isn't federated or encrpyted (((( the the the audti ";
    StringBuilder answer = new StringBuilder();
    List<Marked> marked = new ArrayList<>();
    for (int i = 0; answer.length() < 100_000; i++) {
      answer.append(i % 2 == 0 ? chinese : english).append(Integer.toString(i, 36)).append("x ");
    }

    // Seconds, so that a slow machine passes; quadratic time would take minutes.
    assertTimeout(Duration.ofSeconds(10), () -> marked.add(Marking.mark(card, answer.toString())));

    assertTrue(marked.get(0).total() == 7);
    assertFalse(marked.get(0).points().get(0).covered());
  }
}
