package dev.grill.plain;

import dev.grill.answer.Marked;
import dev.grill.answer.Marking;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Backend;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Undone;
import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockScorecard;
import dev.grill.schedule.Grade;
import dev.grill.text.Clock;
import dev.grill.text.Escape;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * A mock interview line by line: first every question under the clock, without an answer; then each
 * question with its answer and the suggested grade, which the person confirms or corrects; then the
 * scorecard. The end of input finishes whatever is going on.
 */
public final class PlainMock {

  /** What became of an answer that was to be graded. */
  private enum Step {
    NEXT,
    BACK,
    FINISH
  }

  private static final long NANOS = 1_000_000;

  private final Backend backend;
  private final Lines lines;
  private final Messages messages;
  private final List<Candidate> candidates;
  private final List<Reviewed> history;
  private final LongSupplier nanos;
  private final CardLines cardLines;
  private final Map<CardId, Card> cards = new HashMap<>();
  private final List<Review> graded = new ArrayList<>();
  private Mock mock;

  /**
   * @param candidates the cards of the library, for their topics
   * @param history every answer so far
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  public PlainMock(
      Backend backend,
      Lines lines,
      Messages messages,
      Mock mock,
      List<Candidate> candidates,
      List<Reviewed> history,
      LongSupplier nanos) {
    this.backend = backend;
    this.lines = lines;
    this.messages = messages;
    this.mock = mock;
    this.candidates = candidates;
    this.history = history;
    this.nanos = nanos;
    this.cardLines = new CardLines(lines, messages);
  }

  /** Runs the interview to its end; false if it was interrupted: then what was typed is graded. */
  public boolean run() throws Failure, IOException {
    for (int i = 0; i < mock.questions().size(); i++) {
      cards.put(
          mock.card(i), backend.card(mock.card(i))); // whatever happens to the decks meanwhile
    }
    boolean finished = true;
    try {
      askAll();
      gradeAll();
    } catch (Lines.Interrupted e) {
      finished = false;
    }
    gradeTheRest();
    MockScorecard scorecard = MockScorecard.of(graded, candidates, history);
    new PlainScorecard(lines, cardLines, messages).print(scorecard, backend.today());
    if (finished) {
      try {
        offer(scorecard.missed());
      } catch (Lines.Interrupted e) {
        finished = false;
      }
    }
    return finished;
  }

  // ---- asking ----

  private void askAll() throws IOException, Lines.Interrupted {
    Optional<CardId> card = mock.current();
    while (card.isPresent()) {
      head(mock.number(), card.get());
      String left = Clock.left(mock.left());
      Duration share = mock.share();
      lines.println(messages.text("mock.clock", left, Clock.left(share)));
      long asked = nanos.getAsLong();
      String typed = lines.answer(messages.text("plain.answer"));
      if (typed == null) {
        return;
      }
      Duration taken = Duration.ofMillis((nanos.getAsLong() - asked) / NANOS);
      mock = mock.answered(typed, taken);
      String took = Clock.text(taken);
      lines.println(
          taken.compareTo(share) > 0
              ? messages.text("mock.took-too-long", took, Clock.text(taken.minus(share)))
              : messages.text("mock.took", took));
      lines.println("");
      card = mock.current();
    }
    if (!mock.isComplete()) {
      int left = mock.questions().size() - mock.given().size();
      lines.println(messages.count("mock.time-is-up", left));
      lines.println("");
    }
  }

  private void head(int number, CardId id) throws IOException {
    lines.println("[" + number + "/" + mock.questions().size() + "] " + id);
    cardLines.question(cards.get(id));
  }

  // ---- grading ----

  private void gradeAll() throws Failure, IOException, Lines.Interrupted {
    if (mock.given().isEmpty()) {
      return;
    }
    lines.println(messages.text("mock.grading"));
    StringBuilder grades = new StringBuilder();
    for (Grade grade : Grade.values()) {
      String name = messages.text("grade." + grade.number());
      grades.append(grades.length() == 0 ? "" : " · ").append(grade.number()).append(' ');
      grades.append(name);
    }
    lines.println(grades.toString());
    lines.println("");
    Step step = Step.NEXT;
    while (step != Step.FINISH && graded.size() < mock.given().size()) {
      step = grade(graded.size());
    }
  }

  private Step grade(int index) throws Failure, IOException, Lines.Interrupted {
    CardId id = mock.card(index);
    String typed = mock.given().get(index).typed();
    head(index + 1, id);
    lines.println(messages.text("mock.your-answer"));
    lines.println(
        "  "
            + (typed.isEmpty()
                ? messages.text("mock.nothing-typed")
                : Escape.text(typed).replace("\n", "\n  ")));
    Card card = cards.get(id);
    Verdict verdict = ExaminerLines.ask(lines, messages, backend.examiner(id), card, typed);
    Marked marked = Marking.mark(card, typed);
    marked = verdict == null ? marked : verdict.over(marked);
    boolean ticked = !typed.isEmpty();
    cardLines.answer(card, marked, verdict, backend.note(id));
    lines.println("");
    while (true) {
      OptionalInt standard = mock.given().get(index).standardGrade(marked);
      String said = lines.line(GradeLine.prompt(messages, standard));
      String word = said == null ? "q" : GradeLine.word(said);
      switch (word) {
        case "q" -> {
          return Step.FINISH;
        }
        case "u" -> {
          if (undo()) {
            return Step.BACK;
          }
        }
        case "b" -> mark(id, Mark.Kind.BURY, "plain.buried");
        case "s" -> mark(id, Mark.Kind.SUSPEND, "plain.suspended");
        case "e" -> {
          if (edit(id)) {
            return Step.BACK;
          }
        }
        default -> {
          Grade grade = GradeLine.grade(word, standard);
          Marked corrected = grade == null ? GradeLine.corrected(marked, word) : null;
          if (grade != null) {
            if (saved(index, grade, ticked ? marked : null)) {
              return Step.NEXT;
            }
          } else if (corrected != null) {
            marked = corrected;
            ticked = true;
            cardLines.points(marked, verdict);
          } else {
            // All answers were read before: asking again puts nothing out of step.
            GradeLine.askAgain(lines, messages, word);
          }
        }
      }
    }
  }

  private boolean saved(int index, Grade grade, Marked marked) throws Failure, IOException {
    try {
      record(index, grade, marked);
    } catch (Failure e) {
      if (isGone(index)) {
        return true;
      }
      if (!lines.isTerminal()) {
        throw e;
      }
      lines.println(messages.text("plain.not-saved", Escape.line(e.text(messages))));
      return false;
    }
    lines.println(messages.text("plain.saved", grade.number()));
    lines.println("");
    return true;
  }

  /** Leaves out an answer whose card is gone meanwhile, and says so. */
  private boolean isGone(int index) throws Failure, IOException {
    CardId id = mock.card(index);
    if (backend.has(id)) {
      return false;
    }
    lines.println(messages.text("mock.card-gone", id));
    lines.println("");
    mock = mock.without(index);
    return true;
  }

  /** Records an answer; one that was given elsewhere meanwhile is no hindrance, nothing moves. */
  private void record(int index, Grade grade, Marked marked) throws Failure {
    CardId id = mock.card(index);
    Mock.Given given = mock.given().get(index);
    String typed = given.typed().isEmpty() ? null : given.typed();
    List<Review.Tick> ticks = marked == null ? null : Review.Tick.of(marked);
    Optional<Reviewed> reviewed = Optional.empty();
    while (reviewed.isEmpty()) {
      CardState state = backend.state(id);
      reviewed = backend.record(id, state, Mode.MOCK, grade, given.taken(), typed, ticks);
    }
    graded.add(reviewed.get().review());
  }

  /** Takes back what was done last; nothing from before this interview's first grade. */
  private boolean undo() throws IOException {
    if (graded.isEmpty()) {
      lines.println(messages.text("undo.nothing"));
      return false;
    }
    try {
      Optional<Undone> undone = backend.undo();
      if (undone.isEmpty()) {
        lines.println(messages.text("undo.nothing"));
        return false;
      }
      lines.println(undone.get().text(messages, backend.today()));
      for (Undone.Taken taken : undone.get().taken()) {
        graded.removeIf(one -> one.id().equals(taken.event().id()));
      }
      return true;
    } catch (Failure e) {
      lines.println(messages.text("plain.not-done", Escape.line(e.text(messages))));
      return false;
    }
  }

  private void mark(CardId id, Mark.Kind kind, String key) throws IOException {
    try {
      backend.mark(List.of(id), kind);
      lines.println(messages.text(key, id));
    } catch (Failure e) {
      lines.println(messages.text("plain.not-done", Escape.line(e.text(messages))));
    }
  }

  /** Edits the card; true if it is to be shown anew. */
  private boolean edit(CardId id) throws IOException {
    if (!lines.isTerminal()) {
      lines.println(messages.text("plain.edit-needs-terminal"));
      return false;
    }
    try {
      for (String said : backend.edit(id)) {
        lines.println(Escape.line(said));
      }
      cards.put(id, backend.card(id));
      return true;
    } catch (Failure e) {
      lines.println(Escape.line(e.text(messages)));
      return false;
    }
  }

  /** Where the person left before the end: what was typed keeps the suggested grades. */
  private void gradeTheRest() throws Failure, IOException {
    int suggested = 0;
    int left = 0;
    int index = graded.size();
    while (index < mock.given().size()) {
      if (isGone(index)) {
        continue;
      }
      Marked marked = Marking.mark(cards.get(mock.card(index)), mock.given().get(index).typed());
      OptionalInt grade = mock.given().get(index).suggestedGrade(marked);
      if (grade.isPresent()) {
        record(index, Grade.of(grade.getAsInt()), marked);
        suggested++;
      } else {
        left++;
      }
      index++;
    }
    if (suggested > 0) {
      lines.println(messages.count("mock.suggested", suggested));
    }
    if (left > 0) {
      lines.println(messages.count("mock.not-graded", left));
    }
  }

  // ---- afterwards ----

  /** Offers to put the missed cards into today. */
  private void offer(List<CardId> missed) throws Failure, IOException, Lines.Interrupted {
    List<CardId> cards = new ArrayList<>();
    for (CardId id : missed) {
      if (!backend.state(id).isHidden(backend.today())) {
        cards.add(id);
      }
    }
    if (cards.isEmpty()) {
      return;
    }
    lines.println("");
    String said = lines.line(messages.count("mock.ask-for-missed", cards.size()));
    if (said == null || !isYes(GradeLine.word(said))) {
      return;
    }
    backend.mark(cards, Mark.Kind.ASK);
    lines.println(messages.count("mock.asked-for", cards.size()));
  }

  private static boolean isYes(String word) {
    return List.of("y", "Y", "yes", "是", "好").contains(word);
  }
}
