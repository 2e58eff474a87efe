package dev.grill.deckfile.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.deckfile.Code;
import dev.grill.deckfile.foreign.bank.QuestionBank;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Question banks as people publish them: every question comes in, with its answer. */
class QuestionBankTest {

  private static Deck bank(String name) throws IOException {
    try (InputStream in = QuestionBankTest.class.getResourceAsStream("banks/" + name)) {
      BankReading reading = QuestionBank.read(in.readAllBytes(), name, BankOptions.of(name));
      assertFalse(reading.hasErrors(), () -> reading.problems().toString());
      assertEquals(1, reading.decks().size());
      return reading.decks().get(0);
    }
  }

  private static BankReading read(String name, String text) {
    return QuestionBank.read(
        text.getBytes(StandardCharsets.UTF_8), name, BankOptions.of("deck.yaml"));
  }

  private static List<String> questions(Deck deck) {
    return deck.cards().stream().map(Card::question).toList();
  }

  private static List<String> codes(BankReading reading) {
    return reading.problems().stream().map(one -> one.line() + " " + one.code().word()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "seven-columns.csv, 6",
    "numbered.md, 6",
    "bold-lines.md, 5",
    "list.json, 4",
    "other-program.yaml, 4",
    "hashcards.md, 3",
    "obsidian.md, 4"
  })
  void everyQuestionComesIn(String name, int cards) throws IOException {
    Deck deck = bank(name);
    assertEquals(cards, deck.cards().size(), () -> questions(deck).toString());
    for (Card card : deck.cards()) {
      assertFalse(card.answer().isBlank());
    }
  }

  @Test
  void aTableOfSevenColumns() throws IOException {
    Card first = bank("seven-columns.csv").cards().get(0);
    assertEquals("py-001", first.id().card());
    assertEquals("Data types", first.topic());
    assertEquals(1, first.difficulty());
    assertEquals(
        List.of("mutability", "list", "tuple"),
        first.points().stream().map(point -> point.point()).toList());
    Card slots = bank("seven-columns.csv").cards().get(1);
    assertEquals("What does \\_\\_slots\\_\\_ do?", slots.question());
  }

  @Test
  void headingsOfAListWithCodeAndFoldedAnswers() throws IOException {
    Deck deck = bank("numbered.md");
    assertEquals("React Interview Questions", deck.title());
    Card state = deck.cards().get(1);
    assertEquals("What is the difference between state and props?", state.question());
    assertEquals("Core React", state.topic());
    assertTrue(state.answer().startsWith("| state | props |\n"), state.answer());
    assertTrue(state.answer().endsWith("  return <p>{props.name}</p>;\n}\n```"), state.answer());
    Card router = deck.cards().get(2);
    assertTrue(router.answer().contains("#### Why would you use it?"), router.answer());
    Card output = deck.cards().get(4);
    assertTrue(output.question().endsWith("- A: 2\n- B: \"11\""), output.question());
    assertEquals("#### Answer: B\n\nA number and a string make a string.", output.answer());
  }

  @Test
  void chineseLinesInBold() throws IOException {
    Deck deck = bank("bold-lines.md");
    assertEquals(
        List.of("什么是 Transformer？", "为什么要做缩放点积？", "LoRA 的原理是什么？", "讲一下 RLHF 的步骤", "RLHF 有什么问题？"),
        questions(deck));
    assertEquals("训练", deck.cards().get(2).topic());
    assertTrue(deck.cards().get(2).answer().endsWith("```python\nW = W0 + B @ A\n```"));
  }

  @Test
  void jsonWithCategoriesTabsAndLists() throws IOException {
    Deck deck = bank("list.json");
    assertEquals("HTTP", deck.cards().get(0).topic());
    assertEquals(List.of("http", "rest"), deck.cards().get(0).tags());
    assertTrue(deck.cards().get(0).answer().startsWith("PUT replaces/sets"));
    assertEquals(3, deck.cards().get(2).difficulty());
    assertEquals(
        "Readers see a snapshot.\\\nWriters make new versions.", deck.cards().get(3).answer());
  }

  @Test
  void yamlOfAnotherProgram() throws IOException {
    Deck deck = bank("other-program.yaml");
    assertEquals("Linux", deck.cards().get(0).topic());
    assertEquals("rw for the owner,\\\nr for the group", deck.cards().get(0).answer());
    assertEquals("no", deck.cards().get(3).answer());
  }

  @Test
  void lettersAndSigns() throws IOException {
    List<Card> letters = bank("hashcards.md").cards();
    assertEquals("[…] is reliable, […] is not.", letters.get(2).question());
    assertEquals("TCP is reliable, UDP is not.", letters.get(2).answer());
    assertEquals("Networks", letters.get(0).topic());
    List<Card> signs = bank("obsidian.md").cards();
    assertEquals("HEAD", signs.get(1).question());
    assertEquals("HEAD", signs.get(2).answer());
    assertEquals("How do you undo the last commit\nand keep the changes?", signs.get(3).question());
  }

  @Test
  void otherShapesOfRecordsAreRead() {
    Deck lines =
        read(
                "x.jsonl",
                "{\"question\":\"a?\",\"answer\":\"b\"}\n{\"question\":\"c?\",\"answer\":\"d\"}\n")
            .decks()
            .get(0);
    assertEquals(List.of("a?", "c?"), questions(lines));
    Deck pairs = read("x.json", "{\"What is a?\":\"b\",\"什么是 c？\":\"d\"}").decks().get(0);
    assertEquals(List.of("What is a?", "什么是 c？"), questions(pairs));
    String deck =
        "{\"deck\":\"d\",\"title\":\"D\",\"cards\":[{\"id\":\"x\",\"question\":\"q\",\"answer\":\"*a*\"}]}";
    assertEquals("*a*", read("x.json", deck).decks().get(0).cards().get(0).answer());
    BankOptions said =
        BankOptions.of("d.yaml").withColumns(Map.of("question", "vraag", "answer", "antwoord"));
    byte[] dutch = "- {vraag: Wat?, antwoord: Dat}\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "Dat", QuestionBank.read(dutch, "x.yaml", said).decks().get(0).cards().get(0).answer());
  }

  @Test
  void whatHoldsNoQuestionsIsRefusedWithAWord() {
    assertEquals(List.of("1 no-questions"), codes(read("x.md", "# Notes\n\nText.\n")));
    assertEquals(List.of("1 no-records"), codes(read("x.json", "[1, 2]")));
    assertEquals(
        List.of("1 unknown-columns"), codes(read("x.json", "[{\"a\":\"1\",\"b\":\"2\"}]")));
    assertTrue(read("x.json", "[{\"a\":").hasErrors());
    BankReading open = read("x.md", "## 1. What?\n\nThis.\n\n## 2. And that?\n");
    assertEquals(List.of("5 no-answer"), codes(open));
    assertEquals(1, open.cards());
    BankReading broken =
        read("x.md", "<!-- grill:deck {\"deck\":\"d\"} -->\n<!-- grill:card {} -->\nq\n");
    assertEquals(Code.BROKEN_EXPORT, broken.problems().get(0).code());
  }

  @Test
  void idsStayWhenTheBankIsReadAgain() {
    String bank = "## Topic\n\n### 1. Why?\n\nSo.\n\n### 2. Why?\n\nElse.\n";
    Deck once = read("x.md", bank).decks().get(0);
    Deck again = read("x.md", bank.replace("So.", "Because.")).decks().get(0);
    assertEquals(
        once.cards().stream().map(Card::id).toList(),
        again.cards().stream().map(Card::id).toList());
    assertEquals(2, once.cards().stream().map(Card::id).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.md", "x.json", "x.csv", "x.yaml"})
  void hostileFilesTakeNoLongTime(String name) {
    for (String part :
        List.of(
            "**",
            "[",
            "{\"a\":",
            "\"",
            "# 1. a?\n",
            "a::b\n",
            "<details>\n",
            "```\n",
            "1) ",
            "Q: a\n",
            "- ",
            "&a [*a,",
            "\"\"x,\n")) {
      String text = part.repeat(200_000 / part.length());
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(name, text), () -> name + part);
    }
  }
}
