package dev.grill.tui.settings;

import dev.grill.message.Messages;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.kit.TextBox;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings: each with its value, its default and its meaning. A value takes effect when it is
 * changed; there is nothing to confirm.
 *
 * @param edited what is typed as the selected setting's value; null where none is
 */
public record SettingsScreen(
    SettingsFacts facts, ListPlace place, TextBox edited, Notice notice, Messages messages)
    implements SettingsEffect.Saving {

  /** The row that leads to the keys. */
  static final String KEYS = "keys";

  static final String DECKS = "decks";

  /** Wider than any value: a line that is typed doesn't wrap. */
  private static final int ONE_LINE = 10_000;

  public static SettingsScreen of(SettingsFacts facts, Messages messages) {
    return new SettingsScreen(facts, ListPlace.FIRST, null, Notice.NONE, messages);
  }

  /** This screen with fresh values, the selection where it was. */
  @Override
  public SettingsScreen saved(SettingsFacts fresh) {
    return new SettingsScreen(fresh, place, null, Notice.NONE, messages);
  }

  @Override
  public SettingsScreen noted(Notice said) {
    return new SettingsScreen(facts, place, edited, said, messages);
  }

  private SettingsScreen at(ListPlace other) {
    return new SettingsScreen(facts, other, null, Notice.NONE, messages);
  }

  private SettingsScreen editing(TextBox box) {
    return new SettingsScreen(facts, place, box, Notice.NONE, messages);
  }

  /** The rows that the filter leaves. */
  List<SettingsFacts.Row> rows() {
    List<SettingsFacts.Row> rows = new ArrayList<>();
    for (SettingsFacts.Row row : facts.rows()) {
      if (place.filter().takes(row.key(), label(row), meaning(row))) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The selected row; null where there is none. */
  SettingsFacts.Row row() {
    List<SettingsFacts.Row> rows = rows();
    return place.selected() < rows.size() ? rows.get(place.selected()) : null;
  }

  String label(SettingsFacts.Row row) {
    return messages.text("settings.label." + row.key());
  }

  String meaning(SettingsFacts.Row row) {
    return messages.text("config." + row.key());
  }

  @Override
  public Screen resized(Size size) {
    ListPlace shown = place.showing(SettingsPicture.listRows(size));
    return shown == place ? this : new SettingsScreen(facts, shown, edited, notice, messages);
  }

  @Override
  public boolean isGuarded(Key key) {
    return edited == null && !place.filtering() && SettingsAction.KEYS.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    if (edited != null) {
      return edit(key);
    }
    if (place.filtering()) {
      return Step.to(at(place.typed(key, rows().size())));
    }
    SettingsAction action = SettingsAction.KEYS.actionOf(key);
    if (action == null) {
      return Step.to(noted(Notice.NONE));
    }
    return switch (action) {
      case CHANGE -> change();
      case PREVIOUS -> chosen(-1);
      case NEXT -> chosen(1);
      case DEFAULT -> reset();
      case MOVE -> Step.to(at(place.moved(key, rows().size())));
      case FILTER -> Step.to(at(place.withFilter()));
      case BACK ->
          place.filter().isEmpty() ? Step.to(this, Effect.BACK) : Step.to(at(place.cleared()));
      case HELP -> Step.to(help());
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    if (edited != null) {
      return Step.to(this);
    }
    return place.isAgain(pointer) ? change() : Step.to(at(place.pointed(pointer, rows().size())));
  }

  private Step change() {
    SettingsFacts.Row row = row();
    if (row == null) {
      return Step.to(this);
    }
    if (row.key().equals(KEYS)) {
      return Step.to(KeysScreen.of(noted(Notice.NONE), facts.actions(), messages));
    }
    if (row.key().equals(DECKS)) {
      return Step.to(ChosenScreen.of(noted(Notice.NONE), facts.decks(), row.value(), messages));
    }
    return row.choices().isEmpty() ? Step.to(editing(TextBox.of(row.value()))) : chosen(1);
  }

  /** Another of few values, around and around. */
  private Step chosen(int by) {
    SettingsFacts.Row row = row();
    if (row == null || row.choices().isEmpty()) {
      return Step.to(noted(Notice.NONE));
    }
    int now = row.choices().indexOf(row.value());
    int next = Math.floorMod(now + by, row.choices().size());
    return Step.to(noted(Notice.NONE), new SettingsEffect.Set(row.key(), row.choices().get(next)));
  }

  private Step reset() {
    SettingsFacts.Row row = row();
    if (row == null || row.key().equals(KEYS) || !row.set()) {
      return Step.to(noted(Notice.said(messages.text("settings.is-default"))));
    }
    return Step.to(noted(Notice.NONE), new SettingsEffect.Reset(row.key()));
  }

  private Step edit(Key key) {
    SettingsAction.Editing action = SettingsAction.EDITING.actionOf(key);
    if (action == SettingsAction.Editing.CANCEL) {
      return Step.to(editing(null));
    }
    if (action == SettingsAction.Editing.SAVE) {
      String value = edited.text().strip();
      return Step.to(
          this,
          value.isEmpty()
              ? new SettingsEffect.Reset(row().key())
              : new SettingsEffect.Set(row().key(), value));
    }
    Key line = key instanceof Key.Paste paste ? new Key.Paste(paste.text().strip()) : key;
    return Step.to(editing(edited.on(line, ONE_LINE)));
  }

  private Screen help() {
    String title = messages.text("settings.title");
    return HelpScreen.of(
        messages,
        noted(Notice.NONE),
        List.of(HelpScreen.keys(title, SettingsAction.KEYS, messages)));
  }

  @Override
  public Picture draw(Size size, long millis) {
    return SettingsPicture.of(this, size);
  }
}
