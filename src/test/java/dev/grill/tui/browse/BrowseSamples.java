package dev.grill.tui.browse;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.message.Lang;
import dev.grill.review.Mark;
import dev.grill.review.Remark;
import java.time.LocalDate;
import java.util.List;

/** A library for the tests of browsing: cards in every state, and one with everything odd. */
final class BrowseSamples {

  static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  static final CardId DUE = new CardId("eval", "due");
  static final CardId LEECH = new CardId("eval", "leech");
  static final CardId FRESH = new CardId("train", "fresh");
  static final CardId ODD = new CardId("odd", "text");

  private BrowseSamples() {}

  private static Card card(
      CardId id, String topic, List<String> tags, String question, String answer) {
    return new Card(
        id, topic, 2, tags, question, null, answer, List.of(), List.of(), List.of(), List.of());
  }

  private static final Snippet CODE =
      new Snippet("python", "AUC", "print(auc([0, 1], [0.1, 0.8]))  # 曲线下面积\n", "1.0\n");

  static PaperBrowse library(Lang lang) {
    boolean zh = lang == Lang.ZH;
    PaperBrowse paper = new PaperBrowse();
    paper.titles.put(new DeckId("eval"), zh ? "模型评估" : "Evaluating models");
    paper.titles.put(new DeckId("odd"), "Odd 👨‍👩‍👧‍👦 text e\u0301");
    paper.titles.put(new DeckId("train"), zh ? "模型训练" : "Training models");
    paper.cards.add(
        new Card(
            DUE,
            "evaluation",
            2,
            List.of("metrics", "classification"),
            zh ? "如何评估一个大模型的性能？" : "How do you evaluate the performance of a large model?",
            zh ? "先分任务类型，再谈指标。" : "First the kind of task, then the metric.",
            zh
                ? "先看**任务目标**和误判代价，再选指标。\n\n- 分类：看精确率（`precision`）和召回率。\n- 不定阈值时看 ROC-AUC。\n\n概率要拿来用时，还要看校准。"
                : "Start from the **goal** and the cost of each error, then choose a metric.\n\n- Classification: `precision` and recall.\n- Without a threshold: ROC-AUC.\n\nWhere probabilities are used, look at calibration too.",
            List.of(
                new KeyPoint(zh ? "精确率、召回率与 F1" : "Precision, recall and F1", List.of("F1")),
                new KeyPoint(zh ? "概率的校准" : "Calibrated probabilities", List.of("校准"))),
            List.of(CODE),
            List.of(FollowUp.of(zh ? "类别极不均衡时你会换哪个指标？" : "Which metric for rare positives?")),
            List.of(new Reference("Fawcett 2006", "https://doi.org/10.1016/j.patrec"))));
    paper.cards.add(
        card(
            LEECH,
            "evaluation",
            List.of("metrics"),
            zh ? "什么是概率校准？" : "What is calibration?",
            zh ? "预测 0.8 的样本里约有八成为真。" : "Of what is predicted at 0.8, about 80 % are true."));
    paper.cards.add(
        card(
            new CardId("eval", "later"),
            "evaluation",
            List.of("validation"),
            zh ? "交叉验证何时会误导？" : "When does cross-validation mislead?",
            zh ? "分组或时间顺序泄漏时。" : "When groups or time leak between the folds."));
    paper.cards.add(
        new Card(
            ODD,
            "e\u0301 🇩🇪",
            2,
            List.of("❤️", "很长很长很长很长的标签"),
            "👨‍👩‍👧‍👦 家庭 e\u0301 与 👍🏽：" + "一个很长的问题，".repeat(20) + "a\u0323\u0302 ❤️？",
            "提示 1️⃣ क\u094d \u202e evil \u001b[31m red",
            "回答 👩‍🔬 " + "unbreakable".repeat(20) + " 한국 e\u0301。\n\n1. 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ｶＡ",
            List.of(new KeyPoint("👨‍👩‍👧‍👦 要点 e\u0301 " + "很长".repeat(40), List.of("家庭"))),
            List.of(new Snippet("python", "🇩🇪", "s = '" + "宽".repeat(90) + "'\n", "👍🏽\n")),
            List.of(FollowUp.of("追问 👍🏽 " + "e\u0301".repeat(70))),
            List.of(new Reference("❤️", "https://example.org/" + "路".repeat(60)))));
    paper.cards.add(
        card(
            FRESH,
            null,
            List.of(),
            zh ? "混合精度训练为什么要放大损失？" : "Why is the loss scaled in mixed precision?",
            zh ? "让很小的梯度不下溢。" : "So that small gradients do not underflow."));
    paper.cards.add(
        card(
            new CardId("train", "aside"),
            "training",
            List.of("ddp", "zero"),
            zh ? "分布式训练的瓶颈在哪？" : "Where is the bottleneck of distributed training?",
            zh ? "通信：梯度的全规约。" : "Communication: the all-reduce of gradients."));
    paper.cards.add(
        card(
            new CardId("train", "tomorrow"),
            "training",
            List.of("optimizer"),
            zh ? "AdamW 与 Adam 有什么不同？" : "How does AdamW differ from Adam?",
            zh ? "权重衰减与梯度解耦。" : "Weight decay is decoupled from the gradient."));
    live(paper);
    return paper;
  }

  private static void live(PaperBrowse paper) {
    int[][] answers = {{-60, 4}, {-59, 4}, {-53, 5}, {-37, 2}, {-36, 4}, {-35, 3}, {-8, 4}};
    for (int[] answer : answers) {
      paper.answer(DUE, answer[1], DAY.plusDays(answer[0]));
    }
    int[][] hard = {{-30, 4}, {-29, 1}, {-28, 4}, {-27, 2}, {-1, 3}};
    for (int[] answer : hard) {
      paper.answer(LEECH, answer[1], DAY.plusDays(answer[0]));
    }
    paper.answer(new CardId("eval", "later"), 4, DAY.minusDays(7));
    paper.answer(new CardId("eval", "later"), 5, DAY.minusDays(6));
    paper.answer(new CardId("eval", "later"), 5, DAY);
    paper.answer(ODD, 3, DAY.minusDays(1));
    try {
      paper.mark(new CardId("train", "aside"), Mark.Kind.SUSPEND);
      paper.mark(new CardId("train", "tomorrow"), Mark.Kind.BURY);
    } catch (dev.grill.message.Failure e) {
      throw new AssertionError(e);
    }
    paper.remark(DUE, Remark.Kind.NOTE, "→ 看 Brier 分数");
  }

  /** Many cards alike, as a large library has them. */
  static PaperBrowse many(int count) {
    PaperBrowse paper = new PaperBrowse();
    for (int i = 0; i < count; i++) {
      CardId id = new CardId("deck-" + i / 50, "card-" + i);
      String topic = "topic-" + i % 7;
      paper.cards.add(card(id, topic, List.of("tag-" + i % 5), "Question " + i, "Answer " + i));
    }
    return paper;
  }
}
