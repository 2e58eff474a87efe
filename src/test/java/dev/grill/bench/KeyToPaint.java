package dev.grill.bench;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Snippet;
import dev.grill.review.Queue;
import dev.grill.review.figures.DeckFigures;
import dev.grill.tui.mock.MockBench;
import dev.grill.tui.review.KeyBench;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how long a key takes until what it changes has been handed to the terminal, and how many
 * bytes that is, in a session over many cards, at home and in lists. Not a test: run {@code main}
 * with the number of cards.
 */
public final class KeyToPaint {

  private KeyToPaint() {}

  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cards.add(card(i));
    }
    KeyBench.run(cards);
    MockBench.run(cards);
    KeyBench.home(decks(count / 500, 500), figures(null, count));
    KeyBench.home(decks(count / 40, 40), figures(null, count));
  }

  private static List<DeckFigures> decks(int decks, int cards) {
    List<DeckFigures> figures = new ArrayList<>();
    for (int deck = 0; deck < decks; deck++) {
      figures.add(figures("deck-" + deck, cards));
    }
    return figures;
  }

  private static DeckFigures figures(String id, int cards) {
    Queue.Counts waiting = new Queue.Counts(cards / 7, cards / 11, cards / 97);
    LocalDate tomorrow = LocalDate.of(2026, 11, 25);
    return new DeckFigures(
        id == null ? null : new DeckId(id), waiting, cards, cards / 3, cards / 5, 0, tomorrow, 3);
  }

  /** A card with as much text as the built-in ones have. */
  private static Card card(int number) {
    List<KeyPoint> points = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      points.add(new KeyPoint("要点 " + i + "：精确率与召回率", List.of("precision", "召回率 " + i)));
    }
    String paragraph = "先看**任务目标**和误判代价再选指标：`F1` 是两者的调和平均。".repeat(4);
    String answer =
        paragraph
            + "\n\n- "
            + paragraph
            + "\n- "
            + paragraph
            + "\n\n| a | b |\n|---|---|\n| 1 | 2 |";
    String source = "def f(x, y):  # 注释\n    return x + y * 2  # 'text'\n".repeat(12);
    return new Card(
        new CardId("deck-" + number / 500, "card-" + number),
        "topic-" + number % 7,
        2,
        List.of(),
        "如何评估一个大模型的性能？第 " + number + " 问",
        "提示",
        answer,
        points,
        List.of(new Snippet("python", "标题", source, "1\n2\n3\n")),
        List.of(FollowUp.of("追问一？"), FollowUp.of("追问二？")),
        List.of());
  }
}
