package dev.grill.store;

import static dev.grill.store.Samples.CARD;
import static dev.grill.store.Samples.ELSEWHERE;
import static dev.grill.store.Samples.MORNING;
import static dev.grill.store.Samples.OTHER;
import static dev.grill.store.Samples.answer;
import static dev.grill.store.Samples.deck;
import static dev.grill.store.Samples.open;
import static dev.grill.store.Samples.stored;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Remark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLibraryTest {

  private static final DeckId LETTERS = new DeckId("letters");

  @TempDir Path folder;
  private Path file;
  private Store store;

  @BeforeEach
  void openANewHome() throws Exception {
    file = folder.resolve("deeper/still/default.db");
    store = open(file);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() throws Exception {
    store.close();
    store = open(file);
  }

  private List<CardId> asked(Set<DeckId> decks) throws Exception {
    List<CardId> cards = new ArrayList<>();
    for (Candidate candidate : store.deckStore().candidates(decks)) {
      cards.add(candidate.card());
    }
    return cards;
  }

  @Test
  void aNewHomeIsEmptyAndHasALearner() throws Exception {
    assertEquals(List.of(), store.deckStore().decks());
    assertEquals(List.of(), store.deckStore().candidates(null));
    assertEquals(List.of(), store.history(null));
    assertFalse(store.deckStore().hadDeck());
    String learner = store.learnerId();
    assertTrue(learner.matches("[0-9a-f]{32}"), learner);
    reopen();
    assertEquals(learner, store.learnerId());
    try (Store another = open(folder.resolve("another.db"))) {
      assertNotEquals(learner, another.learnerId());
    }
  }

  @Test
  void decksComeBackAsTheyWerePutInTheOrderOfTheirIds() throws Exception {
    DeckContents numbers = deck("numbers", "one");
    DeckContents letters = deck("letters", "b", "a");
    store.deckStore().addDecks(List.of(numbers, letters));
    reopen();
    assertEquals(List.of(stored(letters), stored(numbers)), store.deckStore().decks());
    assertEquals(List.of(OTHER, CARD, ELSEWHERE), store.deckStore().cardIds());
    assertTrue(store.deckStore().hadDeck());
  }

  @Test
  void candidatesStandInTheOrderOfDeckIdsThenOfTheFile() throws Exception {
    store.deckStore().addDecks(List.of(deck("numbers", "one"), deck("letters", "b", "a")));
    assertEquals(List.of(OTHER, CARD, ELSEWHERE), asked(null));
    assertEquals(List.of(OTHER, CARD, ELSEWHERE), asked(Set.of(new DeckId("numbers"), LETTERS)));
    assertEquals(List.of(ELSEWHERE), asked(Set.of(new DeckId("numbers"), new DeckId("unknown"))));
    assertEquals(List.of(), asked(Set.of()));
  }

  @Test
  void aCandidateCarriesWhereItStands() throws Exception {
    store.deckStore().addDecks(List.of(deck("letters", "a", "b")));
    store.record(answer(CARD, 2, MORNING));
    List<Candidate> candidates = store.deckStore().candidates(null);
    assertEquals(store.state(CARD), candidates.get(0).state());
    assertEquals(CardState.NEW, candidates.get(1).state());
    assertEquals(List.of("x", "y\nz"), candidates.get(0).tags());
    assertEquals(2, candidates.get(0).difficulty());
  }

  @Test
  void aDeckPutAgainReplacesItsCardsAndKeepsTheirProgress() throws Exception {
    store.deckStore().addDecks(List.of(deck("letters", "a", "b")));
    store.record(answer(CARD, 4, MORNING));
    assertTrue(store.deckStore().renewDeck(deck("letters", "c", "a")));
    assertEquals(List.of(new CardId("letters", "c"), CARD), asked(null));
    assertEquals(1, store.deckStore().candidates(null).get(1).state().reviews());
    assertEquals(Optional.empty(), store.deckStore().card(OTHER));
  }

  @Test
  void whenOneDeckFailsNoneIsPut() throws Exception {
    List<DeckContents> decks = List.of(deck("numbers", "one"), deck("letters", "a", "a"));
    assertThrows(IllegalStateException.class, () -> store.deckStore().addDecks(decks));
    assertEquals(List.of(), store.deckStore().decks());
    assertEquals(List.of(), store.deckStore().cardIds());
    assertFalse(store.deckStore().hadDeck());
  }

  @Test
  void aTouchedDeckHasAnotherSizeAndTimeAndNothingElse() throws Exception {
    DeckContents deck = deck("letters", "a");
    store.deckStore().addDecks(List.of(deck));
    StoredDeck.ReadFile now = new StoredDeck.ReadFile(Path.of("elsewhere"), 7, 8, "another hash");
    store.deckStore().touchDeck(LETTERS, now);
    StoredDeck touched = store.deckStore().decks().get(0);
    assertEquals(7, touched.file().size());
    assertEquals(8, touched.file().modifiedNanos());
    assertEquals(deck.file().path(), touched.file().path());
    assertEquals(deck.file().hash(), touched.file().hash());
  }

  @Test
  void cardsComeBackInTheOrderOfTheFile() throws Exception {
    DeckContents letters = deck("letters", "b", "a");
    store.deckStore().addDecks(List.of(letters, deck("numbers", "one")));
    Card b = letters.deck().cards().get(0);
    Card a = letters.deck().cards().get(1);
    assertEquals(Optional.of(a), store.deckStore().card(CARD));
    assertEquals(List.of(OTHER, CARD), List.copyOf(store.deckStore().bodies(LETTERS).keySet()));
    String body = store.deckStore().bodies(LETTERS).get(OTHER);
    assertEquals(Optional.of(b), CardJson.kept(OTHER, body));
  }

  @Test
  void aCardWhoseBodyIsDamagedIsNotGiven() throws Exception {
    store.deckStore().addDecks(List.of(deck("letters", "a")));
    Samples.run(file, "UPDATE bodies SET body = '{}'");
    assertEquals(Optional.empty(), store.deckStore().card(CARD));
    assertTrue(store.deckStore().lists(CARD));
  }

  @Test
  void aRemovedDeckLeavesItsHistoryAndFindsItAgain() throws Exception {
    store.deckStore().addDecks(List.of(deck("letters", "a")));
    store.record(answer(CARD, 4, MORNING));
    note("mine");
    CardState before = store.state(CARD);
    assertTrue(store.removeDeck(LETTERS, false));
    assertFalse(store.removeDeck(LETTERS, false));
    assertEquals(List.of(), store.deckStore().decks());
    assertEquals(List.of(), store.deckStore().candidates(null));
    assertEquals(Optional.empty(), store.deckStore().card(CARD));
    assertEquals(1, store.history(null).size());
    assertTrue(store.deckStore().hadDeck());
    store.deckStore().addDecks(List.of(deck("letters", "a")));
    assertEquals(before, store.deckStore().candidates(null).get(0).state());
    assertEquals("mine", store.remarks(CARD).note());
  }

  @Test
  void aForgottenDeckLeavesNothingNotEvenInTheFile() throws Exception {
    store.deckStore().addDecks(List.of(deck("letters", "a"), deck("numbers", "one")));
    store.record(answer(CARD, 4, MORNING));
    store.record(answer(ELSEWHERE, 4, MORNING));
    store.undo(MORNING, MORNING.toLocalDate());
    store.record(answer(ELSEWHERE, 4, MORNING));
    note("my secret thought");
    store.draft(CARD, "half an answer");
    assertTrue(store.removeDeck(LETTERS, true));
    assertEquals(List.of(), store.history(CARD));
    assertEquals(2, store.history(null).size());
    assertEquals(CardState.NEW, store.state(CARD));
    assertNull(store.remarks(CARD).note());
    assertEquals(Optional.empty(), store.draft(CARD));
    store.close();
    assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("secret thought"));
    assertEquals("0", Samples.query(file, "SELECT count(*) FROM forgetting"));
    store = open(file);
    assertEquals(2, store.history(null).size());
  }

  private void note(String text) throws Exception {
    store.remark(CARD, Remark.Kind.NOTE, text, MORNING, MORNING.toLocalDate());
  }

  @Test
  void aNoteIsWrittenReplacedAndRemoved() throws Exception {
    assertNull(store.remarks(CARD).note());
    note("first");
    note("second\nline");
    assertEquals("second\nline", store.remarks(CARD).note());
    note(null);
    assertNull(store.remarks(CARD).note());
  }

  @Test
  void aDraftIsKeptUntilTheAnswerIsGraded() throws Exception {
    store.draft(CARD, "half an ans");
    store.draft(OTHER, "another");
    reopen();
    assertEquals(Optional.of("half an ans"), store.draft(CARD));
    store.record(answer(CARD, 3, MORNING));
    assertEquals(Optional.empty(), store.draft(CARD));
    store.draft(OTHER, null);
    assertEquals(Optional.empty(), store.draft(OTHER));
  }

  @Test
  void aFreshFoldersOnlyReaderIsItsOwner() throws Exception {
    assertEquals(
        "rwx------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(file.getParent())));
  }
}
