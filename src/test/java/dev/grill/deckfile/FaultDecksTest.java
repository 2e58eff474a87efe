package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decks with faults under {@code faults/}, each beside what a person reads of it. */
class FaultDecksTest {

  static byte[] resource(String name) throws IOException {
    try (InputStream in = FaultDecksTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  static String render(Reading reading, Lang lang) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : reading.problems()) {
      out.append(ProblemText.render(problem, Messages.of(lang)));
    }
    return out.toString();
  }

  @Test
  void tenFaultsAreTenProblemsEachAtItsPlace() throws IOException {
    Reading reading = DeckReader.read(resource("faults/ten-faults.yaml"), "ten-faults.yaml");
    List<String> found = new ArrayList<>();
    Set<Code> codes = EnumSet.noneOf(Code.class);
    for (Problem problem : reading.problems()) {
      found.add(problem.line() + "\t" + problem.column() + "\t" + problem.code().word());
      codes.add(problem.code());
    }
    String expected = new String(resource("ten-faults.tsv"), StandardCharsets.UTF_8);
    assertEquals(expected.lines().toList(), found);
    assertEquals(10, codes.size());
    assertNull(reading.deck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ten-faults",
        "every-value",
        "yaml-signs",
        "indents",
        "plain-colon-indent",
        "quote-swallows",
        "strangers",
        "too-deep",
        "aliases",
        "bomb",
        "list",
        "not-a-deck",
        "nothing"
      })
  void aDeckWithFaultsReadsAsWrittenDown(String name) throws IOException {
    Reading reading = DeckReader.read(resource("faults/" + name + ".yaml"), name + ".yaml");
    String expected = new String(resource("faults/" + name + ".txt"), StandardCharsets.UTF_8);
    assertEquals(expected, render(reading, Lang.EN));
    assertTrue(reading.hasErrors());
    assertEquals(
        expected.lines().filter(line -> line.startsWith(name)).count(),
        render(reading, Lang.ZH).lines().filter(line -> line.startsWith(name)).count());
  }

  @Test
  void everyCodeHasATextInBothLanguages() {
    Set<String> without = new HashSet<>();
    for (Code code : Code.values()) {
      for (String kind : kinds(code)) {
        String key = "problem." + code.word() + (kind.isEmpty() ? "" : "-" + kind);
        for (Lang lang : Lang.values()) {
          if (!Messages.of(lang).has(key)) {
            without.add(key + " " + lang.tag());
          }
        }
      }
    }
    assertEquals(Set.of(), without);
  }

  private static List<String> kinds(Code code) {
    return switch (code) {
      case LOOK_ALIKE ->
          List.of("colon", "space", "dash", "quote", "bracket", "comma", "invisible");
      case EXTRA_CELL -> List.of("named", "usual");
      case UNKNOWN_SEPARATOR -> List.of("none", "many");
      case NOT_UTF8 -> List.of("utf16", "gbk", "named", "other");
      case UNKNOWN_KEY, BAD_ID, BAD_LANGUAGE, BAD_DIFFICULTY -> List.of("near", "none");
      case BAD_VERSION -> List.of("short", "other");
      case WRONG_TYPE ->
          List.of(
              "text-list",
              "text-mapping",
              "list-text",
              "list-mapping",
              "mapping-text",
              "mapping-list");
      case SYNTAX -> {
        List<String> words = new ArrayList<>();
        for (SyntaxFault.Kind kind : SyntaxFault.Kind.values()) {
          words.add(kind.word());
        }
        yield words;
      }
      default -> List.of("");
    };
  }
}
