package dev.grill.school;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.History;
import dev.grill.review.Moves;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Sm2;
import dev.grill.store.Recorded;
import dev.grill.store.ShortPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is kept of a learner beside the log: where each card stands, what each answer counts as, and
 * the sums of cards and weeks that reports add up; by the fold of the whole log and nothing else.
 *
 * @param cards those of the learner's decks and those in the log
 * @param answers those neither taken back nor passed over
 * @param weeks with an answer, cram and mock aside
 * @param wordings of the answers' key points
 * @param days the days that it is of
 */
record Derived(
    Map<CardId, OfCard> cards,
    Map<String, OfAnswer> answers,
    Map<DeckWeek, OfWeek> weeks,
    Map<UUID, String> wordings,
    Days days) {

  /** Grows with every change of the fold or of these rows: what an older one kept is made anew. */
  static final int VERSION = 2;

  /**
   * A card as a deck of the learner has it.
   *
   * @param topic null for none
   */
  record Text(String question, String topic) {}

  /**
   * A card.
   *
   * @param text null where none of the learner's decks has it
   * @param first the day of the first answer, cram and mock aside; null without
   */
  record OfCard(
      Text text,
      boolean started,
      boolean known,
      boolean mature,
      LocalDate first,
      Counts counts,
      PointCounts points) {}

  /**
   * Answers, cram and mock aside.
   *
   * @param recalled those that count towards retention
   * @param passed of these, those graded 3 or better
   */
  record Counts(int answers, int recalled, int passed) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(OfAnswer answer) {
      return new Counts(
          answers + 1,
          recalled + (answer.recalled() ? 1 : 0),
          passed + (answer.recalled() && answer.passed() ? 1 : 0));
    }
  }

  /**
   * A card's key points, each text once, in answers of every mode.
   *
   * @param wording the id of the texts; null where none was ever marked
   * @param asked how often each was ticked or left open, as PostgreSQL writes an array; null
   *     likewise
   * @param missed how often each was left open
   */
  record PointCounts(UUID wording, String asked, String missed) {
    static final PointCounts NONE = new PointCounts(null, null, null);
  }

  /** A deck's week, by its first day. */
  record DeckWeek(DeckId deck, LocalDate monday) {}

  /**
   * What was done in a week.
   *
   * @param days a bit a day with an answer, Monday the lowest
   * @param millis the answers' times, each up to {@link WeekTime#USUAL_CAP}
   * @param longer the times of those above a minute, as PostgreSQL writes an array; null without
   */
  record OfWeek(int days, Counts counts, long millis, String longer) {}

  /**
   * The days of a log.
   *
   * @param first the first day with an answer that counts; null without
   * @param last the last day of anything in it; null without
   * @param ahead whether something was passed over because it lay ahead of the clock: it may count
   *     by now
   */
  record Days(LocalDate first, LocalDate last, boolean ahead) {}

  /**
   * An answer.
   *
   * @param own whether one of the learner's decks has the card
   * @param aside whether it was a cram or mock answer
   * @param recalled whether it counts towards retention
   * @param missed a digit a key point, 1 where it was left open; null where none were marked
   */
  record OfAnswer(
      CardId card,
      LocalDate day,
      boolean own,
      boolean aside,
      boolean passed,
      boolean recalled,
      Long millis,
      UUID wording,
      String missed) {}

  /**
   * Folds a log.
   *
   * @param texts the cards of the learner's decks
   */
  static Derived of(List<Recorded> log, Map<CardId, Text> texts, Instant now) {
    List<Event> events = events(log);
    History history = History.of(events, new Sm2(), now);
    Map<UUID, String> wordings = new HashMap<>();
    Map<String, OfAnswer> answers = new HashMap<>();
    Map<CardId, CardCount> counts = new HashMap<>();
    Map<DeckWeek, WeekTime> weeks = new HashMap<>();
    LocalDate first = null;
    LocalDate last = null;
    for (Reviewed reviewed : history.reviews()) {
      last = last == null || reviewed.day().isAfter(last) ? reviewed.day() : last;
      if (reviewed.counts()) {
        CardId card = reviewed.review().card();
        OfAnswer answer = answer(reviewed, texts.containsKey(card), wordings);
        answers.put(reviewed.review().id().text(), answer);
        first = first == null || answer.day().isBefore(first) ? answer.day() : first;
        counts.computeIfAbsent(card, id -> new CardCount()).add(answer, reviewed.review().points());
        if (!answer.aside()) {
          DeckWeek week = new DeckWeek(card.deck(), WeekTime.monday(answer.day()));
          weeks.computeIfAbsent(week, id -> new WeekTime()).add(answer);
        }
      }
    }
    boolean ahead = false;
    for (Event event : events) {
      last = last == null || event.day().isAfter(last) ? event.day() : last;
      ahead |= event.at().toInstant().isAfter(now.plus(History.AHEAD));
    }
    Set<CardId> all = new HashSet<>(texts.keySet());
    all.addAll(history.states().keySet());
    Map<CardId, OfCard> cards = new HashMap<>();
    for (CardId card : all) {
      CardCount count = counts.getOrDefault(card, new CardCount());
      cards.put(card, card(history.state(card), texts.get(card), count, wordings));
    }
    Map<DeckWeek, OfWeek> summed = new HashMap<>();
    weeks.forEach((week, time) -> summed.put(week, time.sums()));
    return new Derived(cards, answers, summed, wordings, new Days(first, last, ahead));
  }

  /** Everything that happened, under the names that cards have now. */
  static List<Event> events(List<Recorded> log) {
    List<Event> events = new ArrayList<>();
    for (Recorded recorded : log) {
      if (recorded.withheld() == null || !recorded.row().kind().equals("note")) {
        events.add(recorded.row().event());
      }
    }
    Moves moves = Moves.of(events);
    return moves.isEmpty() ? events : moves.applied(events);
  }

  private static OfCard card(
      CardState state, Text text, CardCount count, Map<UUID, String> wordings) {
    return new OfCard(
        text,
        !state.isNew(),
        state.isKnown(),
        state.isMature(),
        count.first(),
        count.counts(),
        count.points(wordings));
  }

  private static OfAnswer answer(Reviewed reviewed, boolean own, Map<UUID, String> wordings) {
    Review review = reviewed.review();
    UUID wording = null;
    StringBuilder missed = null;
    if (review.points() != null && !review.points().isEmpty()) {
      List<String> texts = new ArrayList<>();
      missed = new StringBuilder();
      for (Review.Tick tick : review.points()) {
        texts.add(tick.point());
        missed.append(tick.covered() ? '0' : '1');
      }
      wording = wording(texts, wordings);
    }
    return new OfAnswer(
        review.card(),
        reviewed.day(),
        own,
        reviewed.mode().aside(),
        review.grade().passed(),
        reviewed.asksWhatWasLearned(),
        review.taken() == null ? null : review.taken().toMillis(),
        wording,
        missed == null ? null : missed.toString());
  }

  /** The id of key points' texts, which are kept under it. */
  static UUID wording(List<String> texts, Map<UUID, String> wordings) {
    String joined = ShortPoints.of("", texts).texts();
    UUID wording = SchoolIds.ofWording(joined);
    wordings.put(wording, joined);
    return wording;
  }
}
