/** The mock interview as a value: its questions, its progress, its scorecard. */
package dev.grill.review.mock;
