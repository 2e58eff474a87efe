/** What commands print: JSON, CSV, tables, colours. */
package dev.grill.cli.print;
