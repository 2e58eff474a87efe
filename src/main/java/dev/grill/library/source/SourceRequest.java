package dev.grill.library.source;

/**
 * What a person asks of a source besides its decks.
 *
 * @param link whether files are read where they lie
 * @param ref a branch or tag of a repository; null for the one it names itself
 * @param id the id of a deck from another program; null for the one made of its name
 */
public record SourceRequest(boolean link, String ref, String id) {

  /** A copy of all that is there. */
  public static final SourceRequest COPY = new SourceRequest(false, null, null);
}
