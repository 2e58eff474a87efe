package dev.grill.answer;

import java.util.HashSet;
import java.util.Set;

/**
 * Things that one wants to avoid: a phrase that names one counts also where the answer says that it
 * is avoided ("no leakage", 避免数据泄漏). What counts is the end of the phrase: drift detection is no
 * harm.
 */
final class Harm {

  private static final Set<String> HARMS =
      stems(
          "leak leakage drift forget peek contamination hallucination overfit poison jailbreak "
              + "injection backdoor attack spike straggler staleness skew outlier bias toxicity "
              + "collapse fragmentation memorization shortcut exfiltration shift theft steal "
              + "corruption collinearity");

  /** In folded spelling: 泄漏 is 泄露 as well. */
  private static final String[] HARMS_ZH =
      ("泄漏 漂移 遗忘 偷看 污染 幻觉 过拟合 投毒 越狱 后门 注入 攻击 窃取 尖峰 掉队 偏差 偏见 偏移 "
              + "崩溃 碎片 故障 死记 背题 捷径 虚假相关 负迁移 毒性 外泄 重识别 共线 缺失 歧视")
          .split(" ");

  private Harm() {}

  private static Set<String> stems(String words) {
    Set<String> stems = new HashSet<>();
    for (String word : words.split(" ")) {
      stems.add(WordForm.stem(WordForm.of(word)));
    }
    return stems;
  }

  /** Whether the phrase is the name of a harm. */
  static boolean isNamedBy(FoldedText phrase) {
    int last = phrase.size() - 1;
    if (last < 0) {
      return false;
    }
    String word = phrase.word(last);
    if (word != null) {
      return HARMS.contains(WordForm.stem(WordForm.of(word)));
    }
    for (String harm : HARMS_ZH) {
      if (phrase.stands(harm, phrase.size() - harm.length())) {
        return true;
      }
    }
    return false;
  }
}
