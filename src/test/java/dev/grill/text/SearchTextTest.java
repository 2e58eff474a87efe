package dev.grill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "ROC-AUC,roc-auc",
    "ＲＯＣ－ＡＵＣ,roc-auc",
    "roc–auc,ROC-AUC",
    "a\u2010b,a-b",
    "a\u2015b,a-b",
    "a\u2212b,a-b",
    "模型評估,模型评估",
    "模型评估,模型評估",
    "naïve Bayes,NAIVE bayes",
    "'two   words',two words",
    "ｶﾀｶﾅ,カタカナ",
    "②,2",
    "模,型模",
  })
  void foldsAsMarkingDoes(String needle, String text) {
    SearchText searched = new SearchText("before " + text + " after");
    assertTrue(searched.contains(new SearchText.Needle(needle)), needle + " in " + text);
  }

  @Test
  void linesAndBlanksOfEveryKindAreOneBlank() {
    assertEquals("a b c d", SearchText.fold(" a\n\tb\u3000\u00a0c\r\nd  "));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    SearchText text = new SearchText("精确率与召回率 a\u200f\u2016b precision and recall");
    for (String other :
        new String[] {"准", "确与", "recal!", "precisionand", "z", "率召", "a-b", "a--b"}) {
      assertFalse(text.contains(new SearchText.Needle(other)), other);
    }
  }

  @Test
  void nothingIsInEveryText() {
    assertTrue(new SearchText.Needle(" \n ").isEmpty());
    assertTrue(new SearchText("").contains(new SearchText.Needle(" ")));
    assertFalse(new SearchText("").contains(new SearchText.Needle("a")));
  }

  @Test
  void whatReachesBeyondTheTitleIsNotInIt() {
    SearchText text = new SearchText("Precision", "and recall");

    assertTrue(text.titleContains(new SearchText.Needle("precision")));
    assertTrue(text.titleContains(new SearchText.Needle("ion")));
    assertFalse(text.titleContains(new SearchText.Needle("ion and")));
    assertFalse(text.titleContains(new SearchText.Needle("recall")));
    assertFalse(text.titleContains(new SearchText.Needle("f1")));
    assertTrue(text.contains(new SearchText.Needle("ion and")));
    assertTrue(new SearchText("all of it").titleContains(new SearchText.Needle("all of it")));
    assertEquals("roc-auc", new SearchText.Needle(" ROC－AUC ").folded());
    assertFalse(new SearchText.Needle("a").isEmpty());
  }

  @Test
  void mostTextsWithoutAPhraseAreToldAtAGlance() {
    assertMostAreToldAtAGlance('a', 26, 2, 3);
    assertMostAreToldAtAGlance('\u4e00', 2000, 1, 3);
  }

  /** Of texts drawn from some letters, and phrases as long as said that most do not contain. */
  private static void assertMostAreToldAtAGlance(char first, int letters, int from, int to) {
    Random random = new Random(11);
    int without = 0;
    int told = 0;
    for (int i = 0; i < 400; i++) {
      SearchText text = new SearchText(drawn(random, first, letters, 20 + random.nextInt(300)));
      for (int length = from; length <= to; length++) {
        SearchText.Needle needle = new SearchText.Needle(drawn(random, first, letters, length));
        if (!text.folded().contains(needle.folded())) {
          without++;
          told += text.mayContain(needle) ? 0 : 1;
        }
      }
    }
    assertTrue(without > 400, "without it: " + without);
    assertTrue(told > without * 0.7, told + " of " + without);
  }

  private static String drawn(Random random, char first, int letters, int length) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < length; i++) {
      drawn.append((char) (first + random.nextInt(letters)));
    }
    return drawn.toString();
  }

  /** The small set of pairs may only ever leave out what the text doesn't contain. */
  @Property(tries = 300)
  void findsExactlyWhatTheFoldedTextContains(
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 300) String latin,
      @ForAll @StringLength(max = 40) String any,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 4) String needle) {
    SearchText text = new SearchText(latin + any);
    SearchText.Needle looked = new SearchText.Needle(needle);
    assertEquals(text.folded().contains(SearchText.fold(needle)), text.contains(looked));
  }

  @Property(tries = 300)
  void everyPartOfATextIsFound(@ForAll @StringLength(min = 1, max = 60) String any) {
    SearchText text = new SearchText(any);
    String folded = text.folded();
    for (int from = 0; from < folded.length(); from++) {
      String part = folded.substring(from, Math.min(folded.length(), from + 3));
      // a part that folds to something else (half a character) is none that a person writes
      if (SearchText.fold(part).equals(part)) {
        assertTrue(text.contains(new SearchText.Needle(part)), any + ": " + part);
      }
    }
  }
}
