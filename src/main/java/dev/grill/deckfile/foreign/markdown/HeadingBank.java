package dev.grill.deckfile.foreign.markdown;

import dev.grill.deckfile.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A bank whose questions are headings or lines in bold that are numbered or end in a question mark.
 * The answer is what follows, up to the next heading of the same level or above; the heading above
 * is the topic.
 */
final class HeadingBank {

  private static final Pattern BACK =
      Pattern.compile(
          "^\\s*(?:\\*\\*)?\\s*\\[[^\\]]{0,40}\\]\\(#[^)]{0,80}\\)\\s*(?:\\*\\*)?\\s*$");

  private final List<String> lines;
  private final boolean[] code;
  private final List<MarkdownSection> sections = new ArrayList<>();
  private final String[] topics = new String[HeadingLine.BOLD + 1];
  private HeadingLine open;
  private int openedAt;

  private HeadingBank(List<String> lines) {
    this.lines = lines;
    this.code = MarkdownFences.inside(lines);
  }

  static List<MarkdownSection> read(List<String> lines) {
    HeadingBank bank = new HeadingBank(lines);
    for (int i = 0; i < lines.size(); i++) {
      HeadingLine heading = bank.code[i] ? null : HeadingLine.of(lines.get(i));
      if (heading != null) {
        bank.heading(heading, i);
      }
    }
    bank.close(lines.size());
    return bank.sections;
  }

  private void heading(HeadingLine heading, int at) {
    if (open != null && heading.level() > open.level()) {
      if (!isBlank(openedAt + 1, at) || heading.level() == HeadingLine.BOLD || !heading.asks()) {
        return; // a part of the answer
      }
      topic(open); // nothing stands between a heading and the questions below it
      open = null;
    }
    if (open == null && heading.level() == HeadingLine.BOLD && !heading.asks()) {
      return;
    }
    if (open != null && heading.level() == HeadingLine.BOLD && !heading.asks()) {
      return;
    }
    close(at);
    if (heading.asks()) {
      open = heading;
      openedAt = at;
    } else {
      topic(heading);
    }
  }

  private void topic(HeadingLine heading) {
    topics[heading.level()] = heading.text();
    for (int level = heading.level() + 1; level < topics.length; level++) {
      topics[level] = null;
    }
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!lines.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private void close(int end) {
    if (open == null) {
      return;
    }
    List<String> body = new ArrayList<>();
    for (int i = openedAt + 1; i < end; i++) {
      if (code[i] || !BACK.matcher(lines.get(i)).matches()) {
        body.add(lines.get(i));
      }
    }
    MarkdownFences.dedent(body, open.indent());
    int folded = Folded.at(body);
    String question = open.text();
    if (folded > 0) {
      String more = text(body.subList(0, folded));
      question = more.isEmpty() ? question : question + "\n\n" + more;
    }
    String answer = text(folded < 0 ? body : Folded.inside(body.subList(folded, body.size())));
    sections.add(new MarkdownSection(question, answer, topicAbove(), new Place(openedAt + 1, 1)));
    open = null;
  }

  /** The nearest heading above the question that is no title of the whole file. */
  private String topicAbove() {
    for (int level = Math.min(open.level() - 1, 6); level >= 2; level--) {
      if (topics[level] != null) {
        return topics[level];
      }
    }
    return null;
  }

  static String text(List<String> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && isLayout(lines.get(from))) {
      from++;
    }
    while (to > from && isLayout(lines.get(to - 1))) {
      to--;
    }
    return String.join("\n", lines.subList(from, to)).stripTrailing();
  }

  /** Nothing, or a rule between two questions. */
  private static boolean isLayout(String line) {
    String text = line.strip();
    return text.isEmpty() || text.matches("(?:-{3,}|\\*{3,}|_{3,}|<br ?/?>)");
  }

  /** Answers that a page folds up, {@code <details>}. */
  private static final class Folded {

    private static int at(List<String> body) {
      for (int i = 0; i < body.size(); i++) {
        if (body.get(i).strip().startsWith("<details")) {
          return i;
        }
      }
      return -1;
    }

    private static List<String> inside(List<String> body) {
      List<String> inside = new ArrayList<>();
      for (String line : body) {
        String text = line.strip();
        boolean tag =
            text.matches("(?:</?details[^>]{0,80}>|</?p>|<summary>.{0,200}</summary>|</?summary>)+")
                || text.matches("<details[^>]{0,80}>\\s*<summary>.{0,200}</summary>");
        if (!tag) {
          inside.add(line);
        }
      }
      return inside;
    }
  }
}
