package dev.grill.tui.kit;

import dev.grill.message.Messages;
import java.time.LocalDate;

/** Dates as people say them. By hand, because a formatter's classes cost start-up time. */
public final class Dates {

  private Dates() {}

  /** The day of the week, the day and the month. */
  public static String day(LocalDate date, Messages messages) {
    return messages.text(
        "home.date",
        messages.text("home.weekday." + date.getDayOfWeek().getValue()),
        date.getDayOfMonth(),
        month(date, messages));
  }

  /** The day as it is called on {@code today}. */
  public static String from(LocalDate today, LocalDate date, Messages messages) {
    return date.equals(today.plusDays(1))
        ? messages.text("home.tomorrow")
        : messages.text("home.on", day(date, messages));
  }

  /** The month's name. */
  public static String month(LocalDate date, Messages messages) {
    return messages.text("home.month." + date.getMonthValue());
  }
}
