package dev.grill.deckfile.foreign.markdown;

import dev.grill.deckfile.Place;

/**
 * A question of a Markdown file with what stands below it.
 *
 * @param answer blank where nothing follows the question
 * @param topic null where no heading stands above
 */
record MarkdownSection(String question, String answer, String topic, Place place) {}
