package dev.grill.tui.home;

import dev.grill.message.Failure;
import dev.grill.tui.kit.Console;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Screen;
import java.io.IOException;
import java.util.List;

/** What home asks {@link HomeApplication} to do, besides going elsewhere. */
sealed interface HomeEffect extends Effect {

  /**
   * Does it.
   *
   * @param screen the one that stands now
   * @return the screen to go on with
   */
  Screen on(HomeApplication home, Screen screen) throws Failure, IOException;

  @Override
  default Screen on(Navigation navigation, Console console) throws Failure, IOException {
    return on(navigation.application(HomeApplication.class), navigation.screen());
  }

  /** Ask which edition of the built-in decks to begin with. */
  record ChooseEdition() implements HomeEffect {
    @Override
    public Screen on(HomeApplication home, Screen screen) throws Failure, IOException {
      return home.chooseEdition((HomeScreen) screen);
    }
  }

  /** Add editions of the built-in decks, {@code zh} or {@code zh/ai}, and show home. */
  record AddEditions(List<String> editions) implements HomeEffect {
    public AddEditions {
      editions = List.copyOf(editions);
    }

    @Override
    public Screen on(HomeApplication home, Screen screen) throws Failure, IOException {
      return home.add(editions, ((FirstStartScreen) screen).home());
    }
  }

  /**
   * End the questions of a first start and show home.
   *
   * @param date of the interview; null for none
   * @param minutes of a day; null with no date
   */
  record Settle(String date, String minutes) implements HomeEffect {
    @Override
    public Screen on(HomeApplication home, Screen screen) throws Failure, IOException {
      return home.settle(date, minutes);
    }
  }

  /** Show fresh figures if another day has begun since these were made: home may stay open. */
  record CheckDay() implements HomeEffect {
    @Override
    public Screen on(HomeApplication home, Screen screen) throws Failure, IOException {
      return home.onDay((HomeScreen) screen);
    }
  }
}
