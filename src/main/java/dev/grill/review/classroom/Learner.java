package dev.grill.review.classroom;

/**
 * Who a row of a class report is about.
 *
 * @param id the class list's, where the learner is on one; else {@code log}
 * @param name as the class list has it, else as the learner wrote it
 * @param log the random id of the learner's log
 */
public record Learner(String id, String name, String log) {}
