package dev.grill.tui.review;

import dev.grill.card.Card;
import dev.grill.card.FollowUp;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.review.Reviewed;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.text.markdown.Highlight;
import dev.grill.text.markdown.Markdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What there is to read after the reveal, as lines: the person's answer, the reference answer, the
 * note, code with its output, misconceptions, follow-ups and references. Lines are made once for
 * each width: a running clock draws the same picture every second.
 */
public final class AnswerText {

  private static final String BULLET = "• ";
  private static final String ANSWERED = "  → ";
  private static final String CONTINUED = "↳ ";
  private static final String RULE = "── ";

  private final ReviewContext context;
  private final Card card;
  private final String typed;
  private final String note;
  private final List<Reviewed> earlier;
  private final Map<String, List<StyledLine>> made = new HashMap<>();

  /**
   * @param card the card in the language shown
   * @param typed may be empty
   * @param note null if there is none
   * @param earlier typed answers to the card from before, newest first
   */
  public AnswerText(
      ReviewContext context, Card card, String typed, String note, List<Reviewed> earlier) {
    this.context = context;
    this.card = card;
    this.typed = typed;
    this.note = note;
    this.earlier = List.copyOf(earlier);
  }

  /** Typed answers to the card from before, newest first. */
  List<Reviewed> earlier() {
    return earlier;
  }

  /** Whether there is an own answer of more than its first line. */
  boolean folds(int columns) {
    return !typed.isEmpty() && own(columns).size() > 1;
  }

  /** Whether the deck answers a follow-up question. */
  boolean answersFollowUps() {
    for (FollowUp followUp : card.followUps()) {
      if (followUp.answer() != null) {
        return true;
      }
    }
    return false;
  }

  /** Everything, one below the other, for a page about the card. */
  public List<StyledLine> whole(int columns) {
    return once("whole", columns, this::makeWhole);
  }

  /**
   * Everything but the code, which has a pane of its own.
   *
   * @param withQuestion where the question is not seen whole above
   * @param codeFollows where the code is not seen beside it
   */
  List<StyledLine> reading(
      int columns, boolean withQuestion, Panes.Folds folds, boolean codeFollows) {
    String what = withQuestion + " " + codeFollows + " " + folds.own() + " " + folds.followUps();
    return once(
        what + " ", columns, at -> makeReading(at, withQuestion, folds, codeFollows && hasCode()));
  }

  /** The line at which the follow-up questions begin; 0 where there are none. */
  int followUpsAt(List<StyledLine> lines) {
    String heading = RULE + context.text("review.follow-ups");
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).text().startsWith(heading)) {
        return line;
      }
    }
    return 0;
  }

  /** The code with its output. */
  List<StyledLine> code(int columns) {
    return once("code", columns, at -> trimmed(code(new ArrayList<>(), at)));
  }

  /** Columns of the widest line of code or output. */
  int codeWidth() {
    int widest = 0;
    for (Snippet snippet : card.code()) {
      String output = snippet.output() == null ? "" : snippet.output();
      for (String line : Escape.text(snippet.source() + "\n" + output).split("\n")) {
        widest = Math.max(widest, Columns.width(line));
      }
    }
    return widest;
  }

  boolean hasCode() {
    return !card.code().isEmpty();
  }

  private List<StyledLine> once(String what, int columns, IntFunction<List<StyledLine>> lines) {
    String key = what + columns;
    List<StyledLine> known = made.get(key);
    if (known == null) {
      known = lines.apply(columns);
      made.put(key, known);
    }
    return known;
  }

  private List<StyledLine> makeWhole(int columns) {
    List<StyledLine> lines = new ArrayList<>();
    reference(lines, columns, false);
    code(lines, columns);
    rest(lines, columns, true);
    return trimmed(lines);
  }

  private List<StyledLine> makeReading(
      int columns, boolean withQuestion, Panes.Folds folds, boolean codeFollows) {
    List<StyledLine> lines = new ArrayList<>();
    boolean ownIsWhole = folds.own() && folds(columns);
    if (ownIsWhole) {
      heading(lines, context.text("review.your-answer"), columns);
      plain(lines, own(columns));
    } else if (!typed.isEmpty()) {
      String more = own(columns).size() > 1 ? context.text("review.own-more") : "";
      folded(lines, context.text("review.your-answer"), typed, more, columns);
    }
    lastTime(lines, columns);
    if (ownIsWhole) {
      lines.add(StyledLine.EMPTY);
    }
    reference(lines, columns, !lines.isEmpty());
    rest(lines, columns, folds.followUps());
    if (withQuestion) {
      heading(lines, context.text("review.question"), columns);
      lines.addAll(Markdown.lines(card.question(), columns));
      lines.add(StyledLine.EMPTY);
    }
    if (codeFollows) {
      rule(
          lines,
          context.messages().count("review.code-follows", card.code().size()),
          Style.HEADING,
          columns);
    }
    return trimmed(lines);
  }

  /** The latest of the earlier answers, as one line. */
  private void lastTime(List<StyledLine> lines, int columns) {
    if (earlier.isEmpty()) {
      return;
    }
    Reviewed last = earlier.get(0);
    String title =
        context.text("review.last-time", EarlierLines.day(last), EarlierLines.grade(last, context));
    String more = context.messages().count("review.earlier-more", earlier.size());
    folded(lines, title, last.review().answer(), more, columns);
  }

  /** The beginning of a text on one line, what it is before it, how to see all of it behind. */
  private static void folded(
      List<StyledLine> lines, String title, String text, String more, int columns) {
    String before = title + "  ";
    String after = more.isEmpty() ? "" : "  " + more;
    int room = columns - Columns.width(before) - Columns.width(after);
    lines.add(
        new StyledLine(
            List.of(
                new Span(before, Style.HEADING),
                new Span(Columns.truncate(Escape.line(text.strip()), room), Style.PLAIN),
                new Span(after, Style.MARK))));
  }

  private List<String> own(int columns) {
    return Wrap.lines(Escape.text(typed.strip()), columns);
  }

  private static void plain(List<StyledLine> lines, List<String> texts) {
    for (String line : texts) {
      lines.add(StyledLine.of(line, Style.PLAIN));
    }
  }

  private void reference(List<StyledLine> lines, int columns, boolean titled) {
    if (titled) {
      heading(lines, context.text("review.reference"), columns);
    }
    lines.addAll(Markdown.lines(card.answer(), columns));
    lines.add(StyledLine.EMPTY);
    if (note != null) {
      heading(lines, context.text("review.your-note"), columns);
      plain(lines, Wrap.lines(Escape.text(note), columns));
      lines.add(StyledLine.EMPTY);
    }
  }

  private List<StyledLine> code(List<StyledLine> lines, int columns) {
    for (Snippet snippet : card.code()) {
      lines.addAll(caption(snippet).wrap(columns));
      for (StyledLine line : Highlight.lines(snippet.source(), snippet.language())) {
        source(lines, line, columns);
      }
      if (snippet.output() != null) {
        rule(lines, context.text("review.output"), Style.MARK, columns);
        String output = Escape.text(snippet.output()).stripTrailing();
        for (String line : Wrap.lines(output, columns)) {
          lines.add(StyledLine.of(line, Style.PLAIN));
        }
      }
      lines.add(StyledLine.EMPTY);
    }
    return lines;
  }

  /** A line of code; where it is too long it goes on behind a sign, which is no part of it. */
  private static void source(List<StyledLine> lines, StyledLine line, int columns) {
    if (line.width() <= columns) {
      lines.add(line);
      return;
    }
    boolean first = true;
    for (StyledLine piece : line.wrap(columns - 2)) {
      List<Span> spans = new ArrayList<>(piece.spans());
      if (!first) {
        spans.add(0, new Span(CONTINUED, Style.MARK));
      }
      lines.add(new StyledLine(spans));
      first = false;
    }
  }

  private StyledLine caption(Snippet snippet) {
    String language =
        snippet.language() == null ? context.text("review.code") : Escape.line(snippet.language());
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(language, Style.HEADING));
    if (snippet.caption() != null) {
      spans.add(new Span(" · " + Escape.line(snippet.caption()), Style.MARK));
    }
    return new StyledLine(spans);
  }

  private void rest(List<StyledLine> lines, int columns, boolean followUpAnswers) {
    if (!card.misconceptions().isEmpty()) {
      heading(lines, context.text("review.misconceptions"), columns);
      for (String misconception : card.misconceptions()) {
        bullet(lines, misconception, columns);
      }
      lines.add(StyledLine.EMPTY);
    }
    if (!card.followUps().isEmpty()) {
      followUps(lines, columns, followUpAnswers);
    }
    if (!card.references().isEmpty()) {
      heading(lines, context.text("review.references"), columns);
      for (Reference reference : card.references()) {
        bullet(lines, reference.title(), columns);
        if (reference.url() != null) {
          for (String line : Wrap.lines(Escape.line(reference.url()), columns - 2)) {
            lines.add(new StyledLine(List.of(new Span("  ", Style.PLAIN), link(line))));
          }
        }
      }
      lines.add(StyledLine.EMPTY);
    }
  }

  /** The questions; their answers only where asked for, so that one can answer them first. */
  private void followUps(List<StyledLine> lines, int columns, boolean answers) {
    String title = context.text("review.follow-ups");
    boolean more = answersFollowUps() && !answers;
    heading(lines, more ? title + " · " + context.text("review.follow-ups-more") : title, columns);
    for (FollowUp followUp : card.followUps()) {
      bullet(lines, followUp.question(), columns);
      if (answers && followUp.answer() != null) {
        prefixed(lines, followUp.answer(), ANSWERED, columns);
      }
    }
    lines.add(StyledLine.EMPTY);
  }

  private static Span link(String line) {
    return new Span(line, Style.LINK);
  }

  private static void bullet(List<StyledLine> lines, String text, int columns) {
    prefixed(lines, text, BULLET, columns);
  }

  /** A text whose first line stands behind a sign and whose others below it. */
  private static void prefixed(List<StyledLine> lines, String text, String sign, int columns) {
    String before = sign;
    for (StyledLine line : Markdown.lines(text, columns - Columns.width(sign))) {
      List<Span> spans = new ArrayList<>(List.of(new Span(before, Style.MARK)));
      spans.addAll(line.spans());
      lines.add(new StyledLine(spans));
      before = " ".repeat(Columns.width(sign));
    }
  }

  private static void heading(List<StyledLine> lines, String title, int columns) {
    rule(lines, title, Style.HEADING, columns);
  }

  /** A line across with a title in it. */
  static void rule(List<StyledLine> lines, String title, Style style, int columns) {
    int rest = Math.max(0, columns - 4 - Columns.width(title));
    lines.add(
        new StyledLine(
            List.of(
                new Span(RULE, Style.MARK),
                new Span(title, style),
                new Span(" " + "─".repeat(rest), Style.MARK))));
  }

  private static List<StyledLine> trimmed(List<StyledLine> lines) {
    int last = lines.size();
    while (last > 0 && lines.get(last - 1).spans().isEmpty()) {
      last--;
    }
    return List.copyOf(lines.subList(0, last));
  }
}
