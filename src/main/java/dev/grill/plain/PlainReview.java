package dev.grill.plain;

import dev.grill.answer.Marked;
import dev.grill.answer.Marking;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Backend;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import dev.grill.review.Outcome;
import dev.grill.review.Queue;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Session;
import dev.grill.review.Undone;
import dev.grill.schedule.Grade;
import dev.grill.text.Clock;
import dev.grill.text.Escape;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** A review session, asked and answered line by line. */
public final class PlainReview {

  /** What became of the card that was asked. */
  private enum Step {
    NEXT,
    QUIT
  }

  private final Backend desk;
  private final Lines lines;
  private final Messages messages;
  private final int minutes;
  private final LongSupplier nanos;
  private final long begun;
  private final CardLines cardLines;
  private Session session;
  private boolean anew; // the card was answered elsewhere: it is asked again, whatever waits now

  /**
   * @param minutes stop after the card that is open then; 0 for no such limit
   * @param nanos a monotonic clock, in nanoseconds: {@link System#nanoTime}
   */
  public PlainReview(
      Backend desk, Lines lines, Messages messages, int minutes, LongSupplier nanos) {
    this.desk = desk;
    this.lines = lines;
    this.messages = messages;
    this.minutes = minutes;
    this.cardLines = new CardLines(lines, messages);
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** Runs the session to its end; false if it was interrupted. */
  public boolean run() throws Failure, IOException {
    session = desk.open();
    boolean finished = true;
    try {
      Step step = Step.NEXT;
      while (step == Step.NEXT && session.current().isPresent() && !timeIsUp()) {
        boolean sameDay = session.day().equals(desk.today());
        if (!sameDay) {
          session = desk.reopen(session);
        } else if (!anew) {
          renew();
        }
        anew = false;
        if (sameDay && session.current().isPresent()) {
          step = ask(session.current().get());
        }
      }
    } catch (Lines.Interrupted e) {
      finished = false;
    }
    summary();
    return finished;
  }

  /** Takes in what others recorded, and says which cards are gone with their deck. */
  private void renew() throws Failure, IOException {
    Session before = session;
    session = desk.renewed(before);
    if (session == before) {
      return;
    }
    for (CardId id : before.notAskedBy(session)) {
      if (!desk.has(id)) {
        sayGone(id);
      }
    }
  }

  /** A card whose deck was taken out by another process is passed over. */
  private void gone(CardId id) throws IOException {
    sayGone(id);
    session = session.withoutCurrent();
  }

  private void sayGone(CardId id) throws IOException {
    lines.println(messages.text("plain.gone", id));
    lines.println("");
  }

  private boolean timeIsUp() {
    return minutes > 0 && nanos.getAsLong() - begun >= minutes * 60_000_000_000L;
  }

  private Step ask(Queue.Item item) throws Failure, IOException, Lines.Interrupted {
    CardId id = item.card();
    if (!desk.has(id)) {
      gone(id);
      return Step.NEXT;
    }
    Card card = desk.card(id);
    CardState state = desk.state(id);
    lines.println("[" + session.number() + "/" + session.total() + "] " + id);
    cardLines.question(card);
    long asked = nanos.getAsLong();
    String typed = lines.answer(messages.text("plain.answer"));
    if (typed == null) {
      return Step.QUIT;
    }
    Marked marked = Marking.mark(card, typed);
    Verdict verdict = ExaminerLines.ask(lines, messages, desk.examiner(id), card, typed);
    marked = verdict == null ? marked : verdict.over(marked);
    boolean ticked = !typed.isEmpty();
    cardLines.answer(card, marked, verdict, desk.note(id));
    if (state.lapses() >= desk.leechAfter()) {
      lines.println(messages.text("plain.leech", state.lapses()));
    }
    lines.println("");
    outcomes(desk.outcomes(state, session.asked()));
    while (true) {
      OptionalInt standard = marked.standardGrade();
      String said = lines.line(GradeLine.prompt(messages, standard));
      if (said == null) {
        return Step.QUIT;
      }
      String word = GradeLine.word(said);
      switch (word) {
        case "q" -> {
          return Step.QUIT;
        }
        case "u" -> {
          if (undo()) {
            return Step.NEXT;
          }
        }
        case "b" -> {
          if (putAside(id, Mark.Kind.BURY, "plain.buried")) {
            return Step.NEXT;
          }
        }
        case "s" -> {
          if (putAside(id, Mark.Kind.SUSPEND, "plain.suspended")) {
            return Step.NEXT;
          }
        }
        case "e" -> {
          if (edit(id)) {
            return Step.NEXT;
          }
        }
        default -> {
          Grade grade = GradeLine.grade(word, standard);
          Marked corrected = grade == null ? GradeLine.corrected(marked, word) : null;
          if (grade != null) {
            if (record(id, state, grade, asked, typed, ticked ? marked : null)) {
              return Step.NEXT;
            }
          } else if (corrected != null) {
            marked = corrected;
            ticked = true;
            cardLines.points(marked, verdict);
          } else {
            GradeLine.refuse(lines, messages, id, word);
          }
        }
      }
    }
  }

  /** Records the grade; false if it could not be saved and the card is to be graded again. */
  private boolean record(
      CardId id, CardState state, Grade grade, long asked, String typed, Marked marked)
      throws Failure, IOException {
    Duration taken = Duration.ofMillis((nanos.getAsLong() - asked) / 1_000_000);
    List<Review.Tick> ticks = marked == null ? null : Review.Tick.of(marked);
    Optional<Reviewed> reviewed;
    try {
      reviewed =
          desk.record(
              id, state, session.asked(), grade, taken, typed.isEmpty() ? null : typed, ticks);
    } catch (Failure e) {
      if (!desk.has(id)) {
        gone(id);
        return true;
      }
      inPipe(e);
      lines.println(messages.text("plain.not-saved", Escape.line(e.text(messages))));
      return false;
    }
    if (reviewed.isEmpty()) {
      lines.println(messages.text("plain.answered-elsewhere"));
      anew = true;
      return true;
    }
    Reviewed done = reviewed.get();
    Duration counts = taken.compareTo(desk.cap()) > 0 ? desk.cap() : taken;
    session = session.graded(grade, counts, done.review().id());
    lines.println(saved(done));
    lines.println("");
    return true;
  }

  /** Nothing that a pipe holds says what to do about a failure: it ends there. */
  private void inPipe(Failure failure) throws Failure {
    if (!lines.isTerminal()) {
      throw failure;
    }
  }

  private String saved(Reviewed reviewed) {
    int grade = reviewed.review().grade().number();
    if (reviewed.repeatToday()) {
      return messages.text("plain.saved-again-today", grade);
    }
    return reviewed.after() == null
        ? messages.text("plain.saved", grade)
        : messages.text("plain.saved-until", grade, reviewed.after().due());
  }

  /** Takes back what was done last and asks its card again; false if nothing is to ask anew. */
  private boolean undo() throws Failure, IOException {
    Optional<Undone> undone;
    try {
      undone = desk.undo();
    } catch (Failure e) {
      inPipe(e);
      lines.println(messages.text("plain.not-done", Escape.line(e.text(messages))));
      return false;
    }
    if (undone.isEmpty()) {
      lines.println(messages.text("undo.nothing"));
      return false;
    }
    lines.println(undone.get().text(messages, desk.today()));
    Optional<Session> before = session.back(undone.get());
    session = before.isPresent() ? before.get() : reopened(undone.get());
    return true;
  }

  /** The queue built anew, with the card first, where a deck still has it and asks it. */
  private Session reopened(Undone undone) throws Failure, IOException {
    Session anew = desk.reopen(session);
    CardId card = undone.card();
    return undone.asksAgain() && desk.has(card)
        ? anew.asking(new Queue.Item(card, Queue.Kind.DUE))
        : anew;
  }

  /** Buries or suspends the card; false if that could not be saved. */
  private boolean putAside(CardId id, Mark.Kind kind, String key) throws Failure, IOException {
    try {
      desk.mark(List.of(id), kind);
    } catch (Failure e) {
      inPipe(e);
      lines.println(messages.text("plain.not-done", Escape.line(e.text(messages))));
      return false;
    }
    session = session.withoutCurrent();
    lines.println(messages.text(key, id));
    lines.println("");
    return true;
  }

  /** Edits the card; true if it is to be asked anew. */
  private boolean edit(CardId id) throws IOException {
    if (!lines.isTerminal()) {
      lines.println(messages.text("plain.edit-needs-terminal"));
      return false;
    }
    lines.lend();
    try {
      for (String said : desk.edit(id)) {
        lines.println(Escape.line(said));
      }
      return true;
    } catch (Failure e) {
      lines.println(Escape.line(e.text(messages)));
      return false;
    } finally {
      lines.takeBack();
    }
  }

  /** Where each grade leads. */
  private void outcomes(List<Outcome> outcomes) throws IOException {
    for (Outcome outcome : outcomes) {
      String days =
          outcome.after() == null
              ? messages.text("plain.stays-new")
              : messages.count("plain.days", outcome.after().intervalDays());
      String to = outcome.repeatToday() ? messages.text("plain.today-and", days) : days;
      int number = outcome.grade().number();
      lines.println(messages.text("plain.outcome", number, messages.text("grade." + number), to));
    }
  }

  private void summary() throws Failure, IOException {
    if (session.total() == 0 && session.answers().isEmpty()) {
      lines.println(messages.text("due.nothing"));
      return;
    }
    int[] counts = new int[6];
    Duration time = Duration.ZERO;
    for (Session.Answered answered : session.answers()) {
      counts[answered.grade().number()]++;
      time = time.plus(answered.taken());
    }
    lines.println(messages.count("plain.summary", session.answers().size(), Clock.text(time)));
    StringBuilder grades = new StringBuilder();
    for (int grade = 5; grade >= 0; grade--) {
      if (counts[grade] > 0) {
        grades.append(grades.length() == 0 ? "" : ", ");
        grades.append(messages.text("grade." + grade)).append(" × ").append(counts[grade]);
      }
    }
    if (grades.length() > 0) {
      lines.println(messages.text("plain.summary-grades", grades));
    }
    int left = desk.reopen(session).total();
    lines.println(left == 0 ? messages.text("plain.all-done") : messages.count("plain.left", left));
  }
}
