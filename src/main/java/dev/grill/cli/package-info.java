/**
 * The command line: reads what was asked, wires the inside to clock, files, database and terminal,
 * and turns outcomes into text, JSON and exit codes.
 */
package dev.grill.cli;
