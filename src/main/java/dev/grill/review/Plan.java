package dev.grill.review;

import dev.grill.schedule.Scheduler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do each day so that every card is as likely remembered at an interview as the minutes
 * allow. An overlay: computed from schedules, settings and the day whenever it is looked at, and
 * stored nowhere.
 *
 * @param days from the day it was made to the day before the interview; empty from the interview's
 *     own day on
 * @param lastDays the first of the last days, today or later: in them every card is asked once
 *     before any is asked again
 * @param unseen cards not suspended that are not asked before the interview, by their numbers among
 *     the {@link PlanCards}, in their order
 * @param isFeasible whether every card is asked in the last days
 */
public record Plan(
    Interview interview,
    List<PlanDay> days,
    LocalDate lastDays,
    List<Integer> unseen,
    boolean isFeasible) {

  public Plan {
    days = List.copyOf(days);
    unseen = List.copyOf(unseen);
  }

  /** The plan of the chosen cards from their day on, each answer foreseen as a good one. */
  public static <E extends Exception> Plan of(
      PlanCards<E> cards, Interview interview, Scheduler scheduler) throws E {
    if (!interview.isAhead(cards.day())) {
      return new Plan(interview, List.of(), interview.date(), List.of(), true);
    }
    PlanCourse<E> course = new PlanCourse<>(cards, interview, scheduler);
    List<PlanDay> days = new ArrayList<>();
    while (!course.isOver()) {
      days.add(course.nextDay());
    }
    boolean feasible = true;
    List<Integer> unseen = new ArrayList<>();
    for (int card = 0; card < cards.size(); card++) {
      boolean isSeen = course.isSeen(card);
      feasible &= isSeen;
      if (!isSeen && course.next(card) == null) {
        unseen.add(card);
      }
    }
    LocalDate lastDays = course.lastDays();
    LocalDate first = lastDays.isBefore(cards.day()) ? cards.day() : lastDays;
    return new Plan(interview, days, first, unseen, feasible);
  }

  /** The first day after the cards' own that the plan of them asks something; null for none. */
  public static <E extends Exception> PlanDay nextDay(
      PlanCards<E> cards, Interview interview, Scheduler scheduler) throws E {
    if (interview.isAhead(cards.day())) {
      PlanCourse<E> course = new PlanCourse<>(cards, interview, scheduler);
      course.nextDay();
      while (!course.isOver()) {
        PlanDay day = course.nextDay();
        if (day.cards() > 0) {
          return day;
        }
      }
    }
    return null;
  }

  /** The day on which the plan of the cards asks one of them next; null if on none. */
  public static <E extends Exception> LocalDate next(
      int card, PlanCards<E> cards, Interview interview, Scheduler scheduler) throws E {
    LocalDate next = null;
    if (interview.isAhead(cards.day())) {
      PlanCourse<E> course = new PlanCourse<>(cards, interview, scheduler);
      while (next == null && !course.isOver()) {
        course.nextDay();
        next = course.next(card);
      }
    }
    return next;
  }

  /** How many days the last days are. */
  public int countLastDays() {
    return (int) (interview.date().toEpochDay() - lastDays.toEpochDay());
  }
}
