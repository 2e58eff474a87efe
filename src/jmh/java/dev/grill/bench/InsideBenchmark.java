package dev.grill.bench;

import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.decks.BuiltinDecks;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.History;
import dev.grill.review.Limits;
import dev.grill.review.Mode;
import dev.grill.review.Queue;
import dev.grill.review.Review;
import dev.grill.review.Stamp;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Sm2;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the inside takes once Java is warm: the scheduler, the fold, the queue, marking. */
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InsideBenchmark {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  /** A card that was answered twenty times. */
  @State(Scope.Benchmark)
  public static class AnsweredCard {
    final Sm2 scheduler = new Sm2();
    final Memory memory = new Memory(4, 236, 39, DAY);
    final List<Event> log = new ArrayList<>();
    final Instant now = DAY.plusYears(10).atStartOfDay().toInstant(ZoneOffset.UTC);

    @Setup(Level.Trial)
    public void answer() {
      Random random = new Random(7);
      ZonedDateTime at = DAY.atTime(9, 0).atZone(ZoneOffset.UTC);
      for (int i = 0; i < 20; i++) {
        Stamp stamp = new Stamp(new EventId("%04d".formatted(i)), "here", at, at.toLocalDate());
        Grade grade = Grade.of(2 + random.nextInt(4));
        log.add(
            new Review(stamp, new CardId("deck", "card"), grade, Mode.REVIEW, null, null, null));
        at = at.plusDays(1 + random.nextInt(60));
      }
    }
  }

  /** A library of which a tenth is new, and a third of the rest due. */
  @State(Scope.Benchmark)
  public static class Cards {
    @Param({"40", "1000", "100000"})
    int cards;

    final List<Candidate> candidates = new ArrayList<>();

    @Setup(Level.Trial)
    public void make() {
      Random random = new Random(7);
      for (int i = 0; i < cards; i++) {
        CardState state = CardState.NEW;
        if (random.nextInt(10) > 0) {
          int interval = 1 + random.nextInt(60);
          LocalDate due = DAY.plusDays(random.nextInt(interval) - interval / 3);
          LocalDate moved = due.minusDays(interval);
          Instant begun = moved.atStartOfDay().toInstant(ZoneOffset.UTC);
          Memory memory = new Memory(2, 250, interval, due);
          state =
              state.withLearned(
                  new CardState.Learned(memory, begun, moved, moved, 0, Grade.GOOD));
        }
        CardId card = new CardId("deck-%03d".formatted(i / 500), "card-" + i);
        candidates.add(new Candidate(card, "topic-" + i % 7, 2, List.of(), state));
      }
    }
  }

  /** The card of an edition with the most entries, and answers to it. */
  @State(Scope.Benchmark)
  public static class Answers {
    @Param({"zh", "en"})
    String language;

    Card card;
    String own;
    String longest;

    @Setup(Level.Trial)
    public void choose() {
      int most = -1;
      for (Card one : BuiltinDecks.cards(language)) {
        int entries = one.points().stream().mapToInt(point -> point.accept().size()).sum();
        if (entries > most) {
          most = entries;
          card = one;
        }
      }
      own = card.answer();
      longest = own.repeat(2_000 / own.length() + 1).substring(0, 2_000);
    }
  }

  @Benchmark
  public Memory schedulesAnAnswer(AnsweredCard card) {
    return card.scheduler.next(card.memory, Grade.GOOD, DAY);
  }

  @Benchmark
  public History foldsACardOfTwentyAnswers(AnsweredCard card) {
    return History.of(card.log, card.scheduler, card.now);
  }

  @Benchmark
  public Queue buildsTheDaysQueue(Cards cards) {
    return Queue.of(cards.candidates, Limits.ofDay(10, 200), DAY);
  }

  @Benchmark
  public Object marksTheReferenceAnswer(Answers answers) {
    return Marking.mark(answers.card, answers.own);
  }

  @Benchmark
  public Object marksTwoThousandCharacters(Answers answers) {
    return Marking.mark(answers.card, answers.longest);
  }
}
