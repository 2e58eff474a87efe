package dev.grill.card;

/**
 * A question an interviewer may ask next. Both texts are Markdown.
 *
 * @param answer what a strong answer says; null where the deck names none
 */
public record FollowUp(String question, String answer) {

  /** A question that the deck leaves open. */
  public static FollowUp of(String question) {
    return new FollowUp(question, null);
  }
}
