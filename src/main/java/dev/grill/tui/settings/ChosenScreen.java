package dev.grill.tui.settings;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Filter;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the decks that are taken when none is named.
 *
 * @param chosen their ids; empty for all
 */
public record ChosenScreen(
    SettingsScreen back,
    List<SettingsFacts.DeckTitle> decks,
    List<String> chosen,
    ListPlace place,
    Notice notice,
    Messages messages)
    implements SettingsEffect.Saving {

  private static final int MARGIN = 4;

  public ChosenScreen {
    decks = List.copyOf(decks);
    chosen = List.copyOf(chosen);
  }

  /** The choice as a setting's value has it. */
  static ChosenScreen of(
      SettingsScreen back, List<SettingsFacts.DeckTitle> decks, String value, Messages messages) {
    List<String> chosen = value.equals("all") ? List.of() : List.of(value.split(" "));
    return new ChosenScreen(back, decks, chosen, ListPlace.FIRST, Notice.NONE, messages);
  }

  @Override
  public Screen saved(SettingsFacts now) {
    return back.saved(now);
  }

  @Override
  public ChosenScreen noted(Notice said) {
    return new ChosenScreen(back, decks, chosen, place, said, messages);
  }

  private ChosenScreen at(ListPlace other) {
    return new ChosenScreen(back, decks, chosen, other, Notice.NONE, messages);
  }

  private ChosenScreen choosing(List<String> others) {
    return new ChosenScreen(back, decks, others, place, Notice.NONE, messages);
  }

  List<SettingsFacts.DeckTitle> rows() {
    List<SettingsFacts.DeckTitle> rows = new ArrayList<>();
    for (SettingsFacts.DeckTitle deck : decks) {
      if (place.filter().takes(deck.id(), deck.title())) {
        rows.add(deck);
      }
    }
    return rows;
  }

  private boolean isChosen(SettingsFacts.DeckTitle deck) {
    return chosen.isEmpty() || chosen.contains(deck.id());
  }

  @Override
  public Screen resized(Size size) {
    ListPlace shown = place.showing(listRows(size));
    return shown == place ? this : new ChosenScreen(back, decks, chosen, shown, notice, messages);
  }

  private static int listRows(Size size) {
    return size.rows() - Frame.HEAD - 4;
  }

  @Override
  public Step on(Key key, long millis) {
    if (place.filtering()) {
      return Step.to(at(place.typed(key, rows().size())));
    }
    ChosenAction action = ChosenAction.KEYS.actionOf(key);
    if (action == null) {
      return Step.to(noted(Notice.NONE));
    }
    return switch (action) {
      case TOGGLE -> Step.to(toggled());
      case ALL -> Step.to(choosing(List.of()));
      case SAVE -> Step.to(this, new SettingsEffect.Set(SettingsScreen.DECKS, value()));
      case MOVE -> Step.to(at(place.moved(key, rows().size())));
      case FILTER -> Step.to(at(place.withFilter()));
      case BACK -> Step.to(place.filter().isEmpty() ? back : at(place.cleared()));
      case HELP ->
          Step.to(
              HelpScreen.of(
                  messages,
                  noted(Notice.NONE),
                  List.of(
                      HelpScreen.keys(
                          messages.text("settings.decks"), ChosenAction.KEYS, messages))));
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    if (decks.isEmpty()) {
      return Step.to(this);
    }
    return place.isAgain(pointer)
        ? Step.to(toggled())
        : Step.to(at(place.pointed(pointer, rows().size())));
  }

  /** The ids, in the order of the list; {@code all} where none is left out. */
  private String value() {
    List<String> ids = new ArrayList<>();
    for (SettingsFacts.DeckTitle deck : decks) {
      if (isChosen(deck)) {
        ids.add(deck.id());
      }
    }
    return ids.size() == decks.size() ? "all" : String.join(" ", ids);
  }

  private ChosenScreen toggled() {
    List<SettingsFacts.DeckTitle> rows = rows();
    if (place.selected() >= rows.size()) {
      return this;
    }
    SettingsFacts.DeckTitle at = rows.get(place.selected());
    List<String> ids = new ArrayList<>();
    for (SettingsFacts.DeckTitle deck : decks) {
      if (isChosen(deck) != deck.equals(at)) {
        ids.add(deck.id());
      }
    }
    if (ids.isEmpty()) {
      return noted(Notice.said(messages.text("settings.decks-one")));
    }
    return choosing(ids.size() == decks.size() ? List.of() : ids);
  }

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    Frame.head(canvas, messages.text("settings.decks"), "");
    List<SettingsFacts.DeckTitle> rows = rows();
    place.drawHeading(
        canvas, Frame.HEAD, MARGIN, size.columns() - MARGIN, messages.text("settings.decks-which"));
    int top = Frame.HEAD + 1;
    int shown = listRows(size);
    if (rows.isEmpty()) {
      String none = decks.isEmpty() ? "settings.no-decks" : "screen.no-match";
      canvas.text(top, MARGIN, messages.text(none), CellStyle.PRIMARY);
    }
    place.draw(
        canvas, top, shown, rows.size(), (row, at, is) -> drawRow(canvas, row, rows.get(at), is));
    Frame.notice(canvas, notice);
    if (place.filtering()) {
      Filter.drawKeys(canvas, messages);
    } else {
      KeyLine.draw(canvas, size.rows() - 1, ChosenAction.KEYS, messages);
    }
    return picture;
  }

  private void drawRow(Canvas canvas, int row, SettingsFacts.DeckTitle deck, boolean selected) {
    CellStyle style = selected ? CellStyle.SELECTION : CellStyle.PRIMARY;
    if (selected) {
      ListPlace.drawBar(canvas, row, MARGIN);
    }
    int column = canvas.text(row, MARGIN, isChosen(deck) ? "[x] " : "[ ] ", style);
    String title = Columns.truncate(Escape.line(deck.title()), canvas.columns() / 2);
    column = canvas.text(row, column, title, style) + 2;
    String id = Columns.truncate(deck.id(), canvas.columns() - column - 3);
    canvas.text(row, column, id, selected ? style : CellStyle.DIM);
  }
}
