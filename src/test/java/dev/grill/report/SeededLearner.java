package dev.grill.report;

import dev.grill.card.Card;
import dev.grill.card.KeyPoint;
import dev.grill.review.Candidate;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.store.Answer;
import dev.grill.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A learner who practises the decks of a home for some weeks: the same numbers for the same seed.
 * Topics are of different difficulty, a few answers are left open over night, some are taken back,
 * and there are mock interviews.
 */
public final class SeededLearner {

  private static final int NEW_A_DAY = 1;
  private static final int MOCK_EVERY = 13;
  private static final int QUESTIONS = 8;

  private final Random random;
  private final Map<Candidate, LocalDate> due = new HashMap<>();
  private final List<Candidate> fresh = new ArrayList<>();

  private SeededLearner(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Fills a home that has decks.
   *
   * @param last the evening of the last day
   * @param days how many days there are, that one included
   */
  public static void fill(Path database, long seed, ZonedDateTime last, int days) throws Exception {
    try (Store store = Store.open(database, new Sm2(), last::toInstant)) {
      new SeededLearner(seed).practise(store, last, days);
    }
  }

  /** Fills the home named first: FOLDER SEED LAST DAYS. */
  public static void main(String[] args) throws Exception {
    fill(
        Path.of(args[0]).resolve("default.db"),
        Long.parseLong(args[1]),
        ZonedDateTime.parse(args[2]),
        Integer.parseInt(args[3]));
  }

  private void practise(Store store, ZonedDateTime last, int days) throws Exception {
    fresh.addAll(store.deckStore().candidates(null));
    for (int ago = days - 1; ago >= 0; ago--) {
      ZonedDateTime evening = last.minusDays(ago).minusHours(2);
      LocalDate day = evening.toLocalDate();
      if (random.nextInt(6) == 0) {
        continue;
      }
      int minute = 0;
      for (Candidate card : today(day)) {
        Reviewed reviewed =
            store.record(answer(store, card, evening.plusMinutes(minute++), Mode.REVIEW));
        due.put(card, reviewed.after().due());
        if (random.nextInt(40) == 0) {
          store.undo(evening.plusMinutes(minute++), day);
          due.put(card, day.plusDays(1));
        }
      }
      List<Candidate> begun = new ArrayList<>(due.keySet());
      begun.sort((one, other) -> one.card().compareTo(other.card()));
      if (ago % MOCK_EVERY == 1) {
        for (int i = 0; i < QUESTIONS && !begun.isEmpty(); i++) {
          Candidate asked = begun.remove(random.nextInt(begun.size()));
          store.record(answer(store, asked, evening.plusMinutes(minute), Mode.MOCK));
          minute++;
        }
      } else if (random.nextInt(9) == 0 && !begun.isEmpty()) {
        store.record(answer(store, begun.get(0), evening.plusMinutes(minute), Mode.CRAM));
      }
    }
  }

  private List<Candidate> today(LocalDate day) {
    List<Candidate> today = new ArrayList<>();
    due.forEach(
        (card, when) -> {
          if (!when.isAfter(day)) {
            today.add(card);
          }
        });
    today.sort((one, other) -> one.card().compareTo(other.card()));
    for (int i = 0; i < NEW_A_DAY && !fresh.isEmpty(); i++) {
      today.add(fresh.remove(random.nextInt(fresh.size())));
    }
    return today;
  }

  private Answer answer(Store store, Candidate card, ZonedDateTime at, Mode mode) throws Exception {
    String topic = String.valueOf(card.topic());
    double skill = 0.74 + (Math.floorMod(topic.hashCode(), 7) - 3) * 0.07;
    double known = due.containsKey(card) ? skill + 0.05 : skill - 0.2;
    int grade = random.nextInt(3) + (random.nextDouble() < known ? 3 : 0);
    double share = Math.min(1, grade / 5.0 + 0.1);
    List<Review.Tick> ticks = new ArrayList<>();
    Card whole = store.deckStore().card(card.card()).orElseThrow();
    for (KeyPoint point : whole.points()) {
      ticks.add(new Review.Tick(point.point(), random.nextDouble() < share));
    }
    long millis = 20_000 + (long) (Math.abs(random.nextGaussian()) * 70_000);
    Duration taken = Duration.ofMillis(random.nextInt(60) == 0 ? 3_600_000 : millis);
    return new Answer(
        at, at.toLocalDate(), card.card(), Grade.of(grade), mode, taken, "typed", ticks);
  }
}
