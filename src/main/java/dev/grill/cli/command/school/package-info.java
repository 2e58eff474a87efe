/** Commands that talk to a school's store. */
package dev.grill.cli.command.school;
