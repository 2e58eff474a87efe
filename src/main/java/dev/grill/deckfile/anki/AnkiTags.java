package dev.grill.deckfile.anki;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tags as Anki has them: parted by blanks, so that none holds one. */
final class AnkiTags {

  private AnkiTags() {}

  /** The tags of a note. */
  static List<String> parted(String tags) {
    List<String> parted = new ArrayList<>();
    for (String tag : tags.split("[ \u3000]+")) {
      if (!tag.isBlank() && !parted.contains(tag)) {
        parted.add(tag);
      }
    }
    return parted;
  }

  /** Tags of ours as Anki can keep them, none twice. */
  static List<String> of(List<String> tags) {
    List<String> out = new ArrayList<>();
    for (String tag : tags) {
      out.add(tag.strip().replaceAll("[\\s\u3000]+", "_"));
    }
    return parted(String.join(" ", out));
  }

  /** Whether a note's tags are those of a card, whatever their order and case: Anki sorts them. */
  static boolean same(List<String> note, List<String> card) {
    Set<String> one = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Set<String> other = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    one.addAll(note);
    other.addAll(of(card));
    return one.equals(other);
  }
}
