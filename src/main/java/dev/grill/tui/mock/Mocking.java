package dev.grill.tui.mock;

import dev.grill.answer.Marked;
import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Backend;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.EventId;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Undone;
import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockProgress;
import dev.grill.review.mock.MockQuestion;
import dev.grill.review.mock.MockScorecard;
import dev.grill.schedule.Grade;
import dev.grill.text.markdown.Markdown;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Outside;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.review.Examining;
import dev.grill.tui.review.ReviewContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A mock interview on full screens. What is answered under the clock is kept as it comes, so that a
 * lost terminal costs at most the line being typed; each grade is on disk before the next answer is
 * shown. An interview that was left is offered the next time.
 */
public final class Mocking implements Application {

  private static final int PREPARED_WIDTH = 76;

  private final MockBackend library;
  private final Backend backend;
  private final ReviewContext context;
  private final Outside outside;
  private final LongSupplier millis;
  private final Examining examining;
  private MockChoice choice;
  private String farewell = "";

  /**
   * An interview over a library.
   *
   * @param outside gives the terminal to an editor
   * @param millis the screens' clock
   */
  public Mocking(MockBackend library, Messages messages, Outside outside, LongSupplier millis) {
    this.library = library;
    this.backend = library.review();
    this.context = new ReviewContext(messages);
    this.outside = outside;
    this.millis = millis;
    this.examining = new Examining(messages, millis);
  }

  @Override
  public Screen open(Screen from) throws Failure, IOException {
    choice = library.choice();
    Optional<MockProgress> kept = MockProgress.of(library.kept());
    MockProgress there = kept.isEmpty() ? null : there(kept.get());
    MockStart start = start(there);
    int questions = kept.isEmpty() ? 0 : kept.get().mock().questions().size();
    int gone = questions - (there == null ? 0 : there.mock().questions().size());
    return gone == 0
        ? start
        : start.noted(Notice.failed(context.messages().count("mock.kept-gone", gone)));
  }

  /** An interview without the questions whose cards are gone; null where none is left. */
  private MockProgress there(MockProgress progress) throws Failure {
    Set<CardId> gone = new HashSet<>();
    for (MockQuestion question : progress.mock().questions()) {
      if (!backend.has(question.card())) {
        gone.add(question.card());
      }
    }
    return gone.isEmpty() ? progress : progress.without(gone::contains).orElse(null);
  }

  private MockStart start(MockProgress kept) throws Failure {
    List<MockDeck> decks = library.decks();
    if (decks.isEmpty()) {
      throw Failure.failed("mock.no-cards");
    }
    return MockStart.of(context, decks, choice, kept);
  }

  /** Loads what the first answer needs, while the person reads. */
  @Override
  public void prepare() {
    Marking.prepare();
    Markdown.lines("**a** `b`", PREPARED_WIDTH);
  }

  @Override
  public void leave(Screen last) throws Failure {
    examining.end();
    if (last.back() instanceof Underway interview) {
      keep(interview.progress(millis.getAsLong()));
    }
  }

  @Override
  public String farewell() {
    return farewell;
  }

  private String text(String key, Object... args) {
    return context.text(key, args);
  }

  // ---- effects ----

  private String reason(Exception e) {
    return e instanceof Failure failure
        ? failure.text(context.messages())
        : text("cli.io", String.valueOf(e.getMessage()));
  }

  // ---- asking ----

  Screen begin(MockChoice wanted) throws Failure, IOException {
    choice = wanted;
    List<Candidate> candidates = library.candidates(wanted.decks());
    long seed = wanted.seed() == null ? library.anySeed() : wanted.seed();
    List<MockQuestion> drawn = MockQuestion.draw(candidates, wanted.questions(), seed);
    if (drawn.isEmpty()) {
      throw Failure.failed("mock.no-cards");
    }
    EventId after = EventId.NONE;
    for (Candidate candidate : candidates) {
      EventId last = candidate.state().lastEvent();
      after = last.compareTo(after) > 0 ? last : after;
    }
    Mock mock = Mock.of(drawn, wanted.limit(drawn.size()));
    MockSession session =
        session(new MockProgress(after, seed, mock, "", Duration.ZERO), List.of());
    library.keep(null); // the one before goes
    return MockAsking.of(session, millis.getAsLong(), Size.SMALLEST);
  }

  private MockSession session(MockProgress progress, List<Review> graded)
      throws Failure, IOException {
    List<MockSession.Question> questions = new ArrayList<>();
    for (MockQuestion question : progress.mock().questions()) {
      CardId card = question.card();
      questions.add(
          new MockSession.Question(
              backend.card(card), question.topic(), backend.note(card), backend.earlier(card)));
    }
    return new MockSession(
        context, progress.after(), progress.seed(), progress.mock(), questions, graded);
  }

  Screen goOn(MockProgress progress) throws Failure, IOException {
    Map<Integer, Review> graded = progress.graded(library.history());
    MockSession session =
        session(progress, List.of())
            .recordedFirst(List.copyOf(graded.keySet()), List.copyOf(graded.values()));
    Mock mock = session.mock();
    if (mock.isComplete() && !mock.isTimeUp() && graded.isEmpty()) {
      return MockPause.atEnd(session, millis.getAsLong(), Size.SMALLEST);
    }
    if (session.asks()) {
      return MockPause.before(
          MockAsking.of(
              session, progress.typed(), progress.spent(), millis.getAsLong(), Size.SMALLEST));
    }
    return further(session, Notice.NONE);
  }

  private void keep(MockProgress progress) throws Failure {
    MockProgress there = there(progress);
    boolean nothing = there == null || there.mock().given().isEmpty() && there.typed().isBlank();
    library.keep(nothing ? null : there.text());
    farewell = nothing ? "" : text("mock.farewell-kept");
  }

  Screen kept(MockProgress progress, Screen screen) {
    try {
      keep(progress);
      return screen;
    } catch (Failure e) {
      return screen.noted(Notice.failed(text("mock.not-kept", reason(e))));
    }
  }

  // ---- grading ----

  Screen examined(MockGrading grading) {
    Card card = grading.card();
    String typed = grading.session().given().typed();
    return examining.begin(grading, card, typed, backend.examiner(card.id()));
  }

  Screen record(MockGrading grading, Grade grade) throws Failure, IOException {
    MockSession session = grading.session();
    CardId card = grading.card().id();
    MockSession next;
    try {
      next = session.plus(record(card, session.given(), grade, grading.ticks()));
    } catch (Failure e) {
      return backend.has(card)
          ? grading.noted(Notice.failed(text("review.not-saved", reason(e))))
          : further(session.withoutGraded(), Notice.failed(text("mock.card-gone", card)));
    }
    String name = grade.number() + " " + text("grade." + grade.number());
    return further(next, Notice.said(text("mock.saved", name)));
  }

  /** Records an answer; one that was given elsewhere meanwhile is no hindrance, nothing moves. */
  private Review record(CardId card, Mock.Given given, Grade grade, List<Review.Tick> ticks)
      throws Failure {
    String typed = given.typed().isEmpty() ? null : given.typed();
    Optional<Reviewed> reviewed = Optional.empty();
    while (reviewed.isEmpty()) {
      CardState state = backend.state(card);
      reviewed = backend.record(card, state, Mode.MOCK, grade, given.taken(), typed, ticks);
    }
    return reviewed.get().review();
  }

  /** The next answer; after the last the scorecard. */
  private Screen further(MockSession session, Notice notice) throws Failure, IOException {
    return session.grades()
        ? examined(MockGrading.of(session, millis.getAsLong(), Size.SMALLEST).noted(notice))
        : result(session); // which says all there is to say
  }

  Screen undo(MockSession session, Screen screen) throws Failure {
    if (session.graded().isEmpty()) {
      return screen.noted(Notice.said(text("undo.nothing")));
    }
    Optional<Undone> undone = backend.undo();
    if (undone.isEmpty()) {
      return screen.noted(Notice.said(text("undo.nothing")));
    }
    if (undone.get().answer() == null) {
      String said = undone.get().text(context.messages(), backend.today());
      return screen.noted(Notice.said(said));
    }
    Review review = undone.get().answer().review();
    MockSession before = session.minus(review);
    String grade = review.grade().number() + " " + text("grade." + review.grade().number());
    Notice said = Notice.said(text("review.undone", grade));
    if (!before.grades() || before.graded().size() == session.graded().size()) {
      return screen.noted(Notice.said(text("mock.undone-other", grade, review.card())));
    }
    examining.end();
    library.keep(before.progress("", Duration.ZERO).text());
    return MockGrading.of(before, millis.getAsLong(), Size.SMALLEST)
        .tickedAs(review.points())
        .noted(said);
  }

  Screen putAside(MockGrading grading, Mark.Kind kind) throws Failure {
    CardId card = grading.card().id();
    backend.mark(List.of(card), kind);
    String key = kind == Mark.Kind.BURY ? "plain.buried" : "plain.suspended";
    return grading.noted(Notice.said(text(key, card)));
  }

  Screen edit(MockGrading grading) throws Failure, IOException {
    CardId card = grading.card().id();
    List<String> said = outside.call(() -> backend.edit(card));
    Notice notice = said.isEmpty() ? Notice.NONE : Notice.failed(String.join(" ", said));
    Card edited = backend.card(card);
    MockSession anew = grading.session().withCard(edited, backend.note(card));
    return examined(MockGrading.of(anew, millis.getAsLong(), Size.SMALLEST).noted(notice));
  }

  /** The answers left keep their suggested grades; those without one are not recorded. */
  Screen finish(MockSession session) throws Failure, IOException {
    List<Integer> order = new ArrayList<>();
    List<Review> graded = new ArrayList<>(session.graded());
    List<Integer> without = new ArrayList<>();
    int gone = 0;
    int given = session.mock().given().size();
    for (int i = 0; i < given; i++) {
      Mock.Given one = session.mock().given().get(i);
      Card card = session.questions().get(i).card();
      Marked marked = Marking.mark(card, one.typed());
      OptionalInt grade = one.suggestedGrade(marked);
      if (i < session.graded().size()) {
        order.add(i);
      } else if (!backend.has(card.id())) {
        gone++;
      } else if (grade.isEmpty()) {
        without.add(i);
      } else {
        boolean spoken = one.typed().isEmpty() && !one.skipped();
        List<Review.Tick> ticks = spoken ? null : Review.Tick.of(marked);
        try {
          graded.add(record(card.id(), one, Grade.of(grade.getAsInt()), ticks));
        } catch (Failure e) {
          return unfinished(session, order, graded, e);
        }
        order.add(i);
      }
    }
    List<String> said = new ArrayList<>();
    if (graded.size() > session.graded().size()) {
      int suggested = graded.size() - session.graded().size();
      said.add(context.messages().count("mock.suggested", suggested));
    }
    if (!without.isEmpty()) {
      said.add(context.messages().count("mock.not-graded", without.size()));
    }
    if (gone > 0) {
      said.add(context.messages().count("mock.gone", gone));
    }
    return result(session.taking(order, graded)).noted(Notice.said(String.join(" ", said)));
  }

  /** Not everything could be recorded: what was is not asked again, the rest is still there. */
  private Screen unfinished(
      MockSession session, List<Integer> recorded, List<Review> graded, Failure failure) {
    MockSession left = session.recordedFirst(recorded, graded);
    Notice failed = Notice.failed(text("review.not-saved", reason(failure)));
    return examined(MockGrading.of(left, millis.getAsLong(), Size.SMALLEST).noted(failed));
  }

  // ---- afterwards ----

  private MockResult result(MockSession session) throws Failure, IOException {
    examining.end();
    Set<EventId> ours = new HashSet<>();
    session.graded().forEach(review -> ours.add(review.id()));
    List<Reviewed> before = new ArrayList<>();
    for (Reviewed one : library.history()) {
      if (!ours.contains(one.review().id())) {
        before.add(one);
      }
    }
    MockScorecard scorecard =
        MockScorecard.of(session.graded(), library.candidates(Set.of()), before);
    List<CardId> missed = new ArrayList<>();
    for (CardId card : scorecard.missed()) {
      if (!backend.state(card).isHidden(backend.today())) {
        missed.add(card);
      }
    }
    library.keep(null);
    farewell = MockResultText.whole(scorecard.total(), context.messages());
    return MockResult.of(session, scorecard, backend.today(), missed);
  }

  /** What another interview would be like. */
  Screen again() throws Failure {
    choice = choice.withoutSeed();
    return start(null);
  }

  Screen askFor(MockResult result) throws Failure {
    backend.mark(result.missed(), Mark.Kind.ASK);
    return result.askedFor();
  }
}
