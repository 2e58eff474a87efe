package dev.grill.library.source;

import dev.grill.deckfile.Reading;
import java.nio.file.Path;

/**
 * A deck as its source has it, or a file that should be one and has errors.
 *
 * @param bytes its text
 * @param from where it came from, as lists of decks say it
 * @param member the file in a folder, archive or repository, with slashes; empty where the source
 *     is the file
 * @param file the file that can be read in place; null where there is none
 */
public record DeliveredDeck(byte[] bytes, Reading reading, String from, String member, Path file) {}
