package dev.grill.cli.command;

import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.review.Remark;
import java.io.IOException;
import java.util.List;

/**
 * {@code grill flag}: marks a card as wrong, dated or unclear, with a word on why or without;
 * {@code --clear} takes all its flags off.
 */
public final class FlagCommand implements Command {

  private static final int LONGEST = 10_000;

  @Override
  public int run(Call call) throws Failure, IOException {
    List<String> operands = call.arguments().operands();
    boolean clear = call.arguments().has("clear");
    if (clear && operands.size() > 1) {
      throw Failure.usage("flag.clear-alone");
    }
    Library library = call.library();
    CardId card = library.resolve(operands.get(0));
    if (clear && library.store().remarks(card).flags().isEmpty()) {
      call.out().println(call.messages().text("flag.none", card));
      return 0;
    }
    String text = operands.size() == 1 ? "" : operands.get(1).strip();
    if (text.length() > LONGEST) {
      throw Failure.rejected("flag.too-long", LONGEST);
    }
    Remark.Kind kind = clear ? Remark.Kind.UNFLAG : Remark.Kind.FLAG;
    library.store().remark(card, kind, text.isEmpty() ? null : text, call.now(), call.today());
    call.out().println(call.messages().text(clear ? "flag.cleared" : "flag.flagged", card));
    return 0;
  }
}
