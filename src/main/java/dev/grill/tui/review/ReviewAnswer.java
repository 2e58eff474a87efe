package dev.grill.tui.review;

import dev.grill.answer.Marked;
import dev.grill.card.Card;
import dev.grill.review.Mark;
import dev.grill.review.OtherEdition;
import dev.grill.review.Review;
import dev.grill.schedule.Grade;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Drafting;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Noticing;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A card after the reveal: what the answer covered, the reference, and the six grades.
 *
 * @param typed the person's answer; may be empty
 * @param ticked whether there are ticks worth keeping: an answer was typed or a tick corrected
 * @param text what there is to read, in the language shown
 * @param editions the card in other languages; null until they were looked for
 * @param shown which of them is shown; -1 for the card itself
 * @param guarded until when Enter grades nothing, in milliseconds: a third Enter must not
 * @param size the terminal's
 */
public record ReviewAnswer(
    ReviewContext context,
    Asked asked,
    String typed,
    Marked marked,
    boolean ticked,
    AnswerText text,
    List<OtherEdition> editions,
    int shown,
    Panes panes,
    long guarded,
    Notice notice,
    Size size)
    implements Noticing, Drafting, Revealed {

  static final int GUARD = 300;

  /** A key held down repeats faster than this, and must not grade card after card. */
  private static final int REPEATING = 150;

  /** The answer just revealed. */
  static ReviewAnswer of(
      ReviewContext context, Asked asked, String typed, Marked marked, long millis) {
    return new ReviewAnswer(
        context,
        asked,
        typed,
        marked,
        !typed.isEmpty(),
        new AnswerText(context, asked.card(), typed, asked.note()),
        null,
        -1,
        Panes.of(marked.total()),
        millis + GUARD,
        Notice.NONE,
        Size.SMALLEST);
  }

  // ---- what is shown ----

  /** The card in the language shown. */
  @Override
  public Card card() {
    return shown < 0 ? asked.card() : editions.get(shown).card();
  }

  /** The language shown, where it is not the card's own; else null. */
  String language() {
    return shown < 0 ? null : editions.get(shown).language();
  }

  /** A key point in the language shown, where that edition has as many. */
  @Override
  public String point(int index) {
    return card().points().size() == marked.total()
        ? card().points().get(index).point()
        : marked.points().get(index).point();
  }

  /** The grade that Enter stands for; null where it stands for none. */
  Grade suggested() {
    OptionalInt grade = marked.standardGrade();
    return grade.isPresent() ? Grade.of(grade.getAsInt()) : null;
  }

  private Step gradeSuggested(long millis) {
    Grade grade = suggested();
    return grade == null
        ? Step.to(noted(Notice.failed(context.text("review.no-suggestion"))))
        : grade(grade, millis);
  }

  /** What is said above the grades. */
  @Override
  public Notice said() {
    return notice.isEmpty() && asked.leech() > 0
        ? Notice.failed(context.messages().count("review.leech", asked.leech()))
        : notice;
  }

  /** The ticks as they will be kept; null where nothing was marked. */
  List<Review.Tick> ticks() {
    return ticked ? Review.Tick.of(marked) : null;
  }

  // ---- other states ----

  private ReviewAnswer with(Panes next) {
    return new ReviewAnswer(
        context, asked, typed, marked, ticked, text, editions, shown, next, guarded, notice, size);
  }

  private ReviewAnswer guardedUntil(long millis) {
    return new ReviewAnswer(
        context, asked, typed, marked, ticked, text, editions, shown, panes, millis, notice, size);
  }

  private ReviewAnswer toggled() {
    return marked.total() == 0 ? this : ticked(marked.toggled(panes.point()));
  }

  ReviewAnswer ticked(Marked next) {
    return new ReviewAnswer(
        context,
        asked,
        typed,
        next,
        true,
        text,
        editions,
        shown,
        panes,
        guarded,
        Notice.NONE,
        size);
  }

  private ReviewAnswer showing(List<OtherEdition> found, int edition) {
    Card card = edition < 0 ? asked.card() : found.get(edition).card();
    AnswerText other = new AnswerText(context, card, typed, asked.note());
    return new ReviewAnswer(
        context,
        asked,
        typed,
        marked,
        ticked,
        other,
        found,
        edition,
        panes,
        guarded,
        Notice.NONE,
        size);
  }

  /** With the editions that were found: the first is shown, or it is said that there is none. */
  ReviewAnswer translated(List<OtherEdition> found) {
    return found.isEmpty()
        ? showing(found, -1).noted(Notice.said(context.text("review.no-edition")))
        : showing(found, 0);
  }

  /** The same answer to the card asked anew, with other outcomes or another note. */
  ReviewAnswer asked(Asked anew) {
    AnswerText same = new AnswerText(context, card(), typed, anew.note());
    return new ReviewAnswer(
        context,
        anew,
        typed,
        marked,
        ticked,
        same,
        editions,
        shown,
        panes,
        guarded,
        Notice.NONE,
        size);
  }

  @Override
  public ReviewAnswer noted(Notice said) {
    return new ReviewAnswer(
        context, asked, typed, marked, ticked, text, editions, shown, panes, guarded, said, size);
  }

  @Override
  public ReviewAnswer resized(Size now) {
    return now.equals(size)
        ? this
        : new ReviewAnswer(
            context, asked, typed, marked, ticked, text, editions, shown, panes, guarded, notice,
            now);
  }

  @Override
  public Draft draft() {
    return Draft.of(asked.card().id(), typed, asked.kept());
  }

  // ---- keys ----

  /** The keys that mean something for this card. */
  Keys<ReviewKeys.Answer> keys() {
    Set<ReviewKeys.Answer> possible = EnumSet.allOf(ReviewKeys.Answer.class);
    if (marked.total() == 0) {
      possible.remove(ReviewKeys.Answer.TICK);
    }
    if (editions != null && editions.isEmpty()) {
      possible.remove(ReviewKeys.Answer.LANGUAGE);
    }
    return ReviewKeys.ANSWER.only(possible);
  }

  @Override
  public Step on(Key key, long millis) {
    ReviewKeys.Answer action = ReviewKeys.ANSWER.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case SUGGESTED ->
          millis < guarded
              ? Step.to(guardedUntil(Math.max(guarded, millis + REPEATING)))
              : gradeSuggested(millis);
      case GRADE -> grade(Grade.of(key.name().charAt(0) - '0'), millis);
      case MOVE -> Step.to(with(AnswerLayout.of(this).moved(key)));
      case PAGE -> Step.to(with(AnswerLayout.of(this).paged(key)));
      case TICK -> Step.to(toggled());
      case PANE -> Step.to(with(AnswerLayout.of(this).nextPane(key.equals(Key.TAB))));
      case LANGUAGE -> language(editions);
      case NOTE -> Step.to(ReviewNote.of(this));
      case COPY ->
          Step.to(
              noted(Notice.said(context.text("review.copied"))), new Effect.Copy(card().answer()));
      case UNDO -> Step.to(this, new ReviewEffect.Undo(asked.session(), draft()));
      case BURY -> Step.to(this, new ReviewEffect.PutAside(asked, Mark.Kind.BURY, draft()));
      case SUSPEND -> Step.to(this, new ReviewEffect.PutAside(asked, Mark.Kind.SUSPEND, draft()));
      case EDIT -> Step.to(this, new ReviewEffect.Edit(asked, draft()));
      case QUIT -> Step.to(this, new ReviewEffect.Stop(asked.session(), draft()));
      case HELP -> Step.to(ReviewHelp.answer(this, context));
    };
  }

  /** A click gives a pane the keys and selects a key point, another one ticks it; none grades. */
  @Override
  public Step on(Pointer pointer, long millis) {
    AnswerLayout layout = AnswerLayout.of(this);
    if (!pointer.isClick()) {
      return Step.to(with(layout.scrolled(pointer)));
    }
    boolean again =
        pointer.isOn(AnswerLayout.POINT)
            && layout.focus == Panes.Pane.POINTS
            && pointer.place() == panes.point();
    return Step.to(again ? toggled() : with(layout.clicked(pointer)));
  }

  private Step grade(Grade grade, long millis) {
    return Step.to(this, new ReviewEffect.Record(this, grade, millis - asked.since()));
  }

  private Step language(List<OtherEdition> found) {
    if (found == null) {
      return Step.to(this, new ReviewEffect.Translate(this));
    }
    return Step.to(
        found.isEmpty()
            ? translated(found)
            : showing(found, shown + 1 == found.size() ? -1 : shown + 1));
  }

  @Override
  public long redrawAfter(long millis) {
    return ReviewFrame.untilNextSecond(asked, millis);
  }

  @Override
  public Picture draw(Size in, long millis) {
    return AnswerPicture.of(resized(in), millis);
  }
}
