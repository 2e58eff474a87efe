package dev.grill.cli.command;

import dev.grill.card.Card;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.deckfile.merge.CardField;
import dev.grill.deckfile.merge.CardMerge;
import dev.grill.library.ConflictEditing;
import dev.grill.library.DeckUpdate;
import dev.grill.library.DeckUpdate.Conflict;
import dev.grill.library.DeckUpdate.Decision;
import dev.grill.library.DeckUpdating;
import dev.grill.library.Library;
import dev.grill.library.RewordedCards;
import dev.grill.library.UpdateTaking;
import dev.grill.message.Failure;
import dev.grill.text.Escape;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code grill deck update}: takes what decks' sources have now, after showing it. */
public final class DeckUpdateCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    if (call.arguments().has("mine") && call.arguments().has("theirs")) {
      throw Failure.usage("update.mine-and-theirs");
    }
    DeckUpdating.Found found = DeckDiffCommand.look(call);
    Library library = call.library();
    boolean json = call.arguments().has("json");
    boolean quiet = found.decks().stream().allMatch(DeckUpdate::isQuiet);
    UpdateText text = DeckDiffCommand.text(call);
    if (!json) {
      found.decks().forEach(text::print);
    }
    if (!quiet && !call.confirmed(question(call, found))) {
      call.tell(call.messages().text("cli.nothing-changed"));
      return Failure.Kind.FAILED.exitCode();
    }
    Map<DeckId, Map<Conflict, Decision>> decisions = new HashMap<>();
    for (DeckUpdate update : found.decks()) {
      decisions.put(update.id(), decide(call, text, update));
    }
    UpdateTaking.take(call, library, found, decisions);
    if (json) {
      UpdateJson.print(call, found.decks());
    } else {
      String key = quiet ? "update.nothing" : "update.done";
      call.out().println(call.messages().text(key));
      tellUndecided(call, found, decisions);
    }
    askReworded(call, library);
    return 0;
  }

  private static String question(Call call, DeckUpdating.Found found) {
    return UpdateText.summary(call.messages(), found.decks())
        + " "
        + call.messages().text("update.question");
  }

  private static void tellUndecided(
      Call call, DeckUpdating.Found found, Map<DeckId, Map<Conflict, Decision>> decisions) {
    for (DeckUpdate update : found.decks()) {
      int left = 0;
      for (Conflict conflict : update.conflicts()) {
        Decision decision = decisions.get(update.id()).get(conflict);
        left += decision == null || decision.choice() == DeckUpdate.Choice.LATER ? 1 : 0;
      }
      if (left > 0) {
        call.tell(call.messages().count("update.undecided", left, update.id()));
      }
    }
  }

  // ---- what both changed ----

  private static Map<Conflict, Decision> decide(Call call, UpdateText text, DeckUpdate update)
      throws Failure, IOException {
    Map<Conflict, Decision> decisions = new HashMap<>();
    boolean ask = call.around().inputIsTerminal() && !call.arguments().has("yes");
    for (Conflict conflict : update.conflicts()) {
      if (call.arguments().has("mine")) {
        decisions.put(conflict, Decision.MINE);
      } else if (call.arguments().has("theirs")) {
        decisions.put(conflict, Decision.THEIRS);
      } else if (ask) {
        decisions.put(conflict, asked(call, text, update, conflict));
      }
    }
    return decisions;
  }

  private static Decision asked(Call call, UpdateText text, DeckUpdate update, Conflict conflict)
      throws Failure, IOException {
    CardMerge card = card(update, conflict);
    boolean field = card != null && !conflict.key().isEmpty();
    String name =
        conflict.card().isEmpty() ? update.id().text() : update.id() + "/" + conflict.card();
    call.err().println(call.messages().text("update.both-changed", name, conflict.key()));
    if (field) {
      text.conflict(card, CardField.ofKey(conflict.key())).forEach(call.err()::println);
    }
    while (true) {
      String key = field ? "update.choose" : "update.choose-two";
      call.err().print(call.messages().text(key) + " ");
      call.err().flush();
      String line = call.in().readLine();
      String said = line == null ? "l" : line.strip().toLowerCase(Locale.ROOT);
      switch (said) {
        case "m" -> {
          return Decision.MINE;
        }
        case "t" -> {
          return Decision.THEIRS;
        }
        case "l", "" -> {
          return Decision.LATER;
        }
        case "e" -> {
          Card edited =
              field
                  ? ConflictEditing.edit(
                      call, call.library(), card, CardField.ofKey(conflict.key()))
                  : null;
          if (edited != null) {
            return new Decision(DeckUpdate.Choice.MINE, edited);
          }
        }
        default -> {
          // asked again
        }
      }
    }
  }

  /** The card of a conflict; null where the deck itself is meant. */
  private static CardMerge card(DeckUpdate update, Conflict conflict) {
    for (CardMerge card : update.merge().cards()) {
      if (card.id().card().equals(conflict.card())) {
        return card;
      }
    }
    return null;
  }

  // ---- cards without ids in other words ----

  private static void askReworded(Call call, Library library) throws Failure, IOException {
    Set<DeckId> decks = new TreeSet<>();
    call.arguments().operands().forEach(deck -> decks.add(new DeckId(deck)));
    if (decks.isEmpty()) {
      library.decks().forEach(deck -> decks.add(deck.id()));
    }
    List<RewordedCards.Pair> pairs = RewordedCards.of(library, decks);
    boolean ask = call.around().inputIsTerminal() && !call.arguments().has("yes");
    for (RewordedCards.Pair pair : pairs) {
      String before = Escape.line(pair.before().question().strip().replace('\n', ' '));
      String now = Escape.line(pair.now().question().strip().replace('\n', ' '));
      if (!ask) {
        call.tell(
            call.messages()
                .text("update.reworded", pair.before().id(), pair.now().id(), before, now));
      } else if (call.confirmed(call.messages().text("update.same-card", before, now))) {
        RewordedCards.join(call, library, pair);
        call.out()
            .println(call.messages().text("cli.card-moved", pair.before().id(), pair.now().id()));
      }
    }
  }
}
