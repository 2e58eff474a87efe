package dev.grill.report;

import dev.grill.message.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A field as people read it: shares in a hundred, minutes whole, measures to a tenth, all rounded
 * half up.
 *
 * @param text what is shown; nothing is a dash
 * @param order what it is sorted by; null where that is the text itself
 * @param number whether it stands to the right
 * @param hundredths a share in a hundred, 0 to 100; -1 for what is none
 */
public record Shown(String text, String order, boolean number, int hundredths) {

  private static final String NONE = "–";

  /** A text. */
  public Shown(String text) {
    this(text, null, false, -1);
  }

  private static Shown number(String text, String order) {
    return new Shown(text, order, true, -1);
  }

  /** The field in a language. */
  public static Shown of(Datum datum, Messages messages) {
    Reading reading = new Reading(messages);
    datum.into(reading);
    return reading.shown;
  }

  /** A share in a hundred, as people read it. */
  public static String percent(double share, Messages messages) {
    return messages.text("stats.percent", Math.round(100 * share));
  }

  /** A measure to a tenth. */
  public static String tenths(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static final class Reading implements Datum.Sink {
    private final Messages messages;
    private Shown shown;

    Reading(Messages messages) {
      this.messages = messages;
    }

    @Override
    public void text(String text) {
      shown = new Shown(text);
    }

    @Override
    public void word(String word, String more) {
      shown = new Shown(more);
    }

    @Override
    public void whole(long number) {
      shown = number(Long.toString(number), Long.toString(number));
    }

    @Override
    public void share(double share) {
      shown =
          new Shown(
              percent(share, messages),
              CsvReport.digits(share),
              true,
              (int) Math.round(100 * share));
    }

    @Override
    public void measure(double number) {
      shown = number(tenths(number), CsvReport.digits(number));
    }

    @Override
    public void minutes(double minutes) {
      shown = number(Long.toString(Math.round(minutes)), CsvReport.digits(minutes));
    }

    @Override
    public void day(LocalDate day) {
      shown = new Shown(day.toString());
    }

    @Override
    public void nothing() {
      shown = number(NONE, "-1");
    }
  }
}
