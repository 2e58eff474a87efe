package dev.grill.deckfile.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Deck;
import dev.grill.deckfile.DeckReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Merges of deck texts: only the fields that change are written anew. */
class DeckPatchTest {

  private static final String MINE =
      """
      # The deck of our group
      deck: own          # never changes
      title: "Own deck"
      version: 1.0.0

      cards:
      # about a
      - id: a
        question: What is Aa?   # a classic
        # the long answer
        answer: |
          Line one
          # not a comment

          Line two

        points:
        - point: first   # keep
          accept: ['one', "two"]
        - point: second

      - {id: b, question: What is Bb?, answer: B1, tags: [x, y]}   # in braces

      # about c
      - id: c
        answer: >-
          folded
          text
        question: 'What is Cc?'
        hint:

      # the end
      """;

  private static Deck deck(String text) {
    Deck deck = DeckReader.read(text.getBytes(StandardCharsets.UTF_8), "deck").deck();
    assertTrue(deck != null, () -> text);
    return deck;
  }

  private static DeckMerge merge(String base, String mine, String theirs) {
    return DeckMerge.of(deck(base), deck(mine), deck(theirs), true);
  }

  private static String merged(String base, String mine, String theirs) {
    DeckMerge merge = merge(base, mine, theirs);
    assertFalse(merge.hasConflicts());
    return text(DeckPatch.apply(bytes(mine), merge.merged(), bytes(theirs)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Theirs changed one thing in the same text: mine has to become just that text. */
  private static void takes(String from, String to) {
    assertTrue(MINE.contains(from), from);
    String theirs = MINE.replace(from, to);
    assertEquals(theirs, merged(MINE, MINE, theirs));
  }

  @Test
  void nothingChangedLeavesEveryByte() {
    assertEquals(MINE, merged(MINE, MINE, MINE));
  }

  @Test
  void aValueOnOneLineIsReplacedAndItsCommentStays() {
    takes("What is Aa?   #", "What is an A?   #");
    takes("version: 1.0.0", "version: 1.1.0");
    takes("answer: B1,", "answer: B2,");
    takes("tags: [x, y]}", "tags: [x, z]}");
  }

  @Test
  void aBlockIsReplacedWithoutTheLinesAroundIt() {
    takes("Line two\n", "Line three\n");
  }

  @Test
  void anotherStyleOfTheSameTextIsNoChange() {
    String theirs =
        MINE.replace("'What is Cc?'", "What is Cc?").replace("\"Own deck\"", "Own deck");
    assertEquals(MINE, merged(MINE, MINE, theirs));
  }

  @Test
  void aFoldedTextBecomesTheirs() {
    takes("    folded\n", "    other\n");
  }

  @Test
  void pointsAreWrittenAnewAndNothingElse() {
    takes("- point: second", "- point: third");
  }

  @Test
  void aFieldComesAndGoes() {
    String theirs =
        MINE.replace("  question: 'What is Cc?'\n", "  question: 'What is Cc?'\n  topic: t\n");
    assertEquals(deck(theirs), deck(merged(MINE, MINE, theirs)));
    String fewer = MINE.replace(", tags: [x, y]", "");
    assertEquals(fewer, merged(MINE, MINE, fewer));
    String noPoints = MINE.replaceAll("(?s)  points:.*?- point: second\n", "");
    assertEquals(deck(noPoints), deck(merged(MINE, MINE, noPoints)));
  }

  @Test
  void cardsComeAndGoInPlace() {
    String added = "- id: new-one\n  question: New?\n  answer: yes it is\n";
    takes("\n# about c\n", added + "\n# about c\n");
    String fewer =
        MINE.replace(
            "- {id: b, question: What is Bb?, answer: B1, tags: [x, y]}   # in braces\n", "");
    assertEquals(fewer, merged(MINE, MINE, fewer));
  }

  @Test
  void differentFieldsOfOneCardMergeCleanly() {
    String mine = MINE.replace("answer: B1,", "answer: Mine,");
    String theirs = MINE.replace("What is Bb?", "What are Bs?");
    assertEquals(mine.replace("What is Bb?", "What are Bs?"), merged(MINE, mine, theirs));
  }

  @Test
  void windowsLineEndsStay() {
    String mine = MINE.replace("\n", "\r\n");
    String theirs = MINE.replace("Line two", "Line three");
    assertEquals(mine.replace("Line two", "Line three"), merged(MINE, mine, theirs));
  }

  @Test
  void theSameFieldStandsBetweenMarkersAlone() {
    String mine = MINE.replace("What is Aa?   #", "What is mine?   #");
    String theirs = MINE.replace("What is Aa?   #", "What is theirs?   #");
    DeckMerge merge = merge(MINE, mine, theirs);
    assertTrue(merge.hasConflicts());
    String marked = text(DeckPatch.marked(bytes(mine), merge, bytes(theirs)));
    assertEquals(
        mine.replace(
            "  question: What is mine?   # a classic\n",
            """
            <<<<<<< mine
              question: What is mine?   # a classic
            =======
              question: What is theirs?
            >>>>>>> theirs
            """),
        marked);
  }

  @Test
  void aConflictInBracesKeepsBothSidesReadable() {
    String mine = MINE.replace("answer: B1", "answer: Mine");
    String theirs = MINE.replace("answer: B1", "answer: Theirs");
    String marked = text(DeckPatch.marked(bytes(mine), merge(MINE, mine, theirs), bytes(theirs)));
    assertEquals(deck(mine), deck(resolved(marked, true)));
    assertEquals(deck(theirs), deck(resolved(marked, false)));
  }

  /** The text as a person leaves it who takes one side everywhere. */
  private static String resolved(String marked, boolean mine) {
    StringBuilder text = new StringBuilder();
    boolean ours = true;
    boolean inside = false;
    for (String line : marked.split("(?<=\n)")) {
      if (line.startsWith("<<<<<<<")) {
        inside = true;
        ours = true;
      } else if (line.startsWith("=======")) {
        ours = false;
      } else if (line.startsWith(">>>>>>>")) {
        inside = false;
      } else if (!inside || ours == mine) {
        text.append(line);
      }
    }
    return text.toString();
  }

  @Test
  void aCardThatWentThereAndChangedHereIsKeptBetweenMarkers() {
    String mine = MINE.replace("answer: B1", "answer: Mine");
    String theirs =
        MINE.replace(
            "- {id: b, question: What is Bb?, answer: B1, tags: [x, y]}   # in braces\n", "");
    String marked = text(DeckPatch.marked(bytes(mine), merge(MINE, mine, theirs), bytes(theirs)));
    assertEquals(mine, resolved(marked, true));
    assertEquals(deck(theirs), deck(resolved(marked, false)));
  }

  @Test
  void aCardWithoutIdIsKnownByItsQuestion() {
    String base = "deck: own\ntitle: T\ncards:\n  - question: What is attetion?\n    answer: A\n";
    String mine = base.replace("answer: A", "answer: Mine");
    String theirs = base.replace("attetion", "attention");
    String outcome = merged(base, mine, theirs);
    assertTrue(outcome.contains("question: What is attention?"), outcome);
    assertTrue(outcome.contains("answer: Mine"), outcome);
    assertEquals(1, deck(outcome).cards().size());
    assertEquals(deck(base).cards().get(0).id(), deck(outcome).cards().get(0).id());
  }
}
