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
  void aTypedAnswerWithoutAnyPointHeardSuggestsNothing() {
    Marked marked = Marking.mark(TestCards.accepting("dropout"), "train longer");

    assertEquals(OptionalInt.empty(), marked.suggestedGrade());
    assertEquals(OptionalInt.empty(), marked.standardGrade());
    assertEquals(OptionalInt.of(5), marked.toggled(0).suggestedGrade());
    assertEquals(OptionalInt.empty(), marked.toggled(0).toggled(0).suggestedGrade());
  }

  @Test
  void eachPointIsHeardDeniedNamedOrNot() {
    Card card = TestCards.accepting("早停", "dropout", "蒸馏", "量化");

    Marked marked =
        Marking.mark(card, "验证集的损失连续几轮不再下降就早停，恢复那时的权重，不需要 dropout。剪枝、蒸馏、正则、集成、调参、热身、对齐");

    assertEquals(
        List.of(PointState.HEARD, PointState.DENIED, PointState.NAMED, PointState.NO),
        marked.points().stream().map(MarkedPoint::state).toList());
    assertEquals(1, marked.covered());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "slowest & gpu|worker|rank; everyone waits for the slowest worker; true",
        "slowest & gpu|worker|rank; each rank waits for whichever is slowest; true",
        "slowest & gpu|worker|rank; the slowest decides. Each worker waits; false",
        "slowest & gpu|worker|rank; the slowest decides; false",
        "旧 & 数据|样本 & 混|掺; 训练时掺一些旧的样本; true",
        "旧 & 数据|样本 & 混|掺; 掺一些新样本，旧的不要; false",
        "Q&A; a Q&A system; true",
        "P(A|B); it estimates P(A|B); true",
        "P(A|B); it estimates A; false",
        "don't|never & test set; never look at the test set; true",
        "早停 & 验证集; 不需要在验证集上早停; false",
      })
  void partsMustStandInOneClauseInAnyOrder(String entry, String answer, boolean heard) {
    assertEquals(heard, Marking.mark(TestCards.accepting(entry), answer).covered() == 1);
  }

  @Test
  void aCardWithoutPointsSuggestsNoGrade() {
    Marked marked = Marking.mark(TestCards.card("bare", List.of()), "dropout");

    assertEquals(OptionalInt.empty(), marked.suggestedGrade());
    assertEquals(OptionalInt.of(4), marked.standardGrade());
  }

  @Test
  void aPointWithoutPhrasesAcceptsItsOwnText() {
    Card card = TestCards.card("bare", List.of(new KeyPoint("Early stopping", List.of())));

    MarkedPoint point = Marking.mark(card, "I use early-stopping").points().get(0);

    assertEquals(new MarkedPoint("Early stopping", PointState.HEARD, "Early stopping"), point);
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
    "1,7,2", "2,7,2", "3,7,3", "4,7,3", "5,7,4", "6,7,5", "7,7,5", "1,5,2", "2,5,3", "3,5,4",
    "4,5,5", "1,4,2", "2,4,3", "3,4,4", "4,4,5", "1,3,2", "2,3,4", "1,2,3", "1,1,5"
  })
  void theShareOfPointsSuggestsTheGrade(int covered, int total, int grade) {
    assertEquals(OptionalInt.of(grade), SuggestedGrade.of(covered, total));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void noneCoveredSuggestsNothing(int total) {
    assertEquals(OptionalInt.empty(), SuggestedGrade.of(0, total));
  }

  @Test
  void aDeckMadeToHoldTheProgramUpDoesNot() {
    String hostile = "的 a ".repeat(400);
    Card card = TestCards.accepting(hostile, "a & ".repeat(500) + "b", "a|".repeat(2000) + " & a");

    // Seconds, so that a slow machine passes; without a bound it would take hours.
    assertTimeout(Duration.ofSeconds(20), () -> Marking.mark(card, "的 a a 的 的 a ".repeat(2000)));
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
