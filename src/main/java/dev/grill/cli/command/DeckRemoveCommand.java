package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code grill deck remove}: takes a deck out; its history stays unless it is to be forgotten. */
public final class DeckRemoveCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    StoredDeck deck = library.requireDeck(call.arguments().operands().get(0));
    boolean forget = call.arguments().has("forget");
    String question =
        call.messages().text(forget ? "deck.forget-question" : "deck.remove-question", deck.id());
    if (!call.confirmed(question)) {
      call.tell(call.messages().text("cli.nothing-changed"));
      return Failure.Kind.FAILED.exitCode();
    }
    Optional<Path> backup = library.remove(deck, forget);
    call.out().println(call.messages().text(forget ? "deck.forgotten" : "deck.removed", deck.id()));
    backup.ifPresent(
        file -> call.out().println(call.messages().text("backup.before-forget", file)));
    return 0;
  }
}
