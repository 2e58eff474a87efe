package dev.grill.card;

import java.util.Objects;

/** A deck's name, the first part of its cards' names; see {@link CardId#isValidPart}. */
public record DeckId(String text) implements Comparable<DeckId> {

  public DeckId {
    Objects.requireNonNull(text);
  }

  // equals and hashCode are a record's own, without the linking that those cost at their first use

  @Override
  public boolean equals(Object other) {
    return other instanceof DeckId id && id.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(DeckId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
