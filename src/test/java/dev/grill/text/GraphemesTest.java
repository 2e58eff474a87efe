package dev.grill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GraphemesTest {

  @Test
  void everyVectorOfUnicodeIsDividedAsItSays() throws IOException {
    int vectors = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                GraphemesTest.class.getResourceAsStream("GraphemeBreakTest.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String data = line.split("#", 2)[0].strip();
        if (!data.isEmpty()) {
          List<String> expected = expected(data);
          assertEquals(expected, Graphemes.of(String.join("", expected)), line);
          vectors++;
        }
      }
    }
    assertEquals(602, vectors);
  }

  private static List<String> expected(String data) {
    List<String> graphemes = new ArrayList<>();
    for (String cluster : data.split("÷")) {
      StringBuilder grapheme = new StringBuilder();
      for (String hex : cluster.split("×")) {
        if (!hex.isBlank()) {
          grapheme.appendCodePoint(Integer.parseInt(hex.strip(), 16));
        }
      }
      if (grapheme.length() > 0) {
        graphemes.add(grapheme.toString());
      }
    }
    return graphemes;
  }

  @Test
  void joinedEmojiFlagsAndSkinTonesAreOneGraphemeEach() {
    assertEquals(
        List.of("👨‍👩‍👧‍👦", "🇩🇪", "🇨🇳", "👍🏽", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        Graphemes.of("👨‍👩‍👧‍👦🇩🇪🇨🇳👍🏽❤️1️⃣🏴󠁧󠁢󠁥󠁮󠁧󠁿"));
  }

  @Test
  void aJoinerDoesNotJoinAcrossAnotherJoiner() {
    assertEquals(List.of("👩‍‍", "👩"), Graphemes.of("👩\u200d\u200d👩"));
  }

  @Test
  void aVowelJoinsEverySyllableThatEndsInOneAndNoOther() {
    assertEquals(List.of("개\u1161"), Graphemes.of("개\u1161"));
    assertEquals(List.of("한", "\u1161"), Graphemes.of("한\u1161"));
  }

  @Test
  void aFlagAfterASignThatJoinsWhatFollowsIsWhole() {
    assertEquals(List.of("\u0600🇩🇪", "🇨🇳"), Graphemes.of("\u0600🇩🇪🇨🇳"));
  }

  @Test
  void atTheEndOfATextNoGraphemeFollowsAndFromThereNoneGoesBefore() {
    assertEquals(2, Graphemes.next("ab", 2));
    assertEquals(2, Graphemes.previous("ab", 2, 2));
  }

  @Property
  void theGraphemesOfATextAreTheText(@ForAll String text) {
    assertEquals(text, String.join("", Graphemes.of(text)));
  }

  @Property
  void previousFindsTheStartOfTheGraphemeBefore(@ForAll String text) {
    int start = 0;
    for (String grapheme : Graphemes.of(text)) {
      int end = start + grapheme.length();
      assertEquals(start, Graphemes.previous(text, 0, end));
      assertTrue(end > start);
      start = end;
    }
  }
}
