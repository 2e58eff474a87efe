package dev.grill.deckfile.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.deckfile.merge.WordDiff.Kind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Differences word by word. */
class WordDiffTest {

  private static String shown(String before, String after) {
    StringBuilder shown = new StringBuilder();
    for (WordDiff.Part part : WordDiff.of(before, after)) {
      String sign = part.kind() == Kind.KEPT ? "" : part.kind() == Kind.ADDED ? "+" : "-";
      shown.append(sign.isEmpty() ? part.text() : "[" + sign + part.text() + "]");
    }
    return shown.toString();
  }

  @Test
  void wordsChangeWholeAndChineseByTheCharacter() {
    assertEquals(
        "What is [-attetion][+attention]?", shown("What is attetion?", "What is attention?"));
    assertEquals("模型[-精][+准]确率", shown("模型精确率", "模型准确率"));
    assertEquals("[+new]", shown("", "new"));
    assertEquals("same", shown("same", "same"));
  }

  @Property(tries = 300)
  void thePiecesMakeBothTexts(
      @ForAll @StringLength(max = 60) String before, @ForAll @StringLength(max = 60) String after) {
    List<WordDiff.Part> parts = WordDiff.of(before, after);
    assertEquals(before, joined(parts, Kind.ADDED));
    assertEquals(after, joined(parts, Kind.REMOVED));
  }

  private static String joined(List<WordDiff.Part> parts, Kind without) {
    StringBuilder text = new StringBuilder();
    for (WordDiff.Part part : parts) {
      text.append(part.kind() == without ? "" : part.text());
    }
    return text.toString();
  }
}
