/**
 * Reports for people and for programs: tables as CSV, XLSX, Markdown and JSON, and what a learner's
 * report says.
 */
package dev.grill.report;
