package dev.grill.review;

import java.time.LocalDate;

/**
 * One day of a plan.
 *
 * @param fresh new cards
 * @param reviews cards due or asked before they are, and for today those to be repeated
 * @param minutes how long they take, rounded up
 */
public record PlanDay(LocalDate day, int fresh, int reviews, long minutes) {

  public int cards() {
    return fresh + reviews;
  }
}
