package dev.grill.tui.settings;

import dev.grill.tui.kit.KeyAction;
import java.util.List;

/**
 * What the settings show, as values.
 *
 * @param rows the settings, in the order of the list
 * @param decks those of the library, in the order of their ids
 * @param actions the actions of all screens, whose keys a person may choose
 * @param file where the settings are kept, as people write it
 */
public record SettingsFacts(
    List<Row> rows, List<DeckTitle> decks, List<KeyAction> actions, String file) {

  /**
   * A setting.
   *
   * @param value in force by the settings
   * @param standard what holds while nothing is set
   * @param set whether a person has set it
   * @param choices its values, where there are few; else empty
   * @param overruled what goes before it now, {@code GRILL_LANG} for one; empty for nothing
   */
  public record Row(
      String key,
      String value,
      String standard,
      boolean set,
      List<String> choices,
      String overruled) {
    public Row {
      choices = List.copyOf(choices);
    }
  }

  /** A deck of the library. */
  public record DeckTitle(String id, String title) {}

  public SettingsFacts {
    rows = List.copyOf(rows);
    decks = List.copyOf(decks);
    actions = List.copyOf(actions);
  }
}
