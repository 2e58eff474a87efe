package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.Event;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Undo;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An event as a row of the log, column by column.
 *
 * @param kind {@code answer}, {@code undo}, or a {@link Mark.Kind} in lower case
 * @param at ISO 8601 with offset
 * @param zone the region, or the offset where none was given
 * @param grade null unless an answer, as the columns after it
 * @param points JSON
 * @param target null unless an undo
 * @param mode what the answer counted as when it was recorded
 */
record EventRow(
    String id,
    String kind,
    CardId card,
    String at,
    String zone,
    long atMillis,
    String day,
    Integer grade,
    String asked,
    Long millis,
    String answer,
    String points,
    String target,
    String mode,
    String before,
    String after) {

  private static final String ANSWER = "answer";
  private static final String UNDO = "undo";

  /** The row of an answer, with what it counts as while it is recorded. */
  static EventRow of(Reviewed reviewed) {
    Review review = reviewed.review();
    return new EventRow(
        review.id(),
        ANSWER,
        review.card(),
        iso(review.at()),
        review.at().getZone().getId(),
        review.at().toInstant().toEpochMilli(),
        review.day().toString(),
        review.grade().number(),
        review.asked().word(),
        review.millis(),
        review.answer(),
        review.points() == null ? null : Ticks.write(review.points()),
        null,
        reviewed.mode().word(),
        json(reviewed.before()),
        json(reviewed.after()));
  }

  static EventRow of(Undo undo) {
    return bare(undo, UNDO, undo.target());
  }

  static EventRow of(Mark mark) {
    return bare(mark, mark.kind().name().toLowerCase(Locale.ROOT), null);
  }

  private static EventRow bare(Event event, String kind, String target) {
    return new EventRow(
        event.id(),
        kind,
        event.card(),
        iso(event.at()),
        event.at().getZone().getId(),
        event.at().toInstant().toEpochMilli(),
        event.day().toString(),
        null,
        null,
        null,
        null,
        null,
        target,
        null,
        null,
        null);
  }

  /**
   * The event this row records.
   *
   * @throws IllegalArgumentException if the row is none of ours
   */
  Event event() {
    ZonedDateTime moment = Moments.moment(at, zone, atMillis);
    if (kind.equals(ANSWER)) {
      return new Review(
          id,
          moment,
          Moments.day(day),
          card,
          Grade.of(grade),
          Mode.ofWord(asked),
          millis,
          answer,
          points == null ? null : Ticks.read(points));
    }
    if (kind.equals(UNDO)) {
      return new Undo(id, moment, Moments.day(day), card, target);
    }
    Mark.Kind marked = Mark.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    return new Mark(id, moment, Moments.day(day), card, marked);
  }

  /**
   * SHA-256 of the canonical form, lower-case hexadecimal. The canonical form is the word {@code
   * grill-event-1} and then the columns in the order of the table up to {@code after}, deck and
   * card as one name; each as a netstring of its UTF-8 bytes ({@code LENGTH:BYTES,}), numbers in
   * decimal, and {@code -} for null. Nothing can be moved from one column into the next without
   * changing it.
   */
  String hash() {
    ByteArrayOutputStream form = new ByteArrayOutputStream(512);
    Object[] columns = {
      "grill-event-1",
      id,
      kind,
      card,
      at,
      zone,
      atMillis,
      day,
      grade,
      asked,
      millis,
      answer,
      points,
      target,
      mode,
      before,
      after
    };
    for (Object column : columns) {
      append(form, column);
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(form.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static void append(ByteArrayOutputStream form, Object column) {
    if (column == null) {
      form.write('-');
      return;
    }
    byte[] bytes = column.toString().getBytes(StandardCharsets.UTF_8);
    form.writeBytes(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    form.write(':');
    form.writeBytes(bytes);
    form.write(',');
  }

  private static String iso(ZonedDateTime at) {
    return at.toOffsetDateTime().toString();
  }

  private static String json(Memory memory) {
    if (memory == null) {
      return null;
    }
    return "{\"repetitions\":"
        + memory.repetitions()
        + ",\"easiness\":"
        + memory.easinessText()
        + ",\"intervalDays\":"
        + memory.intervalDays()
        + ",\"due\":\""
        + memory.due()
        + "\"}";
  }
}
