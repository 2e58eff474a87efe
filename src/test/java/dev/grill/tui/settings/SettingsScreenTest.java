package dev.grill.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keymap;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsScreenTest {

  private static final Size SIZE = new Size(80, 24);

  @AfterEach
  void bindNothing() {
    Keymap.use(Keymap.STANDARD);
  }

  private static Step press(Screen screen, String... keys) {
    Step step = Step.to(screen);
    for (String key : keys) {
      step = step.screen().resized(SIZE).on(Key.named(key), 0);
    }
    return step;
  }

  private static Screen after(Screen screen, String... keys) {
    return press(screen, keys).screen();
  }

  private static SettingsScreen english() {
    return SettingsSamples.screen(Lang.EN);
  }

  private static String shown(Screen screen) {
    return screen.resized(SIZE).draw(SIZE, 0).text();
  }

  private static List<Effect> set(String key, String value) {
    return List.of(new SettingsEffect.Set(key, value));
  }

  @Test
  void enterTakesTheNextOfFewValuesAndArrowsGoBothWays() {
    assertEquals(set("language", "en"), press(english(), "enter").effects());
    SettingsScreen theme = (SettingsScreen) after(english(), "/", "c", "o", "l", "o", "u", "enter");
    assertEquals(set("theme", "dark"), press(theme, "right").effects());
    assertEquals(set("theme", "none"), press(theme, "left").effects());
    assertEquals(set("theme", "dark"), press(theme, "space").effects());
  }

  @Test
  void aValueIsTypedInItsRowAndSavedByEnter() {
    Screen editing = after(english(), "down", "down", "enter");
    assertTrue(shown(editing).contains("▸ New cards a day     10"), shown(editing));
    Step saved = press(editing, "backspace", "backspace", "q", "5", "enter");
    assertEquals(set("new-per-day", "q5"), saved.effects());
    SettingsScreen refused =
        ((SettingsScreen) saved.screen()).noted(Notice.failed("it takes a whole number"));
    assertTrue(shown(refused).contains("! it takes a whole number"));
    assertTrue(shown(refused).contains("▸ New cards a day     q5"), "what was typed stays");
    SettingsScreen left = (SettingsScreen) after(refused, "esc");
    assertNull(left.edited());
    assertTrue(shown(left).contains("▸ New cards a day     10"));
  }

  @Test
  void anEmptyValueIsTheDefault() {
    Step step = press(english(), "down", "down", "enter", "backspace", "backspace", "enter");
    assertEquals(List.of(new SettingsEffect.Reset("new-per-day")), step.effects());
  }

  @Test
  void onlyWhatWasSetGoesBackToItsDefault() {
    assertEquals(List.of(new SettingsEffect.Reset("language")), press(english(), "d").effects());
    Step step = press(english(), "down", "d");
    assertEquals(List.of(), step.effects());
    assertTrue(shown(step.screen()).contains("That is the default already."));
  }

  @Test
  void aFilterFindsSettingsByNameKeyAndMeaning() {
    assertEquals(
        "leech-after", ((SettingsScreen) after(english(), "/", "l", "e", "e")).row().key());
    SettingsScreen none = (SettingsScreen) after(english(), "/", "z", "z");
    assertNull(none.row());
    assertEquals(List.of(), press(none, "enter", "enter", "d", "left").effects());
    assertEquals(15, ((SettingsScreen) after(none, "esc")).rows().size());
  }

  @Test
  void escapeLeaves() {
    assertEquals(List.of(Effect.BACK), press(english(), "esc").effects());
    assertEquals(List.of(Effect.BACK), press(english(), "q").effects());
    assertInstanceOf(HelpScreen.class, after(english(), "?"));
    Screen settings = english().resized(SIZE);
    assertEquals(settings, after(settings, "?", "esc"));
  }

  private static Step click(Screen screen, int row) {
    Screen now = screen.resized(SIZE);
    return now.on(Pointer.at(now.draw(SIZE, 0), Pointer.Kind.CLICK, row, 10), 0);
  }

  @Test
  void aClickSelectsAndASecondOneChanges() {
    int third = 6; // head, heading, two rows
    SettingsScreen at = (SettingsScreen) click(english(), third).screen();
    assertEquals("new-per-day", at.row().key());
    assertTrue(((SettingsScreen) click(at, third).screen()).edited() != null);
    assertEquals(at, click(at, 22).screen());
    assertEquals(set("language", "en"), click(english(), 4).effects());
    Screen asking = after(keys(), "enter");
    assertEquals(asking.resized(SIZE), click(asking, 5).screen(), "a key is waited for");
    assertInstanceOf(KeysScreen.class, click(keys(), 5).screen());
    assertTrue(shown(click(keys(), 3).screen()).contains("Press the new key."));
  }

  @Test
  void freshValuesKeepTheSelection() {
    SettingsScreen at = (SettingsScreen) after(english(), "down", "down");
    assertEquals("new-per-day", at.saved(SettingsSamples.facts()).row().key());
  }

  @Test
  void decksAreChosenFromAList() {
    Screen chosen = after(english(), "/", "d", "e", "c", "k", "s", "enter", "enter");
    assertInstanceOf(ChosenScreen.class, chosen);
    String text = shown(chosen);
    assertTrue(text.contains("▸ [x] 训练数据  ai-data-zh"), text);
    assertTrue(text.contains("  [ ] Security"), text);
    assertEquals(set("decks", "all"), press(chosen, "down", "space", "enter").effects());
    assertEquals(set("decks", "evil"), press(chosen, "space", "enter").effects());
    assertEquals(set("decks", "all"), press(chosen, "a", "enter").effects());
    Screen last = after(chosen, "space", "end", "space");
    assertTrue(shown(last).contains("One deck must be left."));
    assertEquals(set("decks", "evil"), press(last, "enter").effects());
    assertInstanceOf(SettingsScreen.class, after(chosen, "esc"));
  }

  private static Screen keys() {
    return after(english(), "end", "enter");
  }

  @Test
  void theNewKeyIsPressed() {
    Screen asking = after(keys(), "/", "u", "n", "d", "o", "enter", "enter");
    assertTrue(shown(asking).contains("Press the new key."), shown(asking));
    assertEquals(set("keys.undo", "U"), press(asking, "U").effects());
    assertEquals(set("keys.undo", "ctrl-t"), press(asking, "ctrl-t").effects());
    assertEquals(List.of(), press(asking, "esc").effects());
    Step moving = press(asking, "up");
    assertEquals(List.of(), moving.effects());
    assertTrue(shown(moving.screen()).contains("! ↑ is the same on every screen"));
    assertEquals(set("keys.undo", "space"), press(moving.screen(), "space").effects());
  }

  @Test
  void oneMoreKeyJoinsThoseThereAre() {
    Screen undo = after(keys(), "/", "u", "n", "d", "o", "enter");
    assertEquals(set("keys.undo", "u U"), press(undo, "a", "U").effects());
    assertEquals(set("keys.undo", "u"), press(undo, "a", "u").effects());
  }

  @Test
  void whatIsBoundIsMarkedAndGoesBackToItsDefault() {
    Screen undo = after(keys(), "/", "u", "n", "d", "o", "enter");
    assertEquals(List.of(), press(undo, "d").effects());
    Keymap.use(Keymap.STANDARD.with("undo", List.of(Key.named("U"))));
    assertTrue(shown(undo).contains("*U "), shown(undo));
    assertTrue(shown(undo).contains("keys.undo · default u"), shown(undo));
    assertEquals(List.of(new SettingsEffect.Reset("keys.undo")), press(undo, "d").effects());
    assertTrue(shown(after(english(), "end")).contains("1 of your own"));
  }

  @Test
  void theScreensOwnKeysCanBeBoundToo() {
    Keymap.use(Keymap.STANDARD.with("default", List.of(Key.named("x"))));
    String line = english().resized(SIZE).draw(SIZE, 0).text(23);
    assertEquals(" ⏎ change  x default  / find  Esc back  ? help", line.stripTrailing());
    assertEquals(List.of(), press(english(), "d").effects());
    assertEquals(List.of(new SettingsEffect.Reset("language")), press(english(), "x").effects());
  }

  @Test
  void aLetterSetsAValueBackBetweenPausesOnly() {
    assertTrue(english().isGuarded(Key.named("d")));
    assertFalse(after(english(), "/").isGuarded(Key.named("d")), "it belongs to the filter");
    assertFalse(english().isGuarded(Key.named("right")), "held down, it counts on");
  }
}
