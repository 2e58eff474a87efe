package dev.grill.tui.settings;

import dev.grill.text.Lang;
import dev.grill.text.Messages;
import dev.grill.tui.Effect;
import java.util.List;

/** Settings of several learners. */
final class SettingsSamples {

  static final List<SettingsFacts.DeckTitle> DECKS =
      List.of(
          new SettingsFacts.DeckTitle("ai-data-zh", "训练数据"),
          new SettingsFacts.DeckTitle("ai-trust-en", "Security, privacy and explanations"),
          new SettingsFacts.DeckTitle("evil", "\u202eevil\u001b[31m 👩🏽‍💻 title"));

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
            row("leech-after", "8", "8"),
            row("learner", "Ada 评 Lovelace 👩🏽‍💻 of the long and winding name", "ada"),
            row("decks", "ai-data-zh evil", "all"),
            row("interview", "none", "none"),
            row("minutes-per-day", "none", "none"),
            row("theme", "auto", "auto", "auto", "dark", "light", "high-contrast", "none"),
            row("mouse", "on", "on", "on", "off"),
            row("editor", "vi", "vi"),
            new SettingsFacts.Row("keys", "", "", false, List.of(), ""));
    return new SettingsFacts(rows, DECKS, "~/.config/grill/config.yaml");
  }

  static SettingsScreen screen(Lang lang) {
    return SettingsScreen.of(facts(), Effect.QUIT, Messages.of(lang));
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
        new SettingsFacts(List.of(language), DECKS, "~/config.yaml"), Effect.QUIT, messages);
  }
}
