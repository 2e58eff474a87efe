package dev.grill.card;

import java.util.List;

/**
 * One thing a strong answer names.
 *
 * @param point what it is, for a person to read
 * @param accept phrases that show it was named, in any language; may be empty: then {@code point}
 *     itself is the only phrase
 */
public record KeyPoint(String point, List<String> accept) {

  public KeyPoint {
    accept = List.copyOf(accept);
  }
}
