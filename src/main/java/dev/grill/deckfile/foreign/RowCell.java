package dev.grill.deckfile.foreign;

import dev.grill.deckfile.Place;
import java.util.List;

/**
 * A value of a row.
 *
 * @param text as it is written; the parts one below the other where there are some
 * @param parts the entries of a list; null for a text
 * @param place where it begins
 */
public record RowCell(String text, List<String> parts, Place place) {

  public RowCell(String text, Place place) {
    this(text, null, place);
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
