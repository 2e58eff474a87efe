package dev.grill.tui.review;

import dev.grill.message.Messages;

/** What all screens of a review are given. */
public record ReviewContext(Messages messages) {

  /** A text in the person's language. */
  public String text(String key, Object... args) {
    return messages.text(key, args);
  }
}
