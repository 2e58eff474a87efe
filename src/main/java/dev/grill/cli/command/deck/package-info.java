/** Commands that write decks for others. */
package dev.grill.cli.command.deck;
