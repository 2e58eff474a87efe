package dev.grill.cli.command;

import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.OutputStyle;
import dev.grill.cli.print.ReadingBar;
import dev.grill.deckfile.Problem;
import dev.grill.library.DeckUpdate;
import dev.grill.library.DeckUpdating;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code grill deck diff}: what an update would add, change, move and take out. */
public final class DeckDiffCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    DeckUpdating.Found found = look(call);
    if (call.arguments().has("json")) {
      UpdateJson.print(call, found.decks());
      return 0;
    }
    UpdateText text = text(call);
    found.decks().forEach(text::print);
    if (found.decks().stream().allMatch(DeckUpdate::isQuiet)) {
      call.out().println(call.messages().text("update.nothing"));
    }
    return 0;
  }

  /**
   * Looks at the sources of the decks that were named.
   *
   * @throws Failure if one of them is none, or its source has errors
   */
  static DeckUpdating.Found look(Call call) throws Failure, IOException {
    Library library = call.library();
    Set<DeckId> named = new TreeSet<>();
    for (String deck : call.arguments().operands()) {
      named.add(library.requireDeck(deck).id());
    }
    ReadingBar bar = new ReadingBar(call.around(), call.err());
    DeckUpdating.Found found;
    try {
      found = DeckUpdating.look(call, library, named, bar);
    } finally {
      bar.clear();
    }
    List<Problem> errors = found.problems().stream().filter(Problem::isError).toList();
    if (Library.tellProblems(call, errors)) {
      throw Failure.rejected("update.broken");
    }
    return found;
  }

  static UpdateText text(Call call) throws Failure {
    String color = call.arguments().value("color");
    OutputStyle style = OutputStyle.ofOutput(call.around(), call.settings(), color);
    return new UpdateText(call.out(), call.messages(), style);
  }
}
