package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of decks from their sources: progress and one's own edits stay. */
class DeckUpdateTest {

  private static final String ONE =
      """
      # one
      deck: one
      title: One
      version: 1.0.0
      cards:
        - id: a
          question: What is Aa?
          answer: A1
        - id: b
          question: What is Bb?
          answer: B1
          hint: old hint
        - id: c
          question: What is Cc?
          answer: C1
        - id: d
          question: What is Dd?
          answer: D1
      """;

  private static final String TWO =
      """
      deck: two
      title: Two
      cards:
        - id: z
          question: What is Zz?
          answer: Z1
      """;

  @TempDir Path folder;
  private Home home;
  private Path source;

  @BeforeEach
  void addAFolder() throws IOException {
    home = Home.in(folder.resolve("home"));
    source = Files.createDirectories(folder.resolve("source"));
    Files.writeString(source.resolve("one.yaml"), ONE);
    Files.writeString(source.resolve("two.yaml"), TWO);
    home.grill("deck", "add", source.toString()).ok();
    for (String card : List.of("one/a", "one/b", "one/c", "one/d", "two/z")) {
      home.grill("grade", card, "5").ok();
    }
  }

  private JsonNode schedule(String card) throws IOException {
    return home.grill("show", card, "--json").ok().json().get("schedule");
  }

  private JsonNode show(String card) throws IOException {
    return home.grill("show", card, "--json").ok().json();
  }

  private JsonNode diff(String deck) throws IOException {
    for (JsonNode one : home.grill("deck", "diff", "--json").ok().json().get("decks")) {
      if (one.get("deck").asText().equals(deck)) {
        return one;
      }
    }
    throw new AssertionError("no " + deck);
  }

  private static List<String> names(JsonNode deck, String kind) {
    List<String> names = new ArrayList<>();
    deck.get(kind).forEach(name -> names.add(name.asText()));
    return names;
  }

  private void editMine(String deck, String from, String to) throws IOException {
    Path copy = home.folder().resolve("decks/" + deck + ".yaml");
    String text = Files.readString(copy);
    assertTrue(text.contains(from), text);
    Files.writeString(copy, text.replace(from, to));
  }

  private void changeSource(String from, String to) throws IOException {
    Path file = source.resolve("one.yaml");
    String text = Files.readString(file);
    assertTrue(text.contains(from), text);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void nothingNewIsSaidAndChangesNothing() throws IOException {
    assertTrue(home.grill("deck", "diff").ok().out().contains("nothing new"));
    String before = Files.readString(home.folder().resolve("decks/one.yaml"));
    home.grill("deck", "update").ok();
    assertEquals(before, Files.readString(home.folder().resolve("decks/one.yaml")));
  }

  @Test
  void anUpdateKeepsEveryScheduleAndEveryEdit() throws IOException {
    JsonNode due = schedule("one/a");
    editMine("one", "answer: B1", "answer: my own words");
    changeSource("What is Aa?", "What is an A?");
    changeSource("answer: B1\n    hint: old hint", "answer: B1\n    hint: new hint");
    changeSource("  - id: c\n    question: What is Cc?\n    answer: C1\n", "");
    changeSource("  - id: d\n    question: What is Dd?\n    answer: D1\n", "");
    changeSource("version: 1.0.0", "version: 1.1.0");
    Files.move(source.resolve("one.yaml"), source.resolve("renamed.yaml"));
    Files.writeString(
        source.resolve("two.yaml"),
        TWO
            + "  - id: c\n    question: What is Cc?\n    answer: C2\n"
            + "  - id: n\n    question: What is new?\n    answer: N1\n");

    JsonNode one = diff("one");
    assertEquals("1.0.0", one.get("from").asText());
    assertEquals("1.1.0", one.get("to").asText());
    assertEquals(List.of("one/a", "one/b"), names(one, "changed"));
    assertEquals(List.of("one/d"), names(one, "removed"));
    assertEquals(List.of(), names(one, "conflicts"));
    assertEquals(List.of("one/b"), names(one, "edited"));
    JsonNode two = diff("two");
    assertEquals(List.of("two/c"), names(two, "moved"));
    assertEquals(List.of("two/c"), names(two, "changed"));
    assertEquals(List.of("two/n"), names(two, "added"));

    assertEquals(2, home.grill("deck", "update").exit());
    assertEquals("What is Aa?", show("one/a").get("question").asText());
    home.grill("deck", "update", "--yes").ok();

    assertEquals("What is an A?", show("one/a").get("question").asText());
    assertEquals("my own words", show("one/b").get("answer").asText());
    assertEquals("new hint", show("one/b").get("hint").asText());
    assertEquals("C2", show("two/c").get("answer").asText());
    for (String card : List.of("one/a", "one/b", "two/c", "two/z")) {
      assertEquals(due, schedule(card), card);
      assertEquals(1, show(card).get("reviews").asInt());
    }
    assertEquals(1, home.grill("show", "one/d").exit());
    assertEquals(1, home.grill("show", "one/c").exit());
    assertTrue(show("two/n").get("schedule").isNull());
    assertTrue(home.grill("deck", "diff").ok().out().contains("your edit  one/b"));
    assertEquals(5, home.grill("history", "--json").ok().json().get("reviews").size());
    assertEquals("", home.grill("due").ok().err());

    // a card that went and comes back has its history again
    Files.writeString(
        source.resolve("renamed.yaml"),
        Files.readString(source.resolve("renamed.yaml"))
            + "  - id: d\n    question: What is Dd?\n    answer: D1\n");
    home.grill("deck", "update", "one", "--yes").ok();
    assertEquals(due, schedule("one/d"));
  }

  @Test
  void whatBothChangedIsKeptApartUntilItIsDecided() throws IOException {
    editMine("one", "answer: A1", "answer: mine");
    changeSource("answer: A1", "answer: theirs");
    changeSource("What is Bb?", "What are Bs?");
    Home.Run diff = home.grill("deck", "diff").ok();
    assertTrue(diff.out().contains("{+mine+}") && diff.out().contains("{+theirs+}"), diff.out());
    Home.Run update = home.grill("deck", "update", "--yes").ok();
    assertTrue(update.err().contains("both changed"), update.err());
    assertEquals("mine", show("one/a").get("answer").asText());
    assertEquals("What are Bs?", show("one/b").get("question").asText());
    assertEquals(List.of("one/a"), names(diff("one"), "conflicts"));
    assertEquals(List.of(), names(diff("one"), "changed"));
    home.grill("deck", "update", "--yes").ok();
    assertEquals(List.of("one/a"), names(diff("one"), "conflicts"));
    home.grill("deck", "update", "one", "--theirs", "--yes").ok();
    assertEquals("theirs", show("one/a").get("answer").asText());
    assertTrue(home.grill("deck", "diff").ok().out().contains("nothing new"));
  }

  @Test
  void mineForGoodIsAnEditAndNoConflict() throws IOException {
    editMine("one", "answer: A1", "answer: mine");
    changeSource("answer: A1", "answer: theirs");
    home.grill("deck", "update", "--mine", "--yes").ok();
    assertEquals("mine", show("one/a").get("answer").asText());
    assertEquals(List.of(), names(diff("one"), "conflicts"));
    assertEquals(List.of("one/a"), names(diff("one"), "edited"));
    assertEquals(2, home.grill("deck", "update", "--mine", "--theirs").exit());
  }

  @Test
  void aCardThatIChangedAndTheyTookOutStaysUntilItIsDecided() throws IOException {
    editMine("one", "answer: D1", "answer: mine");
    changeSource("  - id: d\n    question: What is Dd?\n    answer: D1\n", "");
    home.grill("deck", "update", "--yes").ok();
    assertEquals("mine", show("one/d").get("answer").asText());
    assertEquals(List.of("one/d"), names(diff("one"), "conflicts"));
    home.grill("deck", "update", "--theirs", "--yes").ok();
    assertEquals(1, home.grill("show", "one/d").exit());
  }

  @Test
  void aNewDeckOfTheFolderComesWithTheUpdateAndOneThatWasRemovedDoesNot() throws IOException {
    home.grill("deck", "remove", "two", "--yes").ok();
    Files.writeString(
        source.resolve("three.yaml"),
        "deck: three\ntitle: T\ncards:\n- {id: t, question: T?, answer: t}\n");
    home.grill("deck", "update", "--yes").ok();
    assertEquals("t", show("three/t").get("answer").asText());
    assertEquals(1, home.grill("show", "two/z").exit());
  }

  @Test
  void anErrorAtTheSourceChangesNothing() throws IOException {
    changeSource("What is Aa?", "What is an A?");
    Files.writeString(source.resolve("two.yaml"), TWO.replace("answer", "anser"));
    Home.Run run = home.grill("deck", "update", "--yes");
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("two.yaml:6:5: error"), run.err());
    assertEquals("What is Aa?", show("one/a").get("question").asText());
  }

  @Test
  void aSourceThatIsGoneIsSaid() throws IOException {
    Home.remove(source);
    Home.Run named = home.grill("deck", "update", "one", "--yes");
    assertEquals(3, named.exit());
    assertFalse(named.err().isEmpty());
  }

  @Test
  void aCardWithoutIdKeepsItsProgressWhenItsQuestionIsCorrected() throws IOException {
    Path file = folder.resolve("own.yaml");
    String text = "deck: own\ntitle: Own\ncards:\n  - question: What is attetion?\n    answer: A\n";
    Files.writeString(file, text);
    home.grill("deck", "add", file.toString()).ok();
    String card = home.grill("cards", "own", "--json").ok().json().at("/cards/0/card").asText();
    home.grill("grade", card, "5").ok();
    Files.writeString(file, text.replace("attetion", "attention"));
    home.grill("deck", "update", "own", "--yes").ok();
    assertEquals("What is attention?", show(card).get("question").asText());
    assertEquals(1, show(card).get("reviews").asInt());
    assertEquals(1, home.grill("cards", "own", "--json").ok().json().get("cards").size());
    home.grill("deck", "add", file.toString()).ok();
  }

  @Test
  void aMuchAlikeCardIsSaidAndItsHistoryStays() throws IOException {
    Path file = folder.resolve("own.yaml");
    String text =
        "deck: own\ntitle: Own\ncards:\n  - question: What is attention?\n    answer: A\n";
    Files.writeString(file, text);
    home.grill("deck", "add", file.toString()).ok();
    String card = home.grill("cards", "own", "--json").ok().json().at("/cards/0/card").asText();
    home.grill("grade", card, "5").ok();
    Files.writeString(file, text.replace("What is", "What's"));
    Home.Run run = home.grill("deck", "update", "own", "--yes").ok();
    assertTrue(run.err().contains(card) && run.err().contains("much alike"), run.err());
    Files.writeString(file, text);
    home.grill("deck", "update", "own", "--yes").ok();
    assertEquals(1, show(card).get("reviews").asInt());
  }

  @Test
  void addingAChangedSourceAgainPointsToTheUpdate() throws IOException {
    changeSource("What is Aa?", "What is an A?");
    Home.Run run = home.grill("deck", "add", source.toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("grill deck update one"), run.err());
    home.grill("deck", "update", "--yes").ok();
    assertTrue(home.grill("deck", "add", source.toString()).ok().out().contains("nothing changed"));
  }

  // ---- built-in decks ----

  private String editor(String script) throws IOException {
    Path editor = folder.resolve("editor");
    Files.writeString(editor, "#!/bin/sh\nfor f; do :; done\n" + script + "\n");
    assertTrue(editor.toFile().setExecutable(true));
    return editor.toString();
  }

  @Test
  void aBuiltInCardGetsMyOwnWordingWhichSurvivesANewInstall() throws IOException {
    Path decks = folder.resolve("installed");
    Home.copy(Home.SMALL_DECKS, decks);
    home = Home.withDecks(folder.resolve("other"), decks);
    home.grill("deck", "add", "builtin:en").ok();
    home.grill("grade", "sea-en/tides", "5").ok();
    JsonNode before = show("sea-en/tides");
    String installed = Files.readString(decks.resolve("en/sea-en.yaml"));
    String question = before.get("question").asText();
    home.with("EDITOR", editor("sed -i 's/Look up at night./my hint/' \"$f\""));
    Home.Run edit = home.grill("edit", "sea-en/tides").ok();
    assertTrue(edit.err().contains("your own wording"), edit.err());
    assertEquals("my hint", show("sea-en/tides").get("hint").asText());
    assertEquals(before.get("schedule"), show("sea-en/tides").get("schedule"));
    assertEquals(installed, Files.readString(decks.resolve("en/sea-en.yaml")));
    assertTrue(home.grill("deck", "diff").ok().out().contains("your edit  sea-en/tides"));

    assertTrue(installed.contains(question), installed);
    Files.writeString(
        decks.resolve("en/sea-en.yaml"), installed.replace(question, "Why do tides come?"));
    assertEquals("my hint", show("sea-en/tides").get("hint").asText());
    assertEquals(List.of("sea-en/tides"), names(diff("sea-en"), "changed"));
    home.grill("deck", "update", "--yes").ok();
    assertEquals("my hint", show("sea-en/tides").get("hint").asText());
    assertEquals("Why do tides come?", show("sea-en/tides").get("question").asText());
    assertEquals(List.of("sea-en/tides"), names(diff("sea-en"), "edited"));
    assertEquals(List.of(), names(diff("sea-en"), "changed"));
  }

  @Test
  void aWordingWithErrorsIsKeptForTheNextTry() throws IOException {
    home.grill("deck", "add", "builtin:en").ok();
    home.with("EDITOR", editor("sed -i 's/^    answer:/    anser:/' \"$f\""));
    Home.Run wrong = home.grill("edit", "sea-en/tides");
    assertEquals(3, wrong.exit());
    assertEquals("Look up at night.", show("sea-en/tides").get("hint").asText());
    String mend = "s/^    anser:/    answer:/; s/Look up at night./mine/";
    home.with("EDITOR", editor("sed -i '" + mend + "' \"$f\""));
    home.grill("edit", "sea-en/tides").ok();
    assertEquals("mine", show("sea-en/tides").get("hint").asText());
  }
}
