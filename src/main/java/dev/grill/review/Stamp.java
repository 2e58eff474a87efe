package dev.grill.review;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * When and where an event was recorded.
 *
 * @param home the id of the home it was recorded in; null where nobody knows (an event recorded
 *     elsewhere before events said so): all such count as recorded in one other home
 * @param at the moment, with the zone it happened in, as that home's clock had it
 * @param day the day it belongs to, decided when it was recorded
 */
public record Stamp(EventId id, String home, ZonedDateTime at, LocalDate day) {}
