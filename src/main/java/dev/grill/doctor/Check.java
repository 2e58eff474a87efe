package dev.grill.doctor;

/**
 * What came of one check.
 *
 * @param name a word for programs
 * @param ok false where the data is not as it should be
 * @param detail one line for the person
 */
public record Check(String name, boolean ok, String detail) {}
