package dev.grill.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule of fair marking, by answers that must tick a point and answers that must not. */
class MarkingRulesTest {

  @TestFactory
  List<DynamicTest> rulesHold() {
    List<DynamicTest> tests = new ArrayList<>(against("table", TestCards.ofTable()));
    if (Files.isDirectory(Path.of("decks", "zh"))) {
      tests.addAll(against("decks/zh", TestCards.ofDecks("zh")));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> adviceByNegationIsHeard() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : List.of("zh", "en")) {
      tests.addAll(against("marking-advice.tsv", language, TestCards.ofDecks(language)));
    }
    return tests;
  }

  private static List<DynamicTest> against(String source, Map<String, Card> cards) {
    return against("marking-rules.tsv", source, cards);
  }

  private static List<DynamicTest> against(String table, String source, Map<String, Card> cards) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Table.read(table)) {
      String name = source + " rule " + row[0] + ": " + String.join(" ", row[1], row[2], row[3]);
      tests.add(DynamicTest.dynamicTest(name + ": " + row[4], () -> check(cards, row)));
    }
    return tests;
  }

  private static void check(Map<String, Card> cards, String[] row) {
    MarkedPoint point =
        Marking.mark(cards.get(row[1]), row[4]).points().get(Integer.parseInt(row[2]) - 1);
    assertEquals(row[3].equals("tick"), point.covered(), () -> row[4] + ": " + point);
  }

  @Test
  void everyRuleHasFiveOfEachOnEightCardsOrMore() {
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> cards = new HashSet<>();
    for (String[] row : Table.read("marking-rules.tsv")) {
      counts.merge(row[0] + row[3], 1, Integer::sum);
      cards.add(row[1]);
    }
    assertEquals(18, counts.size());
    counts.forEach((rule, count) -> assertTrue(count >= 5, rule + " has " + count));
    assertTrue(cards.size() >= 8);
  }
}
