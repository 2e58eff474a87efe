/**
 * The learner's data in SQLite: the append-only log of what happened, the state of each card folded
 * from it, the decks as they were last read, notes. {@code docs/data.md} says what it promises.
 */
package dev.grill.store;
