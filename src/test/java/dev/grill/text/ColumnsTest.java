package dev.grill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "'',0",
    "abc,3",
    "评估,4",
    "。,2",
    "Ａ,2",
    "ｶ,1",
    "e\u0301,1",
    "한,2",
    "\u1112\u1161\u11ab,2",
    "😀,2",
    "👨‍👩‍👧‍👦,2",
    "🇩🇪,2",
    "👍🏽,2",
    "❤️,2",
    "❤,1",
    "1️⃣,2",
    "0️⃣,2",
    "9️⃣,2",
    "#️⃣,2",
    "*️⃣,2",
    "/\ufe0f,1",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿,2",
    "≤,1",
    "“”,2",
    "…,1",
    "█,1",
    "▸,1",
    "✓,1",
    "│,1",
    "a\ufe0f,1",
    "𠀀,2",
    "✅,2",
    "⏎,1",
    "क\u094d,1",
    "\u0301,0",
    "\udb80\udc00,1"
  })
  void aTextTakesTheColumnsATerminalGivesIt(String text, int columns) {
    assertEquals(columns, Columns.width(text));
  }

  /** Unicode 16 added it, which newer Javas know and our table (15) does not. */
  private static final int NEWER = 0x18cff;

  /** JLine's table follows another source; where both know a letter they must not disagree. */
  @Test
  void lettersAndIdeographsHaveTheWidthJLineGivesThem() {
    for (int codePoint = 0x20; codePoint < 0x30000; codePoint++) {
      boolean common =
          Character.isIdeographic(codePoint)
              || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN
              || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA
              || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.GREEK
              || codePoint >= 0xac00 && codePoint <= 0xd7a3;
      if (common && Character.isLetter(codePoint) && codePoint != NEWER) {
        assertEquals(
            WCWidth.wcwidth(codePoint),
            UnicodeTable.columnsOf(codePoint),
            Integer.toHexString(codePoint));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "模型评估,8,模型评估",
    "模型评估,7,模型评…",
    "模型评估,6,模型…",
    "模型评估,2,…",
    "模型评估,1,…",
    "模型评估,0,''",
    "ab👨‍👩‍👧‍👦c,4,ab…",
    "abc,3,abc",
    "abcd,3,ab…"
  })
  void truncatingKeepsWholeGraphemesAndSaysSo(String text, int columns, String expected) {
    assertEquals(expected, Columns.truncate(text, columns));
  }

  @Test
  void paddingCountsColumnsNotCharacters() {
    assertEquals("评  ", Columns.pad("评", 4));
    assertEquals("  评", Columns.padLeft("评", 4));
    assertEquals("评估", Columns.pad("评估", 3));
    assertEquals("… ", Columns.fit("评估", 2));
  }

  @Property
  void fittingGivesExactlyTheColumnsAsked(
      @ForAll("texts") String text, @ForAll @IntRange(min = 0, max = 100) int columns) {
    String line = Escape.line(text);
    assertEquals(columns, Columns.width(Columns.fit(line, columns)));
    assertTrue(Columns.width(Columns.truncate(line, columns)) <= columns);
  }

  @Property
  void theWidthOfATextIsTheSumOfItsGraphemes(@ForAll("texts") String text) {
    int sum = 0;
    for (String grapheme : Graphemes.of(text)) {
      sum += Columns.width(grapheme);
    }
    assertEquals(sum, Columns.width(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Samples.texts();
  }
}
