package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Queue.Kind;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueueTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Limits WIDE = Limits.ofDay(1000, 1000);

  @Test
  void newCardsAreSpreadEvenlyBetweenDueOnesAndADueOneIsFirst() {
    List<Candidate> cards = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      cards.add(due("d" + i, 10, 1));
    }
    cards.add(fresh("n0"));
    cards.add(fresh("n1"));

    assertEquals("DDNDDNDD", kinds(Queue.of(cards, WIDE, DAY)));
  }

  @Test
  void aSingleDueCardComesBeforeAllNewOnes() {
    List<Candidate> cards = List.of(fresh("n0"), fresh("n1"), due("d", 10, 0), fresh("n2"));

    assertEquals("DNNN", kinds(Queue.of(cards, WIDE, DAY)));
  }

  @Test
  void theMostOverdueRelativeToItsIntervalComesFirst() {
    List<Candidate> cards =
        List.of(due("a", 100, 9), due("b", 6, 3), due("c", 1, 0), due("d", 1, 1));

    Queue queue = Queue.of(cards, WIDE, DAY);

    assertEquals(List.of("d", "b", "a", "c"), ids(queue));
  }

  @Test
  void newCardsComeInTheOrderOfTheFile() {
    List<Candidate> cards = List.of(fresh("z"), fresh("a"), fresh("m"));

    assertEquals(List.of("z", "a"), ids(Queue.of(cards, Limits.ofDay(2, 10), DAY)));
  }

  @Test
  void tiesAreShuffledButFixedForTheDay() {
    List<Candidate> cards = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      cards.add(due("card" + i, 5, 0));
    }
    List<String> today = ids(Queue.of(cards, WIDE, DAY));
    Collections.shuffle(cards, new Random(1));

    assertEquals(today, ids(Queue.of(cards, WIDE, DAY)));
    List<Candidate> tomorrow = cards.stream().map(c -> due(c.card().card(), 5, -1)).toList();
    assertTrue(!today.equals(ids(Queue.of(tomorrow, WIDE, DAY.plusDays(1)))));
  }

  /**
   * Who goes on with another version of the program, or at another machine, meets no other order.
   */
  @Test
  void theShuffleOfADayIsTheSameEverywhere() {
    List<Candidate> cards = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      cards.add(due("card" + i, 5, 0));
    }

    assertEquals(
        "card10 card0 card2 card4 card6 card7 card9 card8 card3 card1 card5 card11",
        String.join(" ", ids(Queue.of(cards, WIDE, DAY))));
  }

  @Test
  void countsAreKeptForEachDeck() {
    List<Candidate> cards = decks(List.of("a", "b"), 2);
    cards.add(begun("b", "2026-11-20T09:00:00Z"));
    cards.add(due("d", 5, 1));

    assertEquals(
        Map.of(
            new DeckId("a"), new Queue.Counts(0, 2, 0),
            new DeckId("b"), new Queue.Counts(0, 2, 0),
            new DeckId("deck"), new Queue.Counts(1, 0, 0)),
        Queue.of(cards, WIDE, DAY).countsByDeck());
  }

  @Test
  void crammingAsksNoMoreThanWasSaid() {
    List<Candidate> cards = decks(List.of("a"), 4);

    assertEquals(List.of("a0", "a1"), ids(Queue.cram(cards, 2, DAY)));
    assertEquals(List.of(), ids(Queue.cram(cards, 0, DAY)));
  }

  @Test
  void whatTheDayAlreadyUsedIsTakenOffTheLimits() {
    Candidate startedToday = card("s", state(6, DAY.plusDays(1), DAY, DAY, null));
    Candidate reviewedToday = card("r", state(6, DAY.plusDays(6), DAY.minusDays(9), DAY, null));
    List<Candidate> cards =
        List.of(
            startedToday, reviewedToday, fresh("a"), fresh("b"), due("c", 5, 2), due("d", 5, 1));

    Queue queue = Queue.of(cards, Limits.ofDay(2, 2), DAY);

    assertEquals(new Queue.Counts(1, 1, 0), queue.counts());
  }

  @Test
  void aLimitOfOneSessionLeavesRepeatsAlone() {
    Candidate repeat = card("r", state(1, DAY.plusDays(1), DAY, DAY, DAY));
    List<Candidate> cards = List.of(repeat, fresh("a"), fresh("b"), due("c", 5, 2));

    Queue queue = Queue.of(cards, new Limits(10, 10, 2, NewOrder.MIXED), DAY);

    assertEquals("DNR", kinds(queue));
  }

  @Test
  void cardsAskedForWaitAsDueBeforeAllOthersAndWithinTheLimit() {
    CardState later = state(6, DAY.plusDays(3), DAY.minusDays(3), DAY.minusDays(3), null);
    List<Candidate> cards =
        List.of(
            fresh("n"),
            due("d", 1, 9),
            card("later", asked(later)),
            card("untouched", asked(CardState.NEW)));

    Queue queue = Queue.of(cards, WIDE, DAY);

    assertEquals(new Queue.Counts(3, 1, 0), queue.counts());
    assertEquals(List.of("later", "untouched"), ids(queue).stream().limit(2).sorted().toList());
    assertEquals(new Queue.Counts(2, 0, 0), Queue.of(cards, Limits.ofDay(0, 2), DAY).counts());
    assertEquals(new Queue.Counts(1, 2, 0), Queue.of(cards, WIDE, DAY.plusDays(1)).counts());
  }

  @Test
  void aCardToBeRepeatedAndAskedForIsAskedOnce() {
    CardState repeat = state(1, DAY.plusDays(1), DAY, DAY, DAY);

    assertEquals("R", kinds(Queue.of(List.of(card("r", asked(repeat))), WIDE, DAY)));
  }

  private static CardState asked(CardState s) {
    return s.withToday(s.today().withAskedOn(DAY));
  }

  @Test
  void hiddenCardsDoNotWaitAndCrammingAsksAllButTheSuspended() {
    Candidate buried = card("b", with(due("b", 5, 1).state(), DAY, false));
    Candidate suspended = card("s", with(due("s", 5, 1).state(), null, true));
    Candidate later =
        card("l", state(6, DAY.plusDays(3), DAY.minusDays(3), DAY.minusDays(3), null));
    List<Candidate> cards = List.of(buried, suspended, later, fresh("n"));

    assertEquals(List.of("n"), ids(Queue.of(cards, WIDE, DAY)));
    assertEquals(List.of("b", "l", "n"), ids(Queue.cram(cards, 100, DAY)));
  }

  @Test
  void repeatsStandLastInTheDaysShuffleWhateverOrderTheCardsCameIn() {
    List<Candidate> cards = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      cards.add(card("r" + i, state(1, DAY.plusDays(1), DAY, DAY, DAY)));
    }
    cards.add(due("d", 5, 1));
    List<String> today = ids(Queue.of(cards, WIDE, DAY));
    assertEquals("d", today.get(0));
    assertEquals("DRRRRRRRRRRRR", kinds(Queue.of(cards, WIDE, DAY)));
    assertFalse(today.subList(1, 13).equals(today.subList(1, 13).stream().sorted().toList()));
    Collections.shuffle(cards, new Random(3));
    assertEquals(today, ids(Queue.of(cards, WIDE, DAY)));
  }

  @Test
  void newCardsComeFromTheDecksInTurn() {
    List<Candidate> cards = decks(List.of("a", "b", "c"), 3);

    assertEquals(
        List.of("a0", "b0", "c0", "a1", "b1", "c1", "a2"),
        ids(Queue.of(cards, Limits.ofDay(7, 9), DAY)));
    assertEquals(
        List.of("a0", "a1", "a2", "b0"),
        ids(Queue.of(cards, Limits.ofDay(4, 9).withNewOrder(NewOrder.DECK), DAY)));
  }

  @Test
  void theNextNewCardIsOfTheDeckBegunLongestAgoDecksNeverBegunFirst() {
    List<Candidate> cards = new ArrayList<>(decks(List.of("a", "b", "c"), 2));
    cards.add(2, begun("a", "2026-11-23T09:00:00Z"));
    cards.add(begun("c", "2026-11-20T09:00:00Z"));

    assertEquals(
        List.of("b0", "c0", "a0", "b1", "c1", "a1"), ids(Queue.of(cards, Limits.ofDay(9, 0), DAY)));
  }

  @Test
  void turnsGoOnWhereTheDayLeftThem() {
    List<Candidate> cards = new ArrayList<>(decks(List.of("a", "b"), 4));
    Instant morning = Instant.parse("2026-11-24T09:00:00Z");
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      CardId next = Queue.of(cards, Limits.ofDay(1000, 0), DAY).items().get(0).card();
      asked.add(next.card());
      String moment = morning.plusSeconds(i).toString();
      cards.replaceAll(
          one -> one.card().equals(next) ? begun(next.deck().text(), next.card(), moment) : one);
    }
    assertEquals(List.of("a0", "b0", "a1", "b1", "a2", "b2"), asked);
  }

  private static List<Candidate> decks(List<String> decks, int cards) {
    List<Candidate> all = new ArrayList<>();
    for (String deck : decks) {
      for (int i = 0; i < cards; i++) {
        all.add(new Candidate(new CardId(deck, deck + i), null, 2, List.of(), CardState.NEW));
      }
    }
    return all;
  }

  private static Candidate begun(String deck, String moment) {
    return begun(deck, deck + "-begun", moment);
  }

  private static Candidate begun(String deck, String card, String moment) {
    LocalDate day = DAY.minusDays(4);
    CardState.Learned learned =
        new CardState.Learned(
            new Memory(1, 250, 1, DAY.plusDays(9)), Instant.parse(moment), day, day, 0, Grade.GOOD);
    CardState state =
        CardState.NEW.withLearned(learned).withReviews(1).withLastEvent(new EventId("0"));
    return new Candidate(new CardId(deck, card), null, 2, List.of(), state);
  }

  private static String kinds(Queue queue) {
    StringBuilder kinds = new StringBuilder();
    for (Queue.Item item : queue.items()) {
      kinds.append(item.kind() == Kind.DUE ? 'D' : item.kind() == Kind.NEW ? 'N' : 'R');
    }
    return kinds.toString();
  }

  private static List<String> ids(Queue queue) {
    return queue.items().stream().map(item -> item.card().card()).toList();
  }

  private static Candidate fresh(String id) {
    return card(id, CardState.NEW);
  }

  private static Candidate due(String id, int interval, int overdue) {
    LocalDate due = DAY.minusDays(overdue);
    return card(id, state(interval, due, DAY.minusDays(200), due.minusDays(interval), null));
  }

  private static CardState state(
      int interval, LocalDate due, LocalDate started, LocalDate moved, LocalDate repeatOn) {
    return CardState.NEW
        .withLearned(
            new CardState.Learned(
                new Memory(2, 250, interval, due), null, started, moved, 0, Grade.GOOD))
        .withToday(CardState.Today.NOTHING.withRepeatOn(repeatOn))
        .withReviews(1)
        .withLastEvent(new EventId("0"));
  }

  private static CardState with(CardState s, LocalDate buriedOn, boolean suspended) {
    return s.withToday(s.today().withBuriedOn(buriedOn)).withSuspended(suspended);
  }

  private static Candidate card(String id, CardState state) {
    return new Candidate(new CardId("deck", id), "topic", 2, List.of(), state);
  }
}
