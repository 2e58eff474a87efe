/**
 * Examining a learner's data and mending it: what SQLite, the hashes of the log, the log itself and
 * the deck files say about what is stored. Nothing is changed before a backup of it is made.
 */
package dev.grill.doctor;
