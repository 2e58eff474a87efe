package dev.grill.review.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.EventId;
import dev.grill.review.Limits;
import dev.grill.review.Queue;
import dev.grill.review.Remaining;
import dev.grill.review.Session;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static CardId card(String id) {
    return new CardId("d", id);
  }

  private static Session.Answered answered(String card, Grade grade) {
    return new Session.Answered(card(card), grade, Duration.ofMillis(1_500), new EventId("r"));
  }

  @Test
  void answersAreCountedByGradeAndCardsOnce() {
    Tally tally =
        Tally.of(
            List.of(
                answered("a", Grade.CLOSE),
                answered("b", Grade.PERFECT),
                answered("a", Grade.GOOD)),
            Map.of());
    assertEquals(3, tally.answers());
    assertEquals(2, tally.cards());
    assertEquals(Duration.ofMillis(4_500), tally.time());
    assertEquals(List.of(0, 0, 1, 0, 1, 1), tally.grades());
    assertEquals(List.of(), tally.weakest());
  }

  @Test
  void topicsWithAMeanBelowFourAreNamedTheWeakestFirst() {
    Tally tally =
        Tally.of(
            List.of(
                answered("a", Grade.HARD),
                answered("a", Grade.GOOD),
                answered("b", Grade.WRONG),
                answered("c", Grade.GOOD),
                answered("e", Grade.BLANK)),
            Map.of(card("a"), "x", card("b"), "y", card("c"), "z"));
    assertEquals(List.of(new Tally.Topic("y", 1, 1), new Tally.Topic("x", 2, 7)), tally.weakest());
    assertEquals(35, tally.weakest().get(1).tenths());
  }

  private static Candidate due(String id, int days, boolean suspended) {
    Memory memory = new Memory(1, 250, 1, DAY.plusDays(days));
    CardState state =
        CardState.NEW
            .withLearned(
                new CardState.Learned(
                    memory, null, DAY.minusDays(9), DAY.minusDays(1), 0, Grade.GOOD))
            .withReviews(1)
            .withSuspended(suspended)
            .withLastEvent(new EventId("1"));
    return new Candidate(card(id), null, 2, List.of(), state);
  }

  @Test
  void whatLiesAheadIsTheNextLaterDayAndTheNewCardsHeldBack() {
    List<Candidate> cards = new ArrayList<>();
    cards.add(due("today", 0, false));
    cards.add(due("hidden", 1, true));
    cards.add(due("c", 3, false));
    cards.add(due("d", 2, false));
    cards.add(due("e", 2, false));
    for (String id : List.of("n1", "n2", "n3")) {
      cards.add(new Candidate(card(id), null, 2, List.of(), CardState.NEW));
    }
    Remaining ahead = Remaining.of(cards, Queue.of(cards, Limits.ofDay(1, 200), DAY));
    assertEquals(new Remaining(2, 2, 7, DAY.plusDays(2), 2), ahead);
  }

  @Test
  void nothingLiesAheadOfNothing() {
    Remaining ahead = Remaining.of(List.of(), Queue.of(List.of(), Limits.ofDay(1, 200), DAY));
    assertEquals(0, ahead.cards());
    assertNull(ahead.next());
  }
}
