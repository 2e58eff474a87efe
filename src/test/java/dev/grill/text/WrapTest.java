package dev.grill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WrapTest {

  @Test
  void wordsAreBrokenAtBlanks() {
    assertEquals(List.of("the quick", "brown fox"), Wrap.lines("the quick brown fox", 10));
    assertEquals(List.of("the quick", "brown fox"), Wrap.lines("the quick brown fox", 12));
  }

  @Test
  void chineseIsBrokenBetweenAnyTwoCharacters() {
    assertEquals(List.of("如何评", "估一个", "大模型"), Wrap.lines("如何评估一个大模型", 7));
  }

  @Test
  void aLatinWordBetweenChineseStaysWhole() {
    assertEquals(List.of("我们用", "BERT模型"), Wrap.lines("我们用BERT模型", 9));
  }

  @Test
  void closingPunctuationNeverBeginsALine() {
    assertEquals(List.of("先分任", "务，再"), Wrap.lines("先分任务，再", 8));
    assertEquals(List.of("他说", "「好」。"), Wrap.lines("他说「好」。", 8));
    assertEquals(List.of("苹", "果、", "梨"), Wrap.lines("苹果、梨", 4));
  }

  @Test
  void openingPunctuationNeverEndsALine() {
    assertEquals(List.of("指标", "（精确"), Wrap.lines("指标（精确", 6));
    assertEquals(List.of("指标", "「精确"), Wrap.lines("指标「精确", 6));
  }

  @Test
  void aCompoundIsBrokenAfterItsHyphen() {
    assertEquals(List.of("precision-", "recall"), Wrap.lines("precision-recall", 12));
    assertEquals(List.of("x-", "rayed"), Wrap.lines("x-rayed", 5));
    assertEquals(List.of("a1-b", "cd"), Wrap.lines("a1-bcd", 4));
    assertEquals(List.of("--opt", "ion"), Wrap.lines("--option", 5));
  }

  @Test
  void aWordLongerThanALineIsBrokenBetweenGraphemes() {
    assertEquals(List.of("abcd", "efgh", "i"), Wrap.lines("abcdefghi", 4));
    assertEquals(List.of("👨‍👩‍👧‍👦", "🇩🇪"), Wrap.lines("👨‍👩‍👧‍👦🇩🇪", 3));
  }

  @Test
  void blanksAtABreakAreDroppedAndThoseAtTheEndKept() {
    assertEquals(List.of("ab", "cd"), Wrap.lines("ab   cd", 3));
    assertEquals(List.of("ab", "cd"), Wrap.lines("ab cd", 2));
    assertEquals(List.of("ab "), Wrap.lines("ab ", 3));
    assertEquals(List.of("ab"), Wrap.lines("ab   ", 2));
  }

  @Test
  void lineFeedsAndEmptyLinesAreKept() {
    assertEquals(List.of("a", "", "b", ""), Wrap.lines("a\n\nb\n", 10));
    assertEquals(List.of(""), Wrap.lines("", 10));
    assertEquals(List.of("", "a"), Wrap.lines("\na", 10));
  }

  @Test
  void indentationIsKept() {
    assertEquals(List.of("    abcd", "efgh"), Wrap.lines("    abcdefgh", 8));
    assertEquals(List.of("   ", "a"), Wrap.lines("      a", 3), "more of it than a line has room");
  }

  @Property
  void noLineIsWiderThanAskedAndNoGraphemeIsBroken(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 60) int columns) {
    Set<Integer> boundaries = new HashSet<>();
    int at = 0;
    for (String grapheme : Graphemes.of(text)) {
      boundaries.add(at);
      at += grapheme.length();
    }
    boundaries.add(at);
    for (Wrap.Range range : Wrap.ranges(text, columns)) {
      assertTrue(Columns.width(text, range.start(), range.end()) <= columns);
      assertTrue(boundaries.contains(range.start()));
      assertTrue(boundaries.contains(range.end()));
      assertTrue(boundaries.contains(range.next()));
    }
  }

  @Property
  void nothingButBlanksAtABreakIsLost(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 60) int columns) {
    int next = 0;
    for (Wrap.Range range : Wrap.ranges(text, columns)) {
      assertEquals(next, range.start());
      String dropped = text.substring(range.end(), range.next());
      assertTrue(dropped.replace("\n", "").isBlank(), dropped);
      next = range.next();
    }
    assertEquals(text.length(), next);
  }

  @Property
  void wrappingLinesAgainChangesNothing(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 60) int columns) {
    List<String> lines = Wrap.lines(text, columns);
    assertEquals(lines, Wrap.lines(String.join("\n", lines), columns));
  }

  @Provide
  Arbitrary<String> texts() {
    return Samples.texts();
  }
}
