package dev.grill.deckfile.foreign.markdown;

import dev.grill.deckfile.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cards that signs mark: {@code Q:}, {@code A:} and {@code C:} as hashcards has them, {@code ::}
 * within a line or {@code ?} on a line of its own as Obsidian has them.
 */
final class MarkedBank {

  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)(?:\\s+#+)?\\s*$");
  private static final Pattern GAP = Pattern.compile("(?<!\\\\)\\[([^\\[\\]]+)\\](?!\\()");

  private final List<String> lines;
  private final boolean[] code;
  private final List<MarkdownSection> sections = new ArrayList<>();
  private String topic;

  private MarkedBank(List<String> lines) {
    this.lines = lines;
    this.code = MarkdownFences.inside(lines);
  }

  /** Whether a file has cards of hashcards. */
  static boolean hasLetters(List<String> lines) {
    boolean[] code = MarkdownFences.inside(lines);
    boolean asks = false;
    boolean answers = false;
    for (int i = 0; i < lines.size(); i++) {
      asks |= !code[i] && lines.get(i).startsWith("Q:");
      answers |= !code[i] && (lines.get(i).startsWith("A:") || lines.get(i).startsWith("C:"));
    }
    return answers && (asks || lines.stream().anyMatch(line -> line.startsWith("C:")));
  }

  /** The cards of hashcards. */
  static List<MarkdownSection> letters(List<String> lines) {
    MarkedBank bank = new MarkedBank(lines);
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      if (bank.isHeading(at)) {
        at++;
      } else if (bank.begins(at, "Q:")) {
        int answer = bank.next(at + 1, true);
        boolean has = answer < lines.size() && bank.begins(answer, "A:");
        int end = has ? bank.next(answer + 1, false) : answer;
        bank.add(bank.body(at, answer), has ? bank.body(answer, end) : "", at);
        at = end;
      } else if (bank.begins(at, "C:")) {
        int end = bank.next(at + 1, false);
        String text = bank.body(at, end);
        String asked = GAP.matcher(text).replaceAll("[…]");
        bank.add(asked, GAP.matcher(text).replaceAll("$1"), at);
        at = end;
      } else {
        at++;
      }
    }
    return bank.sections;
  }

  private boolean begins(int at, String mark) {
    return !code[at] && lines.get(at).startsWith(mark);
  }

  /** The next line from which another part or card begins; the end if none does. */
  private int next(int from, boolean answers) {
    int at = from;
    while (at < lines.size()) {
      boolean part = answers && begins(at, "A:");
      boolean rule = !code[at] && lines.get(at).strip().equals("---");
      boolean heading = !code[at] && HEADING.matcher(lines.get(at)).matches();
      if (part || begins(at, "Q:") || begins(at, "C:") || rule || heading) {
        break;
      }
      at++;
    }
    return at;
  }

  private String body(int from, int to) {
    List<String> body = new ArrayList<>(lines.subList(from, to));
    body.set(0, body.get(0).substring(2).strip());
    return HeadingBank.text(body);
  }

  private boolean isHeading(int at) {
    Matcher heading = HEADING.matcher(lines.get(at));
    if (code[at] || !heading.matches()) {
      return false;
    }
    topic = heading.group(1).strip();
    return true;
  }

  private void add(String question, String answer, int at) {
    sections.add(new MarkdownSection(question, answer, topic, new Place(at + 1, 1)));
  }

  /** The cards of Obsidian. */
  static List<MarkdownSection> signs(List<String> lines) {
    MarkedBank bank = new MarkedBank(lines);
    int start = 0;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (bank.code[at]) {
        continue;
      }
      if (line.isEmpty() || bank.isHeading(at)) {
        start = at + 1;
      } else if ((line.equals("?") || line.equals("??")) && at > start) {
        int end = at + 1;
        while (end < lines.size() && (bank.code[end] || !lines.get(end).isBlank())) {
          end++;
        }
        String question = HeadingBank.text(lines.subList(start, at));
        bank.both(question, HeadingBank.text(lines.subList(at + 1, end)), line.equals("??"), start);
        at = end;
        start = end + 1;
      } else {
        bank.oneLine(line, at);
      }
    }
    return bank.sections;
  }

  private void oneLine(String line, int at) {
    int colons = colons(line);
    if (colons > 0) {
      boolean reversed = line.startsWith(":::", colons);
      String answer = line.substring(colons + (reversed ? 3 : 2)).strip();
      String question = line.substring(0, colons).strip();
      if (!answer.isEmpty() && !question.isEmpty()) {
        both(question.replaceFirst("^(?:[-*+]|\\d{1,4}[.)])\\s+", ""), answer, reversed, at);
      }
    }
  }

  /** Where two colons stand that no code has; -1 if nowhere. */
  private static int colons(String line) {
    boolean inCode = false;
    for (int i = 0; i < line.length(); i++) {
      inCode ^= line.charAt(i) == '`';
      if (!inCode && line.startsWith("::", i)) {
        return i;
      }
    }
    return -1;
  }

  private void both(String question, String answer, boolean reversed, int at) {
    add(question, answer, at);
    if (reversed) {
      add(answer, question, at);
    }
  }
}
