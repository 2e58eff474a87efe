package dev.grill.review.find;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.EventId;
import dev.grill.review.find.CardOrder.Column;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CardOrderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static Candidate card(int number, int days, int easiness, int lapses, String... tags) {
    Memory memory = easiness == 0 ? null : new Memory(1, easiness, 6, DAY.plusDays(days));
    CardState state =
        memory == null
            ? CardState.NEW
            : CardState.NEW
                .withLearned(new CardState.Learned(memory, null, DAY, DAY, lapses, Grade.GOOD))
                .withReviews(3)
                .withLastEvent(new EventId("1"));
    return new Candidate(new CardId("d", "c" + number), null, 2, List.of(tags), state);
  }

  private static int[] order(Column column, boolean descending, List<Candidate> cards) {
    return new CardOrder(column, descending).of(cards, DAY, new int[] {2, 0, 3, 1});
  }

  @Test
  void eachColumnPutsItsCardsInOrderAndNewOnesLast() {
    List<Candidate> cards =
        List.of(
            card(0, 5, 250, 1, "b"),
            card(1, 0, 0, 0, "a", "x"),
            card(2, -40_000, 130, 3),
            card(3, 0, 250, 1, "a"));
    assertArrayEquals(new int[] {0, 1, 2, 3}, order(Column.DECK, false, cards));
    assertArrayEquals(new int[] {3, 2, 1, 0}, order(Column.DECK, true, cards));
    assertArrayEquals(new int[] {1, 3, 0, 2}, order(Column.QUESTION, false, cards));
    assertArrayEquals(new int[] {2, 0, 3, 1}, order(Column.QUESTION, true, cards));
    assertArrayEquals(new int[] {3, 1, 0, 2}, order(Column.TAGS, false, cards));
    assertArrayEquals(new int[] {0, 1, 3, 2}, order(Column.TAGS, true, cards));
    assertArrayEquals(new int[] {2, 3, 0, 1}, order(Column.DUE, false, cards));
    assertArrayEquals(new int[] {0, 3, 2, 1}, order(Column.DUE, true, cards));
    assertArrayEquals(new int[] {2, 0, 3, 1}, order(Column.EASINESS, false, cards));
    assertArrayEquals(new int[] {0, 3, 2, 1}, order(Column.EASINESS, true, cards));
    assertArrayEquals(new int[] {2, 0, 3, 1}, order(Column.LAPSES, true, cards));
    assertArrayEquals(new int[] {2, 3, 1, 0}, order(Column.STATE, false, cards));
  }

  @Test
  void questionsThatAreNotReadChangeNothing() {
    List<Candidate> cards = List.of(card(0, 0, 250, 0), card(1, 0, 250, 0));
    assertArrayEquals(new int[] {0, 1}, new CardOrder(Column.QUESTION, false).of(cards, DAY, null));
  }

  @Test
  void theColumnsFollowEachOtherAndComeRound() {
    CardOrder order = CardOrder.USUAL;
    for (Column column : Column.values()) {
      assertEquals(column, order.column());
      assertEquals(column == Column.LAPSES, order.descending());
      assertEquals(!order.descending(), order.reversed().descending());
      assertEquals(column.name().toLowerCase(Locale.ROOT), column.word());
      order = order.next();
    }
    assertEquals(CardOrder.USUAL, order);
  }

  @Provide
  Arbitrary<List<Candidate>> cards() {
    return Combinators.combine(
            Arbitraries.integers().between(-3, 3),
            Arbitraries.of(0, 130, 250),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of("a", "b"))
        .as((days, easiness, lapses, tag) -> card(0, days, easiness, lapses, tag))
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 200)
  void everyCardIsThereOnceAndTheOtherWayRoundEqualOnesKeepTheirOrder(
      @ForAll("cards") List<Candidate> cards, @ForAll Column column) {
    int[] up = new CardOrder(column, false).of(cards, DAY, null);
    int[] down = new CardOrder(column, true).of(cards, DAY, null);
    List<Integer> all = new ArrayList<>();
    Arrays.stream(up).sorted().forEach(all::add);
    for (int place = 0; place < cards.size(); place++) {
      assertEquals(place, all.get(place));
    }
    Arrays.sort(up);
    int[] again = down.clone();
    Arrays.sort(again);
    assertArrayEquals(up, again);
    for (int i = 1; i < down.length && column == Column.EASINESS; i++) {
      Memory one = cards.get(down[i - 1]).state().memory();
      Memory next = cards.get(down[i]).state().memory();
      int before = one == null ? -1 : one.easiness();
      int after = next == null ? -1 : next.easiness();
      assertEquals(true, before > after || before == after && down[i - 1] < down[i]);
    }
  }
}
