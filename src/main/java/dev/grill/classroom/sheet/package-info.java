/**
 * Teachers' own tables: class lists and gradebooks, as text or as a workbook. A gradebook is filled
 * in a copy that differs from it in one column alone.
 */
package dev.grill.classroom.sheet;
