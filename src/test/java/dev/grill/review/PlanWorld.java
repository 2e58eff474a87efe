package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.schedule.StudyDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Cards, a log, a clock and a date to be ready for, without any file. */
final class PlanWorld {
  final Random random;
  final List<CardId> cards = new ArrayList<>();
  final List<Event> log = new ArrayList<>();
  ZonedDateTime now = ZonedDateTime.parse("2026-10-01T09:00:00+08:00");
  Interview interview;
  Limits limits;

  /** The log as folded when it was that long: it only grows, and is asked of many times a day. */
  private History folded = Logs.fold(log);

  private int foldedEvents;

  PlanWorld(long seed) {
    random = new Random(seed);
    int decks = 1 + random.nextInt(3);
    for (int deck = 0; deck < decks; deck++) {
      int size = random.nextInt(30);
      for (int i = 0; i < size; i++) {
        cards.add(
            new CardId("deck" + deck, "card" + "" + (char) ('a' + i / 26) + (char) ('a' + i % 26)));
      }
    }
    limits = Limits.ofDay(1 + random.nextInt(12), 1 + random.nextInt(60));
  }

  /** Some weeks of answers, marks and pauses; ends on the morning of a day without answers. */
  PlanWorld lived() {
    int steps = random.nextInt(200);
    int known = cards.isEmpty() ? 0 : 1 + random.nextInt(cards.size());
    for (int i = 0; i < steps && known > 0; i++) {
      CardId card = cards.get(random.nextInt(known));
      switch (random.nextInt(14)) {
        case 0 -> mark(card, Mark.Kind.BURY);
        case 1 -> mark(card, Mark.Kind.SUSPEND);
        case 2, 3 -> mark(card, Mark.Kind.RESUME);
        case 4 -> now = now.plusDays(1 + random.nextInt(4));
        case 5 -> grade(card, Grade.of(random.nextInt(6)), Mode.CRAM);
        default -> grade(card, Grade.of(random.nextInt(6)), Mode.REVIEW);
      }
    }
    nextMorning();
    return this;
  }

  /** An interview so many days ahead. */
  PlanWorld interviewIn(int days, int minutes, int secondsPerCard) {
    interview =
        new Interview(
            today().plusDays(days), minutes, new Pace(Duration.ofSeconds(secondsPerCard)));
    return this;
  }

  PlanWorld interviewSomeDay() {
    int minutes = 1 + random.nextInt(30);
    return interviewIn(1 + random.nextInt(14), minutes, 10 + random.nextInt(100));
  }

  LocalDate today() {
    return StudyDay.of(now, StudyDay.DEFAULT_START);
  }

  void nextMorning() {
    now = now.plusDays(1).withHour(9).withMinute(0).withSecond(0);
  }

  History history() {
    if (foldedEvents != log.size()) {
      folded = Logs.fold(log);
      foldedEvents = log.size();
    }
    return folded;
  }

  List<Candidate> candidates() {
    History history = history();
    List<Candidate> candidates = new ArrayList<>();
    for (CardId card : cards) {
      candidates.add(new Candidate(card, null, 2, List.of(), history.state(card)));
    }
    return candidates;
  }

  List<Reviewed> answers() {
    return history().reviews();
  }

  Showings showings() {
    Map<CardId, LocalDate> before = new HashMap<>();
    for (Reviewed answer : answers()) {
      LocalDate day = answer.review().day();
      if (Showings.counts(answer) && day.isBefore(today())) {
        before.merge(answer.review().card(), day, (x, y) -> x.isAfter(y) ? x : y);
      }
    }
    return Showings.of(before, answers(), today());
  }

  /** The cards as a plan of today needs them. */
  PlanCards<RuntimeException> planCards() {
    return showings().cards(candidates(), today());
  }

  Plan plan() {
    return Plan.of(planCards(), interview, new Sm2());
  }

  /** The cards that the plan does not ask before the interview. */
  List<CardId> unseenOf(Plan plan) {
    return planCards().names(plan.unseen());
  }

  /** The day on which the plan asks each card that is not suspended next; null if on none. */
  List<LocalDate> next() {
    PlanCards<RuntimeException> cards = planCards();
    List<LocalDate> next = new ArrayList<>();
    for (int card = 0; card < cards.size(); card++) {
      next.add(Plan.next(card, cards, interview, new Sm2()));
    }
    return next;
  }

  /** The day on which the plan asks a card next; null if on none. */
  LocalDate next(CardId card) {
    return Plan.next(planCards().number(card), planCards(), interview, new Sm2());
  }

  Queue queue() {
    PlanShare.Named share = PlanShare.named(planCards(), interview);
    return Queue.of(candidates(), limits, today(), share, false);
  }

  int cardsNotSuspended() {
    return (int) candidates().stream().filter(card -> !card.state().suspended()).count();
  }

  List<CardId> notBegun() {
    return candidates().stream()
        .filter(card -> card.state().isNew() && !card.state().suspended())
        .map(Candidate::card)
        .toList();
  }

  /** The first of the last days, before today where time is short. */
  LocalDate lastDays() {
    return interview.lastDays(cardsNotSuspended(), interview.places());
  }

  EventId grade(CardId card, Grade grade, Mode asked) {
    EventId id = new EventId("%08d".formatted(log.size()));
    log.add(new Review(new Stamp(id, "here", now, today()), card, grade, asked, null, null, null));
    now = now.plusSeconds(20);
    return id;
  }

  void undo(EventId review, CardId card) {
    log.add(new Undo(Logs.stamp("%08d".formatted(log.size()), now, today()), card, review));
  }

  void mark(CardId card, Mark.Kind kind) {
    log.add(new Mark(Logs.stamp("%08d".formatted(log.size()), now, today()), card, kind));
  }

  /** Asks all that waits today, each card until it is graded 4. */
  void review() {
    for (Queue.Item item : queue().items()) {
      grade(item.card(), Grade.GOOD, Mode.REVIEW);
    }
  }

  /** The cards not suspended without an answer in the last days, cram and mock aside. */
  List<CardId> unseen() {
    LocalDate lastDays = lastDays();
    Set<CardId> seen = new HashSet<>();
    for (Reviewed answer : answers()) {
      if (Showings.counts(answer) && !answer.review().day().isBefore(lastDays)) {
        seen.add(answer.review().card());
      }
    }
    return candidates().stream()
        .filter(card -> !card.state().suspended())
        .map(Candidate::card)
        .filter(card -> !seen.contains(card))
        .toList();
  }
}
