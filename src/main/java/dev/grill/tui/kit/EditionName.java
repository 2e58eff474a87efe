package dev.grill.tui.kit;

import dev.grill.message.Messages;

/** What an edition of the built-in decks, or a set of it, is called on screens. */
public final class EditionName {

  private EditionName() {}

  /**
   * The edition's name.
   *
   * @param language its tag, which stands for a language without a name
   * @param set one of its sets; empty for the edition
   */
  public static String of(String language, String set, Messages messages) {
    String key = "home.edition." + language;
    String name = messages.has(key) ? messages.text(key) : language;
    return set.isEmpty() ? name : messages.text("home.edition-set", name, set(set, messages));
  }

  /** The name of a set of decks; of those in none where it is empty. */
  public static String set(String set, Messages messages) {
    return messages.text(set.isEmpty() ? "home.set-none" : "home.set." + set);
  }
}
