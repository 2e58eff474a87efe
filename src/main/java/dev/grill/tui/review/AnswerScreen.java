package dev.grill.tui.review;

import dev.grill.schedule.Grade;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.EnumSet;
import java.util.Set;

/**
 * The screen of a card after the reveal: what keys and mouse do in a review and in a mock interview
 * alike. What differs is the screen's {@link #own}.
 */
public interface AnswerScreen extends Screen {

  /** What is shown of the card. */
  Revealed revealed();

  /** This screen with something else shown of the card. */
  AnswerScreen with(Revealed other);

  /** The actions there are here. */
  Keys<AnswerAction> table();

  /** The grade that Enter stands for; null where it stands for none. */
  Grade suggested();

  /** Grades the answer. */
  Step grade(Grade grade, long millis);

  /** An action that is not the same in both. */
  Step own(AnswerAction action, long millis);

  @Override
  default AnswerScreen noted(Notice said) {
    return with(revealed().noted(said));
  }

  @Override
  default AnswerScreen resized(Size now) {
    return now.equals(revealed().size()) ? this : with(revealed().resized(now));
  }

  @Override
  default boolean isGuarded(Key key) {
    return table().isGuarded(key);
  }

  @Override
  default Step on(Key key, long millis) {
    return with(revealed().afterKey()).pressed(key, millis);
  }

  private Step pressed(Key key, long millis) {
    Revealed now = revealed();
    AnswerAction action = table().actionOf(key);
    if (now.panes().ticking() && action != AnswerAction.MOVE) {
      return tick(action, key, millis);
    }
    if (action == null) {
      return Step.to(this);
    }
    if (now.panes().zoomed() && key.equals(Key.ESCAPE)) {
      return Step.to(with(now.zoomed(false)));
    }
    return switch (action) {
      case SUGGESTED ->
          now.isGuarded(millis) ? Step.to(with(now.stillGuarded(millis))) : gradeSuggested(millis);
      case GRADE -> grade(Grade.of(key.name().charAt(0) - '0'), millis);
      case MOVE -> Step.to(with(now.with(AnswerLayout.of(now).moved(key))));
      case PAGE -> Step.to(with(now.with(AnswerLayout.of(now).paged(key))));
      case PANE -> Step.to(with(now.with(AnswerLayout.of(now).nextPane(key.equals(Key.TAB)))));
      case TICK -> Step.to(with(now.ticking()));
      case ZOOM -> Step.to(with(now.zoomed(!now.panes().zoomed())));
      case OWN -> Step.to(with(now.ownToggled()));
      case FOLLOW_UPS -> Step.to(with(now.followUpsToggled()));
      case EARLIER ->
          now.text().earlier().isEmpty()
              ? Step.to(noted(Notice.said(now.context().text("review.no-earlier"))))
              : Step.to(EarlierScreen.of(now, this));
      case COPY ->
          Step.to(
              noted(Notice.said(now.context().text("review.copied"))),
              new Effect.Copy(now.card().answer()));
      default -> own(action, millis);
    };
  }

  /** The actions that mean something for what is shown. */
  default Set<AnswerAction> possible() {
    Revealed now = revealed();
    Set<AnswerAction> possible = EnumSet.allOf(AnswerAction.class);
    if (now.marked().total() == 0) {
      possible.remove(AnswerAction.TICK);
    }
    if (!now.text().folds(now.size().columns() - 4)) {
      possible.remove(AnswerAction.OWN);
    }
    if (!now.text().answersFollowUps()) {
      possible.remove(AnswerAction.FOLLOW_UPS);
    }
    if (now.text().earlier().isEmpty()) {
      possible.remove(AnswerAction.EARLIER);
    }
    return possible;
  }

  /**
   * The key after the one for ticking: a number ticks that key point, Enter or the same key again
   * the selected one, Esc none; any other means what it always does.
   */
  private Step tick(AnswerAction action, Key key, long millis) {
    Revealed now = revealed();
    String name = key.name();
    if (name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
      return Step.to(with(now.toggled(name.charAt(0) - '0')));
    }
    if (action == AnswerAction.TICK || action == AnswerAction.SUGGESTED) {
      return Step.to(with(now.toggled()));
    }
    AnswerScreen done = with(now.with(now.panes().ticking(false)));
    return key.equals(Key.ESCAPE) ? Step.to(done) : done.on(key, millis);
  }

  /** Nothing heard and nothing ticked is no failure: then the grade is the person's to say. */
  private Step gradeSuggested(long millis) {
    Grade grade = suggested();
    return grade == null
        ? Step.to(noted(Notice.failed(revealed().context().text("review.no-suggestion"))))
        : grade(grade, millis);
  }

  @Override
  default Step waited(long millis) {
    Examined examined = revealed().examined();
    return examined.isRunning() ? Step.to(this, examined.ask()) : Step.to(this);
  }

  @Override
  default long redrawAfter(long millis) {
    return revealed().examined().redrawAfter(0);
  }

  /** A click gives a pane the keys and selects a key point, another one ticks it; none grades. */
  @Override
  default Step on(Pointer pointer, long millis) {
    return Step.to(with(revealed().on(pointer)));
  }
}
