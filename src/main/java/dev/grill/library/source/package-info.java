/** Where decks come from: files, archives, repositories, other programs, the program itself. */
package dev.grill.library.source;
