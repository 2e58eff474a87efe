package dev.grill.tui.home;

import dev.grill.tui.kit.FixedKeys;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyAction;
import dev.grill.tui.kit.Keymap;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.review.ReviewKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All tables of keys that follow the {@link Keymap}: what can be bound, and what stands in the way.
 * Loads every screen's table, so nothing on the way to the first picture asks here unless a person
 * has bound keys.
 */
public final class KeyTables {

  /**
   * A table and where it holds.
   *
   * @param screen the key of the message that names the screen
   */
  public record Table(String screen, Keys<?> keys) {}

  /**
   * A key that another action of the same screen has.
   *
   * @param action the other action's name in settings
   * @param message the key of the message that says what the other action does
   * @param screen the key of the message that names the screen
   */
  public record Clash(Key key, String action, String message, String screen) {}

  /** In the order in which people meet them; commands before typing. */
  public static final List<Table> ALL =
      List.of(
          new Table("screen.of.home", HomeAction.KEYS),
          new Table("screen.of.question", ReviewKeys.QUESTION),
          new Table("screen.of.answer", ReviewKeys.ANSWER),
          new Table("screen.of.summary", ReviewKeys.SUMMARY),
          new Table("screen.of.trouble", ReviewKeys.TROUBLE),
          new Table("screen.of.browse", dev.grill.tui.browse.BrowseKeys.TABLE),
          new Table("screen.of.card", dev.grill.tui.browse.BrowseKeys.PAGE),
          new Table("screen.of.mock", dev.grill.tui.mock.MockKeys.START),
          new Table("screen.of.mock", dev.grill.tui.mock.MockKeys.START_FILTERED),
          new Table("screen.of.mock", dev.grill.tui.mock.MockKeys.KEPT),
          new Table("screen.of.mock-question", dev.grill.tui.mock.MockKeys.ASKING),
          new Table("screen.of.mock-pause", dev.grill.tui.mock.MockKeys.PAUSE),
          new Table("screen.of.mock-pause", dev.grill.tui.mock.MockKeys.END),
          new Table("screen.of.mock-answer", dev.grill.tui.mock.MockKeys.GRADING),
          new Table("screen.of.mock-answer", dev.grill.tui.mock.MockKeys.GRADED),
          new Table("screen.of.mock-result", dev.grill.tui.mock.MockKeys.RESULT),
          new Table("screen.of.plan", dev.grill.tui.plan.PlanAction.KEYS),
          new Table("screen.of.stats", dev.grill.tui.stats.StatsAction.KEYS),
          new Table("screen.of.settings", dev.grill.tui.settings.SettingsAction.KEYS),
          new Table("screen.of.keys", dev.grill.tui.settings.KeysAction.KEYS),
          new Table("screen.of.chosen", dev.grill.tui.settings.ChosenAction.KEYS),
          new Table("screen.of.decks", dev.grill.tui.decks.DecksAction.KEYS),
          new Table("screen.of.deck", dev.grill.tui.decks.DeckAction.KEYS),
          new Table("screen.of.start", FirstStartScreen.KEYS),
          new Table("screen.of.typing", ReviewKeys.TYPING),
          new Table("screen.of.typing", ReviewKeys.TYPING_EMPTY),
          new Table("screen.of.mock-typing", dev.grill.tui.mock.MockKeys.TYPING),
          new Table("screen.of.mock-typing", dev.grill.tui.mock.MockKeys.TYPING_EMPTY),
          new Table("screen.of.note", ReviewKeys.NOTE),
          new Table("screen.of.path", dev.grill.tui.decks.PathAction.KEYS));

  private KeyTables() {}

  /** What can be bound, in the order of the tables. */
  public static List<KeyAction> actions() {
    Map<String, KeyAction> actions = new LinkedHashMap<>();
    for (Table table : ALL) {
      add(actions, table.screen(), table.keys());
    }
    return List.copyOf(actions.values());
  }

  private static <A extends Enum<A>> void add(
      Map<String, KeyAction> actions, String screen, Keys<A> keys) {
    for (Keys.Binding<A> row : keys.written()) {
      if (!keys.isBindable(row)) {
        continue;
      }
      KeyAction known = actions.get(row.name());
      List<String> screens = new ArrayList<>(known == null ? List.of() : known.screens());
      if (!screens.contains(screen)) {
        screens.add(screen);
      }
      actions.put(
          row.name(),
          known == null
              ? new KeyAction(row.name(), row.message(), free(row.keys()), screens)
              : new KeyAction(row.name(), known.message(), known.standard(), screens));
    }
  }

  private static List<Key> free(List<Key> keys) {
    List<Key> free = new ArrayList<>(keys);
    free.removeIf(FixedKeys::isBack);
    return free;
  }

  /** The action of a name; null if there is none that can be bound. */
  public static KeyAction action(String name) {
    for (KeyAction action : actions()) {
      if (action.name().equals(name)) {
        return action;
      }
    }
    return null;
  }

  /**
   * What stands in the way of an action's keys.
   *
   * @param map with those keys
   * @return null for nothing
   */
  public static Clash clash(Keymap map, String action) {
    for (Table table : ALL) {
      Clash clash = clash(table.screen(), table.keys(), map, action);
      if (clash != null) {
        return clash;
      }
    }
    return null;
  }

  private static <A extends Enum<A>> Clash clash(
      String screen, Keys<A> keys, Keymap map, String action) {
    Keys.Binding<A> other = keys.clash(map, action);
    return other == null
        ? null
        : new Clash(other.keys().get(0), other.name(), other.message(), screen);
  }
}
