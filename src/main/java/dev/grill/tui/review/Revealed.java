package dev.grill.tui.review;

import dev.grill.answer.Marked;
import dev.grill.answer.MarkedPoint;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.review.Review;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Scroll;
import java.util.List;

/**
 * A card after the reveal, in a review or in a mock interview: what its panes show and where the
 * person is among them.
 *
 * @param card in the language shown
 * @param text what there is to read, in that language
 * @param ticked whether there are ticks worth keeping: an answer was typed or a tick corrected
 * @param examined how far the examiner is with it
 * @param guarded until when Enter grades nothing, in milliseconds of the screens' clock: the Enter
 *     that ended the answer must not grade it
 * @param standing what is said as long as there is nothing else to say
 * @param size the terminal's
 */
public record Revealed(
    ReviewContext context,
    Card card,
    AnswerText text,
    Marked marked,
    boolean ticked,
    Examined examined,
    Panes panes,
    long guarded,
    Notice standing,
    Notice notice,
    Size size) {

  private static final int GUARD = 300;

  /** A key held down repeats faster than this, and must not grade card after card. */
  private static final int REPEATING = 150;

  /**
   * The answer just revealed.
   *
   * @param typed whether there is an answer
   */
  public static Revealed of(
      ReviewContext context,
      Card card,
      AnswerText text,
      Marked marked,
      boolean typed,
      long millis,
      Size size) {
    return new Revealed(
        context,
        card,
        text,
        marked,
        typed,
        Examined.NONE,
        Panes.START,
        millis + GUARD,
        Notice.NONE,
        Notice.NONE,
        size);
  }

  // ---- what is shown ----

  /** A key point, counted from 0, in the language shown, where that edition has as many. */
  public String point(int index) {
    return card.points().size() == marked.total()
        ? card.points().get(index).point()
        : marked.points().get(index).point();
  }

  /** Whether nothing was heard and nothing ticked, so that the grade is the person's to say. */
  boolean isSilent() {
    return marked.standardGrade().isEmpty();
  }

  /** What is said above the grades. */
  Notice said() {
    return notice.isEmpty() ? standing : notice;
  }

  /** The ticks as they will be kept; null where nothing was marked. */
  public List<Review.Tick> ticks() {
    return ticked ? Review.Tick.of(marked) : null;
  }

  // ---- other states ----

  private Revealed with(
      Card other, AnswerText reading, Marked marks, boolean keep, Panes place, Notice said) {
    return new Revealed(
        context, other, reading, marks, keep, examined, place, guarded, standing, said, size);
  }

  Revealed with(Panes next) {
    return with(card, text, marked, ticked, next, notice);
  }

  Revealed noted(Notice said) {
    return with(card, text, marked, ticked, panes, said);
  }

  Revealed showing(Card other, AnswerText reading) {
    return with(other, reading, marked, ticked, panes, Notice.NONE);
  }

  private Revealed marked(Marked next) {
    return with(card, text, next, true, panes, Notice.NONE).with(examined.afterKey().ticked());
  }

  /** With the selected key point ticked, or no longer. */
  Revealed toggled() {
    return marked.total() == 0 ? this : with(panes.ticking(false)).marked(toggledPoint());
  }

  private Marked toggledPoint() {
    return marked.toggled(panes.point());
  }

  /** Waiting for the key that says which key point is ticked. */
  Revealed ticking() {
    return marked.total() == 0 ? this : with(panes.ticking(true));
  }

  /**
   * With the key point of a number, from 1, ticked or no longer; where there is none, it is said.
   */
  Revealed toggled(int number) {
    if (number < 1 || number > marked.total()) {
      return with(panes.ticking(false))
          .noted(Notice.failed(context.text("review.no-point", number)));
    }
    return with(panes.selecting(number - 1)).toggled();
  }

  /** With the pane on the whole screen or not; what was said is gone, for there is much to read. */
  Revealed zoomed(boolean now) {
    return noted(Notice.NONE).with(panes.zoomed(now));
  }

  /** With the own answer whole or folded, from its beginning. */
  public Revealed ownToggled() {
    Panes.Folds folds = panes.folds();
    Panes.Folds other = new Panes.Folds(!folds.own(), folds.followUps());
    return with(panes.with(other).withText(Scroll.TOP));
  }

  /** With the answers to follow-up questions, or without; the questions are brought into sight. */
  Revealed followUpsToggled() {
    Panes.Folds folds = panes.folds();
    Panes.Folds other = new Panes.Folds(folds.own(), !folds.followUps());
    Revealed next = with(panes.with(other));
    int at = text.followUpsAt(AnswerLayout.of(next).text);
    return next.with(next.panes().withText(new Scroll(at)));
  }

  /**
   * With the ticks as they were kept; points that the card no longer has are left out.
   *
   * @param ticks null for none
   */
  public Revealed tickedAs(List<Review.Tick> ticks) {
    if (ticks == null) {
      return this;
    }
    Marked next = marked;
    for (int i = 0; i < marked.total(); i++) {
      MarkedPoint point = marked.points().get(i);
      for (Review.Tick tick : ticks) {
        if (tick.point().equals(point.point()) && tick.covered() != point.covered()) {
          next = next.toggled(i);
        }
      }
    }
    return marked(next);
  }

  Revealed standing(Notice said) {
    return new Revealed(
        context, card, text, marked, ticked, examined, panes, guarded, said, notice, size);
  }

  Revealed resized(Size now) {
    return new Revealed(
        context, card, text, marked, ticked, examined, panes, guarded, standing, notice, now);
  }

  /** Whether Enter comes too early to be meant for the grade. */
  boolean isGuarded(long millis) {
    return millis < guarded;
  }

  /** After an Enter that came too early: while the key is held down, none grades. */
  Revealed stillGuarded(long millis) {
    return guardedUntil(Math.max(guarded, millis + REPEATING));
  }

  private Revealed guardedUntil(long until) {
    return new Revealed(
        context, card, text, marked, ticked, examined, panes, until, standing, notice, size);
  }

  // ---- the examiner ----

  private Revealed with(Examined other) {
    return other == examined
        ? this
        : new Revealed(
            context, card, text, marked, ticked, other, panes, guarded, standing, notice, size);
  }

  /** With the examiner at work on it. */
  Revealed examinedBy(Effect ask) {
    return with(Examined.running(ask, marked));
  }

  /** After a key: a verdict that comes now no longer changes the suggestion. */
  Revealed afterKey() {
    return with(examined.afterKey());
  }

  /** Without a verdict: grill's own marks stay. */
  Revealed notJudged(String word) {
    return with(examined.failed(word));
  }

  /**
   * With the examiner's marks where the person has made none. Enter waits after a change, so that
   * it stands for what was seen.
   */
  Revealed judged(Verdict verdict, long millis) {
    Marked next = verdict.over(marked, examined.heard());
    Revealed judged =
        with(card, text, next, ticked, panes, notice).with(examined.over(verdict, marked));
    boolean stays = !judged.suggesting().suggestedGrade().equals(next.suggestedGrade());
    String said = Escape.line(verdict.comment());
    if (!said.isEmpty()) {
      said = context.text("examiner.says", said);
    }
    if (stays) {
      said = (said + " " + context.text("examiner.suggestion-stays")).strip();
    }
    if (!said.isEmpty()) {
      judged = judged.noted(Notice.said(said));
    }
    return next.equals(marked) ? judged : judged.guardedUntil(Math.max(guarded, millis + GUARD));
  }

  /** The marks that the suggestion follows. */
  public Marked suggesting() {
    return examined.stays() == null ? marked : examined.stays();
  }

  // ---- the mouse ----

  Revealed on(Pointer pointer) {
    AnswerLayout layout = AnswerLayout.of(this);
    if (!pointer.isClick()) {
      return with(layout.scrolled(pointer));
    }
    boolean again =
        pointer.isOn(AnswerLayout.POINT)
            && layout.focus == Panes.Pane.POINTS
            && pointer.place() == panes.point();
    if (panes.ticking() && pointer.isOn(AnswerLayout.POINT)) {
      return toggled(pointer.place() + 1);
    }
    return again ? toggled() : with(layout.clicked(pointer));
  }
}
