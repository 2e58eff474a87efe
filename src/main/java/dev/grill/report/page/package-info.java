/** Reports as one page of HTML that needs nothing else: markup, charts, tables that sort. */
package dev.grill.report.page;
