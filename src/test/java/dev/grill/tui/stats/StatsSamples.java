package dev.grill.tui.stats;

import dev.grill.card.CardId;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.review.figures.Recall;
import dev.grill.review.figures.Statistics;
import dev.grill.review.figures.Statistics.Retention;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statistics of several learners. */
final class StatsSamples {

  /** A Tuesday. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final LocalDate MONDAY = DAY.minusDays(1);

  private StatsSamples() {}

  static StatsScreen screen(StatsFacts facts, Lang lang) {
    return StatsScreen.of(facts, Messages.of(lang));
  }

  /** Half a year of answers with busy days and pauses. */
  static StatsScreen working(Lang lang) {
    return screen(working(), lang);
  }

  static StatsFacts working() {
    List<Statistics.Day> days = new ArrayList<>();
    for (int before = 190; before >= 0; before--) {
      int reviews =
          before % 7 == 3 || before % 31 < 5 ? 0 : (before * 7 + before * before % 11) % 23;
      if (reviews > 0) {
        days.add(
            new Statistics.Day(DAY.minusDays(before), reviews, Duration.ofSeconds(reviews * 71L)));
      }
    }
    List<Statistics.Forecast> forecast = new ArrayList<>();
    for (int ahead = 0; ahead < Statistics.FORECAST_DAYS; ahead++) {
      forecast.add(
          new Statistics.Forecast(DAY.plusDays(ahead), ahead == 0 ? 41 : ahead * ahead % 13));
    }
    List<Statistics.Week> weeks = new ArrayList<>();
    for (int before = Statistics.WEEKS - 1; before >= 0; before--) {
      int reviews = before > 8 ? 0 : 10 + before * 17 % 60;
      weeks.add(
          new Statistics.Week(
              MONDAY.minusWeeks(before),
              reviews,
              Duration.ofSeconds(reviews * 71L),
              new Retention(reviews, reviews * 4 / 5)));
    }
    Map<CardId, String> questions = new HashMap<>();
    List<Statistics.MissedPoint> points = new ArrayList<>();
    List<CardId> leeches = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      CardId card = new CardId("ai-evaluation-zh", "card-" + i);
      questions.put(
          card, i % 2 == 0 ? "如何评估一个大模型的性能？第 " + i + " 问" : "How is model " + i + " evaluated?");
      String point = i == 0 ? ODD : i % 3 == 0 ? "精确率、召回率与 F1，以及各自何时误导" : "Calibration " + i;
      points.add(new Statistics.MissedPoint(card, point, 40 - i, 41));
      if (i % 3 == 0) {
        leeches.add(card);
      }
    }
    leeches.add(new CardId("gone", "a-card-that-no-deck-has-any-more"));
    return new StatsFacts(
        new Statistics(
            DAY,
            new Statistics.Cards(40, 8, 10, 12, 10, 2, leeches.size()),
            days,
            new Retention(138, 120),
            6,
            forecast,
            topics(),
            points,
            weeks,
            List.of(12, 31, 44, 120, 333, 95),
            leeches,
            new Statistics.Cap(Duration.ofMinutes(10), 0)),
        points.size(),
        new Recall(63, DAY.plusDays(9), 51),
        questions);
  }

  /** Wide, joined and combining characters, and what tries to change the terminal. */
  private static final String ODD = "👨‍👩‍👧‍👦 u\u0308bt 概率论 \u202eevil\u001b[31m 👩🏽‍💻";

  private static List<Statistics.Topic> topics() {
    List<Statistics.Topic> topics = new ArrayList<>();
    topics.add(new Statistics.Topic(ODD, 5, 4, 1, new Retention(9, 4)));
    topics.add(new Statistics.Topic("概率论与数理统计从入门到面试全程攻略以及一切", 7, 7, 3, new Retention(20, 11)));
    topics.add(new Statistics.Topic("not begun", 3, 0, 0, new Retention(0, 0)));
    for (int i = 0; i < 24; i++) {
      topics.add(
          new Statistics.Topic(
              "topic " + (char) ('a' + i), 24, 24, i, new Retention(i * 2, i * 2 - i / 3)));
    }
    return topics;
  }

  /** Before the first answer. */
  static StatsScreen fresh(Lang lang) {
    List<Statistics.Forecast> forecast = new ArrayList<>();
    for (int ahead = 0; ahead < Statistics.FORECAST_DAYS; ahead++) {
      forecast.add(new Statistics.Forecast(DAY.plusDays(ahead), 0));
    }
    List<Statistics.Week> weeks = new ArrayList<>();
    for (int before = Statistics.WEEKS - 1; before >= 0; before--) {
      weeks.add(
          new Statistics.Week(MONDAY.minusWeeks(before), 0, Duration.ZERO, new Retention(0, 0)));
    }
    Statistics statistics =
        new Statistics(
            DAY,
            new Statistics.Cards(40, 40, 0, 0, 0, 0, 0),
            List.of(),
            new Retention(0, 0),
            0,
            forecast,
            List.of(),
            List.of(),
            weeks,
            Collections.nCopies(6, 0),
            List.of(),
            new Statistics.Cap(Duration.ofMinutes(10), 0));
    return screen(new StatsFacts(statistics, 0, Recall.NONE, Map.of()), lang);
  }
}
