package dev.grill.deckfile.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.foreign.Imported;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a deck says, a package of it says the same. */
class AnkiRoundTripTest {

  /** Texts made of what HTML, Anki, JSON or SQLite might trip over. */
  private static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b c",
            " ",
            "\n",
            "\n\n",
            "<b>",
            "</p>",
            "&amp;",
            "&",
            "\"",
            "'",
            "\\",
            "\u001f",
            "\u0000",
            "{{c1::x}}",
            "{{Front}}",
            "[sound:x.mp3]",
            "<img src=x>",
            "```py\nx\n```\n",
            "$x^2$",
            "\\(y\\)",
            "评测",
            "😀",
            "é",
            "e\u0301",
            "\u202e",
            "\u2028",
            "\uFEFF",
            "-->",
            "<!-- grill {} -->",
            "| a |",
            "- ",
            "1. ",
            "\t",
            "\r",
            "::",
            "null")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> String.join("", list))
        .filter(text -> !text.isBlank());
  }

  @Provide
  Arbitrary<Deck> decks() {
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
    Arbitrary<Card> card =
        Combinators.combine(maybe, some, text, maybe, points, code, followUps, references)
            .as(
                (topic, tags, question, hint, point, snippet, followUp, reference) ->
                    new Card(
                        new CardId("d-1", "c"),
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
    return Combinators.combine(card, text, maybe, maybe, some)
        .as(
            (one, title, description, license, authors) ->
                new Deck(
                    new DeckId("d-1"),
                    title,
                    "zh",
                    null,
                    description,
                    authors,
                    license,
                    List.of(one)));
  }

  @Property(tries = 200)
  void aPackageGivesTheSameDeckAgain(@ForAll("decks") Deck deck) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnkiPackageWriter.write(out, List.of(deck), card -> Instant.EPOCH, Map.of());
    Path file = Files.createTempFile("round", ".apkg");
    try {
      Files.write(file, out.toByteArray());
      Imported back = AnkiPackage.read(file, false, null, ReadingProgress.NONE);
      assertEquals(List.of(deck), back.decks());
      assertEquals(List.of(), back.lost());
    } finally {
      Files.delete(file);
    }
  }
}
