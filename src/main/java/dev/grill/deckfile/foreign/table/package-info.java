/** Tables: separated cells, records of JSON and YAML, Anki's text export, and our own export. */
package dev.grill.deckfile.foreign.table;
