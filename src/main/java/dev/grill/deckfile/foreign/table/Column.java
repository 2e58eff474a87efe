package dev.grill.deckfile.foreign.table;

import dev.grill.deckfile.foreign.BankOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a column of a table can hold, and what tables of others call it in their first row. */
enum Column {
  QUESTION(
      "question",
      "front, q, question text, interview question, questions, prompt, 正面, 问, 问题, 题目, 题干, 面试题, 提问"),
  ANSWER(
      "answer",
      "back, a, answers, answer text, expected answer, model answer, sample answer, reference"
          + " answer, ideal answer, response, solution, explanation, 背面, 答, 答案, 参考答案, 回答, 解析, 解答"),
  TAGS("tags", "tag, labels, label, keywords, 标签, 关键词"),
  POINTS(
      "points",
      "point, key points, keypoints, expected concepts, concepts, rubric, 要点, 关键点, 得分点, 考点, 知识点"),
  ID("id", "guid, question id, card id, number, no, no., #, 编号, 序号, 题号"),
  TOPIC("topic", "category, subject, section, chapter, module, area, 主题, 分类, 类别, 章节, 科目, 模块, 方向"),
  DIFFICULTY("difficulty", "level, difficulty level, 难度, 难度等级, 等级, 难易度"),
  HINT("hint", "hints, clue, 提示"),
  CODE("code", "snippet, code snippet, 代码"),
  FOLLOW_UPS("follow-ups", "follow ups, follow up, followups, follow up questions, 追问"),
  MISCONCEPTIONS("misconceptions", "common mistakes, pitfalls, 误区, 常见错误"),
  REFERENCES("references", "reference, source, url, link, links, 参考, 参考资料, 链接, 来源"),
  ACCEPT("accept", ""),
  MARKUP("markup", ""),
  DECK("deck", ""),
  TITLE("title", ""),
  LANGUAGE("language", ""),
  VERSION("version", ""),
  DESCRIPTION("description", ""),
  AUTHORS("authors", ""),
  LICENSE("license", "");

  private static final Map<String, Column> NAMED = new HashMap<>();

  static {
    for (Column column : values()) {
      NAMED.put(folded(column.key), column);
      for (String name : column.names.split(", ")) {
        NAMED.putIfAbsent(name, column);
      }
    }
    NAMED.remove("");
  }

  private final String key;
  private final String names;

  Column(String key, String names) {
    this.key = key;
    this.names = names;
  }

  /** As the deck format names it. */
  String key() {
    return key;
  }

  /** The column that a heading names; null if it names none. */
  static Column named(String heading) {
    return NAMED.get(folded(heading));
  }

  private static String folded(String heading) {
    String name = heading.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    boolean colon = name.endsWith(":") || name.endsWith("：");
    return (colon ? name.substring(0, name.length() - 1) : name).strip();
  }

  /** The column of that key; null if there is none. */
  static Column ofKey(String key) {
    for (Column column : values()) {
      if (column.key.equals(key)) {
        return column;
      }
    }
    return null;
  }

  /** The keys that a table may name, for a person. */
  static List<String> keys() {
    return BankOptions.KEYS;
  }
}
