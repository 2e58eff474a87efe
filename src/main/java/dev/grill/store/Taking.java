package dev.grill.store;

import dev.grill.card.CardId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * All that taking decks from their sources changes, at once or not at all.
 *
 * @param added decks that must not be there yet; gone through once, one after the other, so that
 *     they need not all be there at the same time
 * @param renewed decks that must be there still
 * @param taken what their sources said, in the same way
 * @param seen the files that sources have now
 * @param overlays the learner's own wording of built-in cards; without texts, one that goes
 * @param moves cards that get other names
 */
public record Taking(
    Iterable<DeckContents> added,
    List<DeckContents> renewed,
    Iterable<TakenDeck> taken,
    List<SeenFiles> seen,
    List<Overlay> overlays,
    Map<CardId, CardId> moves,
    ZonedDateTime at,
    LocalDate day) {

  /**
   * The files that a folder, archive or repository was seen to have.
   *
   * @param link whether the folder is used in place
   */
  public record SeenFiles(String source, boolean link, List<String> members) {

    public SeenFiles {
      members = List.copyOf(members);
    }
  }

  public Taking {
    renewed = List.copyOf(renewed);
    seen = List.copyOf(seen);
    overlays = List.copyOf(overlays);
    moves = Map.copyOf(moves);
  }
}
