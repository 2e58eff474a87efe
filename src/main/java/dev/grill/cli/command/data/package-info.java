/** Commands that copy, put back, examine and mend a learner's data. */
package dev.grill.cli.command.data;
