package dev.grill.tui.mock;

/**
 * A deck to choose.
 *
 * @param cards how many it has
 */
public record MockDeck(String id, String title, int cards) {}
