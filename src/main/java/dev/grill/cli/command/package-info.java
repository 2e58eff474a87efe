/** One class a command. Each is made only when it is the one that was asked for. */
package dev.grill.cli.command;
