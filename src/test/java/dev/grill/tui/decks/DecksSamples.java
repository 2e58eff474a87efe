package dev.grill.tui.decks;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Libraries with built-in, copied and linked decks, sound and not. */
final class DecksSamples {

  static final DecksFacts FACTS =
      new DecksFacts(
          List.of(
              deck("ai-data-zh", "训练数据", DecksFacts.Origin.BUILTIN, 4, 4, 0),
              deck(
                  "mine",
                  "Mine 👩🏽‍💻 and a title too long for any column of a list",
                  DecksFacts.Origin.COPY,
                  250,
                  0,
                  31),
              deck("team", "Team\u001b[31m", DecksFacts.Origin.LINK, 12, 3, 2)),
          List.of(new DecksFacts.Edition("en", "", 8), new DecksFacts.Edition("zh", "", 1)));

  /** One set of an edition, the other one and both of another language at hand. */
  static final DecksFacts SETS =
      new DecksFacts(
          List.of(deck("ai-data-zh", "训练数据", DecksFacts.Origin.BUILTIN, 4, 4, 0)),
          List.of(
              new DecksFacts.Edition("en", "ai", 8),
              new DecksFacts.Edition("en", "llm", 8),
              new DecksFacts.Edition("zh", "llm", 8)));

  private DecksSamples() {}

  static DecksFacts.Deck deck(
      String id, String title, DecksFacts.Origin origin, int cards, int fresh, int due) {
    String file = "/home/ada/decks/of/a/folder/with/a/long/name/that/goes/on/" + id + ".yaml";
    String source = origin == DecksFacts.Origin.BUILTIN ? "builtin:zh" : file;
    return new DecksFacts.Deck(
        new DeckId(id),
        title,
        "zh",
        id.equals("mine") ? null : "1.2",
        origin,
        source,
        file,
        cards,
        fresh,
        due,
        1);
  }

  private static DecksFacts.Problem problem(int line, boolean error, String text) {
    return new DecksFacts.Problem("/home/ada/team.yaml", line, 5, error, text);
  }

  static Map<DeckId, List<DecksFacts.Problem>> problems() {
    List<DecksFacts.Problem> many = new ArrayList<>();
    for (int line = 7; line < 40; line += 3) {
      many.add(
          problem(
              line,
              line != 10,
              "there is no key \"questoin\" in a card; did you mean \"question\"?"));
    }
    return Map.of(
        new DeckId("ai-data-zh"),
        List.of(),
        new DeckId("mine"),
        List.of(problem(3, false, "the card has no id 评")),
        new DeckId("team"),
        many);
  }

  static DecksScreen reading(Lang lang) {
    return DecksScreen.of(FACTS, Messages.of(lang));
  }

  static DecksScreen checked(Lang lang) {
    return reading(lang).checked(problems());
  }

  static DecksScreen empty(Lang lang) {
    return DecksScreen.of(new DecksFacts(List.of(), List.of()), Messages.of(lang))
        .checked(Map.of());
  }

  /** The first deck with its cards. */
  static Screen listing(Lang lang) {
    List<DecksFacts.Listed> cards = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String question = lang == Lang.ZH ? "什么是第 " + i + " 个问题？" : "What is question " + i + "?";
      String state = i % 3 == 0 ? "due" : i % 3 == 1 ? "new" : "scheduled";
      cards.add(new DecksFacts.Listed(new CardId("eval", "card-" + i), question, state));
    }
    Screen page = checked(lang).on(Key.ENTER, 0).screen();
    return ((DeckScreen) page).listing(cards);
  }
}
