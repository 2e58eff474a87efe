package dev.grill.decks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.answer.Marked;
import dev.grill.answer.MarkedPoint;
import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.DeckFiles;
import dev.grill.text.Columns;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that every built-in card keeps. */
class BuiltinDecksTest {

  private static final Pattern CODE_BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+/%_'-]*");
  private static final Pattern WORD_OR_CHARACTER =
      Pattern.compile(CHINESE.pattern() + "|" + LATIN.pattern());
  private static final int LONGEST_LINE = 76;
  private static final int MOST_CODE_LINES = 25;

  static List<Card> cards() {
    return Stream.concat(BuiltinDecks.cards("zh").stream(), BuiltinDecks.cards("en").stream())
        .toList();
  }

  @Test
  void eachSetOfAnEditionHasFortyCardsInEightDecksAndNoProblem() {
    for (String language : BuiltinDecks.LANGUAGES) {
      DeckFiles.Found found = BuiltinDecks.found(language);
      assertEquals(List.of(), found.problems());
      for (String set : BuiltinDecks.sets()) {
        List<Deck> decks = BuiltinDecks.decks(language, set);
        assertEquals(8, decks.size(), set);
        assertEquals(40, decks.stream().mapToInt(deck -> deck.cards().size()).sum(), set);
      }
      assertEquals(8 * BuiltinDecks.sets().size(), found.decks().size(), "each is of a set");
      for (Deck deck : BuiltinDecks.decks(language)) {
        assertTrue(deck.id().text().endsWith("-" + language), deck.id().text());
        assertEquals(language, deck.language());
        assertEquals("CC-BY-4.0", deck.license());
        assertNotNull(deck.version());
        assertNotNull(deck.description());
        assertFalse(deck.authors().isEmpty());
      }
    }
  }

  @Test
  void noCardsIdIsUsedTwiceInAnEdition() {
    for (String language : BuiltinDecks.LANGUAGES) {
      Set<String> ids = new HashSet<>();
      for (Card card : BuiltinDecks.cards(language)) {
        assertTrue(ids.add(card.id().card()), card.id() + " has the name of another card");
      }
    }
  }

  @Test
  void theEditionsHaveTheSameCardsWithTheSamePointsCodeAndOutput() {
    List<Card> chinese = BuiltinDecks.cards("zh");
    List<Card> english = BuiltinDecks.cards("en");
    assertEquals(
        chinese.stream().map(card -> neutral(card.id())).toList(),
        english.stream().map(card -> neutral(card.id())).toList());
    for (int i = 0; i < chinese.size(); i++) {
      Card zh = chinese.get(i);
      Card en = english.get(i);
      String name = zh.id().card();
      assertAll(
          () -> assertEquals(zh.topic(), en.topic(), name),
          () -> assertEquals(zh.difficulty(), en.difficulty(), name),
          () -> assertEquals(zh.tags(), en.tags(), name),
          () -> assertEquals(zh.points().size(), en.points().size(), name),
          () -> assertEquals(outputs(zh), outputs(en), name),
          () -> assertEquals(urls(zh), urls(en), name));
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyCardIsComplete(Card card) {
    assertAll(
        card.id().toString(),
        () -> assertNotNull(card.topic(), "topic"),
        () -> assertFalse(card.tags().isEmpty(), "tags"),
        () -> assertNotNull(card.hint(), "hint"),
        () -> assertTrue(card.points().size() >= 4 && card.points().size() <= 7, "4 to 7 points"),
        () -> assertTrue(card.points().stream().noneMatch(p -> p.accept().isEmpty()), "accept"),
        () -> assertFalse(card.code().isEmpty(), "code"),
        () -> assertTrue(card.code().stream().allMatch(s -> s.caption() != null), "captions"),
        () -> assertTrue(card.followUps().size() >= 2, "two follow-ups"),
        () ->
            assertTrue(
                card.references().size() >= 1 && card.references().size() <= 5,
                "1 to 5 references"));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void theReferenceAnswerTicksEachOfItsPoints(Card card) {
    Marked marked = Marking.mark(card, card.answer());
    List<String> missed =
        marked.points().stream().filter(p -> !p.covered()).map(MarkedPoint::point).toList();
    assertEquals(List.of(), missed, card.id().toString());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void noQuestionAloneTicksAPoint(Card card) {
    for (Card other : cards()) {
      for (MarkedPoint point : Marking.mark(card, other.question()).points()) {
        assertFalse(
            point.covered(),
            card.id() + ": " + point.matched() + " is in the question of " + other.id());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void answersKeepTheirLength(Card card) {
    String prose = CODE_BLOCK.matcher(card.answer()).replaceAll("");
    boolean hard = card.difficulty() == 3;
    if (card.id().deck().text().endsWith("-zh")) {
      long length =
          CHINESE.matcher(prose).results().count() + LATIN.matcher(prose).results().count();
      assertTrue(length >= 180 && length <= (hard ? 700 : 520), card.id() + ": " + length);
    } else {
      int words = prose.strip().split("\\s+").length;
      assertTrue(words >= 110 && words <= (hard ? 400 : 300), card.id() + ": " + words + " words");
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void codeFitsTheScreen(Card card) {
    for (Snippet snippet : card.code()) {
      long lines = snippet.source().lines().filter(line -> !line.isBlank()).count();
      assertTrue(lines <= MOST_CODE_LINES, card.id() + ": " + lines + " lines");
      String output = snippet.output() == null ? "" : snippet.output();
      Stream.concat(snippet.source().lines(), output.lines())
          .forEach(
              line ->
                  assertTrue(
                      Columns.width(line) <= LONGEST_LINE, card.id() + ": too wide: " + line));
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void linksAreWellFormed(Card card) {
    for (Reference reference : card.references()) {
      URI link = URI.create(reference.url());
      assertEquals("https", link.getScheme(), reference.url());
      assertTrue(link.getHost().contains("."), reference.url());
      assertFalse(reference.title().isBlank());
    }
  }

  @Test
  void noTwoAnswersShareALongRunOfWords() {
    Map<String, CardId> seen = new HashMap<>();
    List<String> shared = new ArrayList<>();
    for (Card card : cards()) {
      boolean chinese = card.id().deck().text().endsWith("-zh");
      List<String> words =
          (chinese ? WORD_OR_CHARACTER : LATIN)
              .matcher(card.answer().toLowerCase(Locale.ROOT))
              .results()
              .map(MatchResult::group)
              .toList();
      int run = chinese ? 16 : 9;
      for (int i = 0; i + run <= words.size(); i++) {
        String piece = String.join(" ", words.subList(i, i + run));
        CardId other = seen.putIfAbsent(piece, card.id());
        if (other != null && !other.equals(card.id())) {
          shared.add(card.id() + " and " + other + ": " + piece);
        }
      }
    }
    assertEquals(List.of(), shared);
  }

  private static String neutral(CardId id) {
    return id.deck().text().replaceFirst("-(zh|en)$", "") + "/" + id.card();
  }

  private static List<String> outputs(Card card) {
    return card.code().stream().map(s -> s.language() + "\n" + s.output()).toList();
  }

  private static List<String> urls(Card card) {
    return card.references().stream().map(Reference::url).toList();
  }
}
