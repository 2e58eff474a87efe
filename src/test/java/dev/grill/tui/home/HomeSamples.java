package dev.grill.tui.home;

import dev.grill.card.DeckId;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.review.Pace;
import dev.grill.review.Queue.Counts;
import dev.grill.review.figures.DeckFigures;
import dev.grill.review.figures.Figures;
import dev.grill.review.figures.Recall;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Homes of several learners. */
public final class HomeSamples {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final String[] EN = {
    "Training data",
    "Model deployment and release",
    "Model efficiency",
    "Evaluating models",
    "Scale and compute",
    "Training models",
    "Transfer and fine-tuning",
    "Security, privacy and explanations"
  };
  private static final String[] ZH = {
    "训练数据", "模型部署与发布", "模型效率", "模型评估", "规模与算力", "模型训练", "迁移与微调", "安全、隐私与可解释"
  };

  private HomeSamples() {}

  /** A deck row: due, new, repeat, cards, known, more new cards. */
  static DeckFigures deck(String id, int... of) {
    DeckId deck = id == null ? null : new DeckId(id);
    return new DeckFigures(
        deck, new Counts(of[0], of[1], of[2]), of[3], of[4], of[5], 0, DAY.plusDays(1), 3);
  }

  private static Figures figures(
      DeckFigures all,
      List<DeckFigures> decks,
      List<Integer> answers,
      int streak,
      int backlogDays) {
    return new Figures(
        DAY, all, decks, new Pace(Duration.ofSeconds(75)), streak, answers, backlogDays);
  }

  private static HomeScreen home(Figures figures, Map<DeckId, String> titles, Lang lang) {
    return home(figures, titles, Map.of(), lang);
  }

  private static HomeScreen home(
      Figures figures, Map<DeckId, String> titles, Map<DeckId, String> sets, Lang lang) {
    return HomeScreen.of(
        new HomeFacts(
            figures,
            titles,
            sets,
            false,
            false,
            false,
            10,
            200,
            null,
            recall(figures, null),
            0,
            Map.of()),
        Messages.of(lang));
  }

  /** A little less than was recalled last time, and every day a little less. */
  private static Recall recall(Figures figures, LocalDate interview) {
    int now = figures.all().knownPercent() * 9 / 10;
    boolean ahead = interview != null && !interview.isBefore(DAY);
    int days = ahead ? (int) ChronoUnit.DAYS.between(DAY, interview) : 0;
    return new Recall(now, ahead ? interview : null, now * 20 / (20 + days));
  }

  private static Map<DeckId, String> titles(Lang lang) {
    Map<DeckId, String> titles = new TreeMap<>();
    String[] names = lang == Lang.ZH ? ZH : EN;
    for (int i = 0; i < names.length; i++) {
      titles.put(new DeckId("deck-" + i), names[i]);
    }
    return titles;
  }

  /** Twelve weeks with busy days, quiet days and gaps. */
  public static List<Integer> weeks() {
    List<Integer> answers = new ArrayList<>();
    for (int day = 0; day < Figures.DAYS; day++) {
      int wave = (day * 7 + day * day % 11) % 23;
      answers.add(day < 9 || day % 13 == 5 ? 0 : wave + day / 6);
    }
    return answers;
  }

  public static HomeScreen working(Lang lang) {
    List<DeckFigures> decks =
        List.of(
            deck("deck-0", 3, 2, 0, 5, 3, 0),
            deck("deck-1", 4, 1, 1, 5, 4, 0),
            deck("deck-2", 0, 0, 0, 5, 5, 0),
            deck("deck-3", 1, 0, 1, 5, 4, 0),
            deck("deck-4", 0, 2, 0, 5, 1, 0),
            deck("deck-5", 4, 0, 0, 5, 2, 0),
            deck("deck-6", 0, 4, 0, 5, 0, 1),
            deck("deck-7", 0, 5, 0, 5, 0, 0));
    DeckFigures all = deck(null, 12, 5, 2, 40, 19, 9);
    return home(figures(all, decks, weeks(), 6, 0), titles(lang), lang);
  }

  /** The first morning: nothing answered yet. */
  static HomeScreen fresh(Lang lang) {
    List<DeckFigures> decks = new ArrayList<>();
    for (DeckId id : titles(lang).keySet()) {
      decks.add(deck(id.text(), 0, 5, 0, 5, 0, 0));
    }
    DeckFigures all = new DeckFigures(null, new Counts(0, 10, 0), 40, 0, 30, 0, null, 0);
    return home(
        figures(all, decks, Collections.nCopies(Figures.DAYS, 0), 0, 0), titles(lang), lang);
  }

  static HomeScreen done(Lang lang) {
    List<DeckFigures> decks = new ArrayList<>();
    for (DeckId id : titles(lang).keySet()) {
      decks.add(deck(id.text(), 0, 0, 0, 5, 4, 1));
    }
    List<Integer> answers = weeks();
    answers.set(Figures.DAYS - 1, 17);
    return home(figures(deck(null, 0, 0, 0, 40, 32, 8), decks, answers, 1, 0), titles(lang), lang);
  }

  /** After weeks away, with more due than a day takes. */
  static HomeScreen behind(Lang lang) {
    DeckFigures all =
        new DeckFigures(null, new Counts(200, 10, 0), 900, 700, 50, 431, DAY.plusDays(2), 9);
    List<DeckFigures> decks = List.of(deck("deck-0", 200, 10, 0, 900, 700, 50));
    return home(figures(all, decks, weeks(), 0, 3), titles(lang), lang);
  }

  /** The same learner with an interview in some days, so many of today's cards asked. */
  static HomeScreen before(HomeScreen home, int days, int asked) {
    return HomeScreen.of(with(home.facts(), DAY.plusDays(days), asked, Map.of()), home.messages());
  }

  private static HomeFacts with(
      HomeFacts facts, LocalDate interview, int asked, Map<DeckId, String> troubles) {
    return new HomeFacts(
        facts.figures(),
        facts.titles(),
        facts.sets(),
        facts.chosen(),
        facts.empty(),
        facts.builtin(),
        facts.newPerDay(),
        facts.reviewsPerDay(),
        interview,
        recall(facts.figures(), interview),
        asked,
        troubles);
  }

  /** The same facts with decks that are not as their files have them. */
  static HomeFacts troubled(HomeFacts facts, Map<DeckId, String> why) {
    return with(facts, facts.interview(), facts.askedToday(), why);
  }

  /** Two decks are not as their files have them. */
  static HomeScreen troubled(Lang lang) {
    HomeScreen home = working(lang);
    Messages messages = home.messages();
    Map<DeckId, String> why =
        Map.of(
            new DeckId("deck-1"),
            messages.text("cli.deck-file-gone", "deck-1", "/home/ada/面试/👩🏽‍💻/deployment.yaml"),
            new DeckId("deck-4"),
            messages.text("cli.deck-file-broken", "deck-4", "scale.yaml"));
    return HomeScreen.of(troubled(home.facts(), why), messages);
  }

  static HomeScreen emptied(Lang lang) {
    DeckFigures none = new DeckFigures(null, Counts.NONE, 0, 0, 0, 0, null, 0);
    Figures figures = figures(none, List.of(), weeks(), 2, 0);
    return HomeScreen.of(
        new HomeFacts(
            figures,
            Map.of(),
            Map.of(),
            false,
            true,
            true,
            10,
            200,
            null,
            Recall.NONE,
            0,
            Map.of()),
        Messages.of(lang));
  }

  static HomeScreen noneChosen(Lang lang) {
    return HomeScreen.of(
        new HomeFacts(
            emptied(lang).facts().figures(),
            Map.of(),
            Map.of(),
            true,
            false,
            false,
            10,
            200,
            null,
            Recall.NONE,
            0,
            Map.of()),
        Messages.of(lang));
  }

  private static final String[] LLM_EN = {
    "Architecture",
    "Pre-training",
    "Post-training",
    "Serving",
    "The cost of inference",
    "Retrieval and agents",
    "Evaluating language models",
    "Safety"
  };
  private static final String[] LLM_ZH = {
    "模型架构", "预训练", "后训练", "推理服务", "推理成本", "检索与智能体", "大模型评测", "安全与对齐"
  };

  /** Both built-in sets of one language, and a deck of one's own. */
  static HomeScreen sets(Lang lang) {
    List<DeckFigures> decks = new ArrayList<>();
    Map<DeckId, String> titles = new TreeMap<>();
    Map<DeckId, String> sets = new TreeMap<>();
    for (int i = 0; i < EN.length; i++) {
      DeckId id = new DeckId("ai-" + i);
      titles.put(id, (lang == Lang.ZH ? ZH : EN)[i]);
      sets.put(id, "ai");
      decks.add(deck(id.text(), i % 4, i % 3, i == 2 ? 1 : 0, 5, i % 6, 2));
    }
    DeckId own = new DeckId("kafka");
    titles.put(own, "Kafka");
    decks.add(deck(own.text(), 2, 0, 0, 30, 20, 0));
    for (int i = 0; i < LLM_EN.length; i++) {
      DeckId id = new DeckId("llm-" + i);
      titles.put(id, (lang == Lang.ZH ? LLM_ZH : LLM_EN)[i]);
      sets.put(id, "llm");
      decks.add(deck(id.text(), 0, i < 3 ? 3 : 0, 0, 5, i == 7 ? 1 : 0, 4));
    }
    DeckFigures all = deck(null, 12, 10, 1, 110, 40, 30);
    return home(figures(all, decks, weeks(), 6, 0), titles, sets, lang);
  }

  /** Forty decks, one of them with a title of wide characters, emoji and marks. */
  static HomeScreen many(Lang lang) {
    List<DeckFigures> decks = new ArrayList<>();
    Map<DeckId, String> titles = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      String id = "deck-" + i / 10 + i % 10;
      decks.add(deck(id, i % 7 * 31, i % 4, i % 3, 250, i * 6, i % 5));
      titles.put(new DeckId(id), (lang == Lang.ZH ? "卡组 " : "Deck number ") + (i + 1));
    }
    titles.put(
        new DeckId("deck-00"), "👨‍👩‍👧‍👦 Familie Müller u\u0308bt 概率论与数理统计：从入门到面试全程攻略 🎓🎓🎓");
    titles.put(new DeckId("deck-01"), "概率论与数理统计从入门到面试全程攻略以及一切你想知道的细节 👩🏽‍💻");
    titles.put(new DeckId("deck-02"), "\u202eevil\u001b[31m title");
    DeckFigures all = deck(null, 200, 10, 40, 10_000, 4_700, 30);
    return home(figures(all, decks, weeks(), 121, 0), titles, lang);
  }
}
