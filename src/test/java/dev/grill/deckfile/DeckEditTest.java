package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeckEditTest {

  private static final Card NEW =
      new Card(
          new CardId("d", "new"),
          null,
          2,
          List.of(),
          "Q?",
          null,
          "A.",
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private static String writeIds(String text) {
    DeckEdit.Result result = DeckEdit.writeIds(text.getBytes(StandardCharsets.UTF_8), "d.yaml");
    return result.bytes() == null ? null : new String(result.bytes(), StandardCharsets.UTF_8);
  }

  private static String append(String text) {
    DeckEdit.Result result = DeckEdit.append(text.getBytes(StandardCharsets.UTF_8), "d.yaml", NEW);
    return result.bytes() == null ? null : new String(result.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void idsAreWrittenAndCommentsAndLayoutStay() {
    String q = Ids.fromQuestion("q");
    String r = Ids.fromQuestion("评");
    assertEquals(
        "\uFEFF# head\r\ndeck: d   # the id\r\ntitle: t\r\ncards:\r\n-   # first\r\n    id: "
            + q
            + "\r\n    question: q\r\n    answer: |\r\n      a\r\n\r\n# between\r\n-   id: x\r\n"
            + "    question: y\r\n    answer: z\r\n- {id: "
            + r
            + ", question: 评, answer: b}\r\n",
        writeIds(
            "\uFEFF# head\r\ndeck: d   # the id\r\ntitle: t\r\ncards:\r\n-   # first\r\n"
                + "    question: q\r\n    answer: |\r\n      a\r\n\r\n# between\r\n-   id: x\r\n"
                + "    question: y\r\n    answer: z\r\n- {question: 评, answer: b}\r\n"));
  }

  @Test
  void anAnchorBeforeACardStays() {
    String q = Ids.fromQuestion("q");
    assertEquals(
        "deck: d\ntitle: t\ncards:\n  - &a\n    id: " + q + "\n    question: q\n    answer: a\n",
        writeIds("deck: d\ntitle: t\ncards:\n  - &a\n    question: q\n    answer: a\n"));
    assertEquals(
        "deck: d\ntitle: t\ncards: [&a {id: " + q + ", question: q, answer: a}]\n",
        writeIds("deck: d\ntitle: t\ncards: [&a {question: q, answer: a}]\n"));
  }

  @Test
  void aDeckWithAllItsIdsIsNotWritten() {
    assertNull(writeIds("deck: d\ntitle: t\ncards: [{id: c, question: q, answer: a}]\n"));
  }

  @Test
  void aDeckWithErrorsIsNotWritten() {
    DeckEdit.Result result =
        DeckEdit.writeIds(
            "deck: d\ncards: [{question: q, answer: a}]\n".getBytes(StandardCharsets.UTF_8), "d");
    assertNull(result.bytes());
    assertTrue(result.isRefused());
  }

  @Test
  void anIdThatCannotBePutInIsRefusedAndNothingIsLost() {
    DeckEdit.Result result =
        DeckEdit.writeIds(
            "deck: d\ntitle: t\ncards:\n  - ? question\n    : q\n    ? answer\n    : a\n"
                .getBytes(StandardCharsets.UTF_8),
            "d");
    assertNull(result.bytes());
    assertTrue(result.isRefused());
  }

  @Test
  void aCardIsAppendedWhereTheCardsEnd() {
    String card = "  - id: old\n    question: q\n    answer: a\n";
    String added = "  - id: new\n    question: Q?\n    answer: A.\n";
    String head = "deck: d\ntitle: t\ncards:\n";
    assertEquals(head + card + added, append(head + card));
    assertEquals(head + card + added, append((head + card).stripTrailing()));
    assertEquals(
        "deck: d\ncards:\n" + card + added + "\n# the title\ntitle: t\n",
        append("deck: d\ncards:\n" + card + "\n# the title\ntitle: t\n"));
    assertEquals(head + card + added + "...\n", append(head + card + "...\n"));
    assertEquals(head + added, append("deck: d\ntitle: t\ncards: []\n"));
    assertEquals(
        "deck: d\r\ntitle: t\r\ncards:\r\n- {id: old, question: q, answer: a}\r\n- id: new\r\n"
            + "  question: Q?\r\n  answer: A.\r\n",
        append("deck: d\r\ntitle: t\r\ncards:\r\n- {id: old, question: q, answer: a}\r\n"));
  }

  @Test
  void aCardWhoseIdIsThereIsRefusedWithTheReason() {
    DeckEdit.Result result =
        DeckEdit.append(
            "deck: d\ntitle: t\ncards:\n  - {id: new, question: q, answer: a}\n"
                .getBytes(StandardCharsets.UTF_8),
            "d",
            NEW);
    assertNull(result.bytes());
    assertEquals(Code.DUPLICATE_ID, result.problems().get(0).code());
  }

  @Test
  void cardsInBracketsAreNotAppendedTo() {
    assertNull(append("deck: d\ntitle: t\ncards: [{id: c, question: q, answer: a}]\n"));
  }
}
