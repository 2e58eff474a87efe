package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code deck list} says which decks have a newer version at hand, {@code deck add} what differs.
 */
class NewerVersionsTest {

  private static final String DECK =
      """
      deck: one
      title: One
      cards:
        - {id: a, question: What is Aa?, answer: A1}
        - {id: b, question: What is Bb?, answer: B1}
        - {id: c, question: What is Cc?, answer: C1}
      """;

  /** A card changed, one gone, two more. */
  private static final String NEWER =
      DECK.replace("answer: A1", "answer: A2")
          .replace("  - {id: b, question: What is Bb?, answer: B1}\n", "")
          .concat("  - {id: d, question: What is Dd?, answer: D1}\n")
          .concat("  - {id: e, question: What is Ee?, answer: E1}\n");

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void makeAHome() {
    home = Home.in(folder.resolve("home"));
  }

  /** What is said of deck {@code one}: {@code true}, {@code false} or {@code null}. */
  private String newer() throws IOException {
    for (JsonNode deck : home.grill("deck", "list", "--json").ok().json().get("decks")) {
      if (deck.get("deck").asText().equals("one")) {
        return deck.get("newer").toString();
      }
    }
    return "no such deck";
  }

  private void update() {
    home.grill("deck", "update", "one", "--yes").ok();
  }

  @Test
  void aFileThatChangedIsNewerUntilItIsTaken() throws IOException {
    Path file = Files.writeString(folder.resolve("one.yaml"), DECK);
    home.grill("deck", "add", file.toString()).ok();
    assertEquals("false", newer());
    Files.writeString(file, NEWER);
    assertEquals("true", newer());
    String text = home.grill("deck", "list").ok().out();
    assertTrue(text.contains("Newer at its source: one (\"grill deck diff\""), text);
    update();
    assertEquals("false", newer());
    text = home.grill("deck", "list").ok().out();
    assertFalse(text.contains("Newer"), text);
  }

  @Test
  void aFileThatOnlyLooksOtherwiseIsNotNewer() throws IOException {
    Path file = Files.writeString(folder.resolve("one.yaml"), DECK);
    home.grill("deck", "add", file.toString()).ok();
    Files.writeString(file, "# a comment\n" + DECK);
    assertEquals("false", newer());
  }

  @Test
  void whatCannotBeReadTellsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("one.yaml"), DECK);
    home.grill("deck", "add", file.toString()).ok();
    Files.writeString(file, DECK.replace("answer", "anser"));
    assertEquals("null", newer());
    Files.delete(file);
    assertEquals("null", newer());
  }

  @Test
  void aDeckInAFolderIsFoundUnderAnotherFileName() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source"));
    Files.writeString(source.resolve("one.yaml"), DECK);
    Files.writeString(source.resolve("two.yaml"), DECK.replace("deck: one", "deck: two"));
    home.grill("deck", "add", source.toString()).ok();
    assertEquals("false", newer());
    Files.move(source.resolve("one.yaml"), source.resolve("uno.yaml"));
    assertEquals("false", newer());
    Files.writeString(source.resolve("uno.yaml"), NEWER);
    assertEquals("true", newer());
  }

  private Path zip(String deck) throws IOException {
    Path file = folder.resolve("decks.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("d/one.yaml"));
      zip.write(deck.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }

  @Test
  void anArchiveThatChangedIsNewer() throws IOException {
    home.grill("deck", "add", zip(DECK).toString()).ok();
    assertEquals("false", newer());
    zip(NEWER);
    assertEquals("true", newer());
  }

  @Test
  void aTableThatChangedIsNewerAndOneTooLargeForALookTellsNothing() throws IOException {
    Path table = Files.writeString(folder.resolve("one.csv"), "question,answer\nAa?,A1\n");
    home.grill("deck", "add", "--id", "one", table.toString()).ok();
    assertEquals("false", newer());
    Files.writeString(table, "question,answer\nAa?,A1\nBb?,B1\n");
    assertEquals("true", newer());
    Files.writeString(table, "question,answer\nAa?," + "A".repeat(2 * 1024 * 1024) + "\n");
    assertEquals("null", newer());
  }

  @Test
  void builtInAndLinkedDecksAreReadWhereTheyLie() throws IOException {
    Path file = Files.writeString(folder.resolve("one.yaml"), DECK);
    home.grill("deck", "add", "--link", file.toString()).ok();
    Files.writeString(file, NEWER);
    assertEquals("false", newer());
    home.grill("deck", "add", "builtin:en").ok();
    for (JsonNode deck : home.grill("deck", "list", "--json").ok().json().get("decks")) {
      assertEquals("false", deck.get("newer").toString());
    }
  }

  private void git(Path in, String script) throws Exception {
    Path log = folder.resolve("git.log");
    Process process =
        new ProcessBuilder(
                "sh",
                "-ec",
                "git() { command git -c user.name=a -c user.email=a@b \"$@\"; }\n" + script)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), Files.readString(log));
  }

  @Test
  void aRepositoryOnThisDiskIsAskedForItsCommit() throws Exception {
    Path repository = Files.createDirectories(folder.resolve("repo"));
    Files.writeString(repository.resolve("one.yaml"), DECK);
    git(repository, "git init -q -b main; git add .; git commit -qm one; git tag -am v v1");
    home.grill("deck", "add", "--ref", "v1", "git+" + repository).ok();
    assertEquals("false", newer());
    Files.writeString(repository.resolve("one.yaml"), NEWER);
    git(repository, "git commit -qam two");
    assertEquals("false", newer());
    home.grill("deck", "remove", "one", "--yes").ok();
    git(repository, "git checkout -q v1");
    home.grill("deck", "add", "git+" + repository).ok();
    assertEquals("false", newer());
    git(repository, "git checkout -q main");
    assertEquals("true", newer());
    update();
    assertEquals("false", newer());
    git(repository, "echo hello > README; git add .; git commit -qm readme");
    assertEquals("false", newer());
  }

  @Test
  void addingAChangedFileSaysHowManyCardsDifferAndHowToSeeAndTakeThem() throws IOException {
    Path file = Files.writeString(folder.resolve("one.yaml"), DECK);
    home.grill("deck", "add", file.toString()).ok();
    Files.writeString(file, NEWER);
    Home.Run run = home.grill("deck", "add", file.toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("cards added: 2, changed: 1, removed: 1."), run.err());
    assertTrue(run.err().contains("\"grill deck diff one\" shows"), run.err());
    assertTrue(run.err().contains("\"grill deck update one\" takes"), run.err());
    assertEquals("", run.out());
    update();
    assertTrue(home.grill("deck", "add", file.toString()).ok().out().contains("nothing changed"));
    Files.writeString(file, NEWER.replace("title: One", "title: First"));
    run = home.grill("deck", "add", file.toString());
    assertEquals(3, run.exit());
    assertTrue(
        run.err().contains("no card changed, but these lines of the deck: title."), run.err());
  }

  @Test
  void addingAChangedFolderNamesEveryDeckThatDiffers() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source"));
    Files.writeString(source.resolve("one.yaml"), DECK);
    Files.writeString(source.resolve("two.yaml"), DECK.replace("deck: one", "deck: two"));
    home.grill("deck", "add", source.toString()).ok();
    Files.writeString(source.resolve("one.yaml"), NEWER);
    Files.writeString(source.resolve("two.yaml"), NEWER.replace("deck: one", "deck: two"));
    Home.Run run = home.grill("deck", "add", source.toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("cards added: 4, changed: 2, removed: 2."), run.err());
    assertTrue(run.err().contains("grill deck update one two"), run.err());
  }
}
