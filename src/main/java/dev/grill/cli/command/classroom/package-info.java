/** {@code grill class}: what a learner hands in, and what a teacher makes of it. */
package dev.grill.cli.command.classroom;
