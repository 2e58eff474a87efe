package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeckReaderTest {

  private static final String HEAD = "deck: d\ntitle: t\ncards:\n";

  static Reading read(String text) {
    return DeckReader.read(text.getBytes(StandardCharsets.UTF_8), "d.yaml");
  }

  private static Card only(String text) {
    Reading reading = read(text);
    assertEquals(List.of(), reading.problems());
    assertEquals(1, reading.deck().cards().size());
    return reading.deck().cards().get(0);
  }

  /** {@code LINE:COLUMN code}, one for each problem. */
  static List<String> problems(Reading reading) {
    List<String> problems = new ArrayList<>();
    for (Problem problem : reading.problems()) {
      problems.add(problem.line() + ":" + problem.column() + " " + problem.code().word());
    }
    return problems;
  }

  @Test
  void everyFieldIsRead() {
    Card card =
        only(
            HEAD
                + """
                  - id: c
                    topic: t
                    difficulty: 3
                    tags: [a, b]
                    question: q
                    hint: h
                    answer: |
                      line

                        indented
                    points:
                      - point: p
                        accept: [x, y]
                      - point: q
                    code:
                      - language: python
                        caption: c
                        source: |
                          print(1)
                        output: |
                          1
                      - source: x
                    follow-ups:
                      - f
                      - question: g
                        answer: |
                          because
                      - question: open
                    misconceptions: [m, "n: o"]
                    references:
                      - title: book
                      - url: https://example.org
                """);
    assertEquals("d/c", card.id().toString());
    assertEquals("t", card.topic());
    assertEquals(3, card.difficulty());
    assertEquals(List.of("a", "b"), card.tags());
    assertEquals("q", card.question());
    assertEquals("h", card.hint());
    assertEquals("line\n\n  indented\n", card.answer());
    assertEquals(
        List.of(new KeyPoint("p", List.of("x", "y")), new KeyPoint("q", List.of())), card.points());
    assertEquals(
        List.of(
            new Snippet("python", "c", "print(1)\n", "1\n"), new Snippet(null, null, "x", null)),
        card.code());
    assertEquals(
        List.of(FollowUp.of("f"), new FollowUp("g", "because\n"), FollowUp.of("open")),
        card.followUps());
    assertEquals(List.of("m", "n: o"), card.misconceptions());
    assertEquals(
        List.of(
            new Reference("book", null),
            new Reference("https://example.org", "https://example.org")),
        card.references());
  }

  @Test
  void everyScalarStaysAsWritten() {
    Card card =
        only(
            HEAD
                + "  - id: 0777\n    question: no\n    answer: 1e3\n    hint: 2026-01-01\n"
                + "    topic: 12:30:45\n    tags: [yes, 0x1F, 1_000, .inf, =, '~', !!str ~]\n");
    assertEquals("0777", card.id().card());
    assertEquals("no", card.question());
    assertEquals("1e3", card.answer());
    assertEquals("2026-01-01", card.hint());
    assertEquals("12:30:45", card.topic());
    assertEquals(List.of("yes", "0x1F", "1_000", ".inf", "=", "~", "~"), card.tags());
  }

  @Test
  void theWordNullIsAWordAndPointedOut() {
    Reading reading = read(HEAD + "  - id: c\n    question: q\n    answer: null\n");
    assertEquals("null", reading.deck().cards().get(0).answer());
    assertEquals(List.of("6:13 null-word"), problems(reading));
    assertFalse(reading.hasErrors());
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    Reading reading = read(HEAD + "  - id: c\n    question: q\n    answer: a\n    hint: ~\n");
    Card card = reading.deck().cards().get(0);
    assertEquals(2, card.difficulty());
    assertNull(card.hint());
    assertNull(card.topic());
    assertNull(reading.deck().language());
    assertNull(reading.deck().version());
    assertEquals(List.of(), card.points());
  }

  @Test
  void anOutputOfNothingIsNotNoOutput() {
    Card card =
        only(
            HEAD
                + "  - id: c\n    question: q\n    answer: a\n    code:\n"
                + "      - {source: x, output: ''}\n      - {source: y, output: }\n");
    assertEquals("", card.code().get(0).output());
    assertNull(card.code().get(1).output());
  }

  @Test
  void aByteOrderMarkIsNoColumnAndLineEndsAreAllTheSame() {
    String text = HEAD + "  - id: c\n    question: q\n    answer: |\n      a\n      b\n";
    Card card = only(text);
    assertEquals(card, only("\uFEFF" + text));
    assertEquals(card, only(text.replace("\n", "\r\n")));
    assertEquals(card, only(text.replace("\n", "\r")));
    assertEquals(List.of("1:1 unknown-key"), problems(read("\uFEFFdekc: d\ntitle: t\ncards: []")));
    String windows = HEAD + "  - id: c\n    x: 1\n    question: q\n    answer: a\n";
    assertEquals(List.of("5:5 unknown-key"), problems(read(windows.replace("\n", "\r\n"))));
  }

  @Test
  void columnsCountCodePoints() {
    Reading reading =
        read(HEAD + "  - {id: c, question: 😀评é, answer: a, note: x, tags: [a\u2028b, [c]]}\n");
    assertEquals(
        List.of("4:39 unknown-key", "4:56 control-character", "4:60 wrong-type"),
        problems(reading));
  }

  @Test
  void aCardWithoutAnIdIsNamedByItsQuestion() {
    Reading reading = read(HEAD + "  - question: 什么是过拟合？\n    answer: a\n");
    // printf %s 什么是过拟合？ | sha256sum
    assertEquals("q-41c50fd566", reading.deck().cards().get(0).id().card());
    assertEquals(List.of("4:5 id-from-question"), problems(reading));
    assertEquals(Map.of("q-41c50fd566", 4), reading.cardLines());
  }

  @Test
  void theSameQuestionTwiceWithoutIdsIsADuplicate() {
    Reading reading =
        read(HEAD + "  - question: q\n    answer: a\n  - question: q\n    answer: b\n");
    assertEquals(List.of("4:5 id-from-question", "6:15 duplicate-id"), problems(reading));
  }

  @Test
  void aCardsLineIsWhereItBegins() {
    Reading reading =
        read(
            HEAD
                + "\n  # first\n  - id: a\n    question: q\n    answer: a\n\n"
                + "  - question: r\n    id: b\n    answer: a\n");
    assertEquals(Map.of("a", 6, "b", 10), reading.cardLines());
    assertEquals(List.of("a", "b"), new ArrayList<>(reading.cardLines().keySet()));
    assertEquals(new Place(1, 7), reading.deckPlace());
    assertEquals("d", reading.deckId());
  }

  @Test
  void anchorsAndAliasesStandForTheirValues() {
    Card card =
        only(
            HEAD
                + "  - id: c\n    question: &q why?\n    answer: a\n    follow-ups: &f [*q, b]\n"
                + "    tags: *f\n");
    assertEquals(List.of(FollowUp.of("why?"), FollowUp.of("b")), card.followUps());
    assertEquals(List.of("why?", "b"), card.tags());
  }

  @Test
  void fiftyAliasesAreAllowed() {
    String tags = "*t, ".repeat(49) + "*t";
    Card card =
        only(
            "deck: d\ntitle: &t t\ncards:\n  - {id: c, question: q, answer: a, tags: ["
                + tags
                + "]}\n");
    assertEquals(50, card.tags().size());
  }

  @Test
  void fiftyLevelsAreAllowedAndNoMore() {
    String fifty = "deck: d\ntitle: t\ncards: []\nx: " + "[".repeat(49) + "]".repeat(49);
    assertEquals(List.of("4:1 unknown-key"), problems(read(fifty)));
    String more = "deck: d\ntitle: t\ncards: []\nx: " + "[".repeat(50) + "]".repeat(50);
    assertEquals(List.of("4:1 unknown-key", "4:53 too-deep"), problems(read(more)));
    String bomb = "deck: d\ntitle: t\ncards: []\nx: " + "[".repeat(100_000);
    assertTrue(problems(read(bomb)).contains("4:53 too-deep"));
  }

  @Test
  void anAliasInsideItsOwnAnchorIsAnError() {
    assertEquals(
        List.of("4:29 unknown-alias"),
        problems(read(HEAD + "  - {id: a, tags: &t [x, y, *t], question: q, answer: a}\n")));
  }

  @Test
  void signsThatOtherParsersTripOverAreText() {
    Card card =
        only(
            HEAD
                + "  - id: c\n    question: why?\n    answer: ?x\n"
                + "    tags: [why?, a ?b, ?c, a:b, C#, 12:30, http://x.y/?z, -x, ~/x, x|y, a*b]\n");
    assertEquals("why?", card.question());
    assertEquals("?x", card.answer());
    assertEquals(
        List.of(
            "why?", "a ?b", "?c", "a:b", "C#", "12:30", "http://x.y/?z", "-x", "~/x", "x|y", "a*b"),
        card.tags());
  }

  @Test
  void tabsInsideATextAreText() {
    Card card =
        only(
            HEAD
                + "  - id: c\n    question:\tq\n    answer: a\tb\n    code:\n      - source: |\n"
                + "          all:\n          \techo\n\n          \t\tx\n"
                + "    # a comment\n\t# another\n\t\n    hint: \"x\\ty\"\n");
    assertEquals("q", card.question());
    assertEquals("a\tb", card.answer());
    assertEquals("all:\n\techo\n\n\t\tx\n", card.code().get(0).source());
    assertEquals("x\ty", card.hint());
  }

  @Test
  void controlCharactersStayAndAreWarnedOfOnceForEachText() {
    Reading reading =
        read(
            HEAD
                + "  - id: c\n    question: a\u001b[31mb\u001b[0m\n"
                + "    answer: \"x\\\\e \\e[31m \\a\"\n    hint: |\n      fine\n      \u202eevil\n"
                + "    tags: [\"\\U0000202E\", \"\\uD83D\\uDE00\", \"\\u00e9\"]\n");
    Card card = reading.deck().cards().get(0);
    assertEquals("a\u001b[31mb\u001b[0m", card.question());
    assertEquals("x\\e \u001b[31m \u0007", card.answer());
    assertEquals("fine\n\u202eevil\n", card.hint());
    assertEquals(List.of("\u202e", "😀", "é"), card.tags());
    assertEquals(
        List.of(
            "5:16 control-character",
            "6:19 control-character",
            "9:7 control-character",
            "10:13 control-character"),
        problems(reading));
    assertFalse(reading.hasErrors());
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacter() {
    Reading reading = read(HEAD + "  - {id: c, question: \"a\\ud800b\", answer: a}\n");
    assertEquals("a\uFFFDb", reading.deck().cards().get(0).question());
  }

  @Test
  void oneFaultIsReportedOnce() {
    assertEquals(
        List.of("6:5 unknown-key"),
        problems(read(HEAD + "  - id: c\n    question: q\n    awnser: a\n")));
    assertEquals(List.of("1:1 unknown-key"), problems(read("dek: d\ntitle: t\ncards: []\n")));
    assertEquals(
        List.of("5:5 merge-key"),
        problems(
                read(
                    "deck: d\ntitle: &m {answer: a}\ncards:\n  - id: c\n    <<: *m\n"
                        + "    question: q\n"))
            .stream()
            .filter(p -> !p.contains("wrong-type"))
            .toList());
    assertEquals(
        List.of("8:12 wrong-type"),
        problems(
            read(
                HEAD
                    + "  - {id: a, question: q, answer: a, tags: &t []}\n"
                    + "  - id: b\n    question: q\n    answer: a\n    topic: *t\n")));
  }

  @Test
  void shortVersionsAreWarnedOfAndOthersRefused() {
    String rest = "\ndeck: d\ntitle: t\ncards: []\n";
    assertEquals(List.of(), problems(read("version: 1.2.3-rc.1+b" + rest)));
    assertEquals(List.of("1:10 bad-version"), problems(read("version: 1.2" + rest)));
    assertFalse(read("version: 1.2" + rest).hasErrors());
    assertTrue(read("version: v1.2.3" + rest).hasErrors());
    assertTrue(read("version: newest" + rest).hasErrors());
  }

  @Test
  void yamlMarksAroundOneDocumentAreFine() {
    assertEquals(List.of(), problems(read("%YAML 1.2\n---\ndeck: d\ntitle: t\ncards: []\n...\n")));
    assertEquals(
        List.of("4:1 second-document"),
        problems(read("deck: d\ntitle: t\ncards: []\n---\ndeck: e\n")));
    assertEquals(
        List.of("4:1 second-document"), problems(read("deck: d\ntitle: t\ncards: []\n---\n")));
  }

  @Property(tries = 300)
  void noTextThrows(@ForAll String text) {
    assertTrue(read(text).deck() == null || !read(text).hasErrors());
  }

  @Property(tries = 300)
  void noBytesThrow(@ForAll byte[] bytes) {
    Reading reading = DeckReader.read(bytes, "x");
    assertEquals(reading.deck() == null, reading.hasErrors());
  }

  @Property(tries = 300)
  void aDeckWithAnyCharacterPutAnywhereIsReadOrRefused(
      @ForAll char c, @ForAll @net.jqwik.api.constraints.IntRange(max = 400) int at)
      throws java.io.IOException {
    String deck =
        new String(FaultDecksTest.resource("faults/indents.yaml"), StandardCharsets.UTF_8);
    int place = Math.min(at, deck.length());
    Reading reading = read(deck.substring(0, place) + c + deck.substring(place));
    assertTrue(reading.hasErrors());
    for (Problem problem : reading.problems()) {
      assertTrue(problem.line() >= 1 && problem.column() >= 1);
    }
  }
}
