package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.schedule.StudyDay;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a clock that was wrong for a while does to the fold: as little as can be. */
class ClocksErrTest {

  private static final ZonedDateTime START = ZonedDateTime.parse("2026-01-01T09:00:00Z");
  private static final Instant NOW = Instant.parse("2027-01-02T09:00:00Z");

  private final List<Event> log = new ArrayList<>();

  private EventId id() {
    return new EventId("%06d".formatted(log.size()));
  }

  private Stamp stamp(ZonedDateTime at) {
    return new Stamp(id(), "here", at, StudyDay.of(at, StudyDay.DEFAULT_START));
  }

  private Review answer(ZonedDateTime at, CardId card, int grade) {
    Review review = new Review(stamp(at), card, Grade.of(grade), Mode.REVIEW, null, null, null);
    log.add(review);
    return review;
  }

  private static CardId card(int number) {
    return new CardId("deck", "c" + number);
  }

  private History fold() {
    return History.of(log, new Sm2(), NOW);
  }

  /** A year of answers; before the one of that number, one more under a wrong clock. */
  private Review year(Random random, int wrongAt, ZonedDateTime wrong, CardId wrongCard) {
    Review erred = null;
    for (int i = 0; i < 365; i++) {
      if (i == wrongAt) {
        erred = answer(wrong, wrongCard, random.nextInt(6));
      }
      answer(START.plusDays(i), card(random.nextInt(12)), random.nextInt(6));
    }
    return erred;
  }

  @Property(tries = 60)
  void oneAnswerUnderAWrongClockChangesNoOtherCardAndTakenBackNothing(@ForAll long seed) {
    Random random = new Random(seed);
    CardId wrongCard = card(random.nextInt(12));
    int wrongAt = random.nextInt(365);
    int year = List.of(1970, 2000, 2036).get(random.nextInt(3));
    ZonedDateTime wrong = ZonedDateTime.parse(year + "-06-01T12:00:00Z");
    Review erred = year(random, wrongAt, wrong, wrongCard);
    History with = fold();
    log.remove(erred);
    History without = fold();

    for (Map.Entry<CardId, CardState> one : without.states().entrySet()) {
      if (!one.getKey().equals(wrongCard)) {
        assertEquals(one.getValue(), with.state(one.getKey()));
      }
    }
    log.add(wrongAt, erred);
    ZonedDateTime undoneAt = random.nextBoolean() ? wrong : START.plusDays(370);
    log.add(new Undo(stamp(undoneAt), wrongCard, erred.id()));
    History undone = fold();
    for (Map.Entry<CardId, CardState> one : without.states().entrySet()) {
      CardState state = undone.state(one.getKey());
      assertEquals(one.getValue(), state.withLastEvent(one.getValue().lastEvent()));
    }
    List<Reviewed> left =
        undone.reviews().stream().filter(one -> !one.review().equals(erred)).toList();
    assertEquals(without.reviews(), left);
  }

  @Property(tries = 60)
  void theRunThatIsBelievedIsALongestOneAndNeverGoesBack(@ForAll long seed) {
    Random random = new Random(seed);
    Instant[] moments = new Instant[random.nextInt(9)];
    for (int i = 0; i < moments.length; i++) {
      moments[i] = Instant.ofEpochSecond(random.nextInt(6));
    }
    boolean[] believed = Readings.believed(moments);
    int longest = 0;
    for (int set = 0; set < 1 << moments.length; set++) {
      boolean[] chosen = new boolean[moments.length];
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = (set >> i & 1) == 1;
      }
      longest = Math.max(longest, run(moments, chosen));
    }
    assertEquals(longest, run(moments, believed));
  }

  /** How many are chosen; -1 where their moments go back. */
  private static int run(Instant[] moments, boolean[] chosen) {
    int count = 0;
    Instant last = Instant.MIN;
    for (int i = 0; i < moments.length; i++) {
      if (chosen[i]) {
        if (moments[i].isBefore(last)) {
          return -1;
        }
        last = moments[i];
        count++;
      }
    }
    return count;
  }

  private static boolean[] believed(int... seconds) {
    Instant[] moments = new Instant[seconds.length];
    for (int i = 0; i < seconds.length; i++) {
      moments[i] = Instant.ofEpochSecond(seconds[i]);
    }
    return Readings.believed(moments);
  }

  @Example
  void ofEquallyLongRunsTheOneThatEndsLaterIsBelieved() {
    assertArrayEquals(new boolean[] {false, true}, believed(10, 9));
    assertArrayEquals(new boolean[] {false, false, true, true}, believed(7, 8, 1, 2));
    assertArrayEquals(new boolean[] {true, true, false, true}, believed(1, 2, 0, 2));
  }

  @Example
  void anAnswerWhoseClockErredIsReadWithTheNextOneThatIsBelieved() {
    answer(START, card(1), 4);
    answer(ZonedDateTime.parse("1970-01-01T09:00:00Z"), card(1), 4);
    answer(START.plusDays(1), card(1), 4);

    List<Reviewed> reviews = fold().reviews();

    assertEquals(List.of("000000", "000001", "000002"), ids(reviews));
    assertEquals(START.toLocalDate().plusDays(1), reviews.get(1).day());
    assertEquals(Mode.REPEAT, reviews.get(2).mode(), "the second of its day now");
  }

  @Example
  void theLastOneIsReadWithTheOneBeforeIt() {
    answer(START, card(1), 4);
    answer(START.plusDays(1), card(1), 4);
    answer(START.minusDays(30), card(1), 1);

    Reviewed last = fold().reviews().get(2);

    assertEquals(START.toLocalDate().plusDays(1), last.day());
    assertEquals(START.toLocalDate().minusDays(30), last.review().day(), "as recorded");
    assertEquals(Mode.REPEAT, last.mode());
  }

  @Example
  void ofTwoThatGoBackTheSecondIsBelieved() {
    answer(START, card(1), 4);
    answer(START.minusDays(30), card(1), 4);

    for (Reviewed one : fold().reviews()) {
      assertEquals(START.toLocalDate().minusDays(30), one.day());
    }
  }

  @Example
  void homesAreReadEachByItself() {
    answer(START.plusHours(2), card(1), 4);
    Stamp there = new Stamp(id(), "there", START, START.toLocalDate());
    log.add(new Review(there, card(1), Grade.GOOD, Mode.REVIEW, null, null, null));
    Stamp nowhere = new Stamp(id(), null, START.minusHours(1), START.toLocalDate());
    log.add(new Review(nowhere, card(1), Grade.GOOD, Mode.REVIEW, null, null, null));

    assertEquals(List.of("000002", "000001", "000000"), ids(fold().reviews()));
  }

  @Example
  void aFlightWestTurnsNoClockBack() {
    answer(ZonedDateTime.parse("2026-03-02T01:00:00+08:00"), card(1), 4);
    answer(ZonedDateTime.parse("2026-03-01T20:00:00-08:00"), card(1), 4);

    for (Reviewed one : fold().reviews()) {
      assertEquals(one.review().day(), one.day());
    }
  }

  @Example
  void whatLiesMoreThanADayAheadIsListedAndPassedOver() {
    Review close = answer(NOW.atZone(START.getZone()).plusHours(24), card(1), 4);
    answer(NOW.atZone(START.getZone()).plusHours(24).plusSeconds(1), card(1), 1);

    History history = fold();

    assertEquals(close.day(), history.state(card(1)).moved());
    assertEquals(1, history.state(card(1)).reviews());
    assertTrue(history.reviews().get(1).future());
  }

  private static List<String> ids(List<Reviewed> reviews) {
    return reviews.stream().map(one -> one.review().id().text()).toList();
  }
}
