/** Question banks of any shape, told apart by their names and what they hold. */
package dev.grill.deckfile.foreign.bank;
