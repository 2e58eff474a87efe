package dev.grill.tui.mock;

import dev.grill.card.DeckId;

/**
 * A deck to choose.
 *
 * @param cards how many it has
 */
public record MockDeck(DeckId id, String title, int cards) {}
