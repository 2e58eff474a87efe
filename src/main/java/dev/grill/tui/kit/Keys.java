package dev.grill.tui.kit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The one table of a screen's keys: it says which action a key stands for, and it is what the
 * bottom line and the help show, so that neither can differ from what the keys do. A table that a
 * screen is written with follows the {@link Keymap} in force.
 *
 * <p>Some keys stay where they are, whatever a person binds: those that move about, the digits that
 * grade, Esc. An action that has such keys only, or a key that moves about among its own, cannot be
 * bound ({@link #isBindable}).
 *
 * @param <A> the screen's actions
 */
public final class Keys<A extends Enum<A>> {

  /**
   * One row of the table.
   *
   * @param keys at least one; the first is the one shown in the bottom line
   * @param message the key of the message that names the action in help; the bottom line shows the
   *     shorter {@code MESSAGE.short} where there is one
   * @param inLine whether the bottom line shows it
   */
  public record Binding<A extends Enum<A>>(
      A action, List<Key> keys, String message, boolean inLine) {
    public Binding {
      keys = List.copyOf(keys);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("no key for " + action);
      }
    }

    /** The action's name in settings: {@code more-new}. */
    public String name() {
      return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a table is for, as far as it concerns other keys. */
  private enum Kind {
    COMMANDS,
    TYPING,
    FIXED
  }

  /** The rows under one keymap. */
  private static final class Bound<A extends Enum<A>> {
    private final Keymap map;
    private final List<Binding<A>> rows;
    private final Map<Key, A> actions;

    Bound(Keymap map, List<Binding<A>> rows) {
      this.map = map;
      this.rows = rows;
      this.actions = actions(rows);
    }
  }

  private final Kind kind;
  private final List<Binding<A>> written;
  private final Set<A> guarded;
  private volatile Bound<A> bound;

  private Keys(Kind kind, List<Binding<A>> rows, Set<A> guarded) {
    this.kind = kind;
    this.guarded = guarded;
    this.written = List.copyOf(rows);
    this.bound = new Bound<>(kind == Kind.FIXED ? null : Keymap.STANDARD, written);
  }

  private static <A extends Enum<A>> Map<Key, A> actions(List<Binding<A>> rows) {
    Map<Key, A> actions = new HashMap<>();
    for (Binding<A> row : rows) {
      for (Key key : row.keys()) {
        A other = actions.put(key, row.action());
        if (other != null && other != row.action()) {
          throw new IllegalArgumentException(
              key.name() + " is bound to both " + other + " and " + row.action());
        }
      }
    }
    return actions;
  }

  /**
   * A table of the rows given, in the order in which help lists them.
   *
   * @throws IllegalArgumentException if one key stands for two actions
   */
  public static <A extends Enum<A>> Keys<A> of(List<Binding<A>> bindings) {
    return new Keys<>(Kind.COMMANDS, bindings, Set.of());
  }

  /** The same for a screen in which characters are typed: no character is given to an action. */
  public static <A extends Enum<A>> Keys<A> ofTyping(List<Binding<A>> bindings) {
    return new Keys<>(Kind.TYPING, bindings, Set.of());
  }

  /** The same for a table that follows no keymap. */
  public static <A extends Enum<A>> Keys<A> ofFixed(List<Binding<A>> bindings) {
    return new Keys<>(Kind.FIXED, bindings, Set.of());
  }

  /**
   * This table with actions that change a card: their keys act between pauses only ({@link
   * Screen#isGuarded}).
   */
  @SafeVarargs
  public final Keys<A> guarding(A... actions) {
    Set<A> changing = new HashSet<>();
    for (A action : actions) {
      changing.add(action);
    }
    return new Keys<>(kind, written, changing);
  }

  /** Whether {@code key} stands for an action that changes a card. */
  public boolean isGuarded(Key key) {
    A action = actionOf(key);
    return action != null && guarded.contains(action);
  }

  /** A row shown in the bottom line as well as in help. */
  public static <A extends Enum<A>> Binding<A> shown(A action, String message, String... keys) {
    return binding(action, message, true, keys);
  }

  /** A row shown in help only. */
  public static <A extends Enum<A>> Binding<A> inHelp(A action, String message, String... keys) {
    return binding(action, message, false, keys);
  }

  /** The row for the keys by which every pane is scrolled. */
  public static <A extends Enum<A>> Binding<A> scrolling(A action) {
    return binding(action, "screen.key.scroll", true, Scroll.KEYS);
  }

  private static <A extends Enum<A>> Binding<A> binding(
      A action, String message, boolean inLine, String... names) {
    List<Key> keys = new ArrayList<>();
    for (String name : names) {
      keys.add(Key.named(name));
    }
    return new Binding<>(action, keys, message, inLine);
  }

  /** What {@code key} stands for; null where it stands for nothing. */
  public A actionOf(Key key) {
    return bound().actions.get(key);
  }

  /** The rows with the keys they have now. */
  public List<Binding<A>> bindings() {
    return bound().rows;
  }

  /** The rows with the keys they were written with. */
  public List<Binding<A>> written() {
    return written;
  }

  /** Whether a person may give a row's action other keys. */
  public boolean isBindable(Binding<A> row) {
    if (kind == Kind.FIXED) {
      return false;
    }
    boolean free = false;
    for (Key key : row.keys()) {
      if (FixedKeys.isMoving(key) || FixedKeys.isDigit(key)) {
        return false;
      }
      free |= !stays(key);
    }
    return free;
  }

  private boolean stays(Key key) {
    return FixedKeys.isBack(key) || kind == Kind.TYPING && FixedKeys.isEditing(key);
  }

  /** Only the rows whose actions can be taken now: what the bottom line shows. */
  public Keys<A> only(Set<A> possible) {
    List<Binding<A>> rows = new ArrayList<>();
    for (Binding<A> binding : bindings()) {
      if (possible.contains(binding.action())) {
        rows.add(binding);
      }
    }
    return new Keys<>(Kind.FIXED, rows, guarded);
  }

  /** All rows but an action's. */
  public Keys<A> without(A action) {
    Set<A> others = EnumSet.allOf(action.getDeclaringClass());
    others.remove(action);
    return only(others);
  }

  // ---- other keys ----

  private Bound<A> bound() {
    Bound<A> now = bound;
    Keymap inForce = Keymap.inForce();
    if (now.map != inForce && kind != Kind.FIXED) {
      now = new Bound<>(inForce, rows(inForce));
      bound = now;
    }
    return now;
  }

  /**
   * The rows under a map. A row whose keys another one has then keeps its own: a table always
   * works, whatever a settings file says.
   */
  private List<Binding<A>> rows(Keymap map) {
    List<Binding<A>> rows = new ArrayList<>();
    for (Binding<A> row : written) {
      rows.add(with(row, wanted(row, map)));
    }
    for (int row = 0; row < rows.size(); row++) {
      boolean changed = !rows.get(row).keys().equals(written.get(row).keys());
      if (changed && clash(rows, row) != null) {
        rows.set(row, written.get(row));
        row = -1; // that may stand in another's way
      }
    }
    return List.copyOf(rows);
  }

  private static <A extends Enum<A>> Binding<A> with(Binding<A> row, List<Key> keys) {
    return new Binding<>(row.action(), keys, row.message(), row.inLine());
  }

  /** The keys a row would have under a map: those given, and those of its own that stay. */
  private List<Key> wanted(Binding<A> row, Keymap map) {
    List<Key> given = isBindable(row) ? map.of(row.name()) : null;
    if (given == null) {
      return row.keys();
    }
    List<Key> keys = new ArrayList<>();
    for (Key key : given) {
      if (kind != Kind.TYPING || key instanceof Key.Press && !FixedKeys.isEditing(key)) {
        keys.add(key);
      }
    }
    if (keys.isEmpty()) {
      return row.keys(); // characters only, which are text here
    }
    for (Key key : row.keys()) {
      if (stays(key) && !keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /**
   * What stands in the way of a map.
   *
   * @param action its name; another row is looked for that has one of its keys
   * @return the other row with that key alone; null for nothing
   */
  public Binding<A> clash(Keymap map, String action) {
    List<Binding<A>> rows = new ArrayList<>();
    for (Binding<A> row : written) {
      rows.add(with(row, wanted(row, map)));
    }
    for (int row = 0; row < rows.size(); row++) {
      Binding<A> clash = rows.get(row).name().equals(action) ? clash(rows, row) : null;
      if (clash != null) {
        return clash;
      }
    }
    return null;
  }

  private static <A extends Enum<A>> Binding<A> clash(List<Binding<A>> rows, int of) {
    for (Key key : rows.get(of).keys()) {
      for (Binding<A> other : rows) {
        if (other.action() != rows.get(of).action() && other.keys().contains(key)) {
          return with(other, List.of(key));
        }
      }
    }
    return null;
  }
}
