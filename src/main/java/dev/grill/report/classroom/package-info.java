/** The report on a class in every format: JSON, tables, Markdown, one page of HTML. */
package dev.grill.report.classroom;
