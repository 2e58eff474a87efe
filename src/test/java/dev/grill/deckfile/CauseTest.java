package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults whose cause is named, not only what the parser stumbled over. */
class CauseTest {

  private static final String HEAD = "deck: d\ntitle: D\ncards:\n";

  private static Reading read(String text) {
    return DeckReader.read(text.getBytes(StandardCharsets.UTF_8), "d.yaml");
  }

  private static List<String> problems(Reading reading) {
    return DeckReaderTest.problems(reading);
  }

  private static String first(Reading reading) {
    return ProblemText.message(reading.problems().get(0), Messages.of(Lang.EN));
  }

  // ---- signs that look alike ----

  @Test
  void aFullWidthColonIsNamedWhereverTheKeyStands() {
    for (String text :
        List.of(
            HEAD + "  - id：x\n    question: q\n    answer: a\n",
            HEAD + "  - id: x\n    question: q\n    answer：a\n",
            HEAD + "  - question：q\n",
            "deck：d\ntitle: D\ncards:\n  - {question: q, answer: a}\n")) {
      Reading reading = read(text);
      assertTrue(reading.hasErrors(), text);
      assertTrue(first(reading).contains("U+FF1A"), () -> text + problems(reading));
    }
  }

  @Test
  void theRestOfADeckWithSuchAColonIsReadAllTheSame() {
    Reading reading = read(HEAD + "  - id: x\n    question：q\n    answer: a\n    hnt: h\n");
    assertEquals(List.of("5:13 look-alike", "7:5 unknown-key"), problems(reading));
  }

  @Test
  void blanksThatAreNoSpacesAreNamed() {
    Reading behind = read(HEAD + "  - id: x\n    question:\u00a0q\n    answer: a\n");
    assertEquals(List.of("5:14 look-alike"), problems(behind));
    assertTrue(first(behind).contains("U+00A0"));
    Reading before = read(HEAD + "  - id: x\n\u3000\u3000question: q\n    answer: a\n");
    assertTrue(first(before).contains("U+3000"), () -> problems(before).toString());
  }

  @Test
  void longDashesAndTypographicQuotesAreNamed() {
    Reading dash = read(HEAD + "  – id: x\n    question: q\n    answer: a\n");
    assertTrue(first(dash).contains("U+2013"), () -> problems(dash).toString());
    Reading quote = read(HEAD + "  - id: x\n    question: “Why: because”\n    answer: a\n");
    assertTrue(first(quote).contains("U+201C"), () -> problems(quote).toString());
  }

  @Test
  void suchSignsInTextsAreText() {
    Reading reading =
        read(
            HEAD
                + "  - id: x\n    question: “引号”：什么？\n    answer: |\n      question：文字\n"
                + "      – 破折号\n      hint:\u00a0x\n");
    assertEquals(List.of(), problems(reading));
  }

  @Test
  void signsThatNoScreenShowsAreNamedInKeysAndIds() {
    Reading key = read(HEAD + "  - id: x\n    que\u200bstion: q\n    answer: a\n");
    assertEquals(List.of("5:8 look-alike"), problems(key));
    assertTrue(first(key).contains("U+200B"), first(key));
    Reading id = read(HEAD + "  - id: x\u00ady\n    question: q\n    answer: a\n");
    assertEquals(List.of("4:10 look-alike"), problems(id));
    assertTrue(first(id).contains("U+00AD"), first(id));
  }

  @Test
  void bracketsAndCommasOfAChineseKeyboardAreNamed() {
    Reading bracket = read(HEAD + "  - {id: x, question: q, answer: a, tags: ［甲］}\n");
    assertEquals(List.of("4:43 look-alike"), problems(bracket));
    assertTrue(first(bracket).contains("U+FF3B"), first(bracket));
    Reading comma = read(HEAD + "  - {id: x, question: q， a, answer: a, tags: [甲，乙, 丙]}\n");
    assertEquals(List.of("4:48 look-alike"), problems(comma));
    assertFalse(comma.hasErrors());
    assertTrue(first(comma).contains("U+FF0C"), first(comma));
  }

  @Test
  void aWordForADifficultyIsAnsweredWithItsNumber() {
    Reading reading = read(HEAD + "  - {id: x, question: q, answer: a, difficulty: 困难}\n");
    assertEquals(List.of("4:49 bad-difficulty"), problems(reading));
    assertTrue(first(reading).contains("did you mean 3?"), first(reading));
  }

  // ---- texts that a comment ends ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    question: What does # do?\n    answer: a\n",
        "    question: q\n    answer: Room #5\n",
        "    question: q\n    answer: a\n    tags: [a]\n    hint: see #1\n",
        "    question: q\n    answer: a\n    points:\n      - point: issue #3\n"
      })
  void aTextCutByANumberSignIsWarnedOf(String card) {
    Reading reading = read(HEAD + "  - id: x\n" + card);
    assertFalse(reading.hasErrors());
    assertEquals(1, reading.problems().size());
    assertEquals(Code.COMMENT_IN_TEXT, reading.problems().get(0).code());
  }

  @Test
  void commentsAndQuotedNumberSignsAreLeftInPeace() {
    Reading reading =
        read(
            "deck: d # the id\n"
                + "title: D  # shown\n"
                + "cards:  # all\n"
                + "  - id: x # its name\n"
                + "    question: C# and F#?   # Markdown\n"
                + "    answer: 'a #1'\n"
                + "    difficulty: 1 # easy\n");
    assertEquals(List.of(), problems(reading));
  }

  // ---- JSON is YAML ----

  @Test
  void anEscapedSlashIsASlashInDoubleQuotesOnly() {
    Card card =
        read(HEAD
                + "  - id: x\n    question: \"a\\/b \\\\/ c\"\n    answer: 'a\\/b'\n"
                + "    hint: a\\/b\n    tags: [\"\\/\\/\"]\n")
            .deck()
            .cards()
            .get(0);
    assertEquals("a/b \\/ c", card.question());
    assertEquals("a\\/b", card.answer());
    assertEquals("a\\/b", card.hint());
    assertEquals(List.of("//"), card.tags());
  }

  @Test
  void thousandsOfThemCostNoMoreThanOthers() {
    StringBuilder cards = new StringBuilder("{\"deck\":\"d\",\"title\":\"D\",\"cards\":[");
    for (int i = 0; i < 3000; i++) {
      cards.append(i == 0 ? "" : ",");
      cards.append("{\"id\":\"c").append(i).append("\",\"question\":\"q\\/").append(i);
      cards.append("\",\"answer\":\"a\\/b\"}");
    }
    Reading reading = read(cards.append("]}").toString());
    assertEquals(List.of(), problems(reading));
    assertEquals("q/2999", reading.deck().cards().get(2999).question());
  }

  // ---- strangers' decks ----

  @Test
  void manyProblemsAreListedUpToALimitAndTheRestIsCounted() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 4000; i++) {
      text.append("  - {id: c").append(i).append(", question: q, answer: a, nope: 1}\n");
    }
    List<Problem> problems = read(text.toString()).problems();
    assertEquals(Problems.MOST + 1, problems.size());
    Problem last = problems.get(Problems.MOST);
    assertEquals(Code.TOO_MANY_PROBLEMS, last.code());
    assertEquals(List.of("3000"), last.args());
    assertTrue(last.isError());
  }

  @Test
  void entriesWithinEntriesTakeNoQuadraticTime() {
    String text = HEAD + "  " + "- ".repeat(200_000) + "x\n";
    Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(text));
    assertTrue(reading.hasErrors());
  }

  @Test
  void marksThatTurnTextAreWarnedOf() {
    List<String> names = new ArrayList<>();
    for (String mark : List.of("\u200e", "\u200f", "\u061c")) {
      Reading reading = read(HEAD + "  - {id: x, question: 'q" + mark + "', answer: a}\n");
      assertFalse(reading.hasErrors());
      names.add(reading.problems().get(0).args().get(0));
    }
    assertEquals(List.of("U+200E", "U+200F", "U+061C"), names);
  }
}
