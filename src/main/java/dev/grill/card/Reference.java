package dev.grill.card;

/**
 * Where an answer can be checked.
 *
 * @param url null where the work has none
 */
public record Reference(String title, String url) {}
