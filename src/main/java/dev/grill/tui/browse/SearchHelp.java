package dev.grill.tui.browse;

import dev.grill.message.Messages;
import dev.grill.review.find.CardQuery;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Screen;
import java.util.ArrayList;
import java.util.List;

/** The help of browsing: its keys, how to search, and what the words mean. */
final class SearchHelp {

  private static final String[] WORDS = {"due", "easiness", "lapses", "leech", "reset", "curve"};

  private SearchHelp() {}

  static Screen table(BrowseScreen back) {
    Messages messages = back.context().messages();
    return HelpScreen.of(
        messages,
        back,
        List.of(
            HelpScreen.keys(messages.text("browse.help-table"), BrowseKeys.TABLE, messages),
            search(back.context()),
            HelpScreen.keys(messages.text("browse.help-find"), BrowseKeys.FIND, messages),
            words(messages)));
  }

  static Screen page(Screen back, BrowseContext context) {
    Messages messages = context.messages();
    return HelpScreen.of(
        messages,
        back,
        List.of(
            HelpScreen.keys(messages.text("browse.help-page"), BrowseKeys.PAGE, messages),
            words(messages)));
  }

  private static HelpScreen.Part search(BrowseContext context) {
    List<HelpScreen.Row> rows = new ArrayList<>();
    for (String row : new String[] {"text", "phrase"}) {
      rows.add(
          new HelpScreen.Row(
              context.text("browse.search." + row), context.text("browse.searches." + row)));
    }
    for (CardQuery.Field field : CardQuery.Field.values()) {
      String name = context.field(field) + ":";
      String means = context.text("browse.searches." + field.word());
      rows.add(
          new HelpScreen.Row(
              name,
              field == CardQuery.Field.STATE
                  ? context.text("browse.searches.states", means, states(context))
                  : means));
    }
    rows.add(
        new HelpScreen.Row(
            context.text("browse.search.several"), context.text("browse.searches.several")));
    return new HelpScreen.Part(context.text("browse.help-search"), rows);
  }

  private static HelpScreen.Part words(Messages messages) {
    return HelpScreen.words(
        messages.text("browse.help-words"), "browse.word.", "browse.means.", WORDS, messages);
  }

  /** What is said about a part of the line that means nothing. */
  static String told(CardQuery.Wrong wrong, BrowseContext context) {
    if (wrong.field() == null) {
      return context.text("browse.wrong-field", wrong.word(), fields(context));
    }
    return switch (wrong.field()) {
      case DECK -> context.text("browse.wrong-deck", wrong.word());
      case TAG -> context.text("browse.wrong-tag", wrong.word());
      case TOPIC -> context.text("browse.wrong-topic", wrong.word());
      case STATE -> context.text("browse.wrong-state", wrong.word(), states(context));
    };
  }

  private static String fields(BrowseContext context) {
    List<String> fields = new ArrayList<>();
    for (CardQuery.Field field : CardQuery.Field.values()) {
      fields.add(context.field(field) + ":");
    }
    return String.join(" ", fields);
  }

  private static String states(BrowseContext context) {
    List<String> states = new ArrayList<>();
    for (CardQuery.State state : CardQuery.State.values()) {
      states.add(context.text("state." + state.word()));
    }
    return String.join(context.text("browse.comma"), states);
  }
}
