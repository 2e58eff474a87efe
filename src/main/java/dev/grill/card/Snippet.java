package dev.grill.card;

/**
 * Code that belongs to an answer.
 *
 * @param language for example {@code python}; null where the deck names none
 * @param caption what it shows; null where there is none
 * @param source the code itself, lines separated by line feeds
 * @param output what running it prints; null where nothing is claimed
 */
public record Snippet(String language, String caption, String source, String output) {}
