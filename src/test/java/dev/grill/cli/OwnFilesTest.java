package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.grill.cli.Home.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a home: when they are made, who may read them, and what is gone stays gone. */
class OwnFilesTest {

  @TempDir Path folder;
  private Path place;
  private Home home;
  private Path deck;

  @BeforeEach
  void nameTheHome() throws IOException {
    place = folder.resolve("home");
    home = Home.in(place);
    deck =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            deck: s
            title: S
            cards:
            - {id: a, question: What is Aa?, answer: A1}
            - {id: b, question: What is Bb?, answer: B1}
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "due",
        "due --json",
        "cards",
        "stats",
        "history",
        "config list",
        "config get learner",
        "deck list",
        "profile list",
        "plan",
        "",
        "undo",
        "grade s/a 4",
        "show s/a",
        "suspend s/a",
        "edit s/a",
        "add s",
        "deck remove s --yes",
      })
  void whatOnlyLooksMakesNothing(String command) {
    Run run = command.isEmpty() ? home.grill() : home.grill(command.split(" "));
    assertFalse(run.err().contains("error of grill"), run.err());
    assertFalse(Files.exists(place), command);
  }

  @Test
  void whatHoldsAnswersIsTheLearnersAlone() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    home.grill("deck", "add", deck.toString()).ok();
    home.grill("grade", "s/a", "4").ok();
    home.grill("config", "set", "new-per-day", "5").ok();
    assertEquals(Map.of(), openToOthers());
  }

  @Test
  void whatWasOpenToOthersIsMendedOnceAndSaidOnce() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    home.grill("deck", "add", deck.toString()).ok();
    home.grill("config", "set", "new-per-day", "5").ok();
    Path copies = Files.createDirectory(place.resolve("backups"));
    Files.writeString(copies.resolve("default-before-version-2.db"), "old");
    Path foreign = Files.writeString(place.resolve("shopping.txt"), "milk");
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(
            file,
            PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
    Run due = home.grill("due").ok();
    assertTrue(due.err().contains("Other accounts"), due.err());
    assertEquals("", home.grill("due").ok().err());
    Map<String, String> open = openToOthers();
    assertEquals("rw-r--r--", open.remove(foreign.getFileName().toString()), "not of ours");
    open.remove(""); // the folder itself was named by the person
    assertEquals(Map.of(), open);
  }

  private Map<String, String> openToOthers() throws IOException {
    Map<String, String> open = new java.util.TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!mode.endsWith("------")) {
          open.put(place.relativize(file).toString(), mode);
        }
      }
    }
    return open;
  }

  @Test
  void theFolderOfTheBuiltInDecksStaysReadable() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path decks = place.resolve("decks");
    Home.copy(Home.SMALL_DECKS, decks);
    Files.setPosixFilePermissions(decks, PosixFilePermissions.fromString("rwxr-xr-x"));
    home = Home.withDecks(place, decks);
    home.grill("deck", "add", deck.toString()).ok();
    Files.setPosixFilePermissions(home.database(), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(
        decks.resolve("s.yaml"), PosixFilePermissions.fromString("rw-r--r--"));
    home.grill("due").ok();
    Map<String, String> open = openToOthers();
    assertEquals("rwxr-xr-x", open.get("decks"));
    assertFalse(open.containsKey("default.db") || open.containsKey("decks/s.yaml"), open::toString);
  }

  @Test
  void aReviewGoesOnWithoutTheCardsOfADeckThatWasForgotten() throws Exception {
    home.grill("deck", "add", deck.toString()).ok();
    Path other =
        Files.writeString(
            folder.resolve("t.yaml"),
            "deck: t\ntitle: T\ncards:\n  - {id: z, question: Zz?, answer: So.}\n");
    home.grill("deck", "add", other.toString()).ok();
    Run review =
        home.reading(
            lines(
                () -> "an answer\n\n",
                () -> {
                  home.grill("deck", "remove", "s", "--forget", "--yes").ok();
                  return "4\n";
                },
                () -> "\n4\n"),
            "review",
            "--plain");
    assertTrue(review.out().contains("s/a: its deck is no longer"), review.out());
    assertTrue(review.out().contains("s/b: its deck is no longer"), review.out());
    assertEquals("t/z", home.grill("history", "--json").ok().json().at("/reviews/0/card").asText());
    assertEquals(1, home.grill("history", "--json").ok().json().get("reviews").size());
    assertEquals("0", Sql.query(home.database(), "SELECT count(*) FROM events WHERE deck = 's'"));
    assertEquals("0", Sql.query(home.database(), "SELECT count(*) FROM drafts"));
    assertFalse(Files.exists(place.resolve("decks/s.yaml")));
  }

  /** Parts of standard input, each made when it is read. */
  private interface Part {
    String text() throws Exception;
  }

  private static InputStream lines(Part... parts) {
    List<InputStream> streams = new ArrayList<>();
    for (Part part : parts) {
      streams.add(
          new InputStream() {
            private InputStream made;

            @Override
            public int read() throws IOException {
              if (made == null) {
                try {
                  made = new ByteArrayInputStream(part.text().getBytes(StandardCharsets.UTF_8));
                } catch (Exception e) {
                  throw new IOException(e);
                }
              }
              return made.read();
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
              int first = most == 0 ? -1 : read();
              if (first < 0) {
                return -1;
              }
              into[from] = (byte) first;
              return 1;
            }
          });
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  @Test
  void renamingAProfileIntoWhatIsInTheWayMovesNothing() throws Exception {
    home.grill("--profile", "ann", "deck", "add", deck.toString()).ok();
    Path inTheWay = place.resolve("bob.db-journal");
    Files.writeString(inTheWay, "x");
    Files.writeString(place.resolve("ann.db-journal"), "");
    Map<String, String> before = Home.contents(place);
    Run run = home.grill("profile", "rename", "ann", "bob");
    assertEquals(1, run.exit(), run.out());
    assertTrue(run.err().contains("bob.db-journal"), run.err());
    assertEquals(before, Home.contents(place));
    Files.delete(inTheWay);
    home.grill("profile", "rename", "ann", "bob").ok();
    assertTrue(Files.exists(place.resolve("profiles/bob/decks/s.yaml")));
    assertEquals(
        2, home.grill("--profile", "bob", "due", "--json").ok().json().at("/total/new").asInt());
  }

  @Test
  void aBlankEditorIsTheUsualOne() {
    home.with("EDITOR", " ").with("VISUAL", "  ");
    assertEquals("vi\n", home.grill("config", "get", "editor").ok().out());
  }

  @Test
  void anEditorsEscapesAreShownAsSigns() {
    home.with("EDITOR", "v\u001b]0;owned\u0007i");
    for (String command : new String[] {"config list", "config get editor", "config"}) {
      Run run = home.grill(command.split(" ")).ok();
      assertEquals(-1, run.out().indexOf('\u001b'), run.out());
    }
  }

  @Test
  void aBackslashIsAPartOfAName() throws Exception {
    assumeTrue(java.io.File.separatorChar == '/');
    place = folder.resolve("a\\b");
    home = Home.in(place);
    home.grill("deck", "add", deck.toString()).ok();
    assertTrue(Files.size(place.resolve("default.db")) > 0);
    assertFalse(Files.exists(folder.resolve("a")));
  }

  @Test
  void aFolderThatIsNotUtf8IsRefused() {
    home.with("GRILL_HOME", folder.resolve("caf").toString() + "\ufffd");
    Run run = home.grill("deck", "add", deck.toString());
    assertEquals(2, run.exit(), run.err());
    assertTrue(run.err().contains("GRILL_HOME") && run.err().contains("UTF-8"), run.err());
  }
}
