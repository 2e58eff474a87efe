package dev.grill.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Answers as people type them, with the points that a person would tick. */
class TypedAnswersTest {

  @TestFactory
  List<DynamicTest> answersAreMarkedAsAPersonWouldMarkThem() {
    List<DynamicTest> tests = new ArrayList<>(against("table", TestCards.ofTable(), "zh en"));
    if (Files.isDirectory(Path.of("decks", "zh"))) {
      tests.addAll(against("decks/zh", TestCards.ofDecks("zh"), "zh en"));
    }
    if (Files.isDirectory(Path.of("decks", "en"))) {
      tests.addAll(against("decks/en", TestCards.ofDecks("en"), "en"));
    }
    return tests;
  }

  private static List<DynamicTest> against(
      String source, Map<String, Card> cards, String languages) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Table.read("typed-answers.tsv")) {
      if (languages.contains(row[1])) {
        String name = source + " " + row[0] + ": " + row[5];
        tests.add(DynamicTest.dynamicTest(name, () -> check(cards.get(row[0]), row)));
      }
    }
    return tests;
  }

  private static void check(Card card, String[] row) {
    Marked marked = Marking.mark(card, row[5]);
    TreeSet<Integer> ticked = new TreeSet<>();
    for (int i = 0; i < marked.total(); i++) {
      if (marked.points().get(i).covered()) {
        ticked.add(i + 1);
      }
    }
    TreeSet<Integer> expected = numbers(row[2]);
    TreeSet<Integer> either = numbers(row[3]);
    TreeSet<Integer> decided = new TreeSet<>(ticked);
    decided.removeAll(either);
    assertEquals(expected, decided, () -> "ticked " + marked.points());
    int grade = marked.suggestedGrade().orElse(0);
    switch (row[4]) {
      case "good" -> assertTrue(grade >= 4, "grade " + grade);
      case "partial" -> assertTrue(grade == 2 || grade == 3, "grade " + grade);
      case "bad" -> assertTrue(grade <= 2, "grade " + grade);
      default -> throw new IllegalStateException(row[4]);
    }
  }

  private static TreeSet<Integer> numbers(String text) {
    TreeSet<Integer> numbers = new TreeSet<>();
    if (!text.equals("-")) {
      for (String number : text.split(" ")) {
        numbers.add(Integer.valueOf(number));
      }
    }
    return numbers;
  }
}
