package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.StudyDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Learners who live through changes of the clock and fly between real zones, asked at any moment:
 * no card is lost and none moves twice on a day.
 */
class TravelTest {

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/New_York"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Africa/Casablanca"),
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Pacific/Honolulu"));

  private static final List<CardId> CARDS =
      List.of(new CardId("deck", "a"), new CardId("deck", "b"), new CardId("deck", "c"));

  /** Before the nights of 30 October to 6 November and of 29 December 2011. */
  private static final ZonedDateTime START =
      ZonedDateTime.parse("2011-10-25T21:00:00-04:00[America/New_York]");

  @Property(tries = 200)
  void eachDayAsksWhatIsDueAndMovesACardOnceWhereverItIsSpent(@ForAll long seed) {
    Random random = new Random(seed);
    LocalTime start = LocalTime.of(random.nextInt(5), 30 * random.nextInt(2));
    ZonedDateTime now = START;
    List<Review> log = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      now = now.plus(Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60)));
      if (random.nextInt(6) == 0) {
        now = now.withZoneSameInstant(ZONES.get(random.nextInt(ZONES.size())));
      }
      LocalDate day = StudyDay.of(now, start);
      List<CardId> waiting = waiting(log, day);
      for (CardId card : CARDS) {
        CardState state = Logs.fold(log).state(card);
        boolean isDue = state.isNew() || !state.memory().due().isAfter(day);
        assertEquals(isDue || state.isRepeat(day), waiting.contains(card), () -> now(card, day));
      }
      if (!waiting.isEmpty()) {
        EventId id = new EventId("%06d".formatted(log.size()));
        Stamp stamp = new Stamp(id, "here", now, day);
        Grade grade = Grade.of(random.nextInt(6));
        log.add(new Review(stamp, waiting.get(0), grade, Mode.REVIEW, null, null, null));
      }
    }
    movesOnceADayAndNeverBeforeItIsDue(log);
  }

  private static String now(CardId card, LocalDate day) {
    return card + " on " + day;
  }

  private static List<CardId> waiting(List<Review> log, LocalDate day) {
    History history = Logs.fold(log);
    List<Candidate> candidates = new ArrayList<>();
    for (CardId card : CARDS) {
      candidates.add(new Candidate(card, null, 1, List.of(), history.state(card)));
    }
    List<CardId> waiting = new ArrayList<>();
    for (Queue.Item item : Queue.of(candidates, Limits.ofDay(9, 9), day).items()) {
      waiting.add(item.card());
    }
    return waiting;
  }

  private static void movesOnceADayAndNeverBeforeItIsDue(List<Review> log) {
    for (CardId card : CARDS) {
      LocalDate moved = LocalDate.MIN;
      Memory memory = null;
      for (Reviewed answer : Logs.fold(log).reviews()) {
        if (answer.review().card().equals(card) && answer.mode().moves()) {
          assertTrue(answer.day().isAfter(moved), () -> now(card, answer.day()));
          assertEquals(memory, answer.before());
          assertTrue(memory == null || !memory.due().isAfter(answer.day()));
          moved = answer.day();
          memory = answer.after();
        }
      }
    }
  }
}
