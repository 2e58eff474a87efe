package dev.grill.deckfile.anki;

import dev.grill.deckfile.foreign.Imported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what cards of ours cannot hold. */
final class LostParts {

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  void add(String key, int count) {
    counts.merge(key, count, Integer::sum);
  }

  void drop(String key) {
    counts.remove(key);
  }

  List<Imported.Lost> list() {
    List<Imported.Lost> lost = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          if (count > 0) {
            lost.add(new Imported.Lost(key, count, List.of()));
          }
        });
    return lost;
  }
}
