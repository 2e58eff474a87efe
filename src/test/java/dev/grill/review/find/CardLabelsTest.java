package dev.grill.review.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.KeyPoint;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.text.SearchText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cards are labelled with, and what of them is searched. */
class CardLabelsTest {

  private static Candidate card(String topic, String... tags) {
    return new Candidate(new CardId("d", "c"), topic, 2, List.of(tags), CardState.NEW);
  }

  private static final List<Candidate> CARDS =
      List.of(card("数据", "b", "Café"), card(null), card("Data", "a", "b"));

  @Test
  void everyLabelIsThereOnceInOrder() {
    assertEquals(List.of("Café", "a", "b"), List.copyOf(CardLabels.tags(CARDS).all()));
    assertEquals(List.of("Data", "数据"), List.copyOf(CardLabels.topics(CARDS).all()));
    assertEquals(Set.of(), CardLabels.topics(List.of()).all());
  }

  @Test
  void aWordMeansTheLabelsThatDifferInCaseAccentsOrCharactersOnly() {
    assertEquals(Set.of("Café"), CardLabels.tags(CARDS).named("CAFE"));
    assertEquals(Set.of("数据"), CardLabels.topics(CARDS).named("數據"));
    assertEquals(Set.of(), CardLabels.tags(CARDS).named("caf"));
    assertEquals(Set.of("Café"), CardLabels.tags(List.of(card(null, "Café", "x"))).named("Café"));
  }

  @Test
  void aLabelIsAlsoMeantByWhatItIsCalled() {
    CardLabels topics = CardLabels.topics(CARDS);
    assertEquals(
        Set.of("Data"), topics.named("training", topic -> topic.equals("Data") ? "Training" : "?"));
    assertEquals(Set.of("Data"), topics.named("data", topic -> "?"));
  }

  @Test
  void ofACardItsQuestionIsTheTitleAndAllElseIsSearchedToo() {
    Card card =
        new Card(
            new CardId("deck", "name"),
            "topic",
            2,
            List.of("tag"),
            "question",
            "hint",
            "answer",
            List.of(new KeyPoint("point", List.of("accepted"))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    SearchText text = CardText.of(card);
    assertEquals("question deck/name tag topic point answer", text.folded());
    assertTrue(text.titleContains(new SearchText.Needle("question")));
    assertFalse(text.titleContains(new SearchText.Needle("answer")));
  }

  @Test
  void aCardWithoutATopicIsSearchedAllTheSame() {
    Card card =
        new Card(
            new CardId("d", "c"),
            null,
            2,
            List.of(),
            "q",
            null,
            "a",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertEquals("q d/c a", CardText.of(card).folded());
  }
}
