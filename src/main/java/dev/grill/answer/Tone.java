package dev.grill.answer;

import dev.grill.text.CharacterFolding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How an answer speaks as a whole. People who know a thing say what to do, compare and weigh
 * ("first check", "or", 按…再…); who is confidently wrong states and promises ("is", "makes", "will
 * just", 就会). The weights of some fifty small words, and of sentences that claim too much, were
 * fitted to labelled answers ({@code tone.txt}); none is a word of the field.
 *
 * <p>It says nothing of one sentence, and it can err: terms of an answer in this tone count as
 * named, not as denied, and the learner ticks them.
 */
final class Tone {

  /** Of one word no more than this is counted. */
  private static final int MOST = 4;

  private static final int LEAST_SENTENCES = 3;

  /** Words and characters of a sentence that says something; an aside is shorter. */
  static final int LEAST_UNITS = 7;

  private static final Tone EN = new Tone("en");
  private static final Tone ZH = new Tone("zh");

  private final List<String> words = new ArrayList<>();
  private final List<Integer> weights = new ArrayList<>();

  /** The words by their first character, English ones by themselves. */
  private final Map<Object, List<Integer>> byBeginning = new HashMap<>();

  private int base;
  private int ofClaims;

  /**
   * Lines of {@code tone.txt}: a language, a word or {@code *claims} or {@code *base}, a weight.
   */
  private Tone(String language) {
    for (String line : lines()) {
      String[] fields = line.split(" ");
      if (!fields[0].equals(language)) {
        continue;
      }
      int weight = Integer.parseInt(fields[2]);
      switch (fields[1]) {
        case "*base" -> base = weight;
        case "*claims" -> ofClaims = weight;
        default -> {
          int first = fields[1].charAt(0);
          Object key = CharacterFolding.isIdeograph(first) ? (Object) first : fields[1];
          byBeginning.computeIfAbsent(key, k -> new ArrayList<>()).add(words.size());
          words.add(fields[1]);
          weights.add(weight);
        }
      }
    }
  }

  /**
   * Whether an answer sounds confidently wrong.
   *
   * @param sentences those of {@link #LEAST_UNITS} units or more: where each begins, where it has
   *     ended, and 1 if it claims too much, else 0
   */
  static boolean isOverconfident(FoldedText answer, List<int[]> sentences) {
    if (sentences.size() < LEAST_SENTENCES) {
      return false;
    }
    int characters = 0;
    int all = 0;
    for (int[] sentence : sentences) {
      for (int i = sentence[0]; i < sentence[1]; i++) {
        characters += answer.word(i) == null ? 1 : 0;
      }
      all += sentence[1] - sentence[0];
    }
    return (2 * characters > all ? ZH : EN).score(answer, sentences) > 0;
  }

  /** The logarithm of the odds, in tenths. */
  private double score(FoldedText answer, List<int[]> sentences) {
    int[] counts = new int[words.size()];
    double sum = 0;
    for (int[] sentence : sentences) {
      sum += ofClaims * sentence[2];
      for (int i = sentence[0]; i < sentence[1]; i++) {
        String word = answer.word(i);
        Object key = word == null ? (Object) answer.ideograph(i) : word;
        for (int each : byBeginning.getOrDefault(key, List.of())) {
          counts[each] += word != null || answer.stands(words.get(each), i) ? 1 : 0;
        }
      }
    }
    for (int i = 0; i < counts.length; i++) {
      sum += weights.get(i) * Math.min(MOST, counts[i]);
    }
    return base + sum / sentences.size();
  }

  private static String[] lines() {
    try (InputStream in = Tone.class.getResourceAsStream("tone.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
