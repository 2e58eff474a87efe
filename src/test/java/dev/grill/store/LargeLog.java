package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.CardState;
import dev.grill.review.EventId;
import dev.grill.review.Mode;
import dev.grill.review.Outcome;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Stamp;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Sm2;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Writes years of answers into a home whose decks were added, the same ones each time. Not a test:
 * {@code FILE ANSWERS}. Every card is begun on some day of the last three years and then answered
 * when it is due, until the answers are used up; one in ten is left new. The answers are written in
 * the order in which they were given, as they are in a life, and some thousand at a time.
 */
public final class LargeLog {

  private static final int YEARS = 3;
  private static final int BATCH = 50_000;
  private static final String TYPED = "precision and recall, by the cost of each mistake";

  /** An answer is one number, so that numbers in order are answers in order. */
  private record Planned(int day, int card, int turn, int grade, int seconds) {
    long packed() {
      return (((long) day << 24 | card) << 12 | turn) << 11 | (long) grade << 8 | seconds;
    }

    static Planned of(long packed) {
      return new Planned(
          (int) (packed >> 47),
          (int) (packed >> 23) & 0xffffff,
          (int) (packed >> 11) & 0xfff,
          (int) (packed >> 8) & 7,
          (int) packed & 0xff);
    }
  }

  private final Store store;
  private final List<CardId> cards;
  private final LocalDate begin;
  private final CardState[] states;
  private final Random random = new Random(8);
  private final byte[] tail = new byte[NextId.RANDOM_BYTES];
  private EventId last;
  private long second;

  private LargeLog(Store store, List<CardId> cards, LocalDate today) {
    this.store = store;
    this.cards = cards;
    this.begin = today.minusDays(365 * YEARS + 1);
    this.states = new CardState[cards.size()];
    Arrays.fill(states, CardState.NEW);
  }

  public static void main(String[] args) throws Exception {
    int wanted = Integer.parseInt(args[1]);
    try (Store store = Store.open(Path.of(args[0]), new Sm2(), InstantSource.system())) {
      List<CardId> cards = store.deckStore().cardIds();
      LargeLog log = new LargeLog(store, cards, LocalDate.now(ZoneOffset.UTC));
      long[] planned = log.planned(wanted);
      for (int from = 0; from < planned.length; from += BATCH) {
        log.write(planned, from, Math.min(planned.length, from + BATCH));
      }
      store.refold();
      System.out.println(planned.length + " answers to " + cards.size() + " cards");
    }
  }

  private long[] planned(int wanted) {
    Random chance = new Random(7);
    LocalDate today = begin.plusDays(365 * YEARS + 1);
    Sm2 sm2 = new Sm2();
    int each = (int) Math.ceil(wanted / (cards.size() * 0.9));
    long[] planned = new long[cards.size() * each];
    int count = 0;
    for (int card = 0; card < cards.size(); card++) {
      LocalDate day = today.minusDays(1 + chance.nextInt(365 * YEARS));
      Memory memory = null;
      boolean left = chance.nextInt(10) == 0;
      for (int turn = 0; turn < each && !left; turn++) {
        Grade grade = Grade.of(chance.nextInt(5) == 0 ? 2 : 3 + chance.nextInt(3));
        int since = (int) ChronoUnit.DAYS.between(begin, day);
        planned[count++] =
            new Planned(since, card, turn, grade.number(), 20 + chance.nextInt(100)).packed();
        memory = sm2.next(memory, grade, day);
        LocalDate due = memory.due();
        day = due.isBefore(today) ? due : day; // what is not due yet is asked again the same day
      }
    }
    Arrays.sort(planned, 0, count);
    return Arrays.copyOf(planned, Math.min(wanted, count));
  }

  private void write(long[] planned, int from, int to) throws Failure {
    store.database.write(
        connection -> {
          String home = store.database.text("SELECT id FROM home");
          try (PreparedStatement add = RowAdding.adding(connection)) {
            for (int i = from; i < to; i++) {
              Reviewed reviewed = next(Planned.of(planned[i]), home);
              RowAdding.add(add, Recorded.of(EventRow.of(reviewed)), true);
            }
          }
          return null;
        });
  }

  private Reviewed next(Planned one, String home) {
    LocalDate day = begin.plusDays(one.day());
    ZonedDateTime at =
        ZonedDateTime.of(day, LocalTime.of(9, 0), ZoneOffset.UTC).plusSeconds(second++ % 20_000);
    random.nextBytes(tail);
    last = NextId.after(last, at.toInstant().toEpochMilli(), tail);
    Grade grade = Grade.of(one.grade());
    Review review =
        new Review(
            new Stamp(last, home, at, day),
            cards.get(one.card()),
            grade,
            Mode.REVIEW,
            Duration.ofSeconds(one.seconds()),
            TYPED,
            List.of(
                new Review.Tick("precision and recall", one.grade() > 3),
                new Review.Tick("the cost of each mistake", one.grade() > 2)));
    CardState state = states[one.card()];
    Outcome outcome = Outcome.of(state, Mode.REVIEW, grade, day, new Sm2());
    LocalDate moved = outcome.mode().moves() ? day : state.moved();
    states[one.card()] =
        state.withLearned(
            new CardState.Learned(outcome.after(), at.toInstant(), moved, moved, 0, grade));
    return new Reviewed(
        review, at, day, outcome.mode(), outcome.before(), outcome.after(), false, false);
  }
}
