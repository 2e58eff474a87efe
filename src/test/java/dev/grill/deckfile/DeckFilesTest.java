package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeckFilesTest {

  @TempDir Path folder;

  @BeforeEach
  void decks() throws IOException {
    deck("b.yaml", "b");
    deck("a.yml", "a");
    deck("sub/c.yaml", "c");
    deck(".hidden.yaml", "hidden");
    deck(".git/d.yaml", "d");
    deck("notes.txt", "e");
  }

  private Path deck(String name, String id) throws IOException {
    return write(name, "deck: " + id + "\ntitle: t\ncards:\n  - {id: c, question: q, answer: a}\n");
  }

  private Path write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private static List<String> ids(DeckFiles.Found found) {
    return found.decks().stream().map(deck -> deck.reading().deckId()).toList();
  }

  private List<String> problems(DeckFiles.Found found) {
    return found.problems().stream()
        .map(
            p ->
                folder.relativize(Path.of(p.file()))
                    + " "
                    + p.severity().word()
                    + " "
                    + p.code().word())
        .toList();
  }

  @Test
  void aFolderIsReadWithAllBelowItInOrder() {
    DeckFiles.Found found = DeckFiles.read(List.of(folder));
    assertEquals(List.of("a", "b", "c"), ids(found));
    assertEquals(List.of(), found.problems());
    assertEquals(3, found.cards());
  }

  @Test
  void aFileNamedTwiceIsReadOnce() {
    DeckFiles.Found found = DeckFiles.read(List.of(folder, folder.resolve("b.yaml"), folder));
    assertEquals(List.of("a", "b", "c"), ids(found));
    assertEquals(List.of(), found.problems());
  }

  @Test
  void whatIsNoDeckIsPassedOverInAFolderAndRefusedByName() throws IOException {
    Path other = write("ci.yaml", "jobs: {test: {}}\n---\nmore: 1\n");
    write("broken.yaml", "{{ template }}\n");
    write("empty.yaml", "# nothing\n");
    DeckFiles.Found found = DeckFiles.read(List.of(folder));
    assertEquals(
        List.of(
            "broken.yaml warning no-deck",
            "ci.yaml warning no-deck",
            "empty.yaml warning empty-file"),
        problems(found));
    assertFalse(found.hasErrors());
    assertEquals(List.of("a", "b", "c"), ids(found));
    assertTrue(problems(DeckFiles.read(List.of(other))).contains("ci.yaml error no-deck"));
  }

  @Test
  void aBrokenDeckInAFolderIsAnErrorAndTheOthersAreStillRead() throws IOException {
    write("aa.yaml", "deck: aa\ntitle: [\n");
    DeckFiles.Found found = DeckFiles.read(List.of(folder));
    assertEquals(List.of("aa.yaml error syntax"), problems(found));
    assertEquals(4, found.decks().size());
  }

  @Test
  void aDeckIdTwiceInOneSourceIsAnErrorAtTheSecond() throws IOException {
    Path second = deck("z.yaml", "a");
    DeckFiles.Found found = DeckFiles.read(List.of(folder));
    assertEquals(List.of("z.yaml error duplicate-deck"), problems(found));
    Problem problem = found.problems().get(0);
    assertEquals(new Place(1, 7), problem.place());
    assertEquals(List.of("a", folder.resolve("a.yml").toString()), problem.args());
    assertEquals(second, found.decks().get(3).path());
  }

  @Test
  void aFolderWithoutDecksIsAnError() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(List.of("empty error no-deck-files"), problems(DeckFiles.read(List.of(empty))));
  }

  @Test
  void allProblemsOfAllFilesAreReported() throws IOException {
    Path x = write("x.yaml", "deck: X\ntitle: t\ncards: []\n");
    Path y = write("y.yaml", "deck: y\ntitle: t\ncards: [1]\n");
    DeckFiles.Found found = DeckFiles.read(List.of(y, folder.resolve("no.yaml"), x));
    assertEquals(
        List.of("y.yaml error wrong-type", "no.yaml error missing-file", "x.yaml error bad-id"),
        problems(found));
    assertEquals(3, found.errors());
    assertEquals(0, found.warnings());
  }

  @Test
  void whoAsksWhatIsWrongAloneIsToldTheSameAndKeepsNoDeck() throws IOException {
    Path broken = write("broken.yaml", "deck: d\ntitle: t\ncards:\n  - {id: c, answer: a}\n");
    DeckFiles.Found read = DeckFiles.read(List.of(folder, broken));
    DeckFiles.Found examined =
        DeckFiles.examine(List.of(folder, broken), null, ReadingProgress.NONE);
    assertEquals(read.problems(), examined.problems());
    assertEquals(read.cards(), examined.cards());
    assertEquals(ids(read), ids(examined));
    for (DeckFiles.DeckFile file : examined.decks()) {
      assertEquals(0, file.bytes().length);
      assertNull(file.reading().deck());
    }
  }

  @Test
  void whoWatchesIsToldWithinEachFileAndNeverGoesBack() throws IOException {
    StringBuilder cards = new StringBuilder("deck: many\ntitle: t\ncards:\n");
    for (int i = 0; i < 50; i++) {
      cards.append("  - {id: c").append(i).append(", question: q, answer: a}\n");
    }
    write("many.yaml", cards.toString());
    List<Double> told = new ArrayList<>();
    DeckFiles.examine(
        List.of(folder), null, (done, whole) -> told.add((double) done / (double) whole));
    assertTrue(told.size() > 100, "the tree and the deck of fifty cards: " + told.size());
    assertEquals(1.0, told.get(told.size() - 1), "all bytes, those passed over included");
    for (int i = 1; i < told.size(); i++) {
      assertTrue(told.get(i) >= told.get(i - 1), told.toString());
    }
  }

  @Test
  void replacingKeepsPermissionsAndLinks() throws IOException {
    Path file = folder.resolve("b.yaml");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
    DeckFiles.replace(link, new byte[] {'x'});
    assertEquals("x", Files.readString(file));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(path -> path.toString().endsWith(".tmp")));
    }
  }
}
