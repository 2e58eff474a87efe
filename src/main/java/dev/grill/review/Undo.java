package dev.grill.review;

import dev.grill.card.CardId;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Takes an answer back; both stay in the log.
 *
 * @param target the id of the {@link Review} taken back
 */
public record Undo(String id, ZonedDateTime at, LocalDate day, CardId card, String target)
    implements Event {}
