package dev.grill.review;

import dev.grill.card.CardId;
import java.util.List;

/**
 * A card that may be asked: what choosing needs to know of it, and where it stands.
 *
 * @param topic null where the deck names none
 * @param difficulty 1 to 3
 */
public record Candidate(
    CardId card, String topic, int difficulty, List<String> tags, CardState state) {}
