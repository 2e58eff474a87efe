package dev.grill.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkingPropertiesTest {

  private static final List<Card> CARDS = List.copyOf(TestCards.ofTable().values());

  @Property(tries = 100)
  void caseDoesNotMatter(@ForAll("cards") Card card, @ForAll("answers") String answer) {
    assertSame(card, answer, answer.toUpperCase(Locale.ROOT));
    assertSame(card, answer, answer.toLowerCase(Locale.ROOT));
  }

  @Property(tries = 100)
  void widthDoesNotMatter(@ForAll("cards") Card card, @ForAll("answers") String answer) {
    StringBuilder wide = new StringBuilder();
    for (char c : answer.toCharArray()) {
      wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c == ' ' ? '　' : c);
    }
    assertSame(card, answer, wide.toString());
  }

  @Property(tries = 100)
  void hyphensAndSpacesInPhrasesAreAlike(@ForAll("cards") Card card) {
    for (int i = 0; i < card.points().size(); i++) {
      for (String phrase : card.points().get(i).accept()) {
        Card one = TestCards.accepting(phrase);
        assertTrue(covered(one, phrase), phrase);
        assertTrue(covered(one, phrase.replace(' ', '-')), phrase);
        assertTrue(covered(one, phrase.replace('-', ' ')), phrase);
        if (!phrase.matches(".*\\d[ -]+\\d.*")) {
          assertTrue(covered(one, phrase.replaceAll("[ -]", "")), phrase);
        }
      }
    }
  }

  @Property(tries = 500)
  void anyTextIsMarked(@ForAll("cards") Card card, @ForAll String typed) {
    Marked marked = Marking.mark(card, typed);

    assertEquals(card.points().size(), marked.total());
  }

  @Property(tries = 500)
  void anyMixtureOfWordsThatMatterIsMarked(
      @ForAll("cards") Card card, @ForAll("fragments") String typed) {
    Marked marked = Marking.mark(card, typed);

    assertEquals(card.points().size(), marked.total());
    for (int i = 0; i < marked.total(); i++) {
      MarkedPoint point = marked.points().get(i);
      assertTrue(!point.covered() || card.points().get(i).accept().contains(point.matched()));
    }
  }

  @Property(tries = 100)
  void anUnrelatedSentenceUnticksNothing(
      @ForAll("cards") Card card, @ForAll("answers") String answer) {
    List<Boolean> alone = ticks(card, answer);
    for (String unrelated :
        List.of("今天天气不错。", "I never liked rain.", "没有别的了。", "That is not all!")) {
      List<Boolean> before = ticks(card, unrelated + "\n" + answer);
      List<Boolean> after = ticks(card, answer + "\n" + unrelated);
      for (int i = 0; i < alone.size(); i++) {
        assertTrue(!alone.get(i) || (before.get(i) && after.get(i)), unrelated + answer);
      }
    }
  }

  @Provide
  Arbitrary<Card> cards() {
    return Arbitraries.of(CARDS);
  }

  @Provide
  Arbitrary<String> answers() {
    List<String> answers = new ArrayList<>();
    for (String[] row : Table.read("typed-answers.tsv")) {
      answers.add(row[5]);
    }
    for (String[] row : Table.read("marking-rules.tsv")) {
      answers.add(row[4]);
    }
    return Arbitraries.of(answers).list().ofMinSize(1).ofMaxSize(3).map(l -> String.join("; ", l));
  }

  @Provide
  Arbitrary<String> fragments() {
    List<String> fragments =
        new ArrayList<>(List.of("不", "没有", "不是", "别", "not ", "no ", "or ", "and "));
    fragments.addAll(
        List.of("，", ", ", "(", ")", "、", "是", "的", "都", "\n", "-", " ", "isn't ", "is not "));
    for (Card card : CARDS) {
      card.points().forEach(point -> fragments.addAll(point.accept()));
    }
    return Arbitraries.of(fragments).list().ofMaxSize(30).map(l -> String.join("", l));
  }

  private static void assertSame(Card card, String answer, String changed) {
    assertEquals(ticks(card, answer), ticks(card, changed), changed);
  }

  private static boolean covered(Card card, String answer) {
    return Marking.mark(card, answer).covered() == 1;
  }

  private static List<Boolean> ticks(Card card, String answer) {
    List<Boolean> ticks = new ArrayList<>();
    Marking.mark(card, answer).points().forEach(point -> ticks.add(point.covered()));
    return ticks;
  }
}
