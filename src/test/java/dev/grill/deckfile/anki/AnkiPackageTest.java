package dev.grill.deckfile.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.foreign.Imported;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.schedule.Grade;
import dev.grill.text.markdown.Markdown;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What packages hold, as cards of ours. */
class AnkiPackageTest {

  private static final int[] FIRST = {0};
  private static final int[] BOTH = {0, 1};

  @TempDir Path folder;

  private Imported read(Apkg made) throws Failure, IOException, SQLException {
    return read(made.write(folder.resolve("made.apkg")), true);
  }

  private static Imported read(Path file, boolean withProgress) throws Failure, IOException {
    return AnkiPackage.read(file, withProgress, null, ReadingProgress.NONE);
  }

  private static Card only(Imported imported) {
    assertEquals(1, imported.decks().size());
    assertEquals(1, imported.decks().get(0).cards().size());
    return imported.decks().get(0).cards().get(0);
  }

  /** A text as a person sees it. */
  private static String shown(String markdown) {
    return String.join("\n", Markdown.plain(markdown, 80));
  }

  private static Map<String, Integer> lost(Imported imported) {
    Map<String, Integer> lost = new TreeMap<>();
    for (Imported.Lost one : imported.lost()) {
      lost.put(one.key(), one.count());
      for (Lang lang : Lang.values()) {
        assertTrue(Messages.of(lang).count(one.key(), one.count()).length() > 3);
      }
    }
    return lost;
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy.apkg", "latest.apkg"})
  void bothKindsOfAnkisOwnGiveAllCardsAndNotTheNoteThatAsksForAnUpdate(String name)
      throws Exception {
    Imported imported = read(Apkg.resource(name), false);

    Deck deck = imported.decks().get(0);
    assertEquals(List.of(deck), imported.decks());
    assertEquals("default", deck.id().text());
    assertEquals(
        List.of("[sound:foo.wav]", "goodbye"),
        deck.cards().stream().map(card -> shown(card.question())).toList());
    assertEquals(List.of("–", "world"), deck.cards().stream().map(Card::answer).toList());
    assertEquals(Map.of("anki.lost-answers", 1, "anki.lost-media", 1), lost(imported));
  }

  @Test
  void bothKindsGiveTheSameCards() throws Exception {
    assertEquals(
        read(Apkg.resource("legacy.apkg"), false).decks(),
        read(Apkg.resource("latest.apkg"), false).decks());
  }

  @Test
  void aPackageOfNpmsProgramGivesAllCards() throws Exception {
    Imported imported = read(Apkg.resource("npm.apkg"), false);

    Deck deck = imported.decks().get(0);
    assertEquals("interview-networks", deck.id().text());
    assertEquals("Interview::Networks", deck.title());
    assertEquals(
        List.of("What does ping use?", "What is on the picture? [anki.png]", "card with tags"),
        deck.cards().stream().map(card -> shown(card.question())).toList());
    assertEquals("ICMP\\\necho & reply", deck.cards().get(0).answer());
    assertEquals(List.of("net_tools", "icmp"), deck.cards().get(0).tags());
    assertEquals(Map.of("anki.lost-images", 1), lost(imported));
  }

  @Test
  void aReversedNoteGivesTwoCardsThatKeepTheirIds() throws Exception {
    Apkg made = new Apkg().note(5, Apkg.REVERSED, 1, " a  b ", BOTH, "Paris", "Capital of France");
    List<Card> cards = read(made).decks().get(0).cards();

    assertEquals(2, cards.size());
    assertEquals("Paris", cards.get(0).question());
    assertEquals("Capital of France", cards.get(0).answer());
    assertEquals("Capital of France", cards.get(1).question());
    assertEquals("Paris", cards.get(1).answer());
    assertEquals(List.of("a", "b"), cards.get(0).tags());
    assertEquals(cards.get(0).id().card() + "-2", cards.get(1).id().card());

    Apkg edited = new Apkg().note(5, Apkg.REVERSED, 1, "", BOTH, "Paris!", "The capital");
    List<Card> again = read(edited).decks().get(0).cards();
    assertEquals(cards.stream().map(Card::id).toList(), again.stream().map(Card::id).toList());
    assertNotEquals(
        cards.get(0).id(), only(read(new Apkg().basic(6, "Paris", "Capital of France"))).id());
  }

  @Test
  void aClozeNoteGivesACardForEachNumber() throws Exception {
    Apkg made =
        new Apkg()
            .note(
                7,
                Apkg.CLOZE,
                1,
                "",
                BOTH,
                "{{c1::TCP}} is {{c2::connection {{c1::oriented}}::how?}}, UDP is not",
                "see <i>RFC</i>");
    List<Card> cards = read(made).decks().get(0).cards();

    assertEquals("[…] is connection […], UDP is not", cards.get(0).question());
    assertEquals(
        "**TCP** is connection **oriented**, UDP is not\\\nsee *RFC*", cards.get(0).answer());
    assertEquals(
        List.of("TCP", "oriented"),
        cards.get(0).points().stream().map(point -> point.point()).toList());
    assertEquals("TCP is [how?], UDP is not", cards.get(1).question());
  }

  @Test
  void aDeletionInAFormulaLeavesItAFormula() throws Exception {
    Apkg made = new Apkg().note(7, Apkg.CLOZE, 1, "", FIRST, "Energy is {{c1::\\(mc^2\\)}}.", "");

    assertEquals("Energy is $mc^2$.", only(read(made)).answer());
    assertEquals("Energy is […].", only(read(made)).question());
  }

  @Test
  void everySubDeckIsADeck() throws Exception {
    Imported imported =
        read(
            new Apkg()
                .deck(2, "Ops")
                .deck(3, "Ops::Net")
                .deck(4, "面试::机器学习")
                .deck(5, "Вопросы")
                .deck(6, "Empty")
                .note(1, Apkg.BASIC, 2, "", FIRST, "a", "1", "")
                .note(2, Apkg.BASIC, 3, "", FIRST, "b", "2", "")
                .note(3, Apkg.BASIC, 4, "", FIRST, "什么是注意力？", "加权求和", "")
                .note(4, Apkg.BASIC, 5, "", FIRST, "d", "4", ""));

    Map<String, String> ids = new TreeMap<>();
    imported.decks().forEach(deck -> ids.put(deck.title(), deck.id().text()));
    assertEquals("ops", ids.get("Ops"));
    assertEquals("ops-net", ids.get("Ops::Net"));
    assertEquals("mian-shi-ji-qi-xue-xi", ids.get("面试::机器学习"));
    assertTrue(ids.get("Вопросы").matches("deck-[0-9a-f]{10}"), ids.toString());
    assertEquals(4, ids.size());
    assertEquals(
        List.of("zh"),
        imported.decks().stream()
            .filter(deck -> deck.language() != null)
            .map(Deck::language)
            .toList());
  }

  @Test
  void htmlBecomesMarkdownAndCodeStaysCode() throws Exception {
    Card card =
        only(
            read(
                new Apkg()
                    .basic(
                        1,
                        "What does <code>a_b</code> print?<div>second line</div>",
                        "<ul><li>one</li><li><b>two</b></li></ul>"
                            + "<pre><code class=\"language-python\">for i in x:\n    print(i)"
                            + "</code></pre><img src=\"a b.png\">")));

    assertEquals("What does `a_b` print?\\\nsecond line", card.question());
    assertEquals(
        "- one\n- **two**\n\n```python\nfor i in x:\n    print(i)\n```\n\n[a b.png]",
        card.answer().replace("\\]", "]"));
  }

  @Test
  void templatesAreFilledAsAnkiFillsThem() throws Exception {
    Apkg made =
        new Apkg()
            .models(
                """
                {"1":{"id":1,"name":"T","type":0,"flds":[{"name":"Front"},{"name":"Back"},
                 {"name":"Extra"}],"tmpls":[{"name":"x","ord":0,
                 "qfmt":"{{#Extra}}with {{Extra}}: {{/Extra}}{{^Extra}}none: {{/Extra}}{{Front}} {{hint:Back}} {{type:Back}}{{Nothing}}",
                 "afmt":"{{FrontSide}}<hr id=answer>{{text:Back}} of {{Deck}}"}]}}""")
            .note(1, Apkg.BASIC, 1, "", FIRST, "q", "b", "e")
            .note(2, Apkg.BASIC, 1, "", FIRST, "q", "b", "<br>");
    List<Card> cards = read(made).decks().get(0).cards();

    assertEquals("with e: q", cards.get(0).question());
    assertEquals("none: q", cards.get(1).question());
    assertEquals("b", cards.get(0).hint());
    assertEquals("b of Default", cards.get(0).answer());
  }

  @Test
  void fieldsThatNoCardShowsAreCounted() throws Exception {
    Imported imported = read(new Apkg().note(1, Apkg.BASIC, 1, "", FIRST, "q", "a", "never shown"));
    assertEquals(Map.of("anki.lost-fields", 1), lost(imported));
  }

  @Test
  void theLogBecomesAnswersByTheTable() throws Exception {
    Apkg made =
        new Apkg()
            .basic(1, "q", "a")
            .answer(1_700_000_000_000L, 1, 1, 2500, 4400, 0)
            .answer(1_700_000_600_000L, 1, 2, 2500, 4600, 1)
            .answer(1_600_000_000_000L, 1, 3, 2500, 1000, 1)
            .answer(1_700_100_000_000L, 1, 4, 0, 1000, 3)
            .answer(1_700_200_000_000L, 1, 4, 2500, 1000, 3)
            .answer(1_700_300_000_000L, 1, 0, 0, 0, 4)
            .answer(1_700_400_000_000L, 1, 0, 2500, 0, 5)
            .answer(1_700_500_000_000L, 9, 3, 2500, 0, 1);
    Imported imported = read(made);

    List<Imported.PastAnswer> answers = imported.answers();
    assertEquals(
        List.of(Grade.GOOD, Grade.WRONG, Grade.HARD, Grade.PERFECT, Grade.PERFECT),
        answers.stream().filter(a -> !a.isReset()).map(Imported.PastAnswer::grade).toList());
    assertEquals(
        List.of(false, false, false, true, false, false),
        answers.stream().map(Imported.PastAnswer::practice).toList());
    assertTrue(answers.get(5).isReset());
    assertEquals(
        List.of(1, 4, 5, 1, 1, 0), answers.stream().map(Imported.PastAnswer::seconds).toList());
    assertEquals(1_700_000_600_000L, answers.get(2).at().toEpochMilli());

    Imported without = read(folder.resolve("made.apkg"), false);
    assertEquals(List.of(), without.answers());
    assertEquals(6, lost(without).get("anki.lost-progress"));
  }

  @Test
  void anIdOfOnesOwnNamesASingleDeck() throws Exception {
    Path one = new Apkg().basic(1, "q", "a").write(folder.resolve("one.apkg"));
    Imported imported = AnkiPackage.read(one, false, "mine", ReadingProgress.NONE);
    assertEquals("mine", imported.decks().get(0).id().text());
    assertEquals("mine", imported.decks().get(0).cards().get(0).id().deck().text());
  }

  @Test
  void progressIsToldAsItGoes() throws Exception {
    Apkg made = new Apkg();
    for (int i = 1; i <= 500; i++) {
      made.basic(i, "q" + i, "a");
    }
    long[] last = new long[2];
    AnkiPackage.read(
        made.write(folder.resolve("many.apkg")),
        false,
        null,
        (done, total) -> {
          assertTrue(done >= last[0] && done <= total);
          last[0] = done;
          last[1]++;
        });
    assertTrue(last[1] >= 50 && last[1] <= 101, last[1] + " times");
  }
}
