package dev.grill.store;

import dev.grill.card.DeckId;

/**
 * What a deck was when it was last taken from its source.
 *
 * @param source a path, an address, or {@code builtin:LANGUAGE}
 * @param ref the branch or tag that was asked for; null for none
 * @param askedId the deck id that was asked for; null for none
 * @param member the file in a folder, archive or repository; empty where the source is the file
 * @param revision the commit of a repository; null where there is none
 * @param at ISO 8601 with offset
 * @param base the deck's text as taken, except that what is in conflict since stands in it as
 *     before
 */
public record TakenDeck(
    DeckId deck,
    String source,
    String ref,
    String askedId,
    String member,
    String revision,
    String at,
    byte[] base) {

  /** The same with another text to merge against. */
  public TakenDeck withBase(byte[] other) {
    return new TakenDeck(deck, source, ref, askedId, member, revision, at, other);
  }
}
