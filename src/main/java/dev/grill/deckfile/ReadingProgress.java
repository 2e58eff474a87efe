package dev.grill.deckfile;

/** Is told how far a long reading has come: often enough, and at no cost that shows. */
public interface ReadingProgress {

  /** Nobody watches. */
  ReadingProgress NONE = (done, total) -> {};

  /**
   * So much is done.
   *
   * @param total of the same, more than 0
   */
  void at(long done, long total);

  /** Takes away what is shown of it, before anything else is said. */
  default void clear() {}

  /**
   * The progress of one step of a longer way.
   *
   * @param from where the step begins, of {@code whole}
   * @param to where it ends
   */
  default ReadingProgress part(long from, long to, long whole) {
    // in thousandths of the step: sizes in bytes may be multiplied
    return (done, total) ->
        at(from * 1000 + (to - from) * (1000 * Math.min(done, total) / total), whole * 1000);
  }
}
