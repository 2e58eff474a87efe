package dev.grill.cli.command;

import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.review.Mark;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code grill bury}, {@code suspend} and {@code resume}. */
public final class MarkCommand implements Command {

  private final Mark.Kind kind;

  public MarkCommand(Mark.Kind kind) {
    this.kind = kind;
  }

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    Set<CardId> cards = new LinkedHashSet<>();
    for (String name : call.arguments().operands()) {
      cards.add(library.resolve(name));
    }
    library.store().mark(List.copyOf(cards), kind, call.now(), call.today());
    String key = "mark." + kind.name().toLowerCase(Locale.ROOT);
    for (CardId card : cards) {
      call.out().println(call.messages().text(key, card));
    }
    return 0;
  }
}
