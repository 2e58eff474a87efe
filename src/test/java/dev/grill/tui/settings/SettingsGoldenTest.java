package dev.grill.tui.settings;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keymap;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsGoldenTest {

  @AfterEach
  void bindNothing() {
    Keymap.use(Keymap.STANDARD);
  }

  private static void check(String name, Function<Lang, Screen> screen) {
    for (Lang lang : Lang.values()) {
      for (Size size : Golden.SIZES) {
        String file =
            "settings-" + name + "-" + lang.tag() + "-" + size.columns() + "x" + size.rows();
        Golden.check(file, screen.apply(lang).resized(size).draw(size, 0));
      }
    }
  }

  private static Screen after(Lang lang, String... keys) {
    Screen now = SettingsSamples.screen(lang);
    for (String key : keys) {
      now = now.resized(Size.SMALLEST).on(Key.named(key), 0).screen();
    }
    return now;
  }

  /** The keys of some actions: more of them in the program must not change these pictures. */
  private static Screen keys(Lang lang, String... keys) {
    Screen now =
        KeysScreen.of(SettingsSamples.screen(lang), SettingsSamples.ACTIONS, Messages.of(lang));
    for (String key : keys) {
      now = now.resized(Size.SMALLEST).on(Key.named(key), 0).screen();
    }
    return now;
  }

  private static Screen failed(Screen screen, Lang lang, String key, Object... args) {
    return screen.noted(Notice.failed(Messages.of(lang).text(key, args)));
  }

  @Test
  void theList() {
    check("list", lang -> after(lang));
    check("end", lang -> after(lang, "end"));
    check("overruled", SettingsSamples::overruled);
    check("help", lang -> after(lang, "?"));
  }

  @Test
  void aValueTyped() {
    check("typed", lang -> after(lang, "down", "down", "enter", "5"));
    check("typed-long", lang -> after(lang, "g", "down", "down", "down", "down", "down", "enter"));
    check(
        "refused",
        lang ->
            failed(
                after(lang, "down", "down", "enter", "x"),
                lang,
                "config.wants-number",
                "new-per-day",
                "10x",
                0,
                9999));
  }

  @Test
  void theFilter() {
    check("filter", lang -> after(lang, "/", "-", "p"));
    check("no-match", lang -> after(lang, "/", "评", "z"));
  }

  @Test
  void choosingDecks() {
    check("decks", lang -> after(lang, "/", "d", "e", "c", "k", "s", "enter", "enter", "down"));
  }

  @Test
  void theKeys() {
    check("keys", lang -> keys(lang));
    Keymap.use(Keymap.STANDARD.with("undo", List.of(Key.named("U"), Key.named("ctrl-t"))));
    check("keys-own", lang -> keys(lang, "/", "u", "n", "d", "enter"));
    check("press", lang -> keys(lang, "enter"));
    check("press-taken", lang -> keys(lang, "a", "up"));
    check(
        "press-clash",
        lang ->
            failed(
                keys(lang, "enter"),
                lang,
                "config.key-clash",
                "keys.review",
                "n",
                "new",
                Messages.of(lang).text("home.key-new"),
                Messages.of(lang).text("screen.of.home")));
  }
}
