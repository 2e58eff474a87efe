package dev.grill.tui.review;

import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Snippet;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Backend;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Queue;
import dev.grill.review.Reviewed;
import dev.grill.review.Session;
import dev.grill.review.Undone;
import dev.grill.review.figures.Tally;
import dev.grill.schedule.Grade;
import dev.grill.text.markdown.Highlight;
import dev.grill.text.markdown.Markdown;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Outside;
import dev.grill.tui.kit.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A review on full screens: does what its screens ask and hands each the result as a value. A grade
 * is on disk before the next question is asked; what fails is said on the screen that asked, and
 * the card stays.
 */
public final class Reviewing implements Application {

  private static final int PREPARED_WIDTH = 76;

  private final ReviewContext context;
  private final Outside outside;
  private final LongSupplier millis;
  private final long begun;
  private final Examining examining;
  private Backend desk;
  private long limit;
  private Session session;
  private volatile Card opened;

  /**
   * A review at a desk.
   *
   * @param minutes stop after the card that is open then; 0 for no such limit
   * @param outside gives the terminal to an editor
   * @param millis the screens' clock
   */
  public Reviewing(
      Backend desk, Messages messages, int minutes, Outside outside, LongSupplier millis) {
    this.desk = desk;
    this.context = new ReviewContext(messages);
    this.outside = outside;
    this.millis = millis;
    this.begun = millis.getAsLong();
    this.examining = new Examining(messages, millis);
    this.limit = minutes * 60_000L;
  }

  @Override
  public Screen open(Screen from) throws Failure, IOException {
    return ask(desk.open(), Notice.NONE);
  }

  @Override
  public void prepare() {
    Card card = opened;
    if (card == null) {
      return;
    }
    Marking.mark(card, card.answer());
    Markdown.lines(card.answer(), PREPARED_WIDTH);
    for (Snippet snippet : card.code()) {
      Highlight.lines(snippet.source(), snippet.language());
    }
  }

  @Override
  public void leave(Screen last) throws Failure {
    examining.end();
    if (last.back() instanceof Drafting drafting) {
      keep(drafting.draft());
    }
  }

  @Override
  public String farewell() {
    int answers = session == null ? 0 : session.answers().size();
    if (answers == 0) {
      return "";
    }
    Duration taken = Tally.of(session.answers(), Map.of()).time();
    return context.messages().count("plain.summary", answers, ReviewFrame.clock(taken));
  }

  // ---- effects ----

  private String reason(Exception e) {
    return e instanceof Failure failure
        ? failure.text(context.messages())
        : context.text("cli.io", String.valueOf(e.getMessage()));
  }

  Screen examine(ReviewAnswer answer) {
    Card card = answer.asked().card();
    return examining.begin(answer, card, answer.typed(), desk.examiner(card.id()));
  }

  Screen translate(ReviewAnswer answer) throws Failure, IOException {
    return answer.translated(desk.editions(answer.asked().card().id()));
  }

  Screen skip(Session from) {
    limit = 0;
    return next(from.withoutCurrent(), Notice.NONE);
  }

  Screen moreNew(Session from, int cards) throws Failure, IOException {
    limit = 0;
    desk = desk.asking(Mode.REVIEW).withMoreNew(cards);
    return next(from.asked() == Mode.REVIEW ? desk.reopen(from) : desk.open(), Notice.NONE);
  }

  Screen cram() throws Failure, IOException {
    limit = 0;
    desk = desk.asking(Mode.CRAM);
    return next(desk.open(), Notice.NONE);
  }

  Screen goOn(Session from) throws Failure, IOException {
    limit = 0;
    if (from.current().isPresent()) {
      return next(from, Notice.NONE);
    }
    if (from.asked() == Mode.REVIEW) {
      return next(desk.reopen(from), Notice.NONE);
    }
    desk = desk.asking(Mode.REVIEW);
    return next(desk.open(), Notice.NONE);
  }

  void keep(Drafting.Draft draft) throws Failure {
    if (draft != null && !draft.isKept()) {
      desk.draft(draft.card(), draft.text());
    }
  }

  Screen record(ReviewAnswer answer, Grade grade, Duration taken) throws Failure, IOException {
    Asked asked = answer.asked();
    if (!asked.session().day().equals(desk.today())) {
      return onNewDay(answer);
    }
    String typed = answer.typed().isEmpty() ? null : answer.typed();
    Optional<Reviewed> reviewed;
    try {
      reviewed =
          desk.record(
              asked.card().id(),
              asked.state(),
              asked.session().asked(),
              grade,
              taken,
              typed,
              answer.ticks());
    } catch (Failure e) {
      if (!desk.has(asked.card().id())) {
        return new ReviewTrouble(context, asked.session(), reason(e));
      }
      return answer.noted(Notice.failed(context.text("review.not-saved", reason(e))));
    }
    examining.end();
    if (reviewed.isEmpty()) {
      Asked anew = screens().asked(asked.session(), typed).since(asked.since());
      return ReviewQuestion.of(context, anew, Notice.said(context.text("review.elsewhere")));
    }
    Reviewed done = reviewed.get();
    Duration counts = taken.compareTo(desk.cap()) > 0 ? desk.cap() : taken;
    return next(asked.session().graded(grade, counts, done.review().id()), saved(done));
  }

  /** The day has changed since the grades were offered: they are offered anew. */
  private Screen onNewDay(ReviewAnswer answer) throws Failure, IOException {
    Session today = desk.reopen(answer.asked().session()).asking(answer.asked().item());
    Asked anew = screens().asked(today, answer.typed()).since(answer.asked().since());
    session = today;
    return answer.asked(anew).noted(Notice.said(context.text("review.new-day-grade")));
  }

  private Notice saved(Reviewed reviewed) {
    int grade = reviewed.review().grade().number();
    String name = grade + " " + context.messages().text("grade." + grade);
    if (reviewed.repeatToday()) {
      return Notice.said(context.text("review.saved-again-today", name));
    }
    return Notice.said(
        reviewed.after() == null
            ? context.text("review.saved", name)
            : context.text("review.saved-until", name, reviewed.after().due()));
  }

  Screen undo(Session from, Screen screen) throws Failure, IOException {
    Optional<Undone> undone = desk.undo();
    if (undone.isEmpty()) {
      Notice nothing = Notice.said(context.text("undo.nothing"));
      return screen.noted(nothing);
    }
    examining.end();
    CardId card = undone.get().card();
    Optional<Session> before = from.back(undone.get());
    Session again = before.isPresent() ? before.get() : desk.reopen(from);
    if (before.isEmpty() && undone.get().asksAgain()) {
      again = again.asking(waiting(card));
    }
    Reviewed answer = undone.get().answer();
    if (answer == null) {
      return next(again, Notice.said(undone.get().text(context.messages(), desk.today())));
    }
    session = again;
    try {
      return screens().answeredBefore(again, answer.review());
    } catch (Failure | IOException e) {
      return new ReviewTrouble(context, again, reason(e));
    }
  }

  private Queue.Item waiting(CardId card) throws Failure {
    boolean fresh = desk.state(card).isNew();
    return new Queue.Item(card, fresh ? Queue.Kind.NEW : Queue.Kind.DUE);
  }

  Screen putAside(Asked asked, Mark.Kind kind) throws Failure, IOException {
    CardId card = asked.card().id();
    desk.mark(List.of(card), kind);
    String said =
        kind == Mark.Kind.BURY
            ? context.text("plain.buried", card)
            : context.text("plain.suspended", card);
    return next(asked.session().withoutCurrent(), Notice.said(said));
  }

  Screen edit(Asked asked) throws Failure, IOException {
    Notice notice;
    try {
      List<String> said = outside.call(() -> desk.edit(asked.card().id()));
      notice = said.isEmpty() ? Notice.NONE : Notice.failed(String.join(" ", said));
    } catch (Failure | IOException e) {
      notice = Notice.failed(reason(e));
    }
    return next(asked.session(), notice);
  }

  Screen note(ReviewAnswer answer, String text) throws Failure {
    Asked asked = answer.asked();
    String kept = text.isEmpty() ? null : text;
    desk.note(asked.card().id(), kept);
    String key = kept == null ? "review.note-removed" : "review.note-kept";
    return answer.asked(asked.withNote(kept)).noted(Notice.said(context.messages().text(key)));
  }

  Screen flag(ReviewAnswer answer, String text) throws Failure {
    Asked asked = answer.asked();
    desk.flag(asked.card().id(), text.isEmpty() ? null : text);
    Notice said = Notice.said(context.text("review.flagged"));
    return answer.asked(asked.withNote(asked.note())).noted(said);
  }

  // ---- the next card ----

  /** Asks what comes next; a card that can't be read doesn't lose what was recorded before. */
  private Screen next(Session from, Notice notice) {
    examining.end();
    session = from;
    try {
      if (!from.day().equals(desk.today())) {
        return ask(desk.reopen(from), Notice.said(context.text("review.new-day")));
      }
      return ask(desk.renewed(from), notice);
    } catch (Failure | IOException e) {
      return new ReviewTrouble(context, session, reason(e));
    }
  }

  private Screen ask(Session from, Notice notice) throws Failure, IOException {
    session = from;
    boolean timeIsUp = limit > 0 && millis.getAsLong() - begun >= limit;
    if (from.current().isEmpty() || timeIsUp) {
      return summary(from, timeIsUp ? Notice.said(context.text("review.time-up")) : notice);
    }
    Asked asked = screens().asked(from, null);
    opened = asked.card();
    return ReviewQuestion.of(context, asked, notice);
  }

  Screen summary(Session from, Notice notice) throws Failure, IOException {
    examining.end();
    session = from;
    return screens().summary(from, notice);
  }

  private ReviewScreens screens() {
    return new ReviewScreens(context, desk, millis);
  }
}
