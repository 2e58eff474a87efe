package dev.grill.tui.browse;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.grill.card.DeckId;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.QuietConsole;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.List;

/** Presses keys on the screens of browsing and has their effects done, as the loop does. */
final class BrowseRun {

  final PaperBrowse backend;
  final Browsing browsing;
  final Navigation navigation;
  final List<Effect> effects = new ArrayList<>();
  Screen screen;
  private Size size = new Size(80, 24);

  BrowseRun(Lang lang, PaperBrowse backend) throws Exception {
    this(lang, backend, null);
  }

  BrowseRun(Lang lang, PaperBrowse backend, String deck) throws Exception {
    this.backend = backend;
    Messages messages = Messages.of(lang);
    browsing = new Browsing(backend, messages, Runnable::run);
    navigation = Navigation.of(browsing.of(deck == null ? null : new DeckId(deck)), messages);
    screen = navigation.screen();
    redraw();
  }

  /** What the loop does before each picture. */
  BrowseRun redraw() {
    screen = navigation.show(screen.resized(size));
    return this;
  }

  /** What the loop does after a while without a key. */
  BrowseRun await() {
    return screen.redrawAfter(0) > 0 ? follow(screen.waited(0)) : this;
  }

  BrowseRun resize(Size now) {
    size = now;
    return redraw();
  }

  BrowseRun press(String... keys) {
    for (String key : keys) {
      press(Key.named(key));
    }
    return this;
  }

  BrowseRun press(Key key) {
    return follow(screen.on(key, 0));
  }

  BrowseRun point(Pointer pointer) {
    return follow(screen.on(pointer, 0));
  }

  private BrowseRun follow(Step step) {
    effects.addAll(step.effects());
    if (!navigation.take(step, new QuietConsole(size))) {
      browsing.leave(navigation.screen());
    }
    screen = navigation.screen();
    return redraw();
  }

  /** Writes a text letter by letter. */
  BrowseRun type(String text) {
    text.codePoints().forEach(c -> press(new Key.Text(Character.toString(c))));
    return this;
  }

  /** Searches from anywhere in the table and keeps what was found. */
  BrowseRun find(String text) {
    return press("/").type(text).press("enter");
  }

  BrowseScreen table() {
    return assertInstanceOf(BrowseScreen.class, screen, picture());
  }

  CardScreen card() {
    return assertInstanceOf(CardScreen.class, screen, picture());
  }

  /** The names of the cards in the table. */
  List<String> found() {
    List<String> found = new ArrayList<>();
    for (int row = 0; row < table().list().size(); row++) {
      found.add(table().list().card(row).card().card());
    }
    return found;
  }

  String selected() {
    return table().card() == null ? null : table().card().card().card();
  }

  String picture() {
    return screen.draw(size, 0).text();
  }

  String keyLine() {
    return screen.draw(size, 0).text(size.rows() - 1);
  }
}
