package dev.grill.store;

/**
 * A row of the log with its hash, which it keeps for ever.
 *
 * @param hash as it was recorded
 * @param withheld null; or, where the typed text was left out on the way here, the hash of what is
 *     left ({@link EventRow#hashWithoutText})
 */
public record Recorded(EventRow row, String hash, String withheld) {

  /** A row recorded now. */
  static Recorded of(EventRow row) {
    return new Recorded(row, row.hash(), null);
  }

  /** Whether the row is as it was recorded, or as it was when its text was left out. */
  public boolean isSound() {
    if (withheld != null) {
      return row.given().text() == null && withheld.equals(row.hashWithoutText(hash));
    }
    return row.hash().equals(hash) || row.hashOfForm1().equals(hash);
  }

  /** The same without the typed text, where there is one; what a card moves to was not typed. */
  public Recorded withoutText() {
    if (row.given().text() == null || row.kind().equals("move")) {
      return this;
    }
    EventRow left = row.withoutText();
    return new Recorded(left, hash, left.hashWithoutText(hash));
  }
}
