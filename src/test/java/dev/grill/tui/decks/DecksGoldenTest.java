package dev.grill.tui.decks;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DecksGoldenTest {

  private static void check(String name, Function<Lang, Screen> screen) {
    for (Lang lang : Lang.values()) {
      for (Size size : Golden.SIZES) {
        String file = "decks-" + name + "-" + lang.tag() + "-" + size.columns() + "x" + size.rows();
        Golden.check(file, screen.apply(lang).resized(size).draw(size, 0));
      }
    }
  }

  private static Screen after(Screen screen, String... keys) {
    Screen now = screen;
    for (String key : keys) {
      now = now.resized(Size.SMALLEST).on(Key.named(key), 0).screen();
    }
    return now;
  }

  @Test
  void theList() {
    check("reading", DecksSamples::reading);
    check("list", lang -> after(DecksSamples.checked(lang), "down", "down"));
    check("edition", lang -> after(DecksSamples.checked(lang), "end"));
    check(
        "sets",
        lang ->
            after(DecksScreen.of(DecksSamples.SETS, Messages.of(lang)).checked(Map.of()), "end"));
    check("empty", DecksSamples::empty);
    check("filter", lang -> after(DecksSamples.checked(lang), "/", "t", "e"));
    check("no-match", lang -> after(DecksSamples.checked(lang), "/", "z", "z"));
    check("help", lang -> after(DecksSamples.checked(lang), "?"));
  }

  @Test
  void oneDeck() {
    check("sound", lang -> after(DecksSamples.checked(lang), "enter"));
    check("cards", DecksSamples::listing);
    check("cards-end", lang -> after(DecksSamples.listing(lang), "end"));
    check("problems", lang -> after(DecksSamples.checked(lang), "down", "down", "enter"));
    check(
        "problems-end", lang -> after(DecksSamples.checked(lang), "down", "down", "enter", "end"));
  }

  @Test
  void removing() {
    check("removing", lang -> after(DecksSamples.checked(lang), "down", "r"));
  }

  @Test
  void adding() {
    check("adding", lang -> after(DecksSamples.checked(lang), "a", "~", "/", "评", "tab"));
    check(
        "refused",
        lang ->
            ((PathScreen) after(DecksSamples.checked(lang), "a", "x"))
                .noted(
                    Notice.failed(
                        Messages.of(lang)
                            .text(
                                "decks.bad-file",
                                "/home/ada/x:1:1",
                                "no such file or folder; check the path"))));
  }
}
