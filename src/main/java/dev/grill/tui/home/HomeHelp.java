package dev.grill.tui.home;

import dev.grill.message.Messages;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Screen;
import java.util.List;

/** The help of home: its keys, and what its words mean. */
public final class HomeHelp {

  private static final String[] WORDS = {
    "due", "new", "repeat", "known", "cram", "streak", "recall", "trouble"
  };

  private HomeHelp() {}

  public static Screen of(HomeScreen home) {
    Messages messages = home.messages();
    return HelpScreen.of(
        messages,
        home,
        List.of(
            HelpScreen.keys(messages.text("home.help-keys"), HomeAction.KEYS, messages),
            HelpScreen.words(
                messages.text("home.help-words"), "home.word.", "home.means.", WORDS, messages)));
  }
}
