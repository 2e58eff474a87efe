package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.card.Card;
import dev.grill.decks.BuiltinDecks;
import dev.grill.text.Columns;
import dev.grill.text.StyledLine;
import dev.grill.text.markdown.Markdown;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The full-screen review as installed, in a real terminal. */
class ReviewIT {

  private static final Size SIZE = new Size(80, 24);
  private static final Size WIDE = new Size(120, 40);
  private static final String QUESTION = "⏎ show the answer";
  private static final String ANSWER = "⏎ or 0–5: grade";

  @TempDir Path folder;
  private int looks;

  private Path home() {
    return folder.resolve("home");
  }

  private Installed.Result grill(String... args) {
    return Installed.run(home(), Map.of("GRILL_LANG", "en"), "", args);
  }

  private Map<String, String> environment(String... more) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("GRILL_HOME", home().toString());
    environment.put("GRILL_LANG", "en");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  private Tmux shell(String... environment) throws IOException {
    return Tmux.shell(SIZE, environment(environment));
  }

  private static String command(String... args) {
    List<String> words = new ArrayList<>(List.of(Installed.command().toString()));
    words.addAll(List.of(args));
    return Tmux.quoted(words);
  }

  /** Cards {@code one}, {@code two} and so on, without points: Enter stands for 4. */
  private void deck(String id, String language, String... cards) throws IOException {
    StringBuilder yaml = new StringBuilder();
    yaml.append("deck: ").append(id).append("\ntitle: ").append(id).append("\nlanguage: ");
    yaml.append(language).append("\ncards:\n");
    for (String card : cards) {
      yaml.append("  - id: ").append(card).append("\n    question: What is ").append(card);
      yaml.append(" in ").append(language).append("?\n    answer: It is ").append(card);
      yaml.append(".\n");
    }
    add(id, yaml.toString());
  }

  private void add(String id, String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve(id + ".yaml"), yaml);
    Installed.prepare(home(), "deck", "add", "--link", file.toString());
  }

  private List<JsonNode> history() throws IOException {
    List<JsonNode> reviews = new ArrayList<>();
    new ObjectMapper()
        .readTree(Installed.look(home(), "history", "--json"))
        .get("reviews")
        .forEach(reviews::add);
    return reviews;
  }

  private static void assertNoRowTooWide(Tmux tmux, Size size) throws IOException {
    for (String row : tmux.screen().split("\n")) {
      assertTrue(Columns.width(row) <= size.columns(), row);
    }
  }

  private void noteMode(Tmux tmux) throws IOException {
    tmux.line("stty -g > " + folder.resolve("before") + "; echo no''ted").waitFor("noted");
  }

  private void assertLeftAsFound(Tmux tmux) throws IOException {
    tmux.waitUntil(
        "the shell on the main screen",
        screen -> !screen.contains("What is") && screen.stripTrailing().endsWith(Tmux.PROMPT));
    looks++; // what an earlier look wrote may still show
    tmux.line("stty -g > " + folder.resolve("after") + "; echo writ''ten " + looks)
        .waitFor("written " + looks);
    assertEquals(
        Files.readString(folder.resolve("before")), Files.readString(folder.resolve("after")));
    assertEquals("1", tmux.value("cursor_flag"));
    assertEquals("0", tmux.value("alternate_on"));
    assertEquals("1", tmux.value("wrap_flag"));
  }

  // ---- the main path ----

  @Test
  void tenCardsByKeysAloneThroughResizesAndAKilledTerminal() throws IOException {
    Installed.prepare(home(), "deck", "add", "builtin:zh");
    List<String> given = new ArrayList<>();
    try (Tmux tmux = shell()) {
      tmux.line(command("review"));
      for (int card = 1; card <= 5; card++) {
        tmux.waitFor(card + "/10");
        tmux.type("先看数据 " + card).waitFor("先看数据 " + card);
        Size size = card % 2 == 0 ? WIDE : card == 3 ? Size.SMALLEST : SIZE;
        tmux.resize(size).waitUntil("the size", s -> s.contains("先看数据") && fits(s, size));
        assertNoRowTooWide(tmux, size);
        tmux.press("M-Enter").waitFor(ANSWER);
        assertNoRowTooWide(tmux, size);
        String grade = String.valueOf(4 + card % 2);
        given.add(grade);
        tmux.press("x", "x").press(grade);
      }
      tmux.waitFor("6/10");
      tmux.type("答到一半").waitFor("答到一半");
      ProcessHandle program = grillBelow(tmux);
      tmux.closeWindow();
      program.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
    assertEquals(5, history().size());
    try (Tmux tmux = shell()) {
      tmux.line(command("review")).waitFor("1/5");
      tmux.waitFor("答到一半");
      for (int card = 1; card <= 5; card++) {
        tmux.waitFor(card + "/5");
        tmux.press("F2").waitFor(ANSWER);
        tmux.press("5");
        given.add("5");
      }
      tmux.waitFor("Session done");
      tmux.press("q").waitFor("Answered 5 cards");
    }
    List<String> grades = new ArrayList<>();
    Set<String> cards = new HashSet<>();
    for (JsonNode review : history()) {
      grades.add(review.get("grade").asText());
      cards.add(review.get("card").asText());
    }
    assertEquals(given, grades);
    assertEquals(10, cards.size());
    assertEquals("答到一半", history().get(5).get("answer").asText());
    assertEquals("先看数据 1", history().get(0).get("answer").asText());
    assertTrue(history().get(0).get("points").size() >= 4);
  }

  private static boolean fits(String screen, Size size) {
    boolean ruled = false;
    for (String row : screen.split("\n")) {
      ruled |= row.equals("─".repeat(size.columns()));
    }
    return ruled;
  }

  private static ProcessHandle grillBelow(Tmux tmux) throws IOException {
    ProcessHandle shell = ProcessHandle.of(tmux.process()).orElseThrow();
    return shell.descendants().reduce((first, last) -> last).orElse(shell);
  }

  /** So many columns of a question stand in its first row, however wide the pane is. */
  private static final int QUESTION_START = 40;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theLongestBuiltInAnswerIsReadToItsEndInFourKeys(String language) throws IOException {
    Card longest =
        BuiltinDecks.cards(language).stream()
            .max(Comparator.comparingInt(card -> reading(card).size()))
            .orElseThrow();
    Installed.prepare(home(), "deck", "add", "builtin:" + language);
    Set<String> rows = new HashSet<>();
    int keys = 0;
    try (Tmux tmux = shell()) {
      tmux.line(command("review", longest.id().deck().text(), "--cram"));
      String question = Markdown.lines(longest.question(), QUESTION_START).get(0).text().strip();
      for (int card = 1; !tmux.waitFor(" " + card + "/").contains(question); card++) {
        tmux.press("Enter").waitFor(ANSWER);
        tmux.press("5");
      }
      tmux.press("Enter").waitFor(ANSWER);
      String shown = tmux.press("z").waitUntil("the zoomed pane", s -> s.startsWith("─ ▸ "));
      keys++;
      noteRows(rows, shown);
      while (shown.lines().findFirst().orElseThrow().contains("↓")) {
        String before = shown;
        shown = tmux.press("Space").waitUntil("another page", s -> !s.equals(before));
        keys++;
        noteRows(rows, shown);
      }
      tmux.press("C-c");
    }
    assertTrue(keys <= 4, keys + " keys");
    for (StyledLine line : reading(longest)) {
      assertTrue(rows.contains(line.text().strip()), line.text() + " is never seen in " + rows);
    }
  }

  /** The lines of a reference answer on a whole screen. */
  private static List<StyledLine> reading(Card card) {
    return Markdown.lines(card.answer(), SIZE.columns() - 2);
  }

  private static void noteRows(Set<String> rows, String screen) {
    screen.lines().forEach(row -> rows.add(row.strip()));
  }

  @Test
  void whatWasTypedAheadAtTheRevealGradesNothing() throws IOException {
    deck("d-en", "en", "one", "two");
    try (Tmux tmux = shell()) {
      tmux.line(command("review")).waitFor(QUESTION);
      tmux.press("a", "Enter", "Enter", "Enter", "5", "5").waitFor(ANSWER);
      tmux.press("Down").waitFor(ANSWER);
      assertEquals(List.of(), history());
      tmux.press("5").waitFor("Saved: 5 perfect");
      assertEquals(1, history().size());
    }
  }

  @Test
  void theOtherLanguageANoteAndUndo() throws IOException {
    deck("d-en", "en", "one");
    deck("d-zh", "zh", "one");
    try (Tmux tmux = shell()) {
      tmux.line(command("review", "d-en")).waitFor("What is one in en?");
      tmux.press("Enter").waitFor(ANSWER);
      tmux.press("l").waitFor("What is one in zh?");
      tmux.press("l").waitFor("What is one in en?");
      tmux.press("n").waitFor("Your note");
      tmux.type("想想 👍🏽").press("F2").waitFor("Your note is saved.");
      tmux.press("2").waitFor("again today");
      tmux.press("Tab").waitFor("undo").lines();
      tmux.press("u").waitFor("Taken back: 2 close");
      tmux.press("5").waitFor("Session done");
      tmux.press("q").waitFor("Answered 1 card");
    }
    assertEquals("想想 👍🏽\n", Installed.look(home(), "note", "d-en/one"));
    assertEquals(
        List.of("2 true", "5 false"),
        history().stream().map(r -> r.get("grade") + " " + r.get("undone")).toList());
  }

  @Test
  void theEditorGetsTheTerminalAndTheCardIsAskedAnew() throws IOException {
    deck("d-en", "en", "one");
    Path editor =
        Files.writeString(
            folder.resolve("editor"),
            """
            #!/bin/sh
            for file; do :; done
            printf 'editing>'
            read -r word
            sed -i "s/What is one/What is $word/" "$file"
            """);
    assertTrue(editor.toFile().setExecutable(true));
    try (Tmux tmux = shell("VISUAL", editor.toString())) {
      noteMode(tmux);
      tmux.line(command("review")).waitFor("What is one in en?");
      tmux.type("half").waitFor("half");
      tmux.press("Tab").waitFor("bury");
      tmux.press("e").waitFor("editing>");
      tmux.line("changed").waitFor("What is changed in en?");
      tmux.waitFor("half");
      tmux.press("C-c");
      assertLeftAsFound(tmux);
    }
  }

  // ---- the terminal left as it was found ----

  @Test
  void quittingLeavesTheTerminalAsFound() throws IOException {
    deck("d-en", "en", "one");
    try (Tmux tmux = shell()) {
      noteMode(tmux);
      tmux.line(command("review")).waitFor(QUESTION);
      tmux.press("Tab").waitFor("stop");
      tmux.press("q");
      assertLeftAsFound(tmux);
    }
  }

  @Test
  void controlCLeavesWithZeroAllGradesKeptAndTheDraftToo() throws IOException {
    deck("d-en", "en", "one", "two");
    try (Tmux tmux = shell()) {
      noteMode(tmux);
      tmux.line(command("review") + "; echo left with $?").waitFor(QUESTION);
      tmux.press("Enter").waitFor(ANSWER);
      tmux.press("5").waitFor("2/2");
      tmux.type("draft").waitFor("draft");
      tmux.press("C-c").waitFor("left with 0");
      assertLeftAsFound(tmux);
      tmux.line("clear; " + command("review")).waitFor("│ draft");
    }
    assertEquals(1, history().size());
  }

  @Test
  void controlZStopsAndFgComesBackToTheAnswer() throws IOException {
    deck("d-en", "en", "one");
    try (Tmux tmux = shell()) {
      noteMode(tmux);
      tmux.line(command("review")).waitFor(QUESTION);
      tmux.type("kept").waitFor("│ kept");
      tmux.press("C-z").waitFor("Stopped");
      assertLeftAsFound(tmux);
      tmux.line("fg").waitFor("│ kept");
      tmux.type("!").waitFor("│ kept!");
      tmux.press("C-c");
      assertLeftAsFound(tmux);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP"})
  void aSignalLeavesTheTerminalAsFoundAndTheDraftComesBack(String signal) throws IOException {
    deck("d-en", "en", "one");
    try (Tmux tmux = shell()) {
      noteMode(tmux);
      tmux.line(command("review")).waitFor(QUESTION);
      tmux.type("半句话").waitFor("半句话");
      tmux.killBelow(signal);
      assertLeftAsFound(tmux);
      tmux.line("clear; " + command("review")).waitFor("│ 半句话");
    }
    assertEquals(List.of(), history());
  }

  @Test
  void anErrorOfOursLeavesTheTerminalAsFoundWithOneLineAndATrace() throws Exception {
    deck("d-en", "en", "one", "two");
    try (Tmux tmux = shell()) {
      noteMode(tmux);
      String broken =
          Installed.quoted(Installed.without(folder, "dev/grill/tui/review/ReviewNote.class"));
      tmux.line(broken + " review; echo left with $?").waitFor("What is one in en?");
      tmux.press("Enter").waitFor(ANSWER);
      tmux.press("5").waitFor("What is two in en?");
      tmux.press("Enter").waitFor(ANSWER);
      tmux.press("n").waitFor("left with 1");
      String shown = tmux.screen();
      assertTrue(shown.contains("an error of grill's own"), shown);
      assertFalse(shown.contains("at dev.grill"), shown);
      assertLeftAsFound(tmux);
    }
    assertTrue(Files.readString(home().resolve("log/grill.log")).contains("at dev.grill."));
    assertEquals(1, history().size());
  }

  // ---- terminals of every kind ----

  @Test
  void aTerminalTooSmallSaysSoAndComesBackWhenLarger() throws IOException {
    deck("d-en", "en", "one");
    try (Tmux tmux = shell()) {
      tmux.line(command("review")).waitFor(QUESTION);
      tmux.type("typed").waitFor("typed");
      tmux.resize(new Size(59, 16)).waitFor("grill needs at least 60×16");
      tmux.type("unseen");
      tmux.resize(Size.SMALLEST).waitFor("│ typed  ");
      tmux.press("M-Enter").waitFor(ANSWER);
      assertNoRowTooWide(tmux, Size.SMALLEST);
    }
  }

  @Test
  void aTerminalWithoutSizeIsTakenFor80By24() throws IOException {
    deck("d-en", "en", "one");
    try (Tmux tmux = shell()) {
      tmux.line("stty rows 0 cols 0; " + command("review")).waitFor("─".repeat(80));
      tmux.waitFor(QUESTION);
    }
  }

  @Test
  void aDumbTerminalIsToldSoAndAskedLineByLine() throws IOException {
    deck("d-en", "en", "one");
    try (Tmux tmux = shell()) {
      tmux.line("TERM=dumb " + command("review")).waitFor("Answer (finish with an empty line)");
      String shown = tmux.screen();
      assertTrue(shown.contains("TERM=dumb") && shown.contains("--plain"), shown);
    }
  }

  @Test
  void plainModeStaysAsItWas() throws IOException {
    deck("d-en", "en", "one");
    try (Tmux tmux = shell()) {
      tmux.line(command("review", "--plain")).waitFor("[1/1] d-en/one");
    }
  }

  @Test
  void withoutColourNothingIsColoured() throws IOException {
    deck("d-en", "en", "one");
    try (Tmux tmux = shell("NO_COLOR", "1")) {
      tmux.line(command("review")).waitFor(QUESTION);
      assertFalse(isColoured(tmux));
      tmux.press("C-c").waitFor(Tmux.PROMPT);
    }
    try (Tmux tmux = shell("NO_COLOR", "1")) {
      tmux.line(command("review", "--color", "always")).waitFor(QUESTION);
      assertTrue(isColoured(tmux));
    }
  }

  /** Whether any cell has a colour other than the terminal's own (SGR 39 and 49). */
  private static boolean isColoured(Tmux tmux) throws IOException {
    return Pattern.compile("\u001b\\[([0-9;]*;)?([34][0-8]|9[0-7])[;m]")
        .matcher(tmux.screenWithColours())
        .find();
  }

  @ParameterizedTest
  @ValueSource(strings = {"60x16", "80x24", "120x40"})
  void noRowIsTooWideWhateverTheTextHolds(String name) throws IOException {
    String[] parts = name.split("x");
    Size size = new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    add(
        "odd",
        """
        deck: odd
        title: "奇 👨‍👩‍👧‍👦 e\u0301"
        cards:
          - id: one
            question: "👨‍👩‍👧‍👦 家庭 e\u0301 与 👍🏽，%s？"
            answer: "回答 👩‍🔬 %s e\u0301。"
            points:
              - point: "要点 👍🏽 %s"
            code:
              - language: python
                caption: "🇩🇪 标题"
                source: "s = '👨‍👩‍👧‍👦 %s' # e\u0301"
                output: "%s"
        """
            .formatted(
                "很长的问题，".repeat(12),
                "unbreakable".repeat(20),
                "很长".repeat(30),
                "宽e\u0301".repeat(40),
                "👨‍👩‍👧‍👦".repeat(50)));
    try (Tmux tmux = Tmux.shell(size, environment())) {
      tmux.line(command("review")).waitFor("1/1");
      tmux.type("一二三 👍🏽 e\u0301 " + "宽".repeat(60)).waitFor("宽");
      assertNoRowTooWide(tmux, size);
      tmux.press("F2").waitFor(ANSWER);
      for (int page = 0; page < 3; page++) {
        assertNoRowTooWide(tmux, size);
        assertFalse(tmux.screen().contains("\ufffd"));
        tmux.press("Space").waitFor(ANSWER);
      }
    }
  }
}
