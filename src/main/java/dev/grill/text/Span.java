package dev.grill.text;

/** A piece of a line in one style; escaped already. */
public record Span(String text, Style style) {}
