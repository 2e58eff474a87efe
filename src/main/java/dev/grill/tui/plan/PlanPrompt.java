package dev.grill.tui.plan;

import dev.grill.message.Messages;
import dev.grill.review.Interview;
import dev.grill.tui.kit.Dates;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.TextBox;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is asked for at the bottom of the plan.
 *
 * @param box what is typed; empty where a yes or no is asked for
 * @param untouched whether {@code box} holds what was there before: typing replaces it
 * @param today the day it is
 */
public record PlanPrompt(Kind kind, TextBox box, boolean untouched, LocalDate today) {

  /** What is asked. */
  public enum Kind {
    DATE,
    MINUTES,
    CLEAR
  }

  /** Wider than any value: a line that is typed doesn't wrap. */
  private static final int ONE_LINE = 10_000;

  /** Longer values are none. */
  private static final int LONGEST = 40;

  /** A usual time until an interview. */
  private static final int TWO_WEEKS = 14;

  private static final int MOST_YEARS = 10;
  private static final int MOST_MINUTES = 1440;

  /** Asks for the date, beginning with the one that is set. */
  static PlanPrompt date(LocalDate set, LocalDate today) {
    LocalDate first = set == null || set.isBefore(today) ? today.plusDays(TWO_WEEKS) : set;
    return new PlanPrompt(Kind.DATE, TextBox.of(first.toString()), true, today);
  }

  /** Asks for the date, which may be left out. */
  public static PlanPrompt anyDate(LocalDate today) {
    return new PlanPrompt(Kind.DATE, TextBox.empty(), false, today);
  }

  /** Asks for the minutes of a day, beginning with those that are set, or the usual ones. */
  public static PlanPrompt minutes(int set, LocalDate today) {
    int first = set == 0 ? Interview.USUAL_MINUTES : set;
    return new PlanPrompt(Kind.MINUTES, TextBox.of(String.valueOf(first)), true, today);
  }

  /** Asks whether to forget both. */
  static PlanPrompt clear(LocalDate today) {
    return new PlanPrompt(Kind.CLEAR, TextBox.empty(), false, today);
  }

  private PlanPrompt with(String text) {
    return new PlanPrompt(kind, TextBox.of(text), false, today);
  }

  /** After a key that is typed. */
  public PlanPrompt typed(Key key) {
    Key line = key instanceof Key.Paste paste ? new Key.Paste(paste.text().strip()) : key;
    boolean replaces = untouched && (key instanceof Key.Text || key instanceof Key.Paste);
    TextBox next = (replaces ? TextBox.empty() : box).on(line, ONE_LINE);
    boolean isValue = next.text().indexOf('\n') < 0 && next.text().length() <= LONGEST;
    return isValue ? new PlanPrompt(kind, next, false, today) : this;
  }

  /** What was typed, as the settings take it. */
  public String value() {
    String text = box.text().strip();
    if (kind == Kind.MINUTES) {
      return text.isEmpty() ? "none" : text;
    }
    LocalDate date = day();
    return date == null ? text : date.toString();
  }

  /**
   * The date that was typed: {@code 2026-12-03}, {@code 12-3} for the next such day, {@code +9} for
   * nine days from today; null where it is none.
   */
  public LocalDate day() {
    String text = box.text().strip();
    try {
      if (text.startsWith("+")) {
        return today.plusDays(Integer.parseInt(text.substring(1)));
      }
      String[] parts = text.split("[-/.]");
      if (parts.length == 2) {
        LocalDate day =
            LocalDate.of(today.getYear(), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        return day.isBefore(today) ? day.plusYears(1) : day;
      }
      if (parts.length == 3) {
        return LocalDate.of(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      }
    } catch (NumberFormatException | DateTimeException e) {
      // none yet: more is to be typed
    }
    return null;
  }

  /** The minutes that were typed; 0 for none, -1 where they are no number of a day's minutes. */
  public int minutes() {
    String text = box.text().strip();
    if (text.isEmpty() || text.equals("none")) {
      return 0;
    }
    try {
      int minutes = Integer.parseInt(text);
      return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** What is typed, in words, or how to type it. */
  public String meaning(Messages messages) {
    return kind == Kind.DATE ? dateMeaning(messages) : minutesMeaning(messages);
  }

  private String dateMeaning(Messages messages) {
    LocalDate typed = day();
    if (typed == null) {
      return messages.text("plan.date-how");
    }
    long left = ChronoUnit.DAYS.between(today, typed);
    String date = Dates.day(typed, messages);
    return left < 0
        ? messages.text("plan.date-past", date)
        : messages.count("plan.date-is", left, date);
  }

  private String minutesMeaning(Messages messages) {
    return minutes() == 0
        ? messages.text("plan.minutes-none", Interview.USUAL_MINUTES)
        : messages.text("plan.minutes-how");
  }

  /** A day or five minutes more, or less; a week or half an hour. */
  public PlanPrompt stepped(int by, boolean far) {
    if (kind == Kind.DATE) {
      LocalDate from = day() == null ? today : day();
      LocalDate to = from.plusDays(by * (far ? 7L : 1L));
      LocalDate last = today.plusYears(MOST_YEARS);
      return with((to.isBefore(today) ? today : to.isAfter(last) ? last : to).toString());
    }
    int from = minutes();
    int to = from <= 0 ? Interview.USUAL_MINUTES : from + by * (far ? 30 : 5);
    return with(String.valueOf(Math.max(1, Math.min(to, MOST_MINUTES))));
  }
}
