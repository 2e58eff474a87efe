package dev.grill.cli.command;

import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.review.Remark;
import dev.grill.text.Escape;
import java.io.IOException;
import java.util.List;

/** {@code grill note}: prints the learner's own note on a card, or replaces it. */
public final class NoteCommand implements Command {

  private static final int LONGEST = 10_000;

  @Override
  public int run(Call call) throws Failure, IOException {
    List<String> operands = call.arguments().operands();
    Library library = call.library();
    CardId card = library.resolve(operands.get(0));
    if (operands.size() == 1) {
      String note = library.store().remarks(card).note();
      if (note == null) {
        call.tell(call.messages().text("note.none", card));
      } else {
        call.out().println(Escape.text(note));
      }
      return 0;
    }
    String text = operands.get(1).strip();
    if (text.length() > LONGEST) {
      throw Failure.rejected("note.too-long", LONGEST);
    }
    String kept = text.isEmpty() ? null : text;
    library.store().remark(card, Remark.Kind.NOTE, kept, call.now(), call.today());
    call.out().println(call.messages().text(text.isEmpty() ? "note.removed" : "note.kept", card));
    return 0;
  }
}
