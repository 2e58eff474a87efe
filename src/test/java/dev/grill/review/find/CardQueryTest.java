package dev.grill.review.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.EventId;
import dev.grill.review.find.CardQuery.Field;
import dev.grill.review.find.CardQuery.State;
import dev.grill.review.find.CardQuery.Wrong;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.text.SearchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardQueryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int LEECH_AFTER = 8;

  private static final List<Candidate> CARDS =
      List.of(
          card("ai-data-zh/bias", "data", List.of("bias", "fairness"), state(0, 0, false)),
          card("ai-data-zh/sync", "data", List.of("cdc"), CardState.NEW),
          card("ai-data-en/bias", "data", List.of("bias"), state(3, 9, false)),
          card("ai-eval-zh/metrics", "evaluation", List.of("metrics"), state(-2, 1, false)),
          card("ai-eval-zh/metric", null, List.of("metric"), state(0, 8, true)),
          card("ai-eval-zh/hidden", "e", List.of(), buried()));

  private static final List<SearchText> TEXTS =
      List.of(
          new SearchText("如何发现数据中的偏差？ SMOTE"),
          new SearchText("如何保证数据同步？ exactly once"),
          new SearchText("How do you find bias? SMOTE"),
          new SearchText("如何评估模型？ ROC-AUC 2:4"),
          new SearchText("什么是校准？ calibration of probabilities"),
          new SearchText("藏起来的"));

  private static final CardQuery.Words WORDS = words();

  private static final CardQuery.Names NAMES =
      CardQuery.Names.of(
          Map.of(
              new DeckId("ai-data-zh"), "训练数据",
              new DeckId("ai-data-en"), "Training data",
              new DeckId("ai-eval-zh"), "模型评估"),
          CARDS);

  private static CardQuery.Words words() {
    Map<String, Field> fields = new HashMap<>();
    for (Field field : Field.values()) {
      fields.put(field.word(), field);
    }
    fields.put("卡组", Field.DECK);
    Map<String, State> states = new HashMap<>();
    for (State state : State.values()) {
      states.put(state.word(), state);
    }
    states.put("到期", State.DUE);
    return new CardQuery.Words(fields, states);
  }

  private static Candidate card(String id, String topic, List<String> tags, CardState state) {
    return new Candidate(CardId.parse(id), topic, 2, tags, state);
  }

  /** A card due so many days from today. */
  private static CardState state(int days, int lapses, boolean suspended) {
    Memory memory = new Memory(1, 250, 6, DAY.plusDays(days));
    return CardState.NEW
        .withLearned(new CardState.Learned(memory, null, DAY, DAY, lapses, Grade.GOOD))
        .withReviews(3)
        .withSuspended(suspended)
        .withLastEvent(new EventId("1"));
  }

  private static CardState buried() {
    return CardState.NEW
        .withToday(CardState.Today.NOTHING.withBuriedOn(DAY))
        .withLastEvent(new EventId("1"));
  }

  private static CardQuery query(String line) {
    return CardQuery.of(line, WORDS, NAMES);
  }

  private static String found(String line) {
    CardQuery query = query(line);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < CARDS.size(); i++) {
      if (query.finds(CARDS.get(i), TEXTS.get(i), DAY, LEECH_AFTER)) {
        found.add(String.valueOf(i));
      }
    }
    return String.join(" ", found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                         | 0 1 2 3 4 5",
        "smote                      | 0 2",
        "smote 偏差                   | 0",
        "數據                         | 0 1",
        "deck:ai-data-zh            | 0 1",
        "deck:data                  | 0 1 2",
        "deck:训练                    | 0 1",
        "卡组：評估                      | 3 4 5",
        "deck:ai-data-zh deck:ai-eval-zh smote | 0",
        "tag:bias                   | 0 2",
        "tag:metric                 | 4",
        "tag:metri                  | 3 4",
        "tag:bias tag:cdc           | 0 1 2",
        "TAG:BIAS deck:en           | 2",
        "topic:data                 | 0 1 2",
        "topic:eval                 | 3",
        "state:due                  | 0 3",
        "state:到期                   | 0 3",
        "state:new                  | 1",
        "state:sc                   | 2",
        "state:s                    | 2 4",
        "state:suspended            | 4",
        "state:buried               | 5",
        "state:leech                | 2 4",
        "state:due state:new        | 0 1 3",
        "state:                     | 0 1 2 3 4 5",
        "deck:                      | 0 1 2 3 4 5",
        "'\"exactly once\"'         | 1",
        "'“of probabilities”'       | 4",
        "once exactly               | 1",
        "'\"once exactly\"'         | ''",
        "2:4                        | 3",
        "'\"deck:x\"'               | ''",
        "roc-auc state:due tag:metrics deck:eval | 3",
        "calibration state:due      | ''",
      })
  void findsWhatTheLineAsks(String line, String expected) {
    assertEquals(expected, found(line.strip()));
    assertEquals(List.of(), query(line.strip()).wrong());
  }

  @Test
  void whatMeansNothingIsToldAndTheRestStillCounts() {
    assertEquals(List.of(new Wrong(null, "dek")), query("dek:x smote").wrong());
    assertEquals("0 2", found("dek:x smote"));
    assertEquals(List.of(new Wrong(Field.STATE, "old")), query("state:old").wrong());
    assertEquals(List.of(new Wrong(Field.DECK, "zzz")), query("deck:zzz").wrong());
    assertEquals("", found("deck:zzz"));
    assertEquals(List.of(new Wrong(Field.TAG, "zzz")), query("tag:bias tag:zzz").wrong());
    assertEquals("0 2", found("tag:bias tag:zzz"));
    assertEquals(List.of(new Wrong(Field.TOPIC, "zzz")), query("topic:zzz").wrong());
  }

  @Test
  void wordsAreNotFoundInTextsThatAreNotRead() {
    assertFalse(query("smote").finds(CARDS.get(0), null, DAY, LEECH_AFTER));
    assertTrue(query("state:due").finds(CARDS.get(0), null, DAY, LEECH_AFTER));
  }

  @Test
  void aQueryOfNothingFindsEverything() {
    assertTrue(query("  ").isEmpty());
    assertTrue(query("state:").isEmpty());
    assertFalse(query("a").isEmpty());
    assertFalse(query("tag:zzz").isEmpty());
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            "smo", "te", "state:", "due", "new", " ", " ", "deck:", "zh", "tag:", "metric", "s",
            "\"", "：", ":", "偏", "差", "x", "2:4")
        .list()
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  /** Looking only through what was found before must never lose a card. */
  @Property(tries = 1000)
  void whereALineNarrowsItFindsAPartOfWhatWasFound(
      @ForAll("lines") String line, @ForAll("lines") String more) {
    if (CardQuery.narrows(line, line + more)) {
      List<String> before = List.of(found(line).split(" "));
      for (String card : found(line + more).split(" ")) {
        assertTrue(card.isEmpty() || before.contains(card), line + " then " + more);
      }
    }
  }

  @Test
  void aFlaggedCardIsInThatStateBesideItsOwn() {
    Candidate flagged =
        new Candidate(CardId.parse("d/c"), null, 2, List.of(), CardState.NEW.withFlagged(true));
    assertTrue(query("state:flagged").finds(flagged, null, DAY, LEECH_AFTER));
    assertTrue(query("state:new").finds(flagged, null, DAY, LEECH_AFTER));
    assertFalse(query("state:due").finds(flagged, null, DAY, LEECH_AFTER));
    assertFalse(query("state:flagged").finds(CARDS.get(1), null, DAY, LEECH_AFTER));
  }

  @Test
  void onlyCardsWhoseQuestionHasEveryWordComeFirst() {
    SearchText text = new SearchText("How do you find bias?", "by looking");
    assertTrue(query("bias find").isInTitle(text));
    assertFalse(query("bias looking").isInTitle(text));
    assertFalse(query("bias").isInTitle(null));
    assertTrue(query("state:due").isInTitle(null));
  }

  @Test
  void whereTheWordsStandIsTold() {
    List<List<Integer>> hits = new ArrayList<>();
    for (int[] hit : query("ab 偏").hits("AB ab偏abc")) {
      hits.add(List.of(hit[0], hit[1]));
    }
    assertEquals(List.of(List.of(0, 2), List.of(3, 5), List.of(6, 8), List.of(5, 6)), hits);
    assertEquals(1, query("aa").hits("aaa").size(), "none within another");
    assertEquals(List.of(), query("ab").hits("x"));
    assertEquals(List.of(), query("ab").hits("ab ﬁ ab"), "folding has moved the letters");
  }

  @Test
  void aQuotationMarkOrAColonInTheLastWordDoesNotNarrow() {
    for (String quote : List.of("\"", "“", "”", "＂")) {
      assertFalse(CardQuery.narrows("a", "ab" + quote));
      assertEquals(found("\"exactly once\""), found(quote + "exactly once" + quote));
    }
    assertFalse(CardQuery.narrows("ab tag", "ab tag："));
    assertTrue(CardQuery.narrows("2:4 a", "2:4 ab"), "the colon stands in another word");
    assertFalse(CardQuery.narrows("", "a"));
    assertFalse(CardQuery.narrows("a ", "a b"), "another word begins");
    assertTrue(CardQuery.narrows("a", "a"));
  }

  @Test
  void aColonWithoutAWordOfLettersBeforeItIsText() {
    assertEquals(List.of(), query(":x").wrong());
    assertEquals(List.of(), query("a1:x").wrong());
    assertEquals(List.of(new Wrong(null, "a")), query("a:x").wrong());
    assertEquals(List.of(new Wrong(Field.TAG, "a:b")), query("tag:a:b").wrong());
  }

  @Test
  void aTopicIsFoundByWhatItIsCalled() {
    CardQuery.Names names =
        CardQuery.Names.of(Map.of(), CARDS, topic -> topic.equals("data") ? "训练数据" : topic);
    CardQuery query = CardQuery.of("topic:训练", words(), names);
    assertEquals(List.of(), query.wrong());
    assertTrue(query.finds(CARDS.get(0), null, DAY, LEECH_AFTER));
    assertFalse(query.finds(CARDS.get(3), null, DAY, LEECH_AFTER));
    assertEquals(
        Map.of("data", "data", "evaluation", "evaluation", "e", "e"),
        CardQuery.Names.of(Map.of(), CARDS).topics());
    assertTrue(CardQuery.Names.of(Map.of(), CARDS).tags().contains("cdc"));
  }

  @Test
  void everyFieldAndStateHasAWordOfItsOwn() {
    for (Field field : Field.values()) {
      assertEquals(field.name().toLowerCase(Locale.ROOT), field.word());
    }
    for (State state : State.values()) {
      assertEquals(state.name().toLowerCase(Locale.ROOT), state.word());
    }
  }

  @Test
  void aWordThatGoesOnNarrows() {
    assertTrue(CardQuery.narrows("smo", "smot"));
    assertTrue(CardQuery.narrows("state:due smo", "state:due smot"));
    assertFalse(CardQuery.narrows("state:d", "state:du"), "a state's word may become another");
    assertFalse(CardQuery.narrows("smot", "smo"));
    assertFalse(CardQuery.narrows("tag", "tag:"));
  }
}
