package dev.grill.tui.review;

import dev.grill.answer.Examiner;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Background;
import dev.grill.tui.kit.Console;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Screen;
import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * The examiner at work in the {@link Background} while the person reads: on one answer at a time,
 * until its verdict is there or the answer is left.
 */
public final class Examining {

  /** Show the verdict on the answer, once it is there. */
  private record Ask(Examining examining) implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) throws IOException {
      return examining.asked((AnswerScreen) navigation.screen());
    }
  }

  private final Messages messages;
  private final LongSupplier millis;
  private Background<Verdict> work;

  /**
   * @param millis the screens' clock
   */
  public Examining(Messages messages, LongSupplier millis) {
    this.messages = messages;
    this.millis = millis;
  }

  /**
   * Begins to have an answer marked; the one before is given up.
   *
   * @param screen shows the answer
   * @param typed may be empty: then there is nothing to mark
   * @param examiner null for nobody
   */
  public AnswerScreen begin(AnswerScreen screen, Card card, String typed, Examiner examiner) {
    end();
    if (examiner == null || typed.isBlank() || card.points().isEmpty()) {
      return screen;
    }
    work = Background.start(() -> examiner.examine(card, typed));
    return screen.with(screen.revealed().examinedBy(new Ask(this)));
  }

  private Screen asked(AnswerScreen screen) throws IOException {
    if (work == null || !work.isOver(0)) {
      return screen;
    }
    Background<Verdict> over = work;
    work = null;
    Revealed now = screen.revealed();
    try {
      return screen.with(now.judged(over.result(), millis.getAsLong()));
    } catch (Failure e) {
      return screen.with(now.notJudged(e.text(messages)));
    }
  }

  /** Gives the answer up, if it is still being marked. */
  public void end() {
    if (work != null) {
      work.cancel();
      work = null;
    }
  }
}
