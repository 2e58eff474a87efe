package dev.grill.deckfile.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.card.KeyPoint;
import dev.grill.deckfile.RoundTripTest;
import dev.grill.deckfile.foreign.bank.QuestionBank;
import dev.grill.deckfile.foreign.markdown.MarkdownDeckText;
import dev.grill.deckfile.foreign.table.TableText;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What we export comes in again as it was. */
class ExportRoundTripTest {

  @Provide
  Arbitrary<Card> cards() {
    return RoundTripTest.cards();
  }

  private static Deck deck(String id, Card... cards) {
    Card first = cards[0];
    return new Deck(
        new DeckId(id),
        first.question(),
        "zh",
        "1.0.0",
        first.hint(),
        first.tags(),
        first.topic(),
        List.of(cards));
  }

  private static Card as(CardId id, Card card, boolean accept) {
    List<KeyPoint> points =
        card.points().stream()
            .map(point -> accept ? point : new KeyPoint(point.point(), List.of()))
            .toList();
    return new Card(
        id,
        card.topic(),
        card.difficulty(),
        card.tags(),
        card.question(),
        card.hint(),
        card.answer(),
        points,
        card.code(),
        card.followUps(),
        card.misconceptions(),
        card.references());
  }

  private static BankReading read(String text, String name) {
    return QuestionBank.read(
        text.getBytes(StandardCharsets.UTF_8), name, BankOptions.of("other.yaml"));
  }

  @Property(tries = 1000)
  void aTableHoldsEveryField(@ForAll("cards") Card one, @ForAll("cards") Card two) {
    Deck deck = deck("d", as(new CardId("d", "a"), one, true), as(new CardId("d", "b"), two, true));
    Deck other = deck("e", as(new CardId("e", "a"), two, true));
    String csv = TableText.of(List.of(deck, other));
    BankReading reading = read(csv, "t.csv");
    assertEquals(List.of(deck, other), reading.decks(), () -> csv + reading.problems());
  }

  @Property(tries = 1000)
  void markdownHoldsAllButThePhrases(@ForAll("cards") Card one, @ForAll("cards") Card two) {
    Deck deck =
        deck("d", as(new CardId("d", "a"), one, false), as(new CardId("d", "b"), two, false));
    String markdown = MarkdownDeckText.of(List.of(deck), Messages.of(Lang.EN));
    BankReading reading = read(markdown, "t.md");
    assertEquals(List.of(deck), reading.decks(), () -> markdown + reading.problems());
  }

  @Test
  void noCellOfAnExportIsAFormulaToASpreadsheet() {
    Card card =
        new Card(
            new CardId("d", "a"),
            "=1+1",
            2,
            List.of("@x"),
            "- a\n- b",
            "+h",
            "'tis",
            List.of(),
            List.of(),
            List.of(),
            List.of());
    String csv = TableText.of(List.of(deck("d", card)));
    assertEquals(List.of(card), read(csv, "t.csv").decks().get(0).cards());
    for (String cell : csv.lines().toList().get(1).split(",")) {
      String text = cell.startsWith("\"") ? cell.substring(1) : cell;
      assertEquals(-1, text.isEmpty() ? -1 : "=+-@".indexOf(text.charAt(0)), cell);
    }
  }

  @Test
  void aDeckWithoutCardsIsADeckAgain() {
    Deck empty = new Deck(new DeckId("d"), "T", null, null, null, List.of(), null, List.of());
    assertEquals(List.of(empty), read(TableText.of(List.of(empty)), "t.csv").decks());
    String markdown = MarkdownDeckText.of(List.of(empty), Messages.of(Lang.ZH));
    assertEquals(List.of(empty), read(markdown, "t.md").decks());
  }
}
