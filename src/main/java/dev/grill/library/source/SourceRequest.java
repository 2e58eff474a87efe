package dev.grill.library.source;

import dev.grill.deckfile.ReadingProgress;

/**
 * What a person asks of a source besides its decks.
 *
 * @param link whether files are read where they lie
 * @param ref a branch or tag of a repository; null for the one it names itself
 * @param id the id of a deck from another program; null for the one made of its name
 * @param withProgress whether the answers given in another program are wanted too
 * @param progress is told how far a long reading has come
 */
public record SourceRequest(
    boolean link, String ref, String id, boolean withProgress, ReadingProgress progress) {

  /** A copy of all that is there. */
  public static final SourceRequest COPY = new SourceRequest(false, null, null);

  /** The decks alone, and nobody watches. */
  public SourceRequest(boolean link, String ref, String id) {
    this(link, ref, id, false, ReadingProgress.NONE);
  }

  /** The same for somebody who is told how far the reading has come. */
  public SourceRequest watched(ReadingProgress by) {
    return new SourceRequest(link, ref, id, withProgress, by);
  }
}
