package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no decks, on disk. */
class BadInputTest {

  private static final String DECK =
      "deck: d\ntitle: 题库\ncards:\n  - id: c\n    question: 问\n    answer: 答\n";

  @TempDir Path folder;

  private List<String> check(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("deck.yaml"), bytes);
    return check(file);
  }

  private static List<String> check(Path path) {
    DeckFiles.Found found = DeckFiles.read(List.of(path));
    assertTrue(found.hasErrors());
    return found.problems().stream()
        .map(p -> p.line() + ":" + p.column() + " " + p.code().word())
        .toList();
  }

  @Test
  void aMissingFileIsAProblem() {
    assertEquals(List.of("1:1 missing-file"), check(folder.resolve("none.yaml")));
  }

  @Test
  void anEmptyFileIsAProblem() throws IOException {
    assertEquals(List.of("1:1 empty-file"), check(new byte[0]));
    assertEquals(List.of("1:1 empty-file"), check("\n# nothing\n  \n---\n...\n".getBytes()));
  }

  @Test
  void aHugeFileIsRefusedUnread() throws IOException {
    byte[] huge = new byte[16 * 1024 * 1024 + 1];
    java.util.Arrays.fill(huge, (byte) '#');
    System.arraycopy(DECK.getBytes(StandardCharsets.UTF_8), 0, huge, 0, 20);
    assertEquals(List.of("1:1 too-large"), check(huge));
  }

  @Test
  void aFileOfJustSixteenMebibytesIsRead() throws IOException {
    byte[] deck = DECK.getBytes(StandardCharsets.UTF_8);
    byte[] large = new byte[16 * 1024 * 1024];
    java.util.Arrays.fill(large, (byte) '#');
    System.arraycopy(deck, 0, large, 0, deck.length);
    Path file = Files.write(folder.resolve("large.yaml"), large);
    assertEquals(List.of(), DeckFiles.read(List.of(file)).problems());
  }

  @Test
  void aBinaryFileIsAProblem() throws IOException {
    assertEquals(
        List.of("1:1 binary-file"),
        check(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}));
  }

  @Test
  void otherEncodingsAreNamed() throws IOException {
    assertEquals(List.of("2:8 not-utf8"), check(DECK.getBytes(Charset.forName("GBK"))));
    assertEquals(
        List.of("gbk"),
        DeckReader.read(DECK.getBytes(Charset.forName("GBK")), "d").problems().get(0).args());
    assertEquals(List.of("1:1 not-utf8"), check(DECK.getBytes(StandardCharsets.UTF_16)));
    assertEquals(List.of("1:1 not-utf8"), check(DECK.getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(List.of("1:1 not-utf8"), check(DECK.getBytes(StandardCharsets.UTF_16BE)));
    assertEquals(
        List.of("1:10 not-utf8"), check("deck: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aFileThatMayNotBeReadIsAProblem() throws IOException {
    Path file = Files.createDirectory(folder.resolve("loop"));
    Path link = Files.createSymbolicLink(file.resolve("a.yaml"), file.resolve("b.yaml"));
    Files.createSymbolicLink(file.resolve("b.yaml"), link);
    assertEquals(List.of("1:1 unreadable-file"), check(link));
  }

  @Test
  void anAliasBombIsRefusedQuickly() throws IOException {
    assertEquals(
        1,
        check(FaultDecksTest.resource("faults/bomb.yaml")).stream()
            .filter(p -> p.endsWith("alias-bomb"))
            .count());
  }

  @Test
  void jsonIsYamlAndThereforeADeck() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("deck.yaml"),
            "{\"deck\": \"d\", \"title\": \"t\", \"cards\": [\n\t{\"id\": \"c\",\"question\": 1,"
                + " \"answer\": \"a\"}]}");
    DeckFiles.Found found = DeckFiles.read(List.of(file));
    assertEquals(
        List.of("tab-indent"), found.problems().stream().map(p -> p.code().word()).toList());
  }
}
