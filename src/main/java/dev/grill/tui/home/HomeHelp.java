package dev.grill.tui.home;

import dev.grill.message.Messages;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Screen;
import java.util.ArrayList;
import java.util.List;

/** The help of home: its keys, and what its words mean. */
public final class HomeHelp {

  private static final String[] WORDS = {
    "due", "new", "repeat", "known", "cram", "streak", "recall", "trouble"
  };

  private HomeHelp() {}

  public static Screen of(HomeScreen home) {
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
