/** Commands that write reports. */
package dev.grill.cli.command.report;
