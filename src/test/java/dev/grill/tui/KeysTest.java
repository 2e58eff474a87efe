package dev.grill.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.grill.text.Lang;
import dev.grill.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertEquals(Action.REVEAL, KEYS.actionOf(Key.ALT_ENTER));
    assertEquals(Action.UNDO, KEYS.actionOf(new Key.Text("u")));
    assertNull(KEYS.actionOf(new Key.Paste("u")));
  }

  @Test
  void oneKeyForTwoActionsIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> KEYS.with(Map.of(Action.HINT, List.of(Key.named("u")))));
  }

  @Test
  void settingsReplaceTheKeysOfAnAction() {
    Keys<Action> changed = KEYS.with(Map.of(Action.HINT, List.of(Key.named("i"))));
    assertEquals(Action.HINT, changed.actionOf(Key.named("i")));
    assertNull(changed.actionOf(Key.named("h")));
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
