package dev.grill.cli.command;

import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code grill bury}, {@code suspend}, {@code resume} and {@code reset}. */
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
    Map<CardId, CardState> states =
        library.store().mark(List.copyOf(cards), kind, call.now(), call.today());
    Messages messages = call.messages();
    String key = "mark." + kind.name().toLowerCase(Locale.ROOT);
    for (Map.Entry<CardId, CardState> one : states.entrySet()) {
      String state = messages.text("state." + one.getValue().word(call.today()));
      call.out()
          .println(
              took(one.getValue(), call.today())
                  ? messages.text(key, one.getKey(), state)
                  : messages.text("mark.overruled", one.getKey(), state));
    }
    return 0;
  }

  /** Whether the card stands as was asked: an event of another home may lie after this one. */
  private boolean took(CardState state, LocalDate day) {
    return switch (kind) {
      case SUSPEND -> state.suspended();
      case BURY -> state.isHidden(day);
      case RESUME -> !state.isHidden(day);
      case RESET -> state.isNew();
      case ASK -> state.isAskedFor(day);
    };
  }
}
