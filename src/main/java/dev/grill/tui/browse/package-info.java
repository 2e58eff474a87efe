/** Browsing the cards of the library: a table with search, and one card whole. */
package dev.grill.tui.browse;
