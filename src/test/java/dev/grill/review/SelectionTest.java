package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Candidate CARD = card("nets", "training", 2, List.of("py", "loss"));

  private static Candidate card(String deck, String topic, int difficulty, List<String> tags) {
    return new Candidate(new CardId(deck, "c"), topic, difficulty, tags, CardState.NEW);
  }

  private static Candidate standing(CardState state) {
    return new Candidate(new CardId("nets", "c"), null, 1, List.of(), state);
  }

  private static CardState learned(int easiness, int lapses, Grade last) {
    Memory memory = new Memory(3, easiness, 10, DAY);
    return CardState.NEW.withLearned(new CardState.Learned(memory, null, DAY, DAY, lapses, last));
  }

  private static Selection tags(String... tags) {
    return new Selection(Set.of(), Set.of(tags), Set.of(), Set.of(), false, false);
  }

  private static Selection topics(String... topics) {
    return new Selection(Set.of(), Set.of(), Set.of(topics), Set.of(), false, false);
  }

  private static Selection difficulties(Integer... levels) {
    return new Selection(Set.of(), Set.of(), Set.of(), Set.of(levels), false, false);
  }

  private static boolean takes(Selection selection, Candidate card) {
    return selection.takes(card, DAY);
  }

  @Test
  void everythingTakesAnyCard() {
    assertTrue(takes(Selection.ALL, CARD));
    assertTrue(takes(Selection.ALL, card("x", null, 3, List.of())));
  }

  @Test
  void decksChooseById() {
    assertTrue(takes(Selection.ALL.withDecks(Set.of(new DeckId("nets"))), CARD));
    assertTrue(
        takes(Selection.ALL.withDecks(Set.of(new DeckId("trees"), new DeckId("nets"))), CARD));
    assertFalse(takes(Selection.ALL.withDecks(Set.of(new DeckId("trees"))), CARD));
  }

  @Test
  void oneOfTheTagsIsEnough() {
    assertTrue(takes(tags("loss"), CARD));
    assertTrue(takes(tags("other", "py"), CARD));
    assertFalse(takes(tags("other"), CARD));
    assertFalse(takes(tags("py"), card("nets", null, 2, List.of())));
  }

  @Test
  void aCardWithoutATopicIsOfNone() {
    assertTrue(takes(topics("training"), CARD));
    assertTrue(takes(topics("data", "training"), CARD));
    assertFalse(takes(topics("data"), CARD));
    assertFalse(takes(topics("data"), card("nets", null, 2, List.of())));
  }

  @Test
  void difficultiesAreThoseNamed() {
    assertTrue(takes(difficulties(2), CARD));
    assertTrue(takes(difficulties(1, 2), CARD));
    assertFalse(takes(difficulties(1, 3), CARD));
  }

  @Test
  void differentKindsNarrowTheChoice() {
    Selection both =
        new Selection(
            Set.of(new DeckId("nets")), Set.of("py"), Set.of("training"), Set.of(2), false, false);
    assertTrue(takes(both, CARD));
    assertFalse(takes(both, card("trees", "training", 2, List.of("py"))));
    assertFalse(takes(both, card("nets", "training", 2, List.of("loss"))));
    assertFalse(takes(both, card("nets", "data", 2, List.of("py"))));
    assertFalse(takes(both, card("nets", "training", 3, List.of("py"))));
  }

  @Test
  void weakCardsHaveLapsedOrAreHardOrWereLastGradedBelowFour() {
    Selection weak = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), true, false);
    assertFalse(takes(weak, standing(CardState.NEW)));
    assertFalse(takes(weak, standing(learned(200, 0, Grade.GOOD))));
    assertTrue(takes(weak, standing(learned(250, 1, Grade.PERFECT))));
    assertTrue(takes(weak, standing(learned(199, 0, Grade.PERFECT))));
    assertTrue(takes(weak, standing(learned(250, 0, Grade.HARD))));
  }

  @Test
  void failedTodayMeansOnThisVeryDay() {
    Selection failed = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), false, true);
    CardState.Today today = CardState.Today.NOTHING.withFailedOn(DAY);
    CardState.Today before = CardState.Today.NOTHING.withFailedOn(DAY.minusDays(1));
    assertTrue(takes(failed, standing(CardState.NEW.withToday(today))));
    assertFalse(takes(failed, standing(CardState.NEW.withToday(before))));
    assertFalse(takes(failed, standing(CardState.NEW)));
  }

  @Test
  void otherDecksLeaveTheRestOfTheChoice() {
    Selection narrowed = tags("py").withDecks(Set.of(new DeckId("trees")));
    assertEquals(Set.of(new DeckId("trees")), narrowed.decks());
    assertEquals(Set.of("py"), narrowed.tags());
    assertFalse(takes(narrowed, CARD));
    assertFalse(takes(narrowed, card("trees", null, 1, List.of())));
    assertTrue(takes(narrowed, card("trees", null, 1, List.of("py"))));
  }
}
