package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exchange of logs and decks through a shared folder. */
class SyncTest {

  private static final String DECK =
      """
      deck: s
      title: S
      cards:
        - {id: a, question: What is Aa?, answer: A1, points: [{point: one}, {point: two}]}
        - {id: b, question: What is Bb?, answer: B1}
        - {id: c, question: What is Cc?, answer: C1}
      """;

  @TempDir Path folder;
  private Path shared;
  private Path deck;
  private Home ann;
  private Home ben;

  @BeforeEach
  void makeTwoHomes() throws Exception {
    deck = Files.writeString(folder.resolve("s.yaml"), DECK);
    shared = Files.createDirectory(folder.resolve("shared"));
    ann = home("ann");
    ben = home("ben");
    ann.grill("deck", "add", deck.toString()).ok();
  }

  private Home home(String name) throws IOException {
    return Home.in(Files.createDirectory(folder.resolve(name)));
  }

  private Run sync(Home home, String... more) {
    String[] args = new String[2 + more.length];
    args[0] = "sync";
    args[1] = shared.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return home.grill(args);
  }

  private static void assertAgree(Home... homes) {
    for (Home home : homes) {
      for (String command : List.of("history --json", "due --json", "show s/a --json")) {
        String[] words = command.split(" ");
        assertEquals(homes[0].grill(words).ok().out(), home.grill(words).ok().out());
      }
    }
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.walk(shared)) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  @Test
  void aSecondHomeGetsLogAndDecksAndBothAgree() throws Exception {
    ann.grill("grade", "a", "4").ok();
    ann.grill("note", "b", "mine").ok();
    Run quiet = sync(ann).ok();
    assertEquals("", quiet.out() + quiet.err(), "nothing for cron to mail");
    sync(ben).ok();
    assertAgree(ann, ben);
    ben.grill("grade", "b", "2").ok();
    ben.at("2026-11-24T10:00:00+08:00");
    ben.grill("grade", "a", "1").ok();
    ann.at("2026-11-24T10:00:00+08:00");
    sync(ben).ok();
    sync(ann).ok();
    assertAgree(ann, ben);
    int files = segments().size();
    sync(ben).ok();
    sync(ann).ok();
    assertEquals(files, segments().size(), "nothing new, nothing written");
    ann.grill("undo").ok();
    sync(ann).ok();
    sync(ben).ok();
    assertAgree(ann, ben);
  }

  @Test
  void anotherLearnerIsAskedAboutOnce() throws Exception {
    ben.grill("deck", "add", deck.toString()).ok();
    ann.grill("grade", "a", "4").ok();
    ben.grill("grade", "b", "4").ok();
    sync(ann).ok();
    Map<String, String> before = Home.contents(shared);
    Run asked = sync(ben);
    assertEquals(2, asked.exit());
    assertTrue(asked.err().contains("--yes"), asked.err());
    assertEquals(before, Home.contents(shared), "nothing was written");
    sync(ben, "--yes").ok();
    sync(ben).ok();
    assertEquals(2, sync(ann).exit());
    sync(ann, "--yes").ok();
    sync(ann).ok();
    assertAgree(ann, ben);
    Home late = home("late");
    sync(late).ok();
    assertAgree(ann, ben, late);
  }

  @Test
  void aLearnerOfAnotherNameIsAskedAbout() throws Exception {
    ann.grill("config", "set", "learner", "Ann").ok();
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    Run asked = sync(ben);
    assertEquals(2, asked.exit());
    assertTrue(asked.err().contains("Ann"), asked.err());
    sync(ben, "--yes").ok();
    sync(ben).ok();
    ann.grill("config", "set", "learner", "Anna").ok();
    sync(ann).ok();
  }

  @Test
  void aCopiedHomeTakesANewIdAndBothAgree() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    Home copy = copyOf(ann, "copy");
    ann.grill("grade", "b", "4").ok();
    copy.grill("grade", "c", "3").ok();
    sync(ann).ok();
    Run told = sync(copy).ok();
    assertTrue(told.err().contains("new id"), told.err());
    sync(ann).ok();
    assertAgree(ann, copy);
    assertNotEquals(id(ann), id(copy));
    copy.grill("grade", "b", "5").ok();
    assertTrue(copy.grill("undo").ok().out().contains("s/b"));
    assertTrue(copy.grill("undo").ok().out().contains("s/c"), "recorded here before it was known");
    assertTrue(copy.grill("undo").ok().out().contains("s/a"));
    assertEquals(1, copy.grill("undo").exit(), "what came from elsewhere stays");
  }

  private static String id(Home home) throws Exception {
    return Sql.query(home.database(), "SELECT id FROM home");
  }

  private Home copyOf(Home home, String name) throws IOException {
    Home copy = home(name);
    try (Stream<Path> files = Files.walk(home.folder())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path to = copy.folder().resolve(home.folder().relativize(file));
        if (!Files.isDirectory(to)) {
          Files.copy(file, to);
        }
      }
    }
    return copy;
  }

  @Test
  void aRestoredHomeGetsBackWhatItHadSent() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    byte[] backup = Files.readAllBytes(ann.database());
    ann.grill("grade", "b", "4").ok();
    sync(ann).ok();
    String before = ann.grill("history", "--json").out();
    Files.write(ann.database(), backup);
    sync(ann).ok();
    assertEquals(before, ann.grill("history", "--json").out());
    sync(ben).ok();
    assertAgree(ann, ben);
  }

  @Test
  void whatIsNotWholeIsSkippedAndSaidUntilItIs() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    ann.grill("grade", "b", "4").ok();
    sync(ann).ok();
    Path second = segments().get(1);
    String text = Files.readString(second);
    for (String half :
        List.of(
            "",
            text.substring(0, 40),
            text.substring(0, text.length() - 20),
            text.replace("\"grade\":4", "\"grade\":5"))) {
      Files.writeString(second, half);
      Run run = sync(ben).ok();
      assertTrue(run.err().contains(second.toString()), run.err());
      assertEquals(1, ben.grill("history", "--json").json().get("reviews").size());
    }
    Files.writeString(second, text);
    assertEquals("", sync(ben).ok().err());
    assertAgree(ann, ben);
  }

  @Test
  void conflictedCopiesAndFilesOnTheirWayDoNoHarm() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    Path segment = segments().get(0);
    String text = Files.readString(segment);
    String stem = segment.getFileName().toString().replace(".jsonl", "");
    for (String name :
        List.of(
            stem + ".sync-conflict-20261124-090000-ABCDEFG.jsonl",
            stem + " (Ann's conflicted copy 2026-11-24).jsonl",
            stem + " (1).jsonl")) {
      Files.writeString(segment.resolveSibling(name), text.substring(0, text.length() / 2));
    }
    Files.writeString(segment.resolveSibling(".syncthing." + stem + ".jsonl.tmp"), "x");
    Files.writeString(segment.resolveSibling("~syncthing~" + stem + ".jsonl"), "x");
    Files.writeString(shared.resolve("README.txt"), "x");
    Files.createDirectories(shared.resolve(".git/objects"));
    Run run = sync(ben).ok();
    assertEquals(3, run.errLines().size(), run.err());
    assertTrue(run.err().contains("conflict"), run.err());
    assertAgree(ann, ben);
  }

  @Test
  void aWholeConflictedCopyIsTakenIn() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    Path segment = segments().get(0);
    Files.move(segment, segment.resolveSibling("000001-aaaaaaaa.sync-conflict-1.jsonl"));
    assertEquals("", sync(ben).ok().err());
    assertAgree(ann, ben);
  }

  @Test
  void whatWasDeletedFromTheFolderIsSentAgain() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    Home.remove(shared);
    sync(ann).ok();
    sync(ben).ok();
    assertAgree(ann, ben);
  }

  @Test
  void aForgedOrNewerSegmentIsSaidAndTheRestTakenIn() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    Path segment = segments().get(0);
    Path other = Files.createDirectory(shared.resolve("0123456789abcdef0123456789abcdef"));
    Files.writeString(
        other.resolve("000001-00000000.jsonl"),
        Files.readString(segment).replaceFirst("\"version\":1", "\"version\":9"));
    Run run = sync(ben);
    assertEquals(1, run.exit(), run.err());
    assertTrue(run.err().contains("newer grill"), run.err());
    assertEquals(1, ben.grill("history", "--json").json().get("reviews").size());
  }

  @Test
  void aWholeSegmentWithARowThatWasChangedIsRefusedAndItsRowsAreSentAgain() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    Path segment = segments().get(0);
    String good = Files.readString(segment);
    Files.writeString(
        segment, ProgressTest.closed(good.replace("\"grade\":4", "\"grade\":5").lines().toList()));
    Run run = sync(ben);
    assertEquals(1, run.exit());
    assertTrue(run.err().contains(segment.toString()), run.err());
    assertEquals(0, ben.grill("history", "--json").json().get("reviews").size());
    Files.delete(segment);
    sync(ann).ok();
    sync(ben).ok();
    assertAgree(ann, ben);
  }

  @Test
  void decksThatWereTakenOutStayOutAndChangedOnesAreSaid() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    sync(ben).ok();
    assertTrue(ben.grill("deck", "list").out().contains("s "), "it came");
    Files.writeString(ann.folder().resolve("decks/s.yaml"), DECK.replace("What is Bb?", "And Bb?"));
    sync(ann).ok();
    Run run = sync(ben, "--json").ok();
    assertEquals("s", run.json().at("/differing/0/deck").asText());
    assertTrue(ben.grill("show", "b").out().contains("What is Bb?"), "as it was");
    ben.grill("deck", "remove", "s", "--yes").ok();
    sync(ben).ok();
    assertFalse(ben.grill("deck", "list").out().contains("s "));
  }

  @Test
  void aHalfCopiedDeckWaits() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    Path sent = shared.resolve(id(ann)).resolve("decks/s.yaml");
    String text = Files.readString(sent);
    Files.writeString(sent, text.substring(0, text.indexOf("  - {id: c")));
    assertTrue(sync(ben).ok().err().contains("s.yaml"));
    assertFalse(ben.grill("deck", "list").out().contains("s "));
    Files.writeString(sent, text);
    sync(ben).ok();
    assertAgree(ann, ben);
  }

  @Test
  void aForgottenHistoryDoesNotComeBack() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    String id = id(ann);
    ann.grill("deck", "remove", "s", "--forget", "--yes").ok();
    assertEquals("", sync(ann).ok().err());
    assertEquals(0, ann.grill("history", "--json").json().get("reviews").size());
    assertEquals(id, id(ann));
    ann.grill("deck", "add", deck.toString()).ok();
    ann.grill("grade", "b", "4").ok();
    sync(ann).ok();
    assertEquals(1, ann.grill("history", "--json").json().get("reviews").size());
  }

  @Test
  void whatIsNoFolderIsRefused() throws Exception {
    assertEquals(2, ann.grill("sync", "https://host/db").exit());
    Run none = ann.grill("sync", folder.resolve("no/such").toString());
    assertEquals(3, none.exit());
    assertTrue(none.err().contains("no/such"), none.err());
    assertEquals(3, ann.grill("sync", deck.toString()).exit());
    ann.grill("sync", folder.resolve("made").toString()).ok();
    assertTrue(Files.isDirectory(folder.resolve("made")));
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    ann.grill("grade", "a", "4").ok();
    sync(ann).ok();
    Path real = shared.resolve(id(ann));
    Path hidden = Files.move(real, folder.resolve("elsewhere"));
    Files.createSymbolicLink(real, hidden);
    assertEquals("", sync(ben).ok().err());
    assertEquals(0, ben.grill("history", "--json").json().get("reviews").size());
  }
}
