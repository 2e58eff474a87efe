package dev.grill.tui.review;

import dev.grill.message.Messages;
import dev.grill.tui.kit.Effect;

/**
 * What all screens of a review are given.
 *
 * @param leave what leaving the review does: quitting, or going back to where it was begun
 */
public record ReviewContext(Messages messages, Effect leave) {

  /** A text in the person's language. */
  public String text(String key, Object... args) {
    return messages.text(key, args);
  }
}
