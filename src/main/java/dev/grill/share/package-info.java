/**
 * Progress on its way: the file of a learner's log ({@code docs/progress.md}), and the exchange of
 * logs and decks through a shared folder ({@code docs/sync.md}). What joining two logs means is the
 * store's: a union of rows, then the fold.
 */
package dev.grill.share;
