package dev.grill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "recall, recall, 0",
    "'', abc, 3",
    "recall, recal, 1",
    "recall, reccall, 1",
    "recall, recoll, 1",
    "recall, ercall, 1",
    "recall, recalL, 1",
    "recall, reclal, 1",
    "ab, ba, 1",
    "abab, baba, 2",
    "kitten, sitting, 3",
    "precision, percisoin, 2",
    // a swapped pair is not changed once more: 2 by the unrestricted distance
    "ca, abc, 3",
    "评估, 估评, 1",
    "abc, xyz, 3"
  })
  void aSlipIsALetterMissingAddedChangedOrSwapped(String a, String b, int slips) {
    assertEquals(slips, Distance.between(a, b));
    assertEquals(slips, Distance.between(b, a));
  }

  @Test
  void wordsOfMoreThan64LettersAreTheSameOrFarApart() {
    String longest = "a".repeat(64);
    String tooLong = "a".repeat(65);

    assertEquals(1, Distance.between(longest, "a".repeat(63)));
    assertEquals(64, Distance.between("b".repeat(64), longest));
    assertEquals(65, Distance.between(longest, tooLong));
    assertEquals(65, Distance.between(tooLong, longest));
    assertEquals(0, Distance.between(tooLong, tooLong));
  }
}
