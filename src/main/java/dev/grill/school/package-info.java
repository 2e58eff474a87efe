/**
 * A school's store: the logs of any number of learners on one PostgreSQL ({@code docs/school.md}).
 * Each learner sends the log as a union of rows; where it stands is folded and kept beside it, so
 * that reports add up in SQL. The only package that opens the driver of PostgreSQL.
 */
package dev.grill.school;
