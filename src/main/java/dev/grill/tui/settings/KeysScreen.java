package dev.grill.tui.settings;

import dev.grill.message.Messages;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyAction;
import dev.grill.tui.kit.KeyNames;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The actions and their keys, and the dialog that waits for a new one.
 *
 * @param actions all that can be bound
 * @param asking what the next key is for; null where it is a command
 */
public record KeysScreen(
    SettingsScreen back,
    List<KeyAction> actions,
    ListPlace place,
    Asking asking,
    Notice notice,
    Messages messages)
    implements SettingsEffect.Saving {

  /** What to do with the key that is pressed next. */
  enum Asking {
    INSTEAD,
    BESIDES
  }

  public KeysScreen {
    actions = List.copyOf(actions);
  }

  static KeysScreen of(SettingsScreen back, List<KeyAction> actions, Messages messages) {
    return new KeysScreen(back, actions, ListPlace.FIRST, null, Notice.NONE, messages);
  }

  @Override
  public KeysScreen noted(Notice said) {
    return new KeysScreen(back, actions, place, asking, said, messages);
  }

  /** This screen again: more keys may follow. */
  @Override
  public KeysScreen saved(SettingsFacts now) {
    return new KeysScreen(back.saved(now), actions, place, null, Notice.NONE, messages);
  }

  private KeysScreen at(ListPlace other) {
    return new KeysScreen(back, actions, other, null, Notice.NONE, messages);
  }

  private KeysScreen asking(Asking what) {
    return new KeysScreen(back, actions, place, what, Notice.NONE, messages);
  }

  /** The actions that the filter leaves. */
  List<KeyAction> rows() {
    List<KeyAction> rows = new ArrayList<>();
    for (KeyAction action : actions) {
      if (place
          .filter()
          .takes(
              action.name(),
              messages.text(action.message()),
              KeyNames.names(action.keys()),
              screens(action))) {
        rows.add(action);
      }
    }
    return rows;
  }

  /** The selected action; null where there is none. */
  KeyAction row() {
    List<KeyAction> rows = rows();
    return place.selected() < rows.size() ? rows.get(place.selected()) : null;
  }

  /** Where an action's keys hold. */
  String screens(KeyAction action) {
    List<String> names = new ArrayList<>();
    for (String screen : action.screens()) {
      names.add(messages.text(screen));
    }
    return String.join(messages.text("settings.comma"), names);
  }

  @Override
  public Screen resized(Size size) {
    ListPlace shown = place.showing(KeysPicture.listRows(size));
    return shown == place ? this : new KeysScreen(back, actions, shown, asking, notice, messages);
  }

  @Override
  public boolean isGuarded(Key key) {
    return asking == null && !place.filtering() && KeysAction.KEYS.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    if (asking != null) {
      return pressed(key);
    }
    if (place.filtering()) {
      return Step.to(at(place.typed(key, rows().size())));
    }
    KeysAction action = KeysAction.KEYS.actionOf(key);
    if (action == null) {
      return Step.to(noted(Notice.NONE));
    }
    return switch (action) {
      case REPLACE -> Step.to(row() == null ? this : asking(Asking.INSTEAD));
      case ANOTHER -> Step.to(row() == null ? this : asking(Asking.BESIDES));
      case DEFAULT -> reset();
      case MOVE -> Step.to(at(place.moved(key, rows().size())));
      case FILTER -> Step.to(at(place.withFilter()));
      case BACK -> Step.to(place.filter().isEmpty() ? back : at(place.cleared()));
      case HELP ->
          Step.to(
              HelpScreen.of(
                  messages,
                  noted(Notice.NONE),
                  List.of(
                      HelpScreen.keys(messages.text("settings.keys"), KeysAction.KEYS, messages))));
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    if (asking != null) {
      return Step.to(this);
    }
    return place.isAgain(pointer)
        ? Step.to(asking(Asking.INSTEAD))
        : Step.to(at(place.pointed(pointer, rows().size())));
  }

  private Step reset() {
    KeyAction row = row();
    return row == null || !row.isOwn()
        ? Step.to(noted(Notice.said(messages.text("settings.is-default"))))
        : Step.to(noted(Notice.NONE), new SettingsEffect.Reset(setting(row)));
  }

  private static String setting(KeyAction action) {
    return "keys." + action.name();
  }

  private Step pressed(Key key) {
    if (key.equals(Key.ESCAPE)) {
      return Step.to(asking(null));
    }
    if (!KeyNames.isFree(key)) {
      String name = key instanceof Key.Paste ? "" : key.label(messages.isAscii());
      return Step.to(noted(Notice.failed(messages.text("settings.key-taken", name))));
    }
    KeyAction row = row();
    List<Key> keys = new ArrayList<>(asking == Asking.BESIDES ? row.keys() : List.of());
    if (!keys.contains(key)) {
      keys.add(key);
    }
    return Step.to(this, new SettingsEffect.Set(setting(row), KeyNames.names(keys)));
  }

  @Override
  public Picture draw(Size size, long millis) {
    return KeysPicture.of(this, size);
  }
}
