package dev.grill.store;

import dev.grill.card.CardId;

/**
 * A built-in card in the learner's own wording.
 *
 * @param base the card's body when it was edited
 * @param mine the same as edited
 */
public record Overlay(CardId card, String base, String mine) {}
