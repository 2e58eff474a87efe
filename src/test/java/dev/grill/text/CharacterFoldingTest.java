package dev.grill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterFoldingTest {

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              for (int one : CharacterFolding.fold(c)) {
                folded.appendCodePoint(one);
              }
            });
    return folded.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "AZaz09~, azaz09~",
    "！Ａ～, !a~",
    "評估與㑳一龥, 评估与㑇一龥",
    "。「　」〿, 。「　」〿",
    "éÉñ, een",
    "①ﬁµ, 1fiμ",
    "ſςΣ, sσσ",
    "ｶﾀ, カタ",
    "豈, 岂"
  })
  void lettersLoseCaseWidthAccentsAndTraditionalForms(String text, String folded) {
    assertEquals(folded, fold(text));
  }

  @ParameterizedTest
  @CsvSource({
    "a, false, true",
    "z, false, true",
    "A, false, true",
    "Z, false, true",
    "0, false, true",
    "9, false, true",
    "@, false, false",
    "[, false, false",
    "`, false, false",
    "{, false, false",
    "/, false, false",
    "':', false, false",
    "é, false, true",
    "λ, false, true",
    "한, false, true",
    "评, true, false",
    "𠀀, true, false",
    "ぁ, true, false",
    "カ, true, false",
    "ー, true, false",
    "・, false, false",
    "。, false, false",
    "—, false, false"
  })
  void aChineseCharacterOrKanaStandsForItselfAndLettersMakeWords(
      String character, boolean ideograph, boolean word) {
    int c = character.codePointAt(0);

    assertEquals(ideograph, CharacterFolding.isIdeograph(c));
    assertEquals(word, CharacterFolding.isWordCharacter(c));
  }
}
