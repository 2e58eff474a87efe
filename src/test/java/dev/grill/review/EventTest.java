package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.answer.Marked;
import dev.grill.answer.MarkedPoint;
import dev.grill.answer.PointState;
import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The events of the log by themselves. */
class EventTest {

  private static final CardId CARD = new CardId("deck", "card");
  private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2026-11-23T09:00:00+08:00");

  @Test
  void eachKindOfEventHasItsWordAndGoesWithItsCard() {
    CardId other = new CardId("deck", "other");
    Stamp stamp = Logs.stamp("1", MONDAY, MONDAY.toLocalDate());
    List<Event> events =
        List.of(
            new Review(stamp, CARD, Grade.GOOD, Mode.REVIEW, null, "typed", null),
            new Undo(stamp, CARD, new EventId("9")),
            new Mark(stamp, CARD, Mark.Kind.RESET),
            new Remark(stamp, CARD, Remark.Kind.UNFLAG, null),
            new Move(stamp, CARD, other));

    assertEquals(
        List.of("answer", "undo", "reset", "unflag", "move"),
        events.stream().map(Event::word).toList());
    for (Event event : events) {
      Event named = event.named(other);
      assertEquals(other, named.card());
      assertEquals(event, named.named(CARD), "all else is the same");
    }
  }

  @Test
  void everyModeHasAWordOfItsOwn() {
    for (Mode mode : Mode.values()) {
      assertEquals(mode, Mode.ofWord(mode.word()));
      assertEquals(mode.name().toLowerCase(Locale.ROOT), mode.word());
    }
    assertThrows(IllegalArgumentException.class, () -> Mode.ofWord("none"));
  }

  @Test
  void eventsAreToldApartByTheTextOfTheirIds() {
    assertEquals(new EventId("1"), new EventId("1"));
    assertEquals(new EventId("1").hashCode(), new EventId("1").hashCode());
    assertNotEquals(new EventId("1"), new EventId("2"));
    assertNotEquals(new EventId("1").hashCode(), new EventId("2").hashCode());
    assertEquals("1", new EventId("1").toString());
  }

  @Test
  void theTicksOfAMarkedAnswerAreKeptAsTheyAre() {
    Marked marked =
        new Marked(
            List.of(
                new MarkedPoint("a", PointState.HEARD, null),
                new MarkedPoint("b", PointState.NAMED, null)));

    List<Review.Tick> ticks = Review.Tick.of(marked);

    assertEquals(
        List.of(new Review.Tick("a", true), new Review.Tick("b", PointState.NAMED)), ticks);
    assertTrue(ticks.get(0).covered());
    assertFalse(ticks.get(1).covered());
    assertEquals(PointState.NO, new Review.Tick("c", false).state());
  }
}
