package dev.grill.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences that claim more than a technique gives: that it always works, is enough, comes by
 * itself, proves a thing, is the same as another, or that something need not be cared about
 * ("guarantees", "is always better", 就行, 越大越好, 不用管). A term that is only named in one earns
 * nothing, for what is said of it is most likely wrong; a sentence that says an idea in words of
 * its own counts as ever.
 *
 * <p>An answer that speaks so again and again is wrong as a whole more often than not: people who
 * know a field say what a thing costs. Two such sentences or more, and a third of all, and its
 * other sentences are read with the same doubt; so are those of an answer in the {@link Tone} of
 * one.
 */
final class Overclaim {

  private static final int LEAST = 2;
  private static final int ONE_IN = 3;

  /** Shorter pieces (a heading, a number) are no sentences. */
  private static final int LEAST_UNITS = 3;

  /** How far a 越 may stand before the other, and a 只要 before its 就. */
  private static final int REACH_ZH = 14;

  private static final Map<String, String[][]> EN =
      byFirstWord(
          "completely, totally, entirely, perfectly, is fully, are fully, guarantees, guaranteed,"
              + " impossible, by definition, obviously, of course, simply, proves, shows that,"
              + " same thing, is the same as, are the same as, is the same, nothing else,"
              + " no difference, no effect, no impact, no longer, no matter, cannot happen,"
              + " can not happen, cannot work, can not work, can never, will never, never happens,"
              + " only correct, is enough, are enough, is fine, are fine, is safe, are safe,"
              + " is sufficient, all you need, is free, costs nothing, no need, no reason,"
              + " no point, does not matter, do not matter, is not needed, are not needed,"
              + " is not necessary, are not necessary, unnecessary, useless, pointless, overkill,"
              + " do not really need, you do not need, nobody needs, not an issue, not a problem,"
              + " no problem, is a waste, a waste of, is only a, are only a, is just a, fast enough, good enough, only wastes, just wastes, only waste,"
              + " only costs, only cost, by itself, by themselves, on its own, on their own,"
              + " fastest way, easiest way, fixes everything, fix everything");

  private static final Map<Integer, String[]> ZH =
      byFirstCharacter(
          "一回事 没区别 没有区别 没什么区别 没有差别 没差别 没有影响 没影响 不会掉 不会降 不会变 不会受 不会有问题 不会出问题 不影响 就能证明 就证明 "
              + "就说明 说明没问题 就是成功 就行 都行 就好 就够 就可以 就不用 不用再 不用管 不用担心 不用看 不用动 不用改 不用加 不用测 不用验证 没必要 没有必要 没关系 "
              + "没有关系 无所谓 用不着 没什么用 没啥用 没意义 没有意义 多余 绝对 百分百 彻底 完全解决 完全避免 完全一样 "
              + "永远 一定会 一定能 一定越 一定更 肯定 不可能 反正 马上翻 只存在于 自己会 会自己 自动就 会自动 都能 谁也 谁都 省事 最省 最快 "
              + "只会让 只会变");

  /** A denial or a doubt before the claim: not always, 不是越大越好, 别以为. */
  private static final String DOUBT = " not never no nor neither hardly rarely myth ";

  private static final String DOUBT_ZH = "不别未非没误";

  /** After 越: more is claimed to be better; 越分越开 tells what a curve does. */
  private static final String DEGREES_ZH = "大多高小低长深强少新贵快远";

  /** After the other 越: 越大越好; 卡越多故障越常见 weighs. */
  private static final String BETTER_ZH = "好快强准安省稳均公聪容多高大丰";

  private static final String SAYING = " i we you should must will would and so then but also ";

  private final FoldedText answer;
  private final BitSet units = new BitSet();
  private final boolean everywhere;

  Overclaim(FoldedText answer) {
    this.answer = answer;
    List<int[]> said = new ArrayList<>();
    int start = 0;
    int sentences = 0;
    int claims = 0;
    for (int i = 1; i <= answer.size(); i++) {
      boolean ends =
          i == answer.size() || (answer.gap(i) & (FoldedText.STOP | FoldedText.NEWLINE)) != 0;
      if (ends) {
        boolean made = isMade(start, i);
        sentences += made || i - start >= LEAST_UNITS ? 1 : 0;
        if (made) {
          claims++;
          units.set(start, i);
        }
        if (i - start >= Tone.LEAST_UNITS) {
          said.add(new int[] {start, i, made ? 1 : 0});
        }
        start = i;
      }
    }
    this.everywhere =
        (claims >= LEAST && claims * ONE_IN >= sentences) || Tone.isOverconfident(answer, said);
  }

  /** Whether the unit is to be read with doubt. */
  boolean at(int unit) {
    return everywhere || units.get(unit);
  }

  /** Whether the answer claims too much as a whole. */
  boolean isEverywhere() {
    return everywhere;
  }

  private boolean isMade(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean starts = answer.word(i) == null ? startsZh(i, from, to) : startsEn(i, from, to);
      if (starts && !isDoubted(i, from)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsEn(int unit, int from, int to) {
    String word = answer.word(unit);
    if (word.equals("always")) {
      // "Always keep a baseline" and "we always measure" are advice.
      return unit > from
          && (answer.gap(unit) & FoldedText.BREAK) == 0
          && answer.word(unit - 1) != null
          && !SAYING.contains(" " + answer.word(unit - 1) + " ");
    }
    for (String[] claim : EN.getOrDefault(word, new String[0][])) {
      int i = 1;
      while (i < claim.length
          && unit + i < to
          && claim[i].equals(answer.word(unit + i))
          && (answer.gap(unit + i) & FoldedText.BREAK) == 0) {
        i++;
      }
      if (i == claim.length) {
        return true;
      }
    }
    return false;
  }

  private boolean startsZh(int unit, int from, int to) {
    int c = answer.ideograph(unit);
    boolean more = c == '越' && answer.isOneOf(DEGREES_ZH, unit + 1);
    if (more || answer.stands("只要", unit)) {
      char other = more ? '越' : '就';
      for (int i = unit + 2; i < Math.min(to, unit + REACH_ZH); i++) {
        if (answer.ideograph(i) == other && (!more || answer.isOneOf(BETTER_ZH, i + 1))) {
          return true;
        }
      }
      return false;
    }
    for (String claim : ZH.getOrDefault(c, new String[0])) {
      if (answer.stands(claim, unit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something in the clause before the claim takes it back. */
  private boolean isDoubted(int unit, int from) {
    for (int i = unit; i > from && (answer.gap(i) & FoldedText.CLAUSE) == 0; i--) {
      String word = answer.word(i - 1);
      if (word == null ? answer.isOneOf(DOUBT_ZH, i - 1) : DOUBT.contains(" " + word + " ")) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String[][]> byFirstWord(String claims) {
    Map<String, String[][]> byFirst = new HashMap<>();
    for (String claim : claims.split(", ")) {
      String[] words = claim.split(" ");
      byFirst.merge(words[0], new String[][] {words}, Overclaim::joined);
    }
    return byFirst;
  }

  private static Map<Integer, String[]> byFirstCharacter(String claims) {
    Map<Integer, String[]> byFirst = new HashMap<>();
    for (String claim : claims.split(" ")) {
      byFirst.merge((int) claim.charAt(0), new String[] {claim}, Overclaim::joined);
    }
    return byFirst;
  }

  private static <T> T[] joined(T[] one, T[] other) {
    T[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
