package dev.grill.cli.backend;

import dev.grill.cli.Call;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.settings.Setting;
import dev.grill.settings.Settings;
import dev.grill.store.StoredDeck;
import dev.grill.text.Escape;
import dev.grill.tui.home.KeyTables;
import dev.grill.tui.kit.Keymap;
import dev.grill.tui.settings.SettingsBackend;
import dev.grill.tui.settings.SettingsFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The settings file behind the settings' screens. */
final class StoreSettings implements SettingsBackend {

  /** What a change means for those who have read the settings before. */
  interface Change {
    void happened() throws Failure, IOException;
  }

  private final Call call;
  private final Library library;
  private final Change change;

  StoreSettings(Call call, Library library, Change change) {
    this.call = call;
    this.library = library;
    this.change = change;
  }

  @Override
  public SettingsFacts facts() throws Failure, IOException {
    Settings settings = call.settings();
    settings.refresh();
    List<SettingsFacts.Row> rows = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      rows.add(
          new SettingsFacts.Row(
              setting.key(),
              settings.value(setting),
              settings.standard(setting),
              settings.isSet(setting),
              setting.choices(),
              overruled(setting)));
    }
    rows.add(
        new SettingsFacts.Row("keys", "", "", !settings.below("keys.").isEmpty(), List.of(), ""));
    List<SettingsFacts.DeckTitle> decks = new ArrayList<>();
    for (StoredDeck deck : library.decks()) {
      decks.add(new SettingsFacts.DeckTitle(deck.id().text(), deck.title()));
    }
    return new SettingsFacts(rows, decks, KeyTables.actions(), file());
  }

  /** Where the settings are kept; below the person's home as shells write it. */
  private String file() {
    Path file = call.places().settings();
    Path home = call.around().homeFolder();
    String text = file.startsWith(home) ? "~/" + home.relativize(file) : file.toString();
    return Escape.line(text);
  }

  /** What is asked before the setting, as it stands; empty for nothing. */
  private String overruled(Setting setting) {
    String by = null;
    if (setting == Setting.LANGUAGE) {
      by =
          call.arguments().value("lang") != null
              ? "--lang"
              : call.around().variable("GRILL_LANG") != null ? "GRILL_LANG" : null;
    } else if (setting == Setting.THEME) {
      String color = call.arguments().value("color");
      boolean none = call.around().variable("NO_COLOR") != null && !"always".equals(color);
      by = "never".equals(color) ? "--color never" : none ? "NO_COLOR" : null;
    }
    if (by == null) {
      return "";
    }
    String key = setting == Setting.LANGUAGE ? "settings.overruled-next" : "settings.overruled";
    return call.messages().text(key, by);
  }

  @Override
  public void set(String key, String value) throws Failure, IOException {
    call.settings().refresh();
    if (KeySettings.isAbout(key)) {
      KeySettings.set(call, key, value);
    } else {
      call.settings().set(Setting.ofKey(key), value);
    }
    takeEffect(key);
  }

  @Override
  public void reset(String key) throws Failure, IOException {
    call.settings().refresh();
    call.settings().remove(key);
    takeEffect(key);
  }

  private void takeEffect(String key) throws Failure, IOException {
    if (KeySettings.isAbout(key)) {
      Keymap.use(KeySettings.bound(call.settings()));
    }
    if (key.equals(Setting.LANGUAGE.key())) {
      call.messages().speak(Setting.language(call.settings().value(Setting.LANGUAGE)));
    }
    change.happened();
  }
}
