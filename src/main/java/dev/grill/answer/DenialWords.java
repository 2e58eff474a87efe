package dev.grill.answer;

/**
 * The words by which {@link Denial} reads a clause, in folded spelling and simplified characters.
 */
final class DenialWords {

  private DenialWords() {}

  /** Contractions are taken apart before: isn't is "is not". */
  static final String[] CUES = {"not", "never", "neither", "nor", "cannot"};

  /** After "not": more is meant, or the contrary. */
  static final String[] UNDONE_BY =
      ("only just merely simply solely without forget ignore neglect overlook "
              + "skip omit miss underestimate")
          .split(" ");

  static final String[] CONDITIONS = {"if", "when", "once", "unless"};

  static final String[] NO_WHAT = {"need", "point", "reason", "use", "sense"};

  /** Verbs whose denial goes over a list that "and" ends. */
  static final String[] NEEDS = {"need", "use", "require", "want", "bother", "care"};

  static final String[] BARRIERS =
      ("but instead rather however though although yet whereas because since "
              + "so then when while if unless until till without except only thus hence "
              + "therefore than which who where as")
          .split(" ");

  static final String[] ARTICLES = {"the", "a", "an", "any", "some", "your", "our", "its"};

  /** Longest first, so that a cue is found whole. */
  static final String[] CUES_ZH =
      ("没有必要 不可以 用不着 不会用 不会做 不会加 不建议 不推荐 没必要 不需要 不属于 不等于 不代表 不在于 不用 "
              + "不必 不要 不应 不该 不算 不靠 不是 不能 无需 无须 毋需 没有 并非 没用 "
              + "没做 没加 别")
          .split(" ");

  /** Characters of the longest of them. */
  static final int LONGEST_ZH = 4;

  /** These deny only what follows at once: 不做早停. */
  static final String[] CLOSE_CUES_ZH = {"不使用", "不采用", "不考虑", "不做", "不加", "不看", "不搞", "不管"};

  /** Of these, those that say what is missing, not what to leave. */
  static final String[] LACKS_ZH = "没有 没做 没加 不做 不加 不用 不使用 不采用 不管".split(" ");

  /** What comes of a lack. */
  static final String[] HARM_ZH =
      ("发散 崩 炸 爆 溢出 死锁 泄漏 出问题 出错 过拟合 变差 掉点 失败 不稳 遗忘 忘掉 忘光 太慢 变慢 乱 白训 失真 偏差 丢 断掉 拖慢 饿死").split(" ");

  /** With 把 before: takes one thing for another. */
  static final String[] AS_ZH = "当成 当作 当做 混为 混同 等同 看成".split(" ");

  /** After the cue: more is meant (不能只看), or the contrary (不能忽略, 别忘). */
  static final String UNDONE_BY_ZH = "只仅光单忘忽漏缺少省不没";

  static final String[] BARRIERS_ZH =
      ("而 但 却 可是 不过 就 才 再 所以 因此 因为 由于 于是 然后 之后 以后 "
              + "除非 除了 以外 如果 只要 只需 使得 应该 应当 必须 可以 改用 改为 改成 "
              + "改看 的时候 情况下 还 也 那么")
          .split(" ");

  /** One-character barriers, each with the characters before and after which it is another word. */
  static final String[] AMBIGUOUS_BARRIERS_ZH = {
    "则|正规原法否细|",
    "并|合归|行发列联入",
    "更|变|新换改",
    "要|重主需必摘只不|求",
    "靠|可|谱",
    "是|不就只还总若凡|否",
    "时|实及定同准按小超延临耗|间效序刻钟长延"
  };

  static final String NOT_APART_BEFORE_BIE = "特分类级识区个性差辨判派告离鉴";
  static final String NOT_APART_AFTER_BIE = "名的人处样致";
}
