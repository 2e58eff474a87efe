package dev.grill.tui.review;

import dev.grill.answer.Examiner;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Backend;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.History;
import dev.grill.review.Limits;
import dev.grill.review.Logs;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.NewOrder;
import dev.grill.review.OtherEdition;
import dev.grill.review.Outcome;
import dev.grill.review.Queue;
import dev.grill.review.Remaining;
import dev.grill.review.Remark;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Session;
import dev.grill.review.Undo;
import dev.grill.review.Undone;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A backend whose log, notes and drafts are lists: the same rules without files or a clock. */
public final class PaperBackend implements Backend {

  /** What all backends over one library share. */
  public static final class Library {
    public final List<Card> cards = new ArrayList<>();
    final Map<CardId, List<OtherEdition>> editions = new HashMap<>();
    public final Map<CardId, String> notes = new HashMap<>();
    final Map<CardId, String> drafts = new HashMap<>();
    public final List<Event> log = new ArrayList<>();
    public LocalDate day = LocalDate.of(2026, 11, 24);

    /** What every write fails with; null while writing works. */
    public Failure broken;

    /** Who marks answers besides grill; null for nobody. */
    public Examiner examiner;

    /** What the editor makes of the card it opens; null for nothing. */
    public Card edited;

    public List<Reviewed> answers() {
      return Logs.fold(log).reviews();
    }
  }

  public final Library library;
  private final Limits limits;
  private final Mode asked;

  public PaperBackend(Card... cards) {
    this(new Library(), Limits.ofDay(10, 200).withNewOrder(NewOrder.DECK), Mode.REVIEW);
    library.cards.addAll(List.of(cards));
  }

  private PaperBackend(Library library, Limits limits, Mode asked) {
    this.library = library;
    this.limits = limits;
    this.asked = asked;
  }

  PaperBackend withLimits(Limits other) {
    return new PaperBackend(library, other, asked);
  }

  /** The cards, in the order they were given in. */
  public List<Candidate> candidates() {
    History history = Logs.fold(library.log);
    List<Candidate> candidates = new ArrayList<>();
    for (Card card : library.cards) {
      candidates.add(
          new Candidate(
              card.id(), card.topic(), card.difficulty(), card.tags(), history.state(card.id())));
    }
    return candidates;
  }

  private Queue queue() {
    return asked == Mode.CRAM
        ? Queue.cram(candidates(), limits.atMost(), library.day)
        : Queue.of(candidates(), limits, library.day);
  }

  @Override
  public LocalDate today() {
    return library.day;
  }

  @Override
  public Session open() {
    return Session.of(queue(), asked);
  }

  @Override
  public Session reopen(Session session) {
    return session.rebuilt(queue());
  }

  @Override
  public Card card(CardId id) throws Failure {
    for (Card card : library.cards) {
      if (card.id().equals(id)) {
        return card;
      }
    }
    throw Failure.failed("cli.unknown-card", id);
  }

  @Override
  public boolean has(CardId id) {
    return library.cards.stream().anyMatch(card -> card.id().equals(id));
  }

  @Override
  public CardState state(CardId card) {
    return Logs.fold(library.log).state(card);
  }

  @Override
  public List<Outcome> outcomes(CardState state, Mode mode) {
    return Outcome.all(state, mode, library.day, new Sm2());
  }

  @Override
  public Optional<Reviewed> record(
      CardId card,
      CardState shown,
      Mode mode,
      Grade grade,
      Duration taken,
      String typed,
      List<Review.Tick> points)
      throws Failure {
    check();
    if (!Objects.equals(shown.lastEvent(), state(card).lastEvent())) {
      return Optional.empty();
    }
    Review review =
        new Review(Logs.stamp(id(), now(), library.day), card, grade, mode, taken, typed, points);
    library.log.add(review);
    library.drafts.remove(card);
    return Optional.of(reviewed(review.id()));
  }

  private Reviewed reviewed(EventId id) {
    return library.answers().stream()
        .filter(answer -> answer.review().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void check() throws Failure {
    if (library.broken != null) {
      throw library.broken;
    }
  }

  private String id() {
    return "%06d".formatted(library.log.size());
  }

  private ZonedDateTime now() {
    return library.day.atTime(9, 0).atZone(ZoneOffset.UTC);
  }

  @Override
  public Optional<Undone> undo() throws Failure {
    check();
    List<EventId> undone = new ArrayList<>();
    for (Event event : library.log) {
      if (event instanceof Undo undo) {
        undone.add(undo.target());
      }
    }
    for (int i = library.log.size() - 1; i >= 0; i--) {
      Event event = library.log.get(i);
      if (!(event instanceof Undo) && !undone.contains(event.id())) {
        library.log.add(new Undo(Logs.stamp(id(), now(), library.day), event.card(), event.id()));
        Reviewed answer = event instanceof Review ? reviewed(event.id()) : null;
        return Optional.of(
            new Undone(List.of(new Undone.Taken(event, answer, state(event.card())))));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean canUndo() {
    Set<EventId> undone = new HashSet<>();
    for (Event event : library.log) {
      if (event instanceof Undo undo) {
        undone.add(undo.target());
      }
    }
    return library.log.stream()
        .anyMatch(event -> !(event instanceof Undo) && !undone.contains(event.id()));
  }

  @Override
  public void mark(List<CardId> cards, Mark.Kind kind) throws Failure {
    check();
    for (CardId card : cards) {
      library.log.add(new Mark(Logs.stamp(id(), now(), library.day), card, kind));
    }
  }

  @Override
  public List<Reviewed> earlier(CardId card) {
    return Reviewed.typed(
        library.answers().stream().filter(answer -> answer.review().card().equals(card)).toList());
  }

  @Override
  public String note(CardId card) {
    return library.notes.get(card);
  }

  @Override
  public void note(CardId card, String text) throws Failure {
    check();
    if (text == null) {
      library.notes.remove(card);
    } else {
      library.notes.put(card, text);
    }
  }

  @Override
  public void flag(CardId card, String text) throws Failure {
    check();
    library.log.add(new Remark(Logs.stamp(id(), now(), library.day), card, Remark.Kind.FLAG, text));
  }

  @Override
  public String draft(CardId card) {
    return library.drafts.get(card);
  }

  @Override
  public void draft(CardId card, String text) throws Failure {
    check();
    if (text == null) {
      library.drafts.remove(card);
    } else {
      library.drafts.put(card, text);
    }
  }

  @Override
  public String deckTitle(CardId card) {
    return ReviewCards.TITLES.getOrDefault(card.deck().text(), card.deck().text());
  }

  @Override
  public List<OtherEdition> editions(CardId card) {
    return library.editions.getOrDefault(card, List.of());
  }

  @Override
  public Remaining ahead() {
    return Remaining.of(candidates(), Queue.of(candidates(), limits, library.day));
  }

  @Override
  public Backend withMoreNew(int cards) {
    return withLimits(limits.ofWholeDay().withNewCards(limits.newCards() + cards));
  }

  @Override
  public Backend asking(Mode mode) {
    return new PaperBackend(library, limits, mode);
  }

  @Override
  public List<String> edit(CardId id) throws Failure {
    check();
    if (library.edited != null) {
      library.cards.replaceAll(card -> card.id().equals(id) ? library.edited : card);
    }
    return List.of();
  }

  @Override
  public Duration cap() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Examiner examiner(CardId card) {
    return library.examiner;
  }

  @Override
  public int leechAfter() {
    return 8;
  }
}
