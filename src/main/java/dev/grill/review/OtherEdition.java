package dev.grill.review;

import dev.grill.card.Card;

/**
 * A card in another language: from a deck whose id differs only in its suffix {@code -LANGUAGE}.
 *
 * @param language a BCP 47 tag
 */
public record OtherEdition(String language, Card card) {}
