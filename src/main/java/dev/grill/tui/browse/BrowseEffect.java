package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Mark;
import dev.grill.tui.kit.Console;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Screen;
import java.io.IOException;

/** What the screens of browsing ask {@link Browsing} to do. */
sealed interface BrowseEffect extends Effect {

  /**
   * Does it.
   *
   * @param screen the one that stands now
   * @return the screen to go on with, which may say how it went
   */
  Screen on(Browsing browsing, Screen screen) throws Failure, IOException;

  @Override
  default Screen on(Navigation navigation, Console console) throws Failure, IOException {
    return on(navigation.application(Browsing.class), navigation.screen());
  }

  /** Show a card beside the table. */
  record Preview(CardId card) implements BrowseEffect {
    @Override
    public Screen on(Browsing browsing, Screen screen) throws Failure, IOException {
      return browsing.preview(screen, card);
    }
  }

  /** Show a card whole. */
  record Open(CardId card) implements BrowseEffect {
    @Override
    public Screen on(Browsing browsing, Screen screen) throws Failure, IOException {
      return browsing.card(screen, card);
    }
  }

  /** Say how a card is to be treated, and come back to the same place. */
  record Put(CardId card, Mark.Kind kind) implements BrowseEffect {
    @Override
    public Screen on(Browsing browsing, Screen screen) throws Failure, IOException {
      return browsing.put(screen, card, kind);
    }
  }

  /** Keep what was written over a card's page: a note, or a word on why it is flagged. */
  record Write(String text) implements BrowseEffect {
    @Override
    public Screen on(Browsing browsing, Screen screen) throws Failure, IOException {
      return browsing.write((CardNote) screen, text);
    }
  }

  /** Open a card in the person's editor, and come back to the same place. */
  record Edit(CardId card) implements BrowseEffect {
    @Override
    public Screen on(Browsing browsing, Screen screen) throws Failure, IOException {
      return browsing.edit(screen, card);
    }
  }
}
