/** Questions and answers in Markdown: banks of others, and our own export. */
package dev.grill.deckfile.foreign.markdown;
