package dev.grill.review.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static Candidate card(String id, CardState state) {
    return new Candidate(new CardId("deck", id), null, 1, List.of(), state);
  }

  /** A card answered so many days ago, with an interval. */
  private static CardState answered(int daysAgo, int interval) {
    LocalDate on = DAY.minusDays(daysAgo);
    Memory memory = new Memory(2, 250, interval, on.plusDays(interval));
    return CardState.NEW.withLearned(new CardState.Learned(memory, null, on, on, 0, Grade.of(4)));
  }

  @Test
  void aCardIsRecalledWithNineTenthsWhenItsIntervalEnds() {
    assertEquals(90, Recall.of(List.of(card("a", answered(6, 6))), DAY, null).todayPercent());
    assertEquals(100, Recall.of(List.of(card("a", answered(0, 6))), DAY, null).todayPercent());
    assertEquals(81, Recall.of(List.of(card("a", answered(12, 6))), DAY, null).todayPercent());
  }

  @Test
  void newCardsAreNotRecalledAndSuspendedOnesDoNotCount() {
    List<Candidate> cards =
        List.of(
            card("a", answered(0, 1)),
            card("b", CardState.NEW),
            card("c", answered(900, 1).withSuspended(true)));
    assertEquals(50, Recall.of(cards, DAY, null).todayPercent());
    assertEquals(Recall.NONE, Recall.of(List.of(), DAY, null));
  }

  @Test
  void untilTheInterviewMoreIsForgotten() {
    Recall recall = Recall.of(List.of(card("a", answered(0, 6))), DAY, DAY.plusDays(12));
    assertEquals(100, recall.todayPercent());
    assertEquals(81, recall.thenPercent());
    Recall over = Recall.of(List.of(card("a", answered(6, 6))), DAY, DAY.minusDays(1));
    assertNull(over.interview());
    assertEquals(90, over.thenPercent());
  }

  @Test
  void cardsThatAreCountedAlreadyAreRecalledAsTheyStand() {
    DeckStanding deck = new DeckStanding(new DeckId("a"), 3, 2, 1, 0, null, 0, 1.5);
    DeckStanding other = new DeckStanding(new DeckId("b"), 1, 0, 0, 0, null, 0, 0.5);
    List<Candidate> touched =
        List.of(
            card("a", answered(0, 6)),
            card("b", CardState.NEW),
            card("c", answered(0, 6).withSuspended(true)));
    CountedCards counted = new CountedCards(DAY, List.of(deck, other), touched);

    assertEquals(new Recall(50, null, 50), Recall.of(counted, null));
    assertEquals(new Recall(50, DAY, 50), Recall.of(counted, DAY));
    assertEquals(Recall.NONE, Recall.of(new CountedCards(DAY, List.of(), List.of()), null));
  }

  @Test
  void onTheDayOfTheInterviewThatDayCounts() {
    Recall recall = Recall.of(List.of(card("a", answered(6, 6))), DAY, DAY);
    assertEquals(new Recall(90, DAY, 90), recall);
  }

  @Test
  void beforeItsAnswerACardIsNotRememberedBetterThanAfterIt() {
    assertEquals(100, Recall.of(List.of(card("a", answered(-2, 6))), DAY, null).todayPercent());
  }
}
