package dev.grill.tui.review;

import dev.grill.answer.Marked;
import dev.grill.card.Card;
import dev.grill.review.Mark;
import dev.grill.review.OtherEdition;
import dev.grill.review.Review;
import dev.grill.schedule.Grade;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Step;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A card after the reveal: what the answer covered, the reference, and the six grades.
 *
 * @param typed the person's answer; may be empty
 * @param editions the card in other languages; null until they were looked for
 * @param shown which of them is shown; -1 for the card itself
 */
public record ReviewAnswer(
    Asked asked, String typed, List<OtherEdition> editions, int shown, Revealed revealed)
    implements AnswerScreen, Drafting {

  /** The answer just revealed. */
  static ReviewAnswer of(
      ReviewContext context, Asked asked, String typed, Marked marked, long millis) {
    Card card = asked.card();
    AnswerText text = text(context, card, typed, asked);
    boolean any = !typed.isEmpty();
    Revealed revealed = Revealed.of(context, card, text, marked, any, millis, Size.SMALLEST);
    Notice standing = leech(context, asked);
    return new ReviewAnswer(asked, typed, null, -1, revealed.standing(standing));
  }

  private static AnswerText text(ReviewContext context, Card card, String typed, Asked asked) {
    return new AnswerText(context, card, typed, asked.note(), asked.earlier());
  }

  private static Notice leech(ReviewContext context, Asked asked) {
    return asked.leech() > 0
        ? Notice.failed(context.messages().count("review.leech", asked.leech()))
        : Notice.NONE;
  }

  // ---- what is shown ----

  ReviewContext context() {
    return revealed.context();
  }

  /** The language shown, where it is not the card's own; else null. */
  String language() {
    return shown < 0 ? null : editions.get(shown).language();
  }

  @Override
  public Grade suggested() {
    OptionalInt grade = revealed.suggesting().standardGrade();
    return grade.isPresent() ? Grade.of(grade.getAsInt()) : null;
  }

  /** The ticks as they will be kept; null where nothing was marked. */
  List<Review.Tick> ticks() {
    return revealed.ticks();
  }

  // ---- other states ----

  @Override
  public ReviewAnswer with(Revealed other) {
    return other == revealed ? this : new ReviewAnswer(asked, typed, editions, shown, other);
  }

  @Override
  public ReviewAnswer noted(Notice said) {
    return with(revealed.noted(said));
  }

  private ReviewAnswer showing(List<OtherEdition> found, int edition) {
    Card card = edition < 0 ? asked.card() : found.get(edition).card();
    AnswerText other = text(context(), card, typed, asked);
    return new ReviewAnswer(asked, typed, found, edition, revealed.showing(card, other));
  }

  /** With the editions that were found: the first is shown, or it is said that there is none. */
  ReviewAnswer translated(List<OtherEdition> found) {
    return found.isEmpty()
        ? showing(found, -1).noted(Notice.said(context().text("review.no-edition")))
        : showing(found, 0);
  }

  /** The same answer to the card asked anew, with other outcomes or another note. */
  ReviewAnswer asked(Asked anew) {
    Card card = shown < 0 ? anew.card() : revealed.card();
    AnswerText same = text(context(), card, typed, anew);
    Revealed next = revealed.showing(card, same).standing(leech(context(), anew));
    return new ReviewAnswer(anew, typed, editions, shown, next);
  }

  @Override
  public Draft draft() {
    return Draft.of(asked.card().id(), typed, asked.kept());
  }

  // ---- keys ----

  @Override
  public Keys<AnswerAction> table() {
    return ReviewKeys.ANSWER;
  }

  /** The keys that mean something for this card. */
  Keys<AnswerAction> keys() {
    Set<AnswerAction> possible = possible();
    if (editions != null && editions.isEmpty()) {
      possible.remove(AnswerAction.LANGUAGE);
    }
    if (!asked.undoable()) {
      possible.remove(AnswerAction.UNDO);
    }
    return table().only(possible);
  }

  @Override
  public Step own(AnswerAction action, long millis) {
    return switch (action) {
      case LANGUAGE -> language(editions);
      case NOTE -> Step.to(ReviewNote.of(this));
      case FLAG -> Step.to(ReviewNote.flag(this));
      case UNDO -> Step.to(this, new ReviewEffect.Undo(asked.session(), draft()));
      case BURY -> Step.to(this, new ReviewEffect.PutAside(asked, Mark.Kind.BURY, draft()));
      case SUSPEND -> Step.to(this, new ReviewEffect.PutAside(asked, Mark.Kind.SUSPEND, draft()));
      case EDIT -> Step.to(this, new ReviewEffect.Edit(asked, draft()));
      case QUIT -> Step.to(this, new ReviewEffect.Stop(asked.session(), draft()));
      case HELP -> Step.to(ReviewHelp.answer(this, context(), asked));
      default -> Step.to(this);
    };
  }

  @Override
  public Step grade(Grade grade, long millis) {
    return Step.to(this, new ReviewEffect.Record(this, grade, asked.openFor(millis)));
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
    return revealed.examined().redrawAfter(ReviewFrame.untilNextSecond(asked, millis));
  }

  @Override
  public Picture draw(Size in, long millis) {
    return AnswerPicture.of((ReviewAnswer) resized(in), millis);
  }
}
