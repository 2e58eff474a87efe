package dev.grill.library;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.platform.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The names people give cards. */
final class CardNames {

  private CardNames() {}

  /**
   * The card a person names: {@code DECK/CARD}, or {@code CARD} where only one deck has it.
   *
   * @throws Failure if there is none or more than one, with the nearest names
   */
  static CardId resolve(String name, List<CardId> all) throws Failure {
    List<CardId> named = new ArrayList<>();
    for (CardId id : all) {
      if (id.toString().equals(name)) {
        return id;
      }
      if (id.card().equals(name)) {
        named.add(id);
      }
    }
    if (named.size() == 1) {
      return named.get(0);
    }
    if (named.size() > 1) {
      throw Failure.failed("cli.ambiguous-card", name, joined(named));
    }
    List<String> near =
        name.indexOf('/') >= 0
            ? Nearest.to(name, all.stream().map(CardId::toString).toList(), 3)
            : nearestByCard(name, all);
    throw near.isEmpty()
        ? Failure.failed("cli.unknown-card", name)
        : Failure.failed("cli.unknown-card-near", name, near);
  }

  private static List<String> nearestByCard(String name, List<CardId> all) {
    List<String> near = Nearest.to(name, new HashSet<>(all.stream().map(CardId::card).toList()), 3);
    List<String> full = new ArrayList<>();
    for (String card : near) {
      all.stream().filter(id -> id.card().equals(card)).map(CardId::toString).forEach(full::add);
    }
    return full;
  }

  private static List<String> joined(List<CardId> ids) {
    return ids.stream().map(CardId::toString).toList();
  }
}
