package dev.grill.tui.settings;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyAction;
import java.util.List;
import java.util.stream.Stream;

/** Settings of several learners. */
final class SettingsSamples {

  static final List<SettingsFacts.DeckTitle> DECKS =
      List.of(
          new SettingsFacts.DeckTitle("ai-data-zh", "训练数据"),
          new SettingsFacts.DeckTitle("ai-trust-en", "Security, privacy and explanations"),
          new SettingsFacts.DeckTitle("evil", "\u202eevil\u001b[31m 👩🏽‍💻 title"));

  static final List<KeyAction> ACTIONS =
      List.of(
          action("review", "home.key-review", "screen.of.home", "enter"),
          action("new", "home.key-new", "screen.of.home", "n"),
          action("reveal", "review.key.show", "screen.of.question", "enter", "f2", "alt-enter"),
          action("undo", "review.key.undo", "screen.of.answer", "u"),
          action("tick", "review.key.tick", "screen.of.answer", "x"),
          action("pane", "review.key.pane", "screen.of.answer", "tab", "shift-tab"),
          action("help", "review.key.help", "screen.of.question", "?", "f1"),
          action("bury", "review.key.bury", "screen.of.answer", "b"),
          action("suspend", "review.key.suspend", "screen.of.answer", "s"),
          action("edit", "review.key.edit", "screen.of.answer", "e"),
          action("default", "settings.key-default", "screen.of.settings", "d"),
          action("check", "decks.key-check", "screen.of.decks", "c"));

  private static KeyAction action(String name, String message, String screen, String... keys) {
    return new KeyAction(name, message, Stream.of(keys).map(Key::named).toList(), List.of(screen));
  }

  private SettingsSamples() {}

  private static SettingsFacts.Row row(String key, String value, String standard, String... of) {
    return new SettingsFacts.Row(key, value, standard, !value.equals(standard), List.of(of), "");
  }

  static SettingsFacts facts() {
    List<SettingsFacts.Row> rows =
        List.of(
            row("language", "zh", "en", "en", "zh"),
            row("day-start", "04:00", "04:00"),
            row("new-per-day", "10", "10"),
            row("reviews-per-day", "50", "200"),
            row("new-order", "mixed", "mixed", "mixed", "deck"),
            row("answer-cap", "10", "10"),
            row("leech-after", "8", "8"),
            row("learner", "Ada 评 Lovelace 👩🏽‍💻 of the long and winding name", "ada"),
            row("decks", "ai-data-zh evil", "all"),
            row("interview", "none", "none"),
            row("minutes-per-day", "none", "none"),
            row("theme", "auto", "auto", "auto", "dark", "light", "high-contrast", "none"),
            row("mouse", "on", "on", "on", "off"),
            row("editor", "vi", "vi"),
            new SettingsFacts.Row("keys", "", "", false, List.of(), ""));
    return new SettingsFacts(
        rows, DECKS, dev.grill.tui.home.KeyTables.actions(), "~/.config/grill/config.yaml");
  }

  static SettingsScreen screen(Lang lang) {
    return SettingsScreen.of(facts(), Messages.of(lang));
  }

  /** With a variable of the environment that goes first. */
  static SettingsScreen overruled(Lang lang) {
    Messages messages = Messages.of(lang);
    SettingsFacts.Row language =
        new SettingsFacts.Row(
            "language",
            "zh",
            "en",
            true,
            List.of("en", "zh"),
            messages.text("settings.overruled-next", "GRILL_LANG"));
    return SettingsScreen.of(
        new SettingsFacts(
            List.of(language), DECKS, dev.grill.tui.home.KeyTables.actions(), "~/config.yaml"),
        messages);
  }
}
