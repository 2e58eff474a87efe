package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.grill.card.Card;
import dev.grill.card.KeyPoint;
import dev.grill.message.Lang;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decks to start from: the commented one, and one made of a table. */
class CsvDeckTest {

  private static Reading read(String csv, char separator) {
    return CsvDeck.read(csv.getBytes(StandardCharsets.UTF_8), "t.csv", separator, "My Deck.yaml");
  }

  private static List<String> problems(Reading reading) {
    return DeckReaderTest.problems(reading);
  }

  @Test
  void aTableWithoutNamesHasQuestionAnswerTagsAndPoints() {
    Reading reading = read("什么是 F1？,\"调和平均，\n\"\"F1\"\"\",a;b,精确率；召回率\nq,a\n\n", ',');
    assertEquals(List.of(), reading.problems());
    assertEquals("my-deck", reading.deck().id().text());
    Card first = reading.deck().cards().get(0);
    assertEquals("什么是 F1？", first.question());
    assertEquals("调和平均，\n\"F1\"", first.answer());
    assertEquals(List.of("a", "b"), first.tags());
    assertEquals(
        List.of(new KeyPoint("精确率", List.of()), new KeyPoint("召回率", List.of())), first.points());
    assertEquals(Ids.fromQuestion("什么是 F1？"), first.id().card());
    assertEquals("a", reading.deck().cards().get(1).answer());
  }

  @Test
  void aFirstRowMayNameTheColumns() {
    Reading reading = read("答案\tID\t题目\tdifficulty\tnote\r\na\tx\tq\t3\tn\r\n", '\t');
    assertEquals(List.of("1:21 unknown-key"), problems(reading));
    assertFalse(reading.hasErrors());
    Card card = reading.deck().cards().get(0);
    assertEquals("my-deck/x", card.id().toString());
    assertEquals("q", card.question());
    assertEquals("a", card.answer());
    assertEquals(3, card.difficulty());
  }

  @Test
  void theDeckMadeOfATableIsADeck() {
    Reading reading = read("q: r,\"- a\n- b\n\"\n", ',');
    String yaml = DeckYaml.deck(reading.deck());
    assertEquals(
        reading.deck(), DeckReader.read(yaml.getBytes(StandardCharsets.UTF_8), "d").deck());
  }

  @Test
  void faultsOfATableAreReportedWhereTheyStand() {
    Reading reading = read("q,\n,a\nq,a,t,p,more\nr,a\nr,b\n评,\"open\n", ',');
    assertEquals(
        List.of(
            "1:1 empty-cell",
            "2:1 empty-cell",
            "3:9 extra-cell",
            "5:1 duplicate-id",
            "6:3 open-cell"),
        problems(reading));
    assertNull(reading.deck());
    assertEquals(List.of("1:1 empty-file"), problems(read("\n\n", ',')));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theStarterIsADeckWithoutAProblem(Lang lang) {
    String text = Starter.deck(lang, "decks/Deep Learning.yaml");
    Reading reading = DeckReader.read(text.getBytes(StandardCharsets.UTF_8), "d");
    assertEquals(List.of(), reading.problems());
    assertEquals("deep-learning", reading.deck().id().text());
    assertEquals(2, reading.cards());
  }

  @Test
  void aFileNameThatMakesNoIdLeavesTheStartersOwn() {
    assertEquals("my-deck", Starter.id("题库.yaml"));
  }
}
