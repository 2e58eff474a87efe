package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cards at once: what is said meanwhile, what is held, and that it is all or nothing. */
class LargeDecksIT {

  private static final int CARDS = Integer.getInteger("grill.large-cards", 6_000);

  private static final int IN_A_FILE = 250;

  private static final Pattern BAR = Pattern.compile("\r\\[#*\\.*] (\\d+) %");

  @TempDir Path home;
  @TempDir Path decks;

  /** Without ids, which are made of the questions; every answer has so many lines. */
  private static String deck(String id, int cards, int lines, String more) {
    StringBuilder text = new StringBuilder("deck: " + id + "\ntitle: Many\ncards:\n");
    for (int i = 0; i < cards; i++) {
      text.append("  - question: What is ").append(id).append(' ').append(i).append("?\n");
      text.append("    answer: |\n").append("      It depends on the task.\n".repeat(lines));
    }
    return text.append(more).toString();
  }

  /** How far the bar was when it was drawn, and that it was taken away behind. */
  private static int[] bar(String shown) {
    Matcher drawn = BAR.matcher(shown);
    int[] done = drawn.results().mapToInt(one -> Integer.parseInt(one.group(1))).toArray();
    assertTrue(shown.lastIndexOf("\r\u001b[K") > shown.lastIndexOf(" %"), shown);
    return done;
  }

  private static void fills(int[] done) {
    assertTrue(done.length > 20, done.length + " times");
    for (int i = 1; i < done.length; i++) {
      assertTrue(done[i] > done[i - 1], "never twice the same, and never back");
    }
  }

  @Test
  void aTerminalShowsHowFarOneFileIs() throws Exception {
    Path yaml = Files.writeString(decks.resolve("one.yaml"), deck("one", 300, 1, ""));
    StringBuilder rows = new StringBuilder("question,answer\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append("What is ").append(i).append("?,A number\n");
    }
    Path csv = Files.writeString(decks.resolve("rows.csv"), rows);
    String grill = "GRILL_LANG=en GRILL_JAVA_OPTIONS=-Dgrill.bar-after=0 $GRILL ";
    for (String command : new String[] {"deck check " + yaml, "deck add --yes " + yaml}) {
      try (Pty pty = Pty.run(home, grill + command)) {
        assertEquals(0, pty.end(), pty.shown());
        fills(bar(pty.shown()));
      }
    }
    try (Pty pty = Pty.run(home, grill + "deck add --yes " + csv)) {
      assertEquals(0, pty.end(), pty.shown());
      fills(bar(pty.shown()));
    }
  }

  @Test
  void anErrorInTheLastCardOfTheLastFileAddsNothing() throws IOException {
    Files.writeString(decks.resolve("a.yaml"), deck("a", 3, 1, ""));
    Files.writeString(decks.resolve("b.yaml"), deck("b", 3, 1, "  - question: Why?\n"));
    Installed.Result result = Installed.run(home, "deck", "add", decks.toString(), "--yes");
    assertEquals(3, result.code(), result.err());
    assertTrue(result.err().contains("b.yaml:"), result.err());
    assertFalse(Installed.look(home, "deck", "list").contains("Many"));
    try (Stream<Path> files = Files.walk(home)) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".yaml")));
    }
  }

  /** 24 MB of text, which all at once do not fit into this heap, read or not. */
  @Test
  void aFolderOfManyCardsNeedsNoMoreMemoryThanAFewFiles() throws IOException {
    for (int i = 0; i < CARDS / IN_A_FILE; i++) {
      Files.writeString(decks.resolve("d" + i + ".yaml"), deck("d" + i, IN_A_FILE, 130, ""));
    }
    Map<String, String> little = Map.of("GRILL_JAVA_OPTIONS", "-Xmx48m");
    Installed.Result result =
        Installed.run(home, little, "", "deck", "add", decks.toString(), "--yes");
    assertEquals(0, result.code(), result.err());
    assertEquals(CARDS / IN_A_FILE, result.out().lines().count(), result.out());
    try (Stream<Path> files = Files.walk(home)) {
      Path copy =
          files
              .filter(file -> file.endsWith("d" + (CARDS / IN_A_FILE - 1) + ".yaml"))
              .findFirst()
              .orElseThrow();
      assertTrue(Files.readString(copy).contains("- id: q-"), "ids were frozen in what is kept");
    }
  }
}
