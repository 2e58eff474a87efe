/** The examiner: a program of the person's own that marks typed answers; docs/examiner.md. */
package dev.grill.examiner;
