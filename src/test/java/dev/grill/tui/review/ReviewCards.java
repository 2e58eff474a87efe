package dev.grill.tui.review;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import java.util.List;
import java.util.Map;

/** Cards for the review's tests. */
public final class ReviewCards {

  public static final Map<String, String> TITLES =
      Map.of("eval-zh", "模型评估", "eval-en", "Model evaluation", "odd", "Odd 👨‍👩‍👧‍👦 text é");

  private static final Snippet CODE =
      new Snippet(
          "python",
          "用概率而不是标签算 AUC",
          """
          from sklearn.metrics import roc_auc_score  # 曲线下面积

          def auc(y, p):
              \"""Area under the curve, from probabilities.\"""
              return roc_auc_score(y, p)

          print("AUC", round(auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), 2))
          """,
          "AUC 0.75\n");

  /** A usual card in Chinese. */
  public static final Card ZH =
      new Card(
          new CardId("eval-zh", "performance"),
          "指标",
          2,
          List.of(),
          "如何评估一个大模型的性能？",
          "先分任务类型，再谈指标。",
          """
          先看**任务目标**和误判代价，再选指标。

          - 分类：看精确率（`precision`）和召回率；$F_1$ 是两者的调和平均。
          - 不定阈值时看 *ROC-AUC*。

          | 指标 | 何时 |
          | --- | --- |
          | PR-AUC | 正例很少 |
          | Brier | 概率要拿来用 |
          """,
          List.of(
              new KeyPoint("精确率、召回率与 F1", List.of("precision", "F1", "召回率")),
              new KeyPoint("ROC-AUC 与阈值无关", List.of("AUC")),
              new KeyPoint("概率的校准", List.of("校准"))),
          List.of(CODE),
          List.of(FollowUp.of("类别极不均衡时你会换哪个指标？"), FollowUp.of("`F1` 忽略了什么？")),
          List.of(new Reference("Fawcett 2006, ROC analysis", "https://doi.org/10.1016/j.patrec")));

  /** The same in English. */
  public static final Card EN =
      new Card(
          new CardId("eval-en", "performance"),
          "metrics",
          2,
          List.of(),
          "How do you evaluate the performance of a large model?",
          "First the kind of task, then the metric.",
          "Start from the **goal** and the cost of each error; then choose a metric.",
          List.of(
              new KeyPoint("Precision, recall and F1", List.of("precision", "F1", "recall")),
              new KeyPoint("ROC-AUC needs no threshold", List.of("AUC")),
              new KeyPoint("Calibrated probabilities", List.of("calibration"))),
          List.of(CODE),
          List.of(FollowUp.of("Which metric for rare positives?")),
          List.of());

  /** Everything that breaks naive layouts, everywhere. */
  public static final Card ODD =
      new Card(
          new CardId("odd", "text"),
          "e\u0301 🇩🇪",
          2,
          List.of(),
          "👨‍👩‍👧‍👦 家庭 e\u0301 与 👍🏽：" + "一个很长的问题，".repeat(40) + "a\u0323\u0302 ❤️？",
          "提示 1️⃣ क\u094d \u202e evil \u001b[31m red",
          "回答 👩‍🔬 " + "unbreakable".repeat(20) + " 한국 e\u0301。\n\n1. 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ｶＡ",
          List.of(
              new KeyPoint("👨‍👩‍👧‍👦 要点 e\u0301 " + "很长".repeat(40), List.of("家庭")),
              new KeyPoint("❤️", List.of("爱"))),
          List.of(
              new Snippet(
                  "python",
                  "🇩🇪 标题",
                  "s = '👨‍👩‍👧‍👦 e\u0301' + " + "'宽宽'  + ".repeat(20) + "'' # 👍🏽\n\tx = 1",
                  "👨‍👩‍👧‍👦\u001b[2Je\u0301\n" + "宽".repeat(90))),
          List.of(FollowUp.of("追问 👍🏽 " + "e\u0301".repeat(70))),
          List.of(new Reference("❤️ 参考", "https://example.org/" + "路".repeat(60))));

  /** Only what is required. */
  public static final Card BARE = bare("eval-en", "bare");

  private ReviewCards() {}

  public static Card bare(String deck, String id) {
    return new Card(
        new CardId(deck, id),
        null,
        2,
        List.of(),
        "What is " + id + "?",
        null,
        "It is " + id + ".",
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
