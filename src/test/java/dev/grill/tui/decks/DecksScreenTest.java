package dev.grill.tui.decks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecksScreenTest {

  private static final Size SIZE = new Size(80, 24);

  private static Step press(Screen screen, String... keys) {
    Step step = Step.to(screen);
    for (String key : keys) {
      step = step.screen().resized(SIZE).on(Key.named(key), 0);
    }
    return step;
  }

  private static Screen after(Screen screen, String... keys) {
    return press(screen, keys).screen();
  }

  private static DecksScreen checked() {
    return DecksSamples.checked(Lang.EN);
  }

  private static String shown(Screen screen) {
    return screen.resized(SIZE).draw(SIZE, 0).text();
  }

  private static String keyLine(Screen screen) {
    return screen.resized(SIZE).draw(SIZE, 0).text(23).stripTrailing();
  }

  @Test
  void filesAreAskedForUntilTheyAreRead() {
    DecksScreen reading = DecksSamples.reading(Lang.EN);
    assertTrue(reading.redrawAfter(0) > 0);
    assertEquals(List.of(new DecksEffect.AskChecked()), reading.waited(0).effects());
    assertEquals(0, checked().redrawAfter(0));
    assertEquals(List.of(), checked().waited(0).effects());
    Screen opened = after(reading, "enter");
    assertTrue(shown(opened).contains("Reading the files…"));
    assertEquals(List.of(new DecksEffect.AskChecked()), opened.waited(0).effects());
  }

  @Test
  void aDeckWithProblemsSaysHowManyAndWhereTheFirstIs() {
    String text = shown(after(checked(), "down", "down"));
    assertTrue(text.contains("✗ 10 errors"), text);
    assertTrue(text.contains("! 1 warning"), text);
    assertTrue(text.contains("Line 7: there is no key \"questoin\""), text);
  }

  @Test
  void aDeckOpensWithEveryProblemInItsPlace() {
    Screen team = after(checked(), "down", "down", "enter");
    String text = shown(team);
    assertTrue(text.contains("11 problems"), text);
    assertTrue(text.contains("✗ line 7, column 5"), text);
    assertTrue(text.contains("! line 10, column 5"), text);
    assertTrue(shown(after(team, "end")).contains("line 37, column 5"));
    assertEquals(
        checked().place().selected() + 2, ((DecksScreen) after(team, "esc")).place().selected());
  }

  @Test
  void theEditorOpensAtTheFirstProblem() {
    Screen team = after(checked(), "down", "down");
    assertEquals(List.of(new DecksEffect.Edit(new DeckId("team"), 7)), press(team, "e").effects());
    assertEquals(
        List.of(new DecksEffect.Edit(new DeckId("team"), 7)), press(team, "enter", "e").effects());
    assertEquals(
        List.of(new DecksEffect.Edit(new DeckId("ai-data-zh"), 1)),
        press(checked(), "e").effects());
  }

  @Test
  void removingAsksFirst() {
    Screen asked = after(checked(), "down", "r");
    assertTrue(shown(asked).contains("comes back with the deck"), shown(asked));
    assertEquals(" y remove  n keep", keyLine(asked));
    assertEquals(List.of(new DecksEffect.Remove(new DeckId("mine"))), press(asked, "y").effects());
    for (String no : List.of("n", "esc", "q")) {
      Step kept = press(asked, no);
      assertEquals(List.of(), kept.effects());
      assertFalse(shown(kept.screen()).contains("comes back with the deck"));
    }
    assertEquals(asked.resized(SIZE), after(asked, "enter"), "Enter is no answer");
  }

  @Test
  void aSetOfAnEditionIsOneEnterAway() {
    Screen last = after(DecksScreen.of(DecksSamples.SETS, Messages.of(Lang.EN)), "end");
    assertTrue(shown(last).contains("中文 · Large language models: 8 decks"), shown(last));
    assertEquals(
        List.of(new DecksEffect.Add("builtin:zh/llm", false)), press(last, "enter").effects());
  }

  @Test
  void anEditionIsOneEnterAway() {
    Screen last = after(checked(), "end", "up");
    assertEquals(List.of(new DecksEffect.Add("builtin:en", false)), press(last, "enter").effects());
    assertEquals(List.of(), press(last, "r").effects());
    assertEquals(List.of(), press(last, "e").effects());
    assertEquals(" ⏎ open  a add  / find  Esc back  ? help", keyLine(last));
  }

  @Test
  void aPathIsTypedOrPasted() {
    Screen path = after(checked(), "a");
    assertInstanceOf(PathScreen.class, path);
    Screen pasted = path.on(new Key.Paste(" '/tmp/my decks/a.yaml'\n"), 0).screen();
    assertEquals(
        List.of(new DecksEffect.Add("/tmp/my decks/a.yaml", false)),
        press(pasted, "enter").effects());
    assertEquals(
        List.of(new DecksEffect.Add("/tmp/my decks/a.yaml", true)),
        press(pasted, "tab", "enter").effects());
    assertEquals(List.of(new DecksEffect.Add("q", false)), press(path, "q", "enter").effects());
    assertInstanceOf(DecksScreen.class, after(path, "x", "esc"));
    assertInstanceOf(DecksScreen.class, after(path, "enter"));
  }

  @Test
  void freshDecksKeepTheSelectedOne() {
    DecksScreen at = (DecksScreen) after(checked(), "down", "down");
    DecksFacts fewer = new DecksFacts(DecksSamples.FACTS.decks().subList(1, 3), List.of());
    assertEquals("team", at.with(fewer).row().deck().id().text());
    assertEquals("mine", checked().with(fewer).row().deck().id().text());
    assertEquals(List.of(), press(DecksSamples.empty(Lang.EN), "enter", "e", "r").effects());
  }

  @Test
  void aClickSelectsAndNeverTakesADeckOut() {
    Screen screen = checked().resized(SIZE);
    Pointer second = Pointer.at(screen.draw(SIZE, 0), Pointer.Kind.CLICK, 4, 10);
    Screen selected = screen.on(second, 0).screen();
    assertEquals("mine", ((DecksScreen) selected).row().deck().id().text());
    assertInstanceOf(DeckScreen.class, selected.on(second, 0).screen());
    Screen asked = after(selected, "r").resized(SIZE);
    assertEquals(Step.to(asked), asked.on(second, 0));
    Pointer wheel = new Pointer(Pointer.Kind.WHEEL_DOWN, null, 0);
    assertEquals("team", ((DecksScreen) selected.on(wheel, 0).screen()).row().deck().id().text());
  }

  @Test
  void leavingGoesBack() {
    assertEquals(List.of(Effect.BACK), press(checked(), "esc").effects());
    assertEquals(List.of(), press(checked(), "/", "m", "enter", "esc").effects());
  }

  @Test
  void aDecksPageListsItsCardsAndLeadsToThem() {
    assertInstanceOf(DecksEffect.ListCards.class, press(checked(), "enter").effects().get(0));
    Screen page = DecksSamples.listing(Lang.EN).resized(SIZE);
    assertEquals(
        List.of(new Destination.Card(new CardId("eval", "card-2"))),
        press(page, "down", "j", "enter").effects());
    Destination.Cards all = (Destination.Cards) press(page, "r").effects().get(0);
    assertEquals(12, all.cards().size());
    String end = after(page, "end").draw(SIZE, 0).text();
    assertTrue(end.contains("▸ What is question 11?"), end);
    String up = after(page, "end", "home", "home").draw(SIZE, 0).text();
    assertTrue(up.contains("▸ What is question 0?"), up);
  }

  @Test
  void whatChangesALibraryOrOpensAnEditorActsBetweenPausesOnly() {
    DecksScreen list = checked();
    assertTrue(list.isGuarded(Key.named("e")));
    assertFalse(list.isGuarded(Key.ENTER), "a deck is only opened");
    assertFalse(list.isGuarded(Key.named("r")), "it asks first");
    assertTrue(after(list, "r").isGuarded(Key.named("y")));
    assertFalse(after(list, "/").isGuarded(Key.named("e")), "letters belong to the filter");
    assertTrue(after(list, "end").isGuarded(Key.ENTER), "an edition is added at once");
    assertTrue(after(list, "enter").isGuarded(Key.named("e")));
  }
}
