package dev.grill.deckfile.foreign;

/** Is told how far a long reading has come, some hundred times at most. */
public interface ReadingProgress {

  /** Nobody watches. */
  ReadingProgress NONE = (done, total) -> {};

  /**
   * So much is done.
   *
   * @param total of the same, more than 0
   */
  void at(long done, long total);
}
