package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.platform.Hash;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Move;
import dev.grill.review.Remark;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Stamp;
import dev.grill.review.Undo;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.StudyDay;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * An event as a row of the log, in the form that its hash is over.
 *
 * @param kind the {@link Event#word}
 * @param target the id of the event an undo takes back; else null
 * @param home the id of the home it was recorded in; null where nobody knows
 */
public record EventRow(
    EventId id,
    String kind,
    CardId card,
    When when,
    Given given,
    EventId target,
    Counted counted,
    String home) {

  /**
   * When it was recorded.
   *
   * @param at ISO 8601 with offset
   * @param zone the region, or the offset where none was given
   * @param millis the same moment, in milliseconds since 1970
   * @param day ISO date
   */
  public record When(String at, String zone, long millis, String day) {
    static When of(Event event) {
      ZonedDateTime at = event.at();
      return new When(
          at.toOffsetDateTime().toString(),
          at.getZone().getId(),
          at.toInstant().toEpochMilli(),
          event.day().toString());
    }
  }

  /**
   * What was given; all null but in an answer, and {@code text} in a flag, a note or a move, whose
   * new name it is.
   *
   * @param asked the mode it was asked in
   * @param millis time taken, in milliseconds
   * @param text what was typed
   * @param points JSON
   */
  public record Given(Integer grade, String asked, Long millis, String text, String points) {
    static final Given NOTHING = text(null);

    static Given text(String text) {
      return new Given(null, null, null, text, null);
    }

    static Given of(Review review) {
      return new Given(
          review.grade().number(),
          review.asked().word(),
          review.taken() == null ? null : review.taken().toMillis(),
          review.answer(),
          review.points() == null ? null : Ticks.write(review.points()));
    }
  }

  /** What an answer counted as when it was recorded; null in every other event. */
  public record Counted(String mode, String before, String after) {
    static final Counted NOT = new Counted(null, null, null);
  }

  private static final String ANSWER = "answer";
  private static final String UNDO = "undo";
  private static final String MOVE = "move";

  /** The row of an answer, with what it counts as while it is recorded. */
  static EventRow of(Reviewed reviewed) {
    Counted counted =
        new Counted(reviewed.mode().word(), json(reviewed.before()), json(reviewed.after()));
    return row(reviewed.review(), Given.of(reviewed.review()), null, counted);
  }

  static EventRow of(Undo undo) {
    return row(undo, Given.NOTHING, undo.target(), Counted.NOT);
  }

  static EventRow of(Move move) {
    return row(move, Given.text(move.to().toString()), null, Counted.NOT);
  }

  static EventRow of(Mark mark) {
    return row(mark, Given.NOTHING, null, Counted.NOT);
  }

  static EventRow of(Remark remark) {
    return row(remark, Given.text(remark.text()), null, Counted.NOT);
  }

  private static EventRow row(Event event, Given given, EventId target, Counted counted) {
    return new EventRow(
        event.id(),
        event.word(),
        event.card(),
        When.of(event),
        given,
        target,
        counted,
        event.stamp().home());
  }

  /**
   * The event this row records.
   *
   * @throws IllegalArgumentException if the row is none of ours
   */
  public Event event() {
    ZonedDateTime moment = Moments.moment(when.at(), when.zone(), when.millis());
    Stamp stamp = new Stamp(id, home, moment, StudyDay.parse(when.day()));
    return switch (kind) {
      case ANSWER ->
          new Review(
              stamp,
              card,
              Grade.of(given.grade()),
              Mode.ofWord(given.asked()),
              given.millis() == null ? null : Duration.ofMillis(given.millis()),
              given.text(),
              given.points() == null ? null : Ticks.read(given.points()));
      case UNDO -> new Undo(stamp, card, target);
      case MOVE -> new Move(stamp, card, CardId.parse(String.valueOf(given.text())));
      case "flag", "unflag", "note" -> new Remark(stamp, card, remark(), given.text());
      default -> new Mark(stamp, card, Mark.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    };
  }

  private Remark.Kind remark() {
    return Remark.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  /**
   * SHA-256 of the canonical form, lower-case hexadecimal. The canonical form is the word {@code
   * grill-event-2} and then the columns in the order of the table up to {@code after}, deck and
   * card as one name, and the home; each as a netstring of its UTF-8 bytes ({@code LENGTH:BYTES,}),
   * numbers in decimal, and {@code -} for null. Nothing can be moved from one column into the next
   * without changing it.
   */
  public String hash() {
    return hash("grill-event-2", home);
  }

  /**
   * SHA-256 of a row whose typed text was left out: the word {@code grill-event-2-without-text},
   * the same columns, and the hash of the whole row.
   */
  String hashWithoutText(String whole) {
    return hash("grill-event-2-without-text", home, whole);
  }

  /** The same row without its typed text. */
  EventRow withoutText() {
    Given left = new Given(given.grade(), given.asked(), given.millis(), null, given.points());
    return new EventRow(id, kind, card, when, left, target, counted, home);
  }

  /** The form before events said their home: {@code grill-event-1}, without the home. */
  String hashOfForm1() {
    return hash("grill-event-1");
  }

  private String hash(String form, String... more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    Object[] columns = {
      form,
      id,
      kind,
      card,
      when.at(),
      when.zone(),
      when.millis(),
      when.day(),
      given.grade(),
      given.asked(),
      given.millis(),
      given.text(),
      given.points(),
      target,
      counted.mode(),
      counted.before(),
      counted.after()
    };
    for (Object column : columns) {
      append(bytes, column);
    }
    for (String column : more) {
      append(bytes, column);
    }
    return Hash.of(bytes.toByteArray());
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
