package dev.grill.tui.browse;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.History;
import dev.grill.review.Logs;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Remark;
import dev.grill.review.Review;
import dev.grill.schedule.Grade;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A library on paper: the same rules without files, threads or a clock. */
final class PaperBrowse implements BrowseBackend {

  final List<Card> cards = new ArrayList<>();
  final List<Event> log = new ArrayList<>();
  final Map<DeckId, String> titles = new HashMap<>();
  LocalDate day = LocalDate.of(2026, 11, 24);

  /** How many cards are read at once; the rest waits for {@link #readOn}. */
  int readAtOnce = Integer.MAX_VALUE;

  /** What every write and every reading of texts fails with; null while they work. */
  Failure broken;

  /** What the editor makes of the card it opens, and what it says; null for nothing. */
  Card edited;

  String said;

  /** How many cards were read in all. */
  int reads;

  private final Map<CardId, Card> byId = new HashMap<>();
  private final Map<DeckId, Integer> versions = new HashMap<>();
  private IndexedQuestions reading;
  private int readTo;

  void answer(CardId card, int grade, LocalDate on) {
    log.add(
        new Review(
            Logs.stamp(id(), on.atTime(9, 0).atZone(ZoneOffset.UTC), on),
            card,
            Grade.of(grade),
            Mode.REVIEW,
            Duration.ofSeconds(42),
            null,
            null));
  }

  /** The note on a card; null for none. */
  String note(CardId card) {
    return Logs.fold(log).remarks(card).note();
  }

  private String id() {
    return "%06d".formatted(log.size());
  }

  @Override
  public LocalDate today() {
    return day;
  }

  @Override
  public BrowseFacts facts() {
    History history = Logs.fold(log);
    List<Candidate> candidates = new ArrayList<>();
    Map<DeckId, String> texts = new HashMap<>();
    for (Card card : cards) {
      candidates.add(
          new Candidate(
              card.id(), card.topic(), card.difficulty(), card.tags(), history.state(card.id())));
      DeckId deck = card.id().deck();
      titles.putIfAbsent(deck, deck.text());
      texts.put(deck, String.valueOf(versions.getOrDefault(deck, 0)));
    }
    return new BrowseFacts(day, 2, candidates, titles, texts);
  }

  @Override
  public void read(IndexedQuestions texts) {
    reading = texts;
    readTo = 0;
    readOn(readAtOnce);
  }

  /** Reads so many cards more. */
  void readOn(int count) {
    if (broken != null) {
      reading.fail(broken);
      return;
    }
    int to = (int) Math.min(cards.size(), (long) readTo + count);
    for (; readTo < to; readTo++) {
      if (reading.wants(readTo)) {
        reading.add(readTo, cards.get(readTo));
        reads++;
      }
    }
    if (readTo == cards.size()) {
      reading.finish();
    }
  }

  /** Whether nobody waits for what is read. */
  boolean isReadingCancelled() {
    return reading.isCancelled();
  }

  @Override
  public Card card(CardId id) throws Failure {
    if (byId.size() != cards.size()) {
      cards.forEach(card -> byId.put(card.id(), card));
    }
    Card card = byId.get(id);
    if (card == null) {
      throw Failure.failed("cli.unknown-card", id);
    }
    return card;
  }

  @Override
  public WholeCard whole(CardId id) throws Failure {
    List<Event> events = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (Event event : log) {
      if (event.card().equals(id)) {
        events.add(event);
        if (event instanceof Mark mark) {
          marks.add(mark);
        }
      }
    }
    History history = Logs.fold(events);
    return new WholeCard(
        card(id), history.state(id), history.remarks(id), history.reviews(), marks);
  }

  @Override
  public CardState state(CardId card) {
    return Logs.fold(log).state(card);
  }

  @Override
  public void remark(CardId card, Remark.Kind kind, String text) {
    log.add(
        new Remark(
            Logs.stamp(id(), day.atTime(9, 0).atZone(ZoneOffset.UTC), day), card, kind, text));
  }

  @Override
  public void mark(CardId card, Mark.Kind kind) throws Failure {
    if (broken != null) {
      throw broken;
    }
    log.add(new Mark(Logs.stamp(id(), day.atTime(9, 0).atZone(ZoneOffset.UTC), day), card, kind));
  }

  @Override
  public List<String> edit(CardId id) throws Failure {
    if (broken != null) {
      throw broken;
    }
    if (edited != null) {
      cards.replaceAll(card -> card.id().equals(id) ? edited : card);
      versions.merge(id.deck(), 1, Integer::sum);
      byId.clear();
    }
    return said == null ? List.of() : List.of(said);
  }
}
