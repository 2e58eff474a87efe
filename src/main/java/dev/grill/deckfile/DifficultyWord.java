package dev.grill.deckfile;

import java.util.List;
import java.util.Locale;

/** What people call a card's difficulty, in both languages, as 1 (easy), 2 (usual) or 3 (hard). */
public final class DifficultyWord {

  private static final List<List<String>> WORDS =
      List.of(
          List.of(
              "1",
              "easy",
              "beginner",
              "basic",
              "basics",
              "junior",
              "entry",
              "entry level",
              "novice",
              "simple",
              "low",
              "fundamental",
              "e",
              "简单",
              "容易",
              "初级",
              "入门",
              "基础",
              "低",
              "易",
              "较易",
              "初学者",
              "★"),
          List.of(
              "2",
              "usual",
              "medium",
              "normal",
              "moderate",
              "intermediate",
              "mid",
              "mid level",
              "average",
              "m",
              "中等",
              "中级",
              "一般",
              "普通",
              "适中",
              "中",
              "进阶",
              "★★"),
          List.of(
              "3",
              "hard",
              "difficult",
              "advanced",
              "senior",
              "expert",
              "high",
              "challenging",
              "tough",
              "h",
              "困难",
              "高级",
              "难",
              "较难",
              "高",
              "专家",
              "★★★"));

  private DifficultyWord() {}

  /** The difficulty that a word names; 0 if it names none. */
  public static int read(String word) {
    String folded = word.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    for (int i = 0; i < WORDS.size(); i++) {
      if (WORDS.get(i).contains(folded)) {
        return i + 1;
      }
    }
    return 0;
  }
}
