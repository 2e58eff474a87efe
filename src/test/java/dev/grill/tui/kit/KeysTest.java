package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  private enum Action {
    REVEAL,
    HINT,
    UNDO,
    HELP
  }

  private static final Keys<Action> KEYS =
      Keys.of(
          List.of(
              Keys.shown(Action.REVEAL, "screen.too-small", "f2", "alt-enter"),
              Keys.shown(Action.HINT, "screen.too-small", "h"),
              Keys.inHelp(Action.UNDO, "screen.too-small", "u"),
              Keys.shown(Action.HELP, "screen.too-small", "?")));

  @Test
  void everyKeyOfARowStandsForItsAction() {
    assertEquals(Action.REVEAL, KEYS.actionOf(Key.named("alt-enter")));
    assertEquals(Action.UNDO, KEYS.actionOf(new Key.Text("u")));
    assertNull(KEYS.actionOf(new Key.Paste("u")));
  }

  @AfterEach
  void bindNothing() {
    Keymap.use(Keymap.STANDARD);
  }

  private static void bind(String action, String... names) {
    Keymap.use(Keymap.inForce().with(action, Stream.of(names).map(KeyNames::key).toList()));
  }

  @Test
  void oneKeyForTwoActionsIsAnErrorOfOurs() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Keys.of(
                List.of(
                    Keys.shown(Action.HINT, "screen.too-small", "u"),
                    Keys.shown(Action.UNDO, "screen.too-small", "u"))));
  }

  @Test
  void aKeymapInForceReplacesTheKeysOfAnActionAtOnce() {
    bind("hint", "i", "ctrl-t");
    assertEquals(Action.HINT, KEYS.actionOf(Key.named("i")));
    assertEquals(Action.HINT, KEYS.actionOf(Key.named("ctrl-t")));
    assertNull(KEYS.actionOf(Key.named("h")));
    Picture line = new Picture(new Size(200, 1));
    KeyLine.draw(line.canvas(), 0, KEYS, Messages.of(Lang.EN));
    assertTrue(line.text(0).contains("  i grill needs"), line.text(0));
    Keymap.use(Keymap.STANDARD);
    assertEquals(Action.HINT, KEYS.actionOf(Key.named("h")));
    assertNull(KEYS.actionOf(Key.named("i")));
  }

  @Test
  void twoActionsMayChangePlaces() {
    bind("hint", "u");
    bind("undo", "h");
    assertEquals(Action.HINT, KEYS.actionOf(Key.named("u")));
    assertEquals(Action.UNDO, KEYS.actionOf(Key.named("h")));
  }

  @Test
  void aKeyThatAnotherActionHasIsPassedOver() {
    bind("hint", "u");
    assertEquals(Action.HINT, KEYS.actionOf(Key.named("h")));
    assertEquals(Action.UNDO, KEYS.actionOf(Key.named("u")));
    Keys.Binding<Action> clash = KEYS.clash(Keymap.inForce(), "hint");
    assertEquals("undo", clash.name());
    assertEquals(List.of(Key.named("u")), clash.keys());
  }

  @Test
  void whereTextIsTypedACharacterStaysText() {
    Keys<Action> typing =
        Keys.ofTyping(List.of(Keys.shown(Action.REVEAL, "screen.too-small", "f2", "esc")));
    bind("reveal", "r");
    assertNull(typing.actionOf(Key.named("r")));
    assertEquals(Action.REVEAL, typing.actionOf(Key.named("f2")));
    bind("reveal", "r", "f9");
    assertNull(typing.actionOf(Key.named("r")));
    assertNull(typing.actionOf(Key.named("f2")));
    assertEquals(Action.REVEAL, typing.actionOf(Key.named("f9")));
    assertEquals(Action.REVEAL, typing.actionOf(Key.ESCAPE), "Esc stays");
  }

  @ParameterizedTest
  @CsvSource({
    "u,u",
    "U,U",
    "shift-u,U",
    "Ctrl-U,ctrl-u",
    "alt-ctrl-x,ctrl-alt-x",
    "F5,f5",
    "space,space",
    "-,-",
    "评,评",
    "ctrl-enter,ctrl-enter"
  })
  void keysAreReadByTheirNames(String name, String key) {
    assertEquals(key, KeyNames.key(name).name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "esc",
        "up",
        "PageDown",
        "3",
        "ctrl-c",
        "ctrl-z",
        "ctrl-i",
        "ctrl-m",
        "f13",
        "ctrl-",
        "undo",
        "uu",
        "ctrl",
        "shift-"
      })
  void keysThatStayOrDontExistAreNotGiven(String name) {
    assertNull(KeyNames.key(name));
  }

  @Test
  void theLineKeepsHelpWhereNotAllFit() {
    String entry = Messages.of(Lang.EN).text("screen.too-small");
    Picture wide = new Picture(new Size(4 * entry.length(), 1));
    KeyLine.draw(wide.canvas(), 0, KEYS, Messages.of(Lang.EN));
    assertEquals(" F2 " + entry + "  h " + entry + "  ? " + entry, wide.text(0));
    Picture narrow = new Picture(new Size(2 * entry.length() + 10, 1));
    KeyLine.draw(narrow.canvas(), 0, KEYS, Messages.of(Lang.EN));
    assertEquals(" F2 " + entry + "  ? " + entry, narrow.text(0));
  }

  @Test
  void theLineNamesOnlyWhatIsPossibleNow() {
    Keys<Action> possible = KEYS.only(Set.of(Action.HELP));
    assertEquals(1, possible.bindings().size());
    assertNull(possible.actionOf(Key.named("h")));
  }

  @ParameterizedTest
  @CsvSource({
    "enter,⏎",
    "alt-enter,Alt-⏎",
    "ctrl-c,^C",
    "f4,F4",
    "pageup,PgUp",
    "space,Space",
    "q,q",
    "-,-",
    "shift-tab,Shift-Tab",
    "ctrl-left,Ctrl-←"
  })
  void aKeyIsWrittenAsPeopleKnowIt(String name, String label) {
    assertEquals(label, Key.named(name).label());
    assertEquals(name, Key.named(name).name());
  }
}
