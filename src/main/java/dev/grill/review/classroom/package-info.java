/**
 * The figures of a class: sums over the logs of learners, which files or a store supply, and the
 * report made of them. Values only; {@code docs/class.md} has every figure's formula.
 */
package dev.grill.review.classroom;
