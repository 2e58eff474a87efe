package dev.grill.tui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Size;
import dev.grill.tui.home.FirstStartScreen.Edition;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstStartScreenTest {

  static FirstStartScreen both(Lang lang) {
    return FirstStartScreen.of(
        List.of(new Edition("zh", "", 8), new Edition("en", "", 8)), Messages.of(lang));
  }

  /** Both editions, of two sets each. */
  static FirstStartScreen sets(Lang lang) {
    List<Edition> editions = new ArrayList<>();
    for (String language : List.of("en", "zh")) {
      editions.add(new Edition(language, "ai", 8));
      editions.add(new Edition(language, "llm", 8));
      editions.add(new Edition(language, "", 16));
    }
    return FirstStartScreen.of(editions, Messages.of(lang));
  }

  private static List<Effect> effects(FirstStartScreen screen, String... keys) {
    Step step = Step.to(screen);
    for (String key : keys) {
      step = step.screen().on(Key.named(key), 0);
    }
    return step.effects();
  }

  private static HomeEffect adding(String... languages) {
    return new HomeEffect.AddEditions(List.of(languages));
  }

  @Test
  void theEditionOfTheInterfacesLanguageIsOneEnterAway() {
    assertEquals(List.of(adding("zh")), effects(both(Lang.ZH), "enter"));
    assertEquals(List.of(adding("en")), effects(both(Lang.EN), "enter"));
  }

  @Test
  void theFirstSetOfTheInterfacesLanguageIsOneEnterAwayAndAllOthersAFewKeys() {
    assertEquals(List.of(adding("zh/ai")), effects(sets(Lang.ZH), "enter"));
    assertEquals(List.of(adding("en/ai")), effects(sets(Lang.EN), "enter"));
    assertEquals(List.of(adding("zh/llm")), effects(sets(Lang.ZH), "down", "enter"));
    assertEquals(List.of(adding("zh")), effects(sets(Lang.ZH), "6", "enter"));
    assertEquals(List.of(adding("en", "zh")), effects(sets(Lang.ZH), "7", "enter"));
    for (Lang lang : Lang.values()) {
      String shown = sets(lang).draw(Size.SMALLEST, 0).text();
      assertTrue(shown.contains("32 "), shown);
    }
  }

  @Test
  void setsOfOneLanguageNeedNoRowForAllLanguages() {
    FirstStartScreen one =
        FirstStartScreen.of(
            List.of(
                new Edition("zh", "ai", 8), new Edition("zh", "llm", 8), new Edition("zh", "", 16)),
            Messages.of(Lang.EN));
    assertEquals(List.of(adding("zh")), effects(one, "end", "4", "down", "down", "down", "enter"));
  }

  @Test
  void bothEditionsCanBeChosen() {
    assertEquals(List.of(adding("zh", "en")), effects(both(Lang.ZH), "j", "down", "down", "enter"));
    assertEquals(List.of(adding("zh", "en")), effects(both(Lang.ZH), "3", "enter"));
    assertEquals(List.of(adding("zh")), effects(both(Lang.EN), "k", "up", "enter"));
  }

  @Test
  void whereThereIsOneEditionOnlyThatOneIsOffered() {
    FirstStartScreen only =
        FirstStartScreen.of(List.of(new Edition("zh", "", 8)), Messages.of(Lang.EN));
    assertEquals(List.of(adding("zh")), effects(only, "down", "2", "enter"));
    String shown = only.draw(Size.SMALLEST, 0).text();
    assertTrue(shown.contains("中文") && !shown.contains("English"), shown);
  }

  @Test
  void anEditionWithoutANameOfItsOwnIsCalledByItsTag() {
    FirstStartScreen screen =
        FirstStartScreen.of(
            List.of(new Edition("de", "", 1), new Edition("en", "", 8), new Edition("zh", "", 8)),
            Messages.of(Lang.EN));
    String shown = screen.draw(Size.SMALLEST, 0).text();
    assertTrue(shown.contains("  de       1 deck\n"), shown);
    assertTrue(shown.contains("  All      17 decks\n"), shown);
    assertEquals(List.of(adding("de", "en", "zh")), effects(screen, "4", "enter"));
  }

  @Test
  void leavingAddsNothing() {
    assertEquals(List.of(Effect.QUIT), effects(both(Lang.EN), "q"));
    assertEquals(List.of(Effect.QUIT), effects(both(Lang.EN), "esc"));
    assertEquals(List.of(), effects(both(Lang.EN), "x"));
  }

  @Test
  void aReasonIsShownUntilTheChoiceChanges() {
    FirstStartScreen failed = both(Lang.EN).noted(Notice.failed("the disk is full"));
    assertTrue(failed.draw(Size.SMALLEST, 0).text().contains("the disk is full"));
    Screen next = failed.on(Key.UP, 0).screen();
    assertTrue(!next.draw(Size.SMALLEST, 0).text().contains("the disk is full"));
  }

  @Test
  void overHomeAnEditionIsAddedBetweenPausesOnly() {
    HomeScreen home = HomeSamples.working(Lang.EN);
    assertTrue(both(Lang.EN).over(home).isGuarded(Key.ENTER), "a paste may have led here");
    assertEquals(false, both(Lang.EN).isGuarded(Key.ENTER));
  }
}
