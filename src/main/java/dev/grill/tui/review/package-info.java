/** The review on screens: question, answer, grades, note, summary. */
package dev.grill.tui.review;
