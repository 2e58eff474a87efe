package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that decks and answers come from: changed, reworded, or no files at all. */
class SourcesTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  private static final String DECK =
      "deck: own\ntitle: Own\ncards:\n  - question: What is attention?\n    answer: A sum.\n";

  @TempDir Path folder;
  private Home home;
  private Path deck;

  @BeforeEach
  void writeADeck() throws IOException {
    home = Home.in(folder.resolve("home"));
    deck = folder.resolve("own.yaml");
    Files.writeString(deck, DECK);
  }

  private Home.Run atOnce(String... args) {
    return assertTimeoutPreemptively(AT_ONCE, () -> home.grill(args));
  }

  private Path pipe(String name) throws Exception {
    Path pipe = folder.resolve(name);
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    return pipe;
  }

  // ---- the same by content ----

  @Test
  void addingTheSameAgainChangesNothingAlsoWhereIdsWereWrittenIntoTheCopy() {
    home.grill("deck", "add", deck.toString()).ok();
    assertTrue(home.grill("deck", "add", deck.toString()).ok().out().contains("nothing changed"));
  }

  @Test
  void addingAChangedSourceSaysThatItDiffersAndAddsNothing() throws IOException {
    home.grill("deck", "add", deck.toString()).ok();
    Files.writeString(deck, DECK.replace("A sum.", "A weighted sum."));
    Home.Run run = home.grill("deck", "add", deck.toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("differ"), run.err());
    assertFalse(home.grill("cards", "--search", "weighted", "--json").ok().out().contains("own/"));
  }

  @Test
  void aRewordedQuestionWithoutIdInALinkedFileIsSaidOnce() throws IOException {
    home.grill("deck", "add", "--link", deck.toString()).ok();
    String card = home.grill("cards", "--json").ok().json().at("/cards/0/id").asText();
    Files.writeString(deck, DECK.replace("What is", "What's"));
    Home.Run run = home.grill("due").ok();
    assertTrue(run.err().contains("write \"id: " + card + "\" into the card"), run.err());
    assertEquals("", home.grill("due").ok().err());
  }

  @Test
  void anotherQuestionInItsPlaceIsNoRewording() throws IOException {
    home.grill("deck", "add", "--link", deck.toString()).ok();
    Files.writeString(deck, DECK.replace("What is attention?", "How does a tokenizer split?"));
    assertEquals("", home.grill("due").ok().err());
  }

  // ---- no files ----

  @Test
  void aPipeIsRefusedAtOnceWhereADeckIsWanted() throws Exception {
    Path pipe = pipe("p.yaml");
    for (String command : new String[] {"check", "add"}) {
      Home.Run run = atOnce("deck", command, pipe.toString());
      assertEquals(3, run.exit());
      assertTrue((run.out() + run.err()).contains("this is a pipe or a device"), run.err());
    }
    Home.Run inFolder = atOnce("deck", "check", folder.toString());
    assertEquals(3, inFolder.exit());
    assertTrue(inFolder.out().contains("p.yaml:1:1: error"), inFolder.out());
  }

  @Test
  void aPipeIsRefusedAtOnceWhereATableOrAnAnswerIsWanted() throws Exception {
    home.grill("deck", "add", deck.toString()).ok();
    Path pipe = pipe("p");
    String card = home.grill("cards", "--json").ok().json().at("/cards/0/card").asText();
    Path made = folder.resolve("made.yaml");
    Home.Run table = atOnce("deck", "new", made.toString(), "--from", pipe.toString());
    Home.Run answer = atOnce("grade", card, "4", "--answer-file", pipe.toString());
    Home.Run device = atOnce("deck", "new", made.toString(), "--from", "/dev/zero");
    for (Home.Run run : new Home.Run[] {table, answer, device}) {
      assertEquals(3, run.exit());
      assertTrue(run.err().contains("is a pipe or a device, no file"), run.err());
    }
    assertFalse(Files.exists(made));
    assertTrue(home.grill("history", "--json").ok().json().get("reviews").isEmpty());
  }

  @Test
  void aPipeInPlaceOfTheSettingsIsNamed() throws Exception {
    Files.createDirectories(home.folder());
    pipe("home/config.yaml");
    Home.Run run = atOnce("due");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("config.yaml is a pipe or a device"), run.err());
  }

  @Test
  void standardInputIsCheckedAndRead() {
    Home.Run check = home.typed(DECK.replace("answer", "anser"), "deck", "check", "-", "--json");
    assertEquals(3, check.exit());
    assertTrue(check.out().contains("\"code\":\"unknown-key\""), check.out());
    Path made = folder.resolve("made.yaml");
    home.typed("question|answer\nq|a\n", "deck", "new", made.toString(), "--from", "-").ok();
    home.grill("deck", "check", made.toString()).ok();
    Home.Run ids = home.typed(DECK, "deck", "check", "/dev/stdin", "--write-ids");
    assertEquals(2, ids.exit());
  }

  @Test
  void aSeparatorThatIsNamedDecides() throws IOException {
    Path table = folder.resolve("t.csv");
    Files.writeString(table, "What is it?;This, that\nAnd then?;Well, no\n");
    Path made = folder.resolve("made.yaml");
    Home.Run unsure = home.grill("deck", "new", made.toString(), "--from", table.toString());
    assertEquals(3, unsure.exit());
    assertFalse(Files.exists(made));
    home.grill("deck", "new", made.toString(), "--from", table.toString(), "--separator", ";").ok();
    assertTrue(Files.readString(made).contains("answer: This, that"));
    assertEquals(
        2, home.grill("deck", "new", "x", "--from", table.toString(), "--separator", "ab").exit());
  }

  // ---- names that steer a terminal ----

  @Test
  void aNameWithEscapesIsPrintedHarmless() {
    Path named = folder.resolve("a\u001b[31mb\u202e.yaml");
    Home.Run run = home.grill("deck", "new", named.toString()).ok();
    assertFalse((run.out() + run.err()).matches("(?s).*[\u001b\u202e].*"), run.out());
    Home.Run debug = home.grill("--debug", "deck", "new", named.toString());
    assertEquals(1, debug.exit());
    assertFalse((debug.out() + debug.err()).matches("(?s).*[\u001b\u202e].*"), debug.err());
  }

  @Test
  void aLearnersNameTurnsNoText() {
    for (String name : new String[] {"a\u202eb", "a\u200fb", "a\u061cb", "a\u2066b"}) {
      assertEquals(2, home.grill("config", "set", "learner", name).exit(), name);
    }
    home.grill("config", "set", "learner", "李雷 O'Neil").ok();
  }
}
