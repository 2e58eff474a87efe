/** What a deck says: decks, cards, key points, code. Values only; depends on nothing. */
package dev.grill.card;
