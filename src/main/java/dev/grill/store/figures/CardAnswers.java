package dev.grill.store.figures;

import dev.grill.card.CardId;
import dev.grill.review.History;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.AnswerFigures;
import dev.grill.review.figures.Statistics;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers to a card that count, as far as figures ask: kept beside these, so that what an
 * answer changes is known when one comes, goes or is read anew.
 *
 * @param lastAsked the last day on which the card was asked, cram and mock aside, as recorded; null
 *     for never. An answer that lies ahead is one too
 * @param askedBefore the last such day before that
 */
public record CardAnswers(List<One> answers, LocalDate lastAsked, LocalDate askedBefore) {

  /** Of a card without answers. */
  public static final CardAnswers NONE = new CardAnswers(List.of(), null, null);

  /** Of the byte that holds a grade and what it says of retention. */
  private static final int GRADES = 8;

  /**
   * An answer.
   *
   * @param day since 1970-01-01
   * @param millis the time taken; -1 where it was not measured
   * @param retention 0: says nothing of it; 1: not passed; 2: passed
   */
  public record One(long day, long millis, int grade, int retention) {

    private static One of(Reviewed answer) {
      boolean passed = answer.review().grade().passed();
      return new One(
          answer.day().toEpochDay(),
          answer.review().taken() == null ? -1 : answer.review().taken().toMillis(),
          answer.review().grade().number(),
          answer.asksWhatWasLearned() ? (passed ? 2 : 1) : 0);
    }

    /** The time in minutes, a part of one counted whole: which answers a cap shortens. */
    long minutes() {
      return millis <= 0 ? 0 : (millis + 59_999) / 60_000;
    }
  }

  public CardAnswers {
    answers = List.copyOf(answers);
  }

  /** Whether it is {@link #NONE}, without the linking that a record's equals costs at first use. */
  public boolean isNone() {
    return answers.isEmpty() && lastAsked == null && askedBefore == null;
  }

  /** Those of a card among its answers as the fold sees them. */
  public static CardAnswers of(List<Reviewed> reviews) {
    List<One> answers = new ArrayList<>();
    LocalDate last = null;
    LocalDate before = null;
    for (Reviewed review : reviews) {
      if (review.counts()) {
        answers.add(One.of(review));
      }
      if (!review.undone() && !review.review().asked().aside()) {
        LocalDate day = review.review().day();
        if (last == null || day.isAfter(last)) {
          before = last;
          last = day;
        } else if (day.isBefore(last) && (before == null || day.isAfter(before))) {
          before = day;
        }
      }
    }
    return new CardAnswers(answers, last, before);
  }

  /** The answers of each card among those of a fold. */
  public static Map<CardId, List<Reviewed>> byCard(History history) {
    Map<CardId, List<Reviewed>> byCard = new HashMap<>();
    for (Reviewed reviewed : history.reviews()) {
      CardId card = reviewed.review().card();
      List<Reviewed> reviews = byCard.get(card);
      if (reviews == null) {
        reviews = new ArrayList<>();
        byCard.put(card, reviews);
      }
      reviews.add(reviewed);
    }
    return byCard;
  }

  /** The points that a card's answers missed, as far as these count. */
  public static List<Statistics.MissedPoint> missed(List<Reviewed> reviews) {
    List<Reviewed> counted = new ArrayList<>();
    for (Reviewed review : reviews) {
      if (review.counts()) {
        counted.add(review);
      }
    }
    return AnswerFigures.missed(counted);
  }

  /** How many say something of retention. */
  public int asked() {
    int asked = 0;
    for (One one : answers) {
      asked += one.retention() > 0 ? 1 : 0;
    }
    return asked;
  }

  /** How many of these were passed. */
  public int passed() {
    int passed = 0;
    for (One one : answers) {
      passed += one.retention() > 1 ? 1 : 0;
    }
    return passed;
  }

  /** The answers as bytes: for each its day after the last, its time and its grade. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(answers.size() * 6);
    long day = 0;
    for (One one : answers) {
      long step = one.day() - day;
      number(out, step << 1 ^ step >> 63);
      day = one.day();
      number(out, one.millis() + 1);
      out.write(one.grade() + GRADES * one.retention());
    }
    return out.toByteArray();
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if they are not what {@link #bytes} writes
   */
  public static List<One> read(byte[] bytes) {
    List<One> answers = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long day = 0;
    try {
      while (in.hasRemaining()) {
        long step = number(in);
        day += step >>> 1 ^ -(step & 1);
        long millis = number(in) - 1;
        int last = in.get();
        answers.add(new One(day, millis, last % GRADES, last / GRADES));
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("no answers of ours", e);
    }
    return answers;
  }

  /** Seven bits a byte, the lowest first; all but the last have the eighth. */
  private static void number(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long number(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("no number of ours");
  }
}
