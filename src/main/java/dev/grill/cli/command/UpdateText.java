package dev.grill.cli.command;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.cli.print.OutputStyle;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.merge.CardField;
import dev.grill.deckfile.merge.CardMerge;
import dev.grill.deckfile.merge.DeckField;
import dev.grill.deckfile.merge.WordDiff;
import dev.grill.library.DeckUpdate;
import dev.grill.message.Messages;
import dev.grill.platform.Output;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An update as people read it: a line a card, and what changed in it word by word. */
final class UpdateText {

  /** Of text that stays, how many characters are shown on each side of a change. */
  private static final int AROUND = 40;

  private final Output out;
  private final Messages messages;
  private final OutputStyle style;

  UpdateText(Output out, Messages messages, OutputStyle style) {
    this.out = out;
    this.messages = messages;
    this.style = style;
  }

  /** Prints what an update makes of a deck; nothing for one that stays as it is and was. */
  void print(DeckUpdate update) {
    List<String> lines = new ArrayList<>();
    for (DeckField field : update.merge().taken()) {
      lines.add(line("changed", field.key()));
    }
    for (DeckField field : update.merge().conflicts()) {
      lines.add(line("conflict", field.key()));
    }
    for (CardMerge card : update.merge().cards()) {
      lines(lines, update, card);
    }
    if (lines.isEmpty() && !update.isNew()) {
      return;
    }
    String from = UpdateJson.from(update);
    String to = UpdateJson.to(update);
    String versions = from == null || from.equals(to) ? "" : " " + from + " → " + to;
    String fresh = update.isNew() ? "  " + messages.text("update.new-deck") : "";
    out.println(style.in(Role.ACCENT, update.id() + Escape.line(versions)) + fresh);
    lines.forEach(out::println);
  }

  private void lines(List<String> lines, DeckUpdate update, CardMerge card) {
    CardId from = update.moved().get(card.id());
    if (from != null) {
      lines.add(line("moved", from + " → " + card.id()));
    }
    if (card.isAdded()) {
      lines.add(line("added", named(card.id(), card.theirs())));
    } else if (card.isRemoved()) {
      lines.add(line("removed", named(card.id(), card.mine())));
    } else if (card.isKept()) {
      lines.add(line("kept", named(card.id(), card.mine())));
    }
    for (CardField field : card.taken()) {
      lines.add(line("changed", card.id() + " · " + field.key()));
      lines.add("      " + difference(field, card.mine(), card.theirs()));
    }
    for (CardField field : card.conflicts()) {
      lines.add(line("conflict", card.id() + " · " + field.key()));
      lines.addAll(conflict(card, field));
    }
    if (!card.edited().isEmpty() && !card.isKept()) {
      List<String> keys = card.edited().stream().map(CardField::key).toList();
      lines.add(line("edited", card.id() + " · " + String.join(", ", keys)));
    }
  }

  /** Both wordings, each with what it changed. */
  List<String> conflict(CardMerge card, CardField field) {
    Card base = card.base() == null ? card.mine() : card.base();
    return List.of(
        "      " + messages.text("update.mine") + " " + difference(field, base, card.mine()),
        "      " + messages.text("update.theirs") + " " + difference(field, base, card.theirs()));
  }

  private String line(String kind, String text) {
    return "  " + messages.text("update." + kind) + "  " + text;
  }

  private static String named(CardId id, Card card) {
    return id + "  " + Escape.line(card.question().strip().replace('\n', ' '));
  }

  private String difference(CardField field, Card before, Card after) {
    StringBuilder line = new StringBuilder();
    List<WordDiff.Part> parts = WordDiff.of(text(field, before), text(field, after));
    for (int i = 0; i < parts.size(); i++) {
      WordDiff.Part part = parts.get(i);
      String text = Escape.line(part.text().replace("\n", " ⏎ "));
      switch (part.kind()) {
        case REMOVED -> line.append(style.in(Role.ERROR, "[-" + text + "-]"));
        case ADDED -> line.append(style.in(Role.ACCENT, "{+" + text + "+}"));
        default -> line.append(shortened(text, i > 0, i + 1 < parts.size()));
      }
    }
    return line.toString();
  }

  private static String shortened(String text, boolean before, boolean after) {
    int points = text.codePointCount(0, text.length());
    if (points <= 2 * AROUND + 3) {
      return text;
    }
    String head = before ? text.substring(0, text.offsetByCodePoints(0, AROUND)) : "";
    String tail = after ? text.substring(text.offsetByCodePoints(text.length(), -AROUND)) : "";
    return head + " … " + tail;
  }

  /** What a card says in a field, as text. */
  private static String text(CardField field, Card card) {
    Object said = field.of(card);
    if (said instanceof String text) {
      return text;
    }
    String lines = DeckYaml.field(card, field.key(), 0);
    return lines.isEmpty() ? "" : lines.substring(field.key().length() + 1).strip();
  }

  /** How many cards an update adds, changes, moves and takes out, as one line. */
  static String summary(Messages messages, List<DeckUpdate> updates) {
    Map<String, List<String>> all = UpdateJson.names(updates);
    return messages.text(
        "update.summary",
        all.get("added").size(),
        all.get("changed").size(),
        all.get("moved").size(),
        all.get("removed").size(),
        all.get("conflicts").size());
  }
}
