/** The review line by line: on any terminal, through a pipe, for a screen reader. */
package dev.grill.plain;
