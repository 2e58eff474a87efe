/**
 * Copies of a learner's data: one file each, made on demand and by itself, and putting one back.
 * {@code docs/reliability.md} says what they hold and how long they are kept.
 */
package dev.grill.backup;
