package dev.grill.it;

import static dev.grill.it.Installed.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.it.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that change the same files at once: what one of them acknowledged is there. As many
 * pairs as {@code -Dgrill.pairs=40} says, without it 8.
 */
class AtOnceIT {

  private static final String GRILL = quoted(Installed.command());
  private static final int PAIRS = Integer.getInteger("grill.pairs", 8);

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void makeTheHome() throws IOException {
    home = folder.resolve("home");
    deck("s", "S");
  }

  private Path deck(String name, String title) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".yaml"),
        "deck: s\ntitle: " + title + "\ncards:\n  - {id: a, question: Why?, answer: So.}\n");
  }

  private Result shell(String script) {
    return Installed.shell(Map.of("GRILL_HOME", home.toString()), "", script);
  }

  @Test
  void cardsAddedAtOnceAreAllThere() throws Exception {
    Installed.prepare(home, "deck", "add", folder.resolve("s.yaml").toString());
    for (int pair = 0; pair < PAIRS; pair++) {
      String one = "printf 'Question %s?\\n\\nanswer\\n\\n\\n' ";
      Result result =
          shell(
              (one + "one-" + pair + " | " + GRILL + " add s & a=$!\n")
                  + (one + "two-" + pair + " | " + GRILL + " add s & b=$!\n")
                  + "wait $a && wait $b");
      assertEquals(0, result.code(), result.err());
    }
    String cards = Installed.look(home, "cards");
    assertEquals(1 + 2 * PAIRS, cards.lines().filter(l -> l.contains("s/")).count(), cards);
    assertNoLockIsLeft();
  }

  @Test
  void settingsSetAtOnceAreAllSet() throws Exception {
    for (int pair = 1; pair <= PAIRS; pair++) {
      Result result =
          shell(
              (GRILL + " config set new-per-day " + pair + " & a=$!\n")
                  + (GRILL + " config set leech-after " + pair + " & b=$!\n")
                  + "wait $a && wait $b");
      assertEquals(0, result.code(), result.err());
      assertEquals(pair + "\n", Installed.look(home, "config", "get", "new-per-day"));
      assertEquals(pair + "\n", Installed.look(home, "config", "get", "leech-after"));
    }
    assertNoLockIsLeft();
  }

  @Test
  void ofTwoDecksWithOneIdOneIsRefused() throws Exception {
    Path other = deck("other", "Other");
    Result result =
        shell(
            (GRILL + " deck add " + quoted(folder.resolve("s.yaml")) + " & a=$!\n")
                + (GRILL + " deck add " + quoted(other) + " & b=$!\n")
                + "wait $a; a=$?; wait $b; b=$?; echo codes $a $b");
    assertTrue(
        result.out().contains("codes 0 3") || result.out().contains("codes 3 0"), result.out());
    boolean first = result.out().contains("codes 0 3");
    assertTrue(Installed.look(home, "deck", "list").contains(first ? "S" : "Other"));
    String kept = Files.readString(home.resolve("decks/s.yaml"));
    assertTrue(kept.contains(first ? "title: S" : "title: Other"), kept);
  }

  @Test
  void firstStartsAtOnceAllOpenTheHome() throws Exception {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      script.append("printf '\\nq\\n' | " + GRILL + " review >/dev/null & p" + i + "=$!\n");
    }
    script.append("for p in $p0 $p1 $p2 $p3; do wait $p || exit 9; done");
    Result result = shell(script.toString());
    assertEquals(0, result.code(), result.err());
    assertTrue(result.err().lines().allMatch(l -> l.startsWith("grill: ")), result.err());
    assertEquals(0, result.err().lines().filter(l -> l.contains("0 bytes")).count());
  }

  private void assertNoLockIsLeft() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> left = files.filter(f -> f.toString().endsWith(".lock")).toList();
      assertEquals(List.of(), left);
    }
  }
}
