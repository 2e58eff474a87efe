package dev.grill.tui.stats;

import dev.grill.card.CardId;
import dev.grill.message.Messages;
import dev.grill.review.figures.Statistics;
import dev.grill.text.Columns;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Row;
import dev.grill.tui.kit.ScrolledLines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The sections that are lists: topics, key points that were missed, leeches. */
final class StatsLists {

  private static final int NUMBER = 7;
  private static final int PERCENT = 6;
  private static final int SHORTEST_BAR = 8;
  private static final int LONGEST_BAR = 30;
  private static final int LONGEST_NAME = 40;
  private static final int LEAST_NAME = 12;
  private static final int TIMES = 8;

  private final StatsScreen screen;
  private final Statistics statistics;
  private final int columns;
  private final Messages messages;

  StatsLists(StatsScreen screen, int columns) {
    this.screen = screen;
    this.statistics = screen.facts().statistics();
    this.columns = columns;
    this.messages = screen.messages();
  }

  /** Words where there is nothing to list, or nothing that the filter leaves. */
  private StatsBody nothing(String message) {
    String text = messages.text(screen.filter().isEmpty() ? message : "screen.no-match");
    List<StyledLine> lines = new ArrayList<>();
    for (String line : Wrap.lines(text, columns)) {
      lines.add(StyledLine.of(line, Style.PLAIN));
    }
    return StatsBody.of(lines);
  }

  private static <T> List<StatsBody.Row> rows(List<T> list, Function<T, StatsBody.Row> row) {
    return list.stream().map(row).toList();
  }

  private StatsBody.Row row(CardId card) {
    return StatsBody.Row.of(card, screen.facts().questions().containsKey(card));
  }

  // ---- topics ----

  StatsBody topics() {
    List<Statistics.Topic> topics = new ArrayList<>();
    int widest = LEAST_NAME;
    for (Statistics.Topic topic : statistics.weakestTopics()) {
      String name = messages.topic(topic.topic());
      widest = Math.max(widest, Columns.width(name));
      if (screen.filter().takes(name, topic.topic())) {
        topics.add(topic);
      }
    }
    if (topics.isEmpty()) {
      return nothing("stats.no-topics");
    }
    if (screen.strongestFirst()) {
      Collections.reverse(topics);
    }
    int retention = Columns.width(messages.text("stats.retention"));
    int rest = columns - 2 * NUMBER - 2 - PERCENT - 2 - retention;
    int name = Math.min(Math.min(widest, LONGEST_NAME), rest - SHORTEST_BAR);
    int bar = Math.min(LONGEST_BAR, rest - name);
    boolean fits = Columns.width(messages.text("stats.known")) <= bar + PERCENT;
    String known = fits ? "stats.known" : "stats.known-short";
    StyledLine order =
        StyledLine.of(
            messages.text(screen.strongestFirst() ? "stats.topics-strongest" : "stats.topics"),
            Style.HEADING);
    StyledLine heading =
        new Row()
            .left(messages.text("stats.topic"), name, Row.DIM)
            .right(messages.text("stats.cards"), NUMBER, Row.DIM)
            .right(messages.text("stats.begun"), NUMBER, Row.DIM)
            .gap(2)
            .left(messages.text(known), bar + PERCENT, Row.DIM)
            .gap(2)
            .text(messages.text("stats.retention"), Row.DIM)
            .line();
    return new StatsBody(
        List.of(order, heading),
        new ScrolledLines(topics.size(), i -> topic(topics.get(i), name, bar, retention)),
        rows(topics, topic -> StatsBody.Row.of(new Destination.Topic(topic.topic()))));
  }

  private StyledLine topic(Statistics.Topic topic, int name, int bar, int retention) {
    int known = (int) (100L * topic.known() / topic.begun());
    return new Row()
        .left(messages.topic(topic.topic()), name, Style.PLAIN)
        .right(String.valueOf(topic.cards()), NUMBER, Style.PLAIN)
        .right(String.valueOf(topic.begun()), NUMBER, Style.PLAIN)
        .gap(2)
        .share(known, bar)
        .right(messages.text("stats.percent", known), PERCENT, Style.PLAIN)
        .gap(2)
        .right(StatsCharts.percent(topic.retention(), messages), retention, Style.PLAIN)
        .line();
  }

  // ---- key points ----

  StatsBody points() {
    List<Statistics.MissedPoint> all = statistics.missedPoints();
    List<Statistics.MissedPoint> points = new ArrayList<>();
    for (Statistics.MissedPoint point : all.subList(0, Math.min(StatsFacts.LISTED, all.size()))) {
      if (screen
          .filter()
          .takes(point.point(), point.card().toString(), screen.facts().question(point.card()))) {
        points.add(point);
      }
    }
    if (points.isEmpty()) {
      return nothing("stats.no-missed");
    }
    int text = (columns - TIMES - 2) / 2;
    StyledLine order =
        StyledLine.of(
            screen.facts().missed() > StatsFacts.LISTED
                ? messages.text("stats.missed-first", StatsFacts.LISTED, screen.facts().missed())
                : messages.text("stats.missed-points"),
            Style.HEADING);
    StyledLine heading =
        new Row()
            .left(messages.text("stats.missed"), TIMES, Row.DIM)
            .left(messages.text("stats.point"), text, Row.DIM)
            .gap(2)
            .text(messages.text("stats.question"), Row.DIM)
            .line();
    return new StatsBody(
        List.of(order, heading),
        new ScrolledLines(points.size(), i -> point(points.get(i), text)),
        rows(points, point -> row(point.card())));
  }

  private StyledLine point(Statistics.MissedPoint point, int text) {
    return new Row()
        .left(point.missed() + "/" + point.asked(), TIMES, Row.ACCENT)
        .left(point.point(), text, Style.PLAIN)
        .gap(2)
        .left(screen.facts().question(point.card()), columns - TIMES - text - 2, Row.DIM)
        .line();
  }

  // ---- leeches ----

  StatsBody leeches() {
    List<CardId> all = statistics.leeches();
    List<CardId> leeches = new ArrayList<>();
    for (CardId card : all.subList(0, Math.min(StatsFacts.LISTED, all.size()))) {
      if (screen.filter().takes(card.toString(), screen.facts().question(card))) {
        leeches.add(card);
      }
    }
    if (leeches.isEmpty()) {
      return nothing("stats.no-leeches");
    }
    List<StyledLine> heading = new ArrayList<>();
    String advice =
        all.size() > StatsFacts.LISTED
            ? messages.text("stats.leeches-first", StatsFacts.LISTED, all.size())
            : messages.text("stats.leeches");
    for (String line : Wrap.lines(advice, columns)) {
      heading.add(StyledLine.of(line, Style.HEADING));
    }
    int question = (columns - 2) * 3 / 5;
    return new StatsBody(
        heading,
        new ScrolledLines(leeches.size(), i -> leech(leeches.get(i), question)),
        rows(leeches, this::row));
  }

  private StyledLine leech(CardId card, int question) {
    return new Row()
        .left(screen.facts().question(card), question, Style.PLAIN)
        .gap(2)
        .left(card.toString(), columns - question - 2, Row.DIM)
        .line();
  }
}
