package dev.grill.tui.decks;

import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.tui.kit.Console;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Screen;
import java.io.IOException;

/** What the decks' screens ask {@link DecksApplication} to do. */
sealed interface DecksEffect extends Effect {

  /**
   * Does it; what fails leaves the screen as it is, what was typed too.
   *
   * @param list the list, which the screen that asks is or lies over
   * @return the list with what came of it
   */
  DecksScreen on(DecksApplication decks, DecksScreen list) throws Failure, IOException;

  @Override
  default Screen on(Navigation navigation, Console console) throws Failure, IOException {
    DecksApplication decks = navigation.application(DecksApplication.class);
    return on(decks, (DecksScreen) navigation.screen().back());
  }

  /** Read the files again. */
  record Check() implements DecksEffect {
    @Override
    public DecksScreen on(DecksApplication decks, DecksScreen list) throws Failure, IOException {
      return decks.check(list);
    }
  }

  /** Ask whether the files are read; a deck's own screen stays, with what was found in its file. */
  record AskChecked() implements DecksEffect {
    @Override
    public DecksScreen on(DecksApplication decks, DecksScreen list) throws Failure, IOException {
      return decks.checked(list);
    }

    @Override
    public Screen on(Navigation navigation, Console console) throws Failure, IOException {
      Checked screen = (Checked) navigation.screen();
      return screen.over((DecksScreen) DecksEffect.super.on(navigation, console));
    }
  }

  /** List the cards of the deck whose own screen stands. */
  record ListCards(DeckId deck) implements DecksEffect {
    @Override
    public DecksScreen on(DecksApplication decks, DecksScreen list) {
      return list;
    }

    @Override
    public Screen on(Navigation navigation, Console console) throws Failure, IOException {
      DecksApplication decks = navigation.application(DecksApplication.class);
      return ((DeckScreen) navigation.screen()).listing(decks.cards(deck));
    }
  }

  /** Add a source. */
  record Add(String source, boolean link) implements DecksEffect {
    @Override
    public DecksScreen on(DecksApplication decks, DecksScreen list) throws Failure, IOException {
      return decks.add(list, source, link);
    }
  }

  /** Take a deck out; its history stays. */
  record Remove(DeckId deck) implements DecksEffect {
    @Override
    public DecksScreen on(DecksApplication decks, DecksScreen list) throws Failure, IOException {
      return decks.remove(list, deck);
    }
  }

  /** Open a deck's file at a line. */
  record Edit(DeckId deck, int line) implements DecksEffect {
    @Override
    public DecksScreen on(DecksApplication decks, DecksScreen list) throws Failure, IOException {
      return decks.edit(list, deck, line);
    }
  }

  /** A screen that shows what was found in the files. */
  interface Checked extends Screen {

    /** This screen with another list: itself, or what it lies over. */
    Screen over(DecksScreen list);
  }
}
