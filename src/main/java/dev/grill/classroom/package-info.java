/**
 * What learners handed in, as one class: files found and read, logs of one learner joined, learners
 * matched with the class list. What is computed of them is {@code review.classroom}'s.
 */
package dev.grill.classroom;
