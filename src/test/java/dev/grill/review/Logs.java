package dev.grill.review;

import dev.grill.schedule.Sm2;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;

/** Logs of one home whose clock shows a time after all of them. */
public final class Logs {

  private static final Instant LATER = Instant.parse("3000-01-01T00:00:00Z");

  private Logs() {}

  public static History fold(Collection<? extends Event> events) {
    return History.of(events, new Sm2(), LATER);
  }

  public static Stamp stamp(String id, ZonedDateTime at, LocalDate day) {
    return new Stamp(new EventId(id), "here", at, day);
  }
}
