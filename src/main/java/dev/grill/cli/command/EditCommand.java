package dev.grill.cli.command;

import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.library.Editing;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import java.io.IOException;

/** {@code grill edit}: opens the deck file at the card's line and checks it afterwards. */
public final class EditCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    CardId card = library.resolve(call.arguments().operands().get(0));
    Editing.Edited edited = Editing.edit(call, library, card);
    edited.said().forEach(call::tell);
    return edited.problems().isEmpty() ? 0 : Failure.Kind.REJECTED.exitCode();
  }
}
