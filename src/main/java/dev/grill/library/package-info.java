/** The learner's decks and log, kept in step with the deck files; adding, editing, first start. */
package dev.grill.library;
