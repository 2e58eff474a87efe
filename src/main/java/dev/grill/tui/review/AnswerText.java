package dev.grill.tui.review;

import dev.grill.card.Card;
import dev.grill.card.FollowUp;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
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

  /** The rows of one's own answer shown before the reference; longer ones go on at the end. */
  private static final int OWN_ROWS = 4;

  private static final String BULLET = "• ";
  private static final String CONTINUED = "↳ ";

  private final ReviewContext context;
  private final Card card;
  private final String typed;
  private final String note;
  private final Map<String, List<StyledLine>> made = new HashMap<>();

  /**
   * @param card the card in the language shown
   * @param typed may be empty
   * @param note null if there is none
   */
  public AnswerText(ReviewContext context, Card card, String typed, String note) {
    this.context = context;
    this.card = card;
    this.typed = typed;
    this.note = note;
  }

  /** Everything, one below the other; {@code withQuestion} where the question is cut above. */
  public List<StyledLine> whole(int columns, boolean withQuestion) {
    return once(withQuestion ? "whole?" : "whole", columns, at -> makeWhole(at, withQuestion));
  }

  /** Everything but the code, for a pane beside it. */
  List<StyledLine> besideCode(int columns, boolean withQuestion) {
    return once(withQuestion ? "beside?" : "beside", columns, at -> makeBeside(at, withQuestion));
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

  private List<StyledLine> makeWhole(int columns, boolean withQuestion) {
    List<StyledLine> lines = new ArrayList<>();
    List<String> own = own(columns);
    boolean long_ = own.size() > OWN_ROWS;
    if (!own.isEmpty()) {
      heading(lines, "review.your-answer", columns);
      own(lines, long_ ? own.subList(0, OWN_ROWS - 1) : own);
      if (long_) {
        String more = context.messages().count("review.own-more", own.size() - OWN_ROWS + 1);
        lines.add(StyledLine.of(more, Style.MARK));
      }
      lines.add(StyledLine.EMPTY);
    }
    reference(lines, columns, !own.isEmpty());
    code(lines, columns);
    rest(lines, columns, withQuestion);
    if (long_) {
      heading(lines, "review.your-answer", columns);
      own(lines, own);
    }
    return trimmed(lines);
  }

  private List<StyledLine> makeBeside(int columns, boolean withQuestion) {
    List<StyledLine> lines = new ArrayList<>();
    List<String> own = own(columns);
    if (!own.isEmpty()) {
      heading(lines, "review.your-answer", columns);
      own(lines, own);
      lines.add(StyledLine.EMPTY);
    }
    reference(lines, columns, !own.isEmpty());
    rest(lines, columns, withQuestion);
    return trimmed(lines);
  }

  private List<String> own(int columns) {
    return typed.isEmpty() ? List.of() : Wrap.lines(Escape.text(typed), columns);
  }

  private static void own(List<StyledLine> lines, List<String> own) {
    for (String line : own) {
      lines.add(StyledLine.of(line, Style.PLAIN));
    }
  }

  private void reference(List<StyledLine> lines, int columns, boolean titled) {
    if (titled) {
      heading(lines, "review.reference", columns);
    }
    lines.addAll(Markdown.lines(card.answer(), columns));
    lines.add(StyledLine.EMPTY);
    if (note != null) {
      heading(lines, "review.your-note", columns);
      own(lines, Wrap.lines(Escape.text(note), columns));
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

  private void rest(List<StyledLine> lines, int columns, boolean withQuestion) {
    if (!card.misconceptions().isEmpty()) {
      heading(lines, "review.misconceptions", columns);
      for (String misconception : card.misconceptions()) {
        bullet(lines, misconception, columns);
      }
      lines.add(StyledLine.EMPTY);
    }
    if (!card.followUps().isEmpty()) {
      heading(lines, "review.follow-ups", columns);
      for (FollowUp followUp : card.followUps()) {
        bullet(lines, followUp.question(), columns);
      }
      lines.add(StyledLine.EMPTY);
    }
    if (!card.references().isEmpty()) {
      heading(lines, "review.references", columns);
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
    if (withQuestion) {
      heading(lines, "review.question", columns);
      lines.addAll(Markdown.lines(card.question(), columns));
      lines.add(StyledLine.EMPTY);
    }
  }

  private static Span link(String line) {
    return new Span(line, Style.LINK);
  }

  private static void bullet(List<StyledLine> lines, String text, int columns) {
    String before = BULLET;
    for (StyledLine line : Markdown.lines(text, columns - 2)) {
      List<Span> spans = new ArrayList<>(List.of(new Span(before, Style.MARK)));
      spans.addAll(line.spans());
      lines.add(new StyledLine(spans));
      before = "  ";
    }
  }

  private void heading(List<StyledLine> lines, String key, int columns) {
    rule(lines, context.text(key), Style.HEADING, columns);
  }

  private static void rule(List<StyledLine> lines, String title, Style style, int columns) {
    int rest = Math.max(0, columns - 4 - dev.grill.text.Columns.width(title));
    lines.add(
        new StyledLine(
            List.of(
                new Span("── ", Style.MARK),
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
