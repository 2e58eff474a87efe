package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.store.CardJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever a card says, writing it and reading it again gives the same card. */
public class RoundTripTest {

  /** Texts made of what YAML might trip over. */
  public static Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "b c",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            ": ",
            ":",
            " #",
            "#",
            "- ",
            "-",
            "? ",
            "*",
            "&x",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "'",
            "\"",
            "\\",
            "\\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            "null",
            "~",
            "no",
            "1e3",
            "0777",
            "---",
            "...",
            "<<",
            "评测",
            "😀",
            "é",
            "e\u0301",
            "\u001b[31m",
            "\u202e",
            "\u2028",
            "\u0085",
            "\u007f",
            "\uFEFF",
            "\r",
            "\uFFFE",
            "key: value",
            "```python\nx\n```\n",
            "{{ cloze }}");
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> String.join("", list))
        .filter(text -> !text.isBlank());
  }

  @Provide
  public static Arbitrary<Card> cards() {
    Arbitrary<String> text = texts();
    Arbitrary<String> maybe = text.injectNull(0.3);
    Arbitrary<List<String>> some = text.list().ofMaxSize(3);
    Arbitrary<List<KeyPoint>> points =
        Combinators.combine(text, some).as(KeyPoint::new).list().ofMaxSize(3);
    Arbitrary<List<Snippet>> code =
        Combinators.combine(maybe, maybe, text, maybe).as(Snippet::new).list().ofMaxSize(2);
    Arbitrary<List<Reference>> references =
        Combinators.combine(text, maybe).as(Reference::new).list().ofMaxSize(2);
    Arbitrary<List<FollowUp>> followUps =
        Combinators.combine(text, maybe).as(FollowUp::new).list().ofMaxSize(2);
    return Combinators.combine(maybe, some, text, maybe, points, code, followUps, references)
        .as(
            (topic, tags, question, hint, point, snippet, followUp, reference) ->
                new Card(
                    new CardId("d", "c"),
                    topic,
                    1 + tags.size() % 3,
                    tags,
                    question,
                    hint,
                    question + " " + hint,
                    point,
                    snippet,
                    followUp,
                    tags,
                    reference));
  }

  private static Deck deck(Card card) {
    return new Deck(
        new DeckId("d"),
        card.question(),
        "zh",
        null,
        card.hint(),
        card.tags(),
        null,
        List.of(card));
  }

  @Property(tries = 1000)
  void yamlGivesTheSameDeckAgain(@ForAll("cards") Card card) {
    String yaml = DeckYaml.deck(deck(card));
    Reading reading = DeckReader.read(yaml.getBytes(StandardCharsets.UTF_8), "d.yaml");
    assertEquals(deck(card), reading.deck(), () -> yaml + reading.problems());
  }

  @Property(tries = 1000)
  void jsonGivesTheSameCardAgain(@ForAll("cards") Card card) {
    assertEquals(card, CardJson.read(card.id(), CardJson.write(card)));
  }

  @Property(tries = 500)
  void aCardIsAppendedAndNothingElseChanges(
      @ForAll("cards") Card first, @ForAll("cards") Card second) {
    String text = DeckYaml.deck(deck(first));
    Card added =
        new Card(
            new CardId("d", "new"),
            null,
            2,
            List.of(),
            second.question(),
            null,
            second.answer(),
            second.points(),
            second.code(),
            List.of(),
            second.references());
    DeckEdit.Result result =
        DeckEdit.append(text.getBytes(StandardCharsets.UTF_8), "d.yaml", added);
    Deck deck = DeckReader.read(result.bytes(), "d.yaml").deck();
    assertEquals(List.of(first, added), deck.cards());
    assertEquals(
        text, new String(result.bytes(), StandardCharsets.UTF_8).substring(0, text.length()));
  }

  @Test
  void jsonOfAnotherVersionIsRefused() {
    CardId id = new CardId("d", "c");
    List<String> wrong = new ArrayList<>(List.of("", "[]", "[3]", "{}", "[2,null]", "[2,[]]"));
    wrong.add("[2,null,2,[],\"q\",null,\"a\",[[]],[],[],[],[]]");
    wrong.add("[2,null,2,[],\"q\",null,\"a\",[],[],[\"f\"],[],[]]");
    wrong.add("[2,null,2,[],\"q\",null,\"a\",[],[],[],[]]");
    wrong.add("[1,null,2,[],\"q\",null,\"a\",[],[],[],[]");
    for (String body : wrong) {
      assertThrows(IllegalArgumentException.class, () -> CardJson.read(id, body), body);
    }
  }

  @Test
  void jsonOfTheFirstVersionIsStillACard() {
    CardId id = new CardId("d", "c");
    String body = "[1,null,2,[],\"q\",null,\"a\",[[\"p\",\"x\"]],[],[\"f?\"],[[\"t\",null]]]";
    Card card = CardJson.read(id, body);
    assertEquals(List.of(FollowUp.of("f?")), card.followUps());
    assertEquals(List.of(), card.misconceptions());
    assertEquals(List.of(new Reference("t", null)), card.references());
  }

  @Test
  void writtenYamlReadsWell() throws IOException {
    Card card =
        new Card(
            new CardId("d", "c"),
            "topic",
            3,
            List.of("a", "no", "1e3", "b: c"),
            "Why: because?",
            "- dash",
            "One.\n\n  Two # three.\n",
            List.of(new KeyPoint("评测", List.of("a, b", "'c'"))),
            List.of(new Snippet("python", null, "print(1)\n", "1\n")),
            List.of(
                FollowUp.of("What *now*?"), new FollowUp("And: then?", "Line one.\nLine two.\n")),
            List.of("Higher is better."),
            List.of(new Reference("T", "https://example.org/#x")));
    assertEquals(
        new String(FaultDecksTest.resource("written.yaml"), StandardCharsets.UTF_8),
        DeckYaml.deck(
            new Deck(new DeckId("d"), "标题", "zh", "1.0.0", null, List.of(), null, List.of(card))));
  }
}
