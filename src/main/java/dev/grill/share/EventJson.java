package dev.grill.share;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.review.EventId;
import dev.grill.review.Mode;
import dev.grill.store.EventRow;
import dev.grill.store.Recorded;
import dev.grill.store.ShortMemory;
import dev.grill.store.ShortPoints;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A row of the log as a line of a progress file. What most rows say alike is left out: the kind of
 * an answer, the mode {@code review}, a day that is the date of the moment.
 */
public final class EventJson {

  private static final String ANSWER = "answer";
  private static final String NO_MODE = "";
  private static final String STATES = "hdn";
  private static final List<String> STATE_NAMES = List.of("heard", "denied", "named");
  private static final int ISO_DAY = 10;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  /** What stands once in the file and is named by number in its rows. */
  public interface Numbers {
    CardId card(long number) throws JsonLine.Malformed;

    String home(long number) throws JsonLine.Malformed;

    List<String> points(long number) throws JsonLine.Malformed;
  }

  private EventJson() {}

  /**
   * Writes a row.
   *
   * @param points the number of the points' wording; not looked at where they have no short form
   * @param home the number of the home; null where nobody knows it
   */
  public static void write(
      JsonGenerator json, Recorded recorded, int card, Integer home, int points)
      throws IOException {
    EventRow row = recorded.row();
    EventRow.When when = row.when();
    EventRow.Given given = row.given();
    OffsetDateTime at = OffsetDateTime.parse(when.at());
    boolean answer = row.kind().equals(ANSWER);
    json.writeStartObject();
    json.writeStringField("event", row.id().text());
    text(json, "kind", answer ? null : row.kind());
    json.writeNumberField("card", card);
    if (home != null) {
      json.writeNumberField("home", home);
    }
    json.writeStringField("at", when.at());
    text(json, "zone", when.zone().equals(at.getOffset().getId()) ? null : when.zone());
    text(json, "day", when.day().equals(date(when.at())) ? null : when.day());
    if (given.grade() != null) {
      json.writeNumberField("grade", given.grade());
    }
    text(json, "asked", asked(row, answer));
    if (given.millis() != null) {
      json.writeNumberField("millis", given.millis());
    }
    text(json, "text", given.text());
    points(json, ShortPoints.of(given.points()), points);
    text(json, "target", row.target() == null ? null : row.target().text());
    text(json, "mode", mode(row, answer));
    text(json, "before", ShortMemory.of(row.counted().before()));
    text(json, "after", ShortMemory.of(row.counted().after()));
    text(json, "withheld", recorded.withheld());
    json.writeStringField("hash", recorded.hash());
    json.writeEndObject();
  }

  private static String asked(EventRow row, boolean answer) {
    String asked = row.given().asked();
    return answer && Mode.REVIEW.word().equals(asked) ? null : asked;
  }

  private static String mode(EventRow row, boolean answer) {
    String mode = row.counted().mode();
    if (answer && mode == null) {
      return NO_MODE;
    }
    return answer && mode.equals(row.given().asked()) ? null : mode;
  }

  private static String date(String at) {
    return at.length() > ISO_DAY ? at.substring(0, ISO_DAY) : at;
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static void points(JsonGenerator json, ShortPoints points, int number)
      throws IOException {
    if (points.points() == null) {
      return;
    }
    if (points.texts() == null) {
      json.writeStringField("points", points.points());
      return;
    }
    String letters = points.points();
    json.writeObjectFieldStart("points");
    json.writeNumberField("of", number);
    if (letters.indexOf('0') >= 0 || letters.indexOf('1') >= 0) {
      numbers(json, "covered", letters, '1');
    } else {
      for (int i = 0; i < STATES.length(); i++) {
        if (letters.indexOf(STATES.charAt(i)) >= 0) {
          numbers(json, STATE_NAMES.get(i), letters, STATES.charAt(i));
        }
      }
    }
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String name, String letters, char letter)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) == letter) {
        json.writeNumber(i + 1);
      }
    }
    json.writeEndArray();
  }

  // ---- reading ----

  /**
   * The row of a line. Whether it is sound is its hash's to say.
   *
   * @throws JsonLine.Malformed if it is no row of a log
   */
  public static Recorded read(JsonLine line, Numbers numbers) throws JsonLine.Malformed {
    String kind = line.has("kind") ? line.text("kind") : ANSWER;
    boolean answer = kind.equals(ANSWER);
    EventId id = EventIds.checked(line.requiredText("event"), "event");
    String target = line.text("target");
    if (kind.equals("undo") != (target != null)) {
      throw new JsonLine.Malformed("target");
    }
    String asked = asked(line, answer);
    EventRow row =
        new EventRow(
            id,
            kind,
            numbers.card(line.requiredNumber("card")),
            when(line),
            new EventRow.Given(
                grade(line, answer), asked, millis(line), line.text("text"), points(line, numbers)),
            target == null ? null : EventIds.checked(target, "target"),
            new EventRow.Counted(
                mode(line, asked),
                ShortMemory.json(line.text("before")),
                ShortMemory.json(line.text("after"))),
            line.has("home") ? numbers.home(line.requiredNumber("home")) : null);
    Recorded recorded = new Recorded(row, line.requiredText("hash"), line.text("withheld"));
    event(row);
    return recorded;
  }

  /** Makes sure that the row can be read as an event wherever it is read. */
  private static void event(EventRow row) throws JsonLine.Malformed {
    String word;
    try {
      word = row.event().word();
    } catch (RuntimeException e) {
      throw new JsonLine.Malformed("kind");
    }
    if (!word.equals(row.kind())) {
      throw new JsonLine.Malformed("kind");
    }
  }

  private static EventRow.When when(JsonLine line) throws JsonLine.Malformed {
    String at = line.requiredText("at");
    OffsetDateTime moment;
    try {
      moment = OffsetDateTime.parse(at);
    } catch (RuntimeException e) {
      throw new JsonLine.Malformed("at");
    }
    if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
      throw new JsonLine.Malformed("at");
    }
    String zone = line.has("zone") ? line.text("zone") : moment.getOffset().getId();
    String day = line.has("day") ? line.text("day") : date(at);
    try {
      LocalDate read = LocalDate.parse(day);
      if (Math.abs(read.toEpochDay() - moment.toLocalDate().toEpochDay()) > 2) {
        throw new JsonLine.Malformed("day");
      }
    } catch (RuntimeException e) {
      throw new JsonLine.Malformed("day");
    }
    return new EventRow.When(at, zone, moment.toInstant().toEpochMilli(), day);
  }

  private static Integer grade(JsonLine line, boolean answer) throws JsonLine.Malformed {
    Long grade = line.number("grade");
    if (answer != (grade != null) || grade != null && (grade < 0 || grade > 5)) {
      throw new JsonLine.Malformed("grade");
    }
    return grade == null ? null : grade.intValue();
  }

  private static Long millis(JsonLine line) throws JsonLine.Malformed {
    Long millis = line.number("millis");
    if (millis != null && millis < 0) {
      throw new JsonLine.Malformed("millis");
    }
    return millis;
  }

  private static String asked(JsonLine line, boolean answer) throws JsonLine.Malformed {
    String asked = line.text("asked");
    if (answer && asked == null) {
      return Mode.REVIEW.word();
    }
    boolean known = true;
    if (asked != null) {
      known = answer && Set.of("review", "cram", "mock", "import").contains(asked);
    }
    if (!known) {
      throw new JsonLine.Malformed("asked");
    }
    return asked;
  }

  private static String mode(JsonLine line, String asked) throws JsonLine.Malformed {
    String mode = line.text("mode");
    if (mode == null || mode.equals(NO_MODE)) {
      return mode == null ? asked : null;
    }
    try {
      Mode.ofWord(mode);
      return mode;
    } catch (IllegalArgumentException e) {
      throw new JsonLine.Malformed("mode");
    }
  }

  private static String points(JsonLine line, Numbers numbers) throws JsonLine.Malformed {
    if (!line.isObject("points")) {
      return line.text("points");
    }
    JsonLine points = line.object("points");
    List<String> texts = numbers.points(points.requiredNumber("of"));
    char[] letters = new char[texts.size()];
    if (points.isList("covered")) {
      Arrays.fill(letters, '0');
      set(letters, points, "covered", '1');
    } else {
      Arrays.fill(letters, '-');
      for (int i = 0; i < STATES.length(); i++) {
        set(letters, points, STATE_NAMES.get(i), STATES.charAt(i));
      }
    }
    return ShortPoints.of(new String(letters), texts).json();
  }

  private static void set(char[] letters, JsonLine points, String name, char letter)
      throws JsonLine.Malformed {
    for (long number : points.numbers(name)) {
      if (number < 1 || number > letters.length) {
        throw new JsonLine.Malformed("points." + name.toLowerCase(Locale.ROOT));
      }
      letters[(int) number - 1] = letter;
    }
  }
}
