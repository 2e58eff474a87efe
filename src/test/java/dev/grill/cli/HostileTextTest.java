package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decks and arguments come from strangers: what they hold never steers the terminal. */
class HostileTextTest {

  /**
   * Clears the screen, sets the window's title, turns red (once with a C1 control), turns around.
   */
  private static final String EVIL = "\u001b[2J\u001b]0;x\u0007\u009b31mred\u202etxet\u0000";

  /** The same as YAML writes it in double quotes. */
  private static final String YAML = "\"\\e[2J\\e]0;x\\a\\x9b31mred\\u202etxet\\0\"";

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void addAHostileDeck() throws IOException {
    home = Home.in(folder.resolve("home"));
    String deck =
        """
        deck: evil
        title: EVIL
        description: EVIL
        authors: [EVIL]
        license: EVIL
        cards:
          - id: one
            topic: EVIL
            tags: [EVIL]
            question: EVIL
            hint: EVIL
            answer: EVIL
            points:
              - point: EVIL
                accept: [EVIL, red]
            code:
              - language: EVIL
                caption: EVIL
                source: EVIL
                output: EVIL
            follow-ups: [EVIL, {question: EVIL, answer: EVIL}]
            misconceptions: [EVIL]
            references:
              - title: EVIL
                url: https://example.org/
        """;
    Path file = folder.resolve("evil\u001b[31m.yaml");
    Files.writeString(file, deck.replace("EVIL", YAML));
    isHarmless(home.grill("deck", "add", file.toString()).ok());
  }

  private static void isHarmless(Home.Run run) {
    String told = run.out() + run.err();
    for (int i = 0; i < told.length(); i++) {
      char c = told.charAt(i);
      boolean control = c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0;
      boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
      assertFalse(control || turns, () -> "U+" + Integer.toHexString(c) + " in " + told);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "due",
        "due --json",
        "due --short",
        "deck list",
        "deck list --json",
        "cards",
        "cards --json",
        "cards --csv",
        "show one",
        "show one --json",
        "history",
        "history --json",
        "history --csv",
        "assess one",
        "assess one --json",
        "note one"
      })
  void isNeverPrintedRaw(String command) {
    home.typed(EVIL + "\n\n4\n", "review", "--plain").ok();
    home.grill("note", "one", EVIL.replace("\0", "")).ok();
    isHarmless(home.typed("red " + EVIL, command.split(" ")).ok());
  }

  @Test
  void isNeverPrintedRawInAReview() {
    home.grill("note", "one", "note \u001b[31m").ok();
    Home.Run refused = home.typed(EVIL + "\n\n" + EVIL + "\n4\n", "review");
    assertEquals(1, refused.exit(), "what is no grade ends a pipe");
    isHarmless(refused);
    Home.Run run = home.typed(EVIL + "\n\n+1\n4\n", "review").ok();
    isHarmless(run);
    assertTrue(run.out().contains("␛[2J"), "is shown, not dropped");
  }

  @Test
  void isTheSameDataInJson() throws IOException {
    JsonNode card = home.grill("show", "one", "--json").ok().json();
    assertEquals(EVIL, card.get("question").asText());
    home.typed("x" + EVIL + "y\n\n4\n", "review").ok();
    JsonNode review = home.grill("history", "--json").ok().json().at("/reviews/0");
    assertEquals("x" + EVIL + "y", review.get("answer").asText());
  }

  @Test
  void anArgumentThatAnErrorRepeatsIsHarmless() throws IOException {
    String evil = "\u001b[31mevil\u009b";
    Files.writeString(folder.resolve("bad" + evil + ".yaml"), "deck: x\n" + evil + ": 1\n");
    String file = folder.resolve("bad" + evil + ".yaml").toString();
    for (List<String> args :
        List.of(
            List.of(evil),
            List.of("due", "--" + evil),
            List.of("due", evil),
            List.of("due", "--limit", evil),
            List.of("--lang", evil),
            List.of("--profile", evil, "due"),
            List.of("show", evil),
            List.of("grade", "one", evil),
            List.of("grade", "one", "4", "--answer-file", evil),
            List.of("deck", evil),
            List.of("deck", "add", evil),
            List.of("deck", "add", "builtin:" + evil),
            List.of("deck", "add", evil + ".zip"),
            List.of("deck", "check", file),
            List.of("deck", "check", file, "--json"),
            List.of("deck", "add", file),
            List.of("deck", "new", "nowhere/" + evil),
            List.of("deck", "new", file, "--from", evil),
            List.of("profile", "rename", "default", evil),
            List.of("config", "get", evil),
            List.of("config", "set", "theme", evil),
            List.of("config", "set", "editor", evil),
            List.of("config", "set", "learner", evil),
            List.of("completion", evil),
            List.of("help", evil))) {
      Home.Run run = home.grill(args.toArray(new String[0]));
      assertTrue(run.exit() > 0, args::toString);
      isHarmless(run);
    }
    isHarmless(home.at(evil).grill("due"));
  }

  @Test
  void emptyArgumentsAreAnswered() {
    for (String command :
        List.of(
            "",
            "due",
            "show",
            "due --deck",
            "cards --search",
            "history",
            "note",
            "deck add",
            "deck check",
            "deck new",
            "deck remove",
            "profile delete",
            "config get",
            "completion",
            "help",
            "due --profile",
            "due --lang",
            "config set learner",
            "bury",
            "grade one")) {
      String[] words = command.isEmpty() ? new String[0] : command.split(" ");
      String[] args = java.util.Arrays.copyOf(words, words.length + 1);
      args[words.length] = "";
      Home.Run run = home.grill(args);
      assertTrue(command.equals("cards --search") ? run.exit() == 0 : run.exit() > 0, command);
      assertFalse(run.err().contains("Exception") || run.err().contains("own"), run.err());
    }
  }

  @Test
  void wordsAfterTwoHyphensAreNoOptions() {
    home.grill("note", "one", "--", "--lang").ok();
    assertEquals("--lang\n", home.grill("note", "one").ok().out());
    home.grill("note", "--", "one", "- a list").ok();
    assertEquals("- a list\n", home.grill("note", "one").ok().out());
    assertEquals(1, home.grill("show", "--", "--json").exit());
  }

  @Test
  void longArgumentsAreAnsweredInTime() {
    Home.Run run = home.grill("show", "x".repeat(100_000));
    assertEquals(1, run.exit());
    assertEquals(1, run.errLines().size());
  }

  @Test
  void optionsStandWhereverPeoplePutThem() {
    String due = home.grill("due", "--deck", "evil", "--lang", "zh").ok().out();
    for (String line :
        List.of(
            "--lang zh due --deck evil",
            "--lang=zh due --deck=evil",
            "due --lang zh evil",
            "due evil --lang=zh",
            "--lang en due evil --lang zh",
            "due --deck evil --color never --lang zh --profile default")) {
      assertEquals(due, home.grill(line.split(" ")).ok().out(), line);
    }
    String list = home.grill("deck", "list", "--lang", "zh").ok().out();
    assertEquals(list, home.grill("deck", "--lang", "zh", "list").ok().out());
    assertEquals(list, home.grill("--lang", "zh", "deck", "list").ok().out());
  }

  @Test
  void anErrorComesInTheLanguageThatTheLineAsksFor() {
    String zh = home.grill("--lang", "zh", "due", "--bogus").err();
    assertTrue(zh.contains("没有选项"), zh);
    assertEquals(zh, home.grill("due", "--bogus", "--lang", "zh").err());
    assertEquals(zh, home.grill("due", "--bogus", "--lang=zh").err());
    home.grill("config", "set", "language", "zh").ok();
    assertEquals(zh, home.with("GRILL_LANG", null).grill("due", "--bogus").err());
    assertTrue(home.grill("due", "--bogus", "--lang", "en").err().contains("unknown option"));
    assertTrue(home.lang("en").grill("due", "--bogus").err().contains("unknown option"));
  }
}
