package dev.grill.cli.command.data;

import dev.grill.backup.DataFile;
import dev.grill.message.Messages;

/** In a few words what a learner's data holds. */
final class Held {

  private Held() {}

  static String text(Messages messages, DataFile.Facts facts) {
    String answers = messages.count("backup.answers", facts.answers());
    String decks = messages.count("backup.decks", facts.decks());
    return facts.lastDay().isEmpty()
        ? messages.text("backup.held", answers, decks)
        : messages.text("backup.held-until", answers, decks, facts.lastDay());
  }
}
