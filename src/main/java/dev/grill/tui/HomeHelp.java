package dev.grill.tui;

import dev.grill.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** The help of home: its keys, and what its words mean. */
final class HomeHelp {

  private static final String[] WORDS = {
    "due", "new", "repeat", "known", "cram", "streak", "ready", "trouble"
  };

  private HomeHelp() {}

  static Screen of(HomeScreen home) {
    Messages messages = home.messages();
    List<HelpScreen.Row> words = new ArrayList<>();
    for (String word : WORDS) {
      words.add(
          new HelpScreen.Row(
              messages.text("home.word." + word), messages.text("home.means." + word)));
    }
    return HelpScreen.of(
        messages,
        home,
        List.of(
            HelpScreen.keys(messages.text("home.help-keys"), HomeAction.KEYS, messages),
            new HelpScreen.Part(messages.text("home.help-words"), words)));
  }
}
