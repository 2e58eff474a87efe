package dev.grill.cli.backend;

import dev.grill.answer.Examiner;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.library.Editing;
import dev.grill.library.Editions;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.review.Backend;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.OtherEdition;
import dev.grill.review.Outcome;
import dev.grill.review.Queue;
import dev.grill.review.Remaining;
import dev.grill.review.Remark;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Session;
import dev.grill.review.Undone;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Scheduler;
import dev.grill.schedule.Sm2;
import dev.grill.schedule.StudyDay;
import dev.grill.settings.Setting;
import dev.grill.store.Answer;
import dev.grill.store.Store;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A review over the learner's library. A grade goes straight to its store. */
public final class StoreReview implements Backend {

  private static final long UNSEEN = -1;

  private final Call call;
  private final Library library;
  private final Store store;
  private final Choosing choosing;
  private final List<CardId> listed;
  private final Scheduler scheduler = new Sm2();
  private long seen = UNSEEN;

  public StoreReview(Call call, Library library, Choosing choosing) {
    this(call, library, choosing, null);
  }

  private StoreReview(Call call, Library library, Choosing choosing, List<CardId> listed) {
    this.call = call;
    this.library = library;
    this.store = library.store();
    this.choosing = choosing;
    this.listed = listed;
  }

  /** The same, asking these cards in this order instead of what waits. */
  StoreReview of(List<CardId> cards) {
    return new StoreReview(call, library, choosing, List.copyOf(cards));
  }

  private Queue queue() throws Failure {
    if (listed == null) {
      return choosing.queue(library, today());
    }
    Map<CardId, Candidate> all = new HashMap<>();
    for (Candidate candidate : library.candidates(Set.of())) {
      all.put(candidate.card(), candidate);
    }
    List<Candidate> there = new ArrayList<>();
    for (CardId card : listed) {
      if (all.containsKey(card)) {
        there.add(all.get(card));
      }
    }
    return Queue.cram(there, Integer.MAX_VALUE, today());
  }

  @Override
  public LocalDate today() throws Failure {
    return call.today();
  }

  @Override
  public Session open() throws Failure, IOException {
    seen = store.exchange().version();
    return Session.of(queue(), choosing.asked());
  }

  @Override
  public Session reopen(Session session) throws Failure, IOException {
    seen = store.exchange().version();
    return session.rebuilt(queue());
  }

  /** A sync or another terminal may record while this session asks. */
  @Override
  public Session renewed(Session session) throws Failure, IOException {
    long before = seen;
    seen = store.exchange().version();
    boolean same = before == UNSEEN || before == seen;
    if (same || listed != null || session.asked() != Mode.REVIEW) {
      return session;
    }
    return session.renewed(queue(), choosing.limits().atMost() != Integer.MAX_VALUE);
  }

  @Override
  public Card card(CardId card) throws Failure, IOException {
    return library.card(card);
  }

  @Override
  public boolean has(CardId card) throws Failure {
    return store.deckStore().lists(card);
  }

  @Override
  public CardState state(CardId card) throws Failure {
    return store.state(card);
  }

  @Override
  public List<Outcome> outcomes(CardState state, Mode asked) throws Failure {
    return Outcome.all(state, asked, today(), scheduler);
  }

  @Override
  public Optional<Reviewed> record(
      CardId card,
      CardState shown,
      Mode asked,
      Grade grade,
      Duration taken,
      String typed,
      List<Review.Tick> points)
      throws Failure {
    ZonedDateTime now = call.now();
    LocalDate day = StudyDay.of(now, call.settings().dayStart());
    Answer answer = new Answer(now, day, card, grade, asked, taken, typed, points);
    return store.record(answer, shown.lastEvent());
  }

  @Override
  public Optional<Undone> undo() throws Failure {
    return store.undo(call.now(), today());
  }

  @Override
  public boolean canUndo() throws Failure {
    return store.canUndo();
  }

  @Override
  public void mark(List<CardId> cards, Mark.Kind kind) throws Failure {
    store.mark(cards, kind, call.now(), today());
  }

  @Override
  public List<Reviewed> earlier(CardId card) throws Failure {
    return Reviewed.typed(library.store().history(card));
  }

  @Override
  public String note(CardId card) throws Failure {
    return store.remarks(card).note();
  }

  @Override
  public void note(CardId card, String text) throws Failure {
    store.remark(card, Remark.Kind.NOTE, text, call.now(), today());
  }

  @Override
  public void flag(CardId card, String text) throws Failure {
    store.remark(card, Remark.Kind.FLAG, text, call.now(), today());
  }

  @Override
  public String draft(CardId card) throws Failure {
    return store.draft(card).orElse(null);
  }

  @Override
  public void draft(CardId card, String text) throws Failure {
    store.draft(card, text);
  }

  @Override
  public String deckTitle(CardId card) {
    StoredDeck deck = library.deck(card.deck());
    return deck == null ? card.deck().text() : deck.title();
  }

  @Override
  public List<OtherEdition> editions(CardId card) throws Failure, IOException {
    return Editions.of(call, library, card);
  }

  @Override
  public Remaining ahead() throws Failure {
    return choosing.ahead(library, today());
  }

  @Override
  public Backend withMoreNew(int cards) throws Failure {
    return new StoreReview(call, library, choosing.withMoreNew(cards, library, today()));
  }

  @Override
  public Backend asking(Mode mode) {
    return new StoreReview(call, library, choosing.asking(mode));
  }

  @Override
  public List<String> edit(CardId card) throws Failure, IOException {
    return Editing.edit(call, library, card).said();
  }

  /** A setting that cannot be read is the examiner's failure, not the review's. */
  @Override
  public Examiner examiner(CardId card) {
    try {
      return OwnExaminer.of(call, library, card);
    } catch (Failure e) {
      return (asked, typed) -> {
        throw Failure.failed(e, "examiner.wrongly-set");
      };
    }
  }

  @Override
  public Duration cap() throws Failure {
    return StoreStats.cap(call);
  }

  @Override
  public int leechAfter() throws Failure {
    return call.settings().number(Setting.LEECH_AFTER);
  }
}
