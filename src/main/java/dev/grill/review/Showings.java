package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.schedule.Memory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * When cards were last asked, cram, mock and what was taken back aside: what a plan has to know of
 * the log beyond where the cards stand.
 *
 * @param before the last day before today on which a card was asked
 * @param today the first answer today to each card that had one
 */
public record Showings(Map<CardId, LocalDate> before, Map<CardId, Reviewed> today) {

  /** A log without answers. */
  public static final Showings NONE = new Showings(Map.of(), Map.of());

  /**
   * The showings before a day and on it.
   *
   * @param answers of the day, oldest first; others in it do no harm
   */
  public static Showings of(Map<CardId, LocalDate> before, List<Reviewed> answers, LocalDate day) {
    return new Showings(before, of(answers, day));
  }

  /**
   * The first answer on a day to each card that had one.
   *
   * @param answers of the day, oldest first; others in it do no harm
   */
  public static Map<CardId, Reviewed> of(List<Reviewed> answers, LocalDate day) {
    Map<CardId, Reviewed> today = new HashMap<>();
    for (Reviewed answer : answers) {
      if (counts(answer) && answer.review().day().equals(day)) {
        today.putIfAbsent(answer.review().card(), answer);
      }
    }
    return today;
  }

  /** Whether an answer is one the plan asked for: not taken back, cram and mock aside. */
  static boolean counts(Reviewed answer) {
    return !answer.undone() && !answer.mode().aside();
  }

  /**
   * Cards that were read one by one, with when they were asked.
   *
   * @param candidates in the order of deck ids, then of the file
   * @param <E> anything: it is never thrown
   */
  public <E extends Exception> PlanCards<E> cards(List<Candidate> candidates, LocalDate day) {
    List<Candidate> numbered = new ArrayList<>(candidates.size());
    PlanCards.Filling<E> filling = new PlanCards.Filling<>(day, candidates.size());
    DeckId deck = null;
    Instant lastBegun = Instant.MIN;
    for (Candidate candidate : candidates) {
      if (!candidate.card().deck().equals(deck)) {
        filling.deck(deck, lastBegun);
        deck = candidate.card().deck();
        lastBegun = Instant.MIN;
      }
      CardState state = candidate.state();
      Instant begun = state.learned().begun();
      if (begun != null && begun.isAfter(lastBegun)) {
        lastBegun = begun;
      }
      Reviewed answer = today.get(candidate.card());
      if (answer != null) {
        filling.askedToday();
      }
      if (!state.suspended()) {
        LocalDate last = before.get(candidate.card());
        Memory memory = state.memory();
        filling.card(
            memory == null ? PlanCards.NEW : (int) memory.due().toEpochDay(),
            memory == null ? 0 : memory.intervalDays(),
            last == null ? PlanCards.NEVER : (int) last.toEpochDay(),
            state.isKnown());
        filling.day(numbered.size(), new PlanCards.DayCard(candidate.card(), state, answer, last));
        numbered.add(candidate);
      }
    }
    filling.deck(deck, lastBegun);
    return filling.cards(new Listed<>(numbered));
  }

  private record Listed<E extends Exception>(List<Candidate> cards)
      implements PlanCards.Reading<E> {

    @Override
    public Map<Integer, Memory> memories(Collection<Integer> numbers) {
      Map<Integer, Memory> memories = new HashMap<>();
      for (int number : numbers) {
        memories.put(number, cards.get(number).state().memory());
      }
      return memories;
    }

    @Override
    public List<CardId> names(Collection<Integer> numbers) {
      List<CardId> names = new ArrayList<>(numbers.size());
      for (int number : new TreeSet<>(numbers)) {
        names.add(cards.get(number).card());
      }
      return names;
    }

    @Override
    public int number(CardId card) {
      for (int i = 0; i < cards.size(); i++) {
        if (cards.get(i).card().equals(card)) {
          return i;
        }
      }
      return -1;
    }
  }
}
