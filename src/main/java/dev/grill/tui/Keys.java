package dev.grill.tui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one table of a screen's keys: it says which action a key stands for, and it is what the
 * bottom line and the help show, so that neither can differ from what the keys do.
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
  }

  private final List<Binding<A>> bindings;
  private final Map<Key, A> actions = new HashMap<>();

  private Keys(List<Binding<A>> bindings) {
    this.bindings = List.copyOf(bindings);
    for (Binding<A> binding : bindings) {
      for (Key key : binding.keys()) {
        A other = actions.put(key, binding.action());
        if (other != null && other != binding.action()) {
          throw new IllegalArgumentException(
              key.name() + " is bound to both " + other + " and " + binding.action());
        }
      }
    }
  }

  /**
   * A table of the rows given, in the order in which help lists them.
   *
   * @throws IllegalArgumentException if one key stands for two actions
   */
  public static <A extends Enum<A>> Keys<A> of(List<Binding<A>> bindings) {
    return new Keys<>(bindings);
  }

  /** A row shown in the bottom line as well as in help. */
  public static <A extends Enum<A>> Binding<A> shown(A action, String message, String... keys) {
    return binding(action, message, true, keys);
  }

  /** A row shown in help only. */
  public static <A extends Enum<A>> Binding<A> inHelp(A action, String message, String... keys) {
    return binding(action, message, false, keys);
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
    return actions.get(key);
  }

  public List<Binding<A>> bindings() {
    return bindings;
  }

  /** Only the rows whose actions can be taken now: what the bottom line shows. */
  public Keys<A> only(Set<A> possible) {
    List<Binding<A>> rows = new ArrayList<>();
    for (Binding<A> binding : bindings) {
      if (possible.contains(binding.action())) {
        rows.add(binding);
      }
    }
    return new Keys<>(rows);
  }

  /**
   * The table with other keys for some actions, as settings ask.
   *
   * @throws IllegalArgumentException if one key then stands for two actions
   */
  public Keys<A> with(Map<A, List<Key>> others) {
    List<Binding<A>> rows = new ArrayList<>();
    for (Binding<A> row : bindings) {
      List<Key> keys = others.getOrDefault(row.action(), row.keys());
      rows.add(new Binding<>(row.action(), keys, row.message(), row.inLine()));
    }
    return new Keys<>(rows);
  }
}
