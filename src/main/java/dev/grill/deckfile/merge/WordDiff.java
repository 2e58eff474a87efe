package dev.grill.deckfile.merge;

import java.util.ArrayList;
import java.util.List;

/** What changed from one text to another, word by word; of Chinese, character by character. */
public final class WordDiff {

  /** What became of a piece of text. */
  public enum Kind {
    KEPT,
    REMOVED,
    ADDED
  }

  /** A piece of text, never empty. */
  public record Part(Kind kind, String text) {}

  /** Beyond this many comparisons the whole middle counts as changed. */
  private static final int MOST = 4_000_000;

  private final List<Part> parts = new ArrayList<>();

  private WordDiff() {}

  /** The pieces, in order: kept and removed ones make the text before, kept and added the other. */
  public static List<Part> of(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int start = 0;
    while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
      start++;
    }
    int oldEnd = old.size();
    int nowEnd = now.size();
    while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
      oldEnd--;
      nowEnd--;
    }
    WordDiff diff = new WordDiff();
    diff.add(Kind.KEPT, old.subList(0, start));
    diff.middle(old.subList(start, oldEnd), now.subList(start, nowEnd));
    diff.add(Kind.KEPT, old.subList(oldEnd, old.size()));
    return List.copyOf(diff.parts);
  }

  private void middle(List<String> old, List<String> now) {
    if ((long) old.size() * now.size() > MOST) {
      add(Kind.REMOVED, old);
      add(Kind.ADDED, now);
      return;
    }
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        add(Kind.KEPT, List.of(old.get(i++)));
        j++;
      } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
        add(Kind.REMOVED, List.of(old.get(i++)));
      } else {
        add(Kind.ADDED, List.of(now.get(j++)));
      }
    }
  }

  private void add(Kind kind, List<String> words) {
    String text = String.join("", words);
    if (text.isEmpty()) {
      return;
    }
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last).kind() == kind) {
      parts.set(last, new Part(kind, parts.get(last).text() + text));
    } else {
      parts.add(new Part(kind, text));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean goesOn = next < text.length() && joins(c, text.codePointAt(next));
      if (!goesOn) {
        words.add(text.substring(from, next));
        from = next;
      }
      at = next;
    }
    return words;
  }

  /** Whether two characters that follow each other are of one word, or of one gap. */
  private static boolean joins(int c, int next) {
    if (Character.isWhitespace(c)) {
      return Character.isWhitespace(next);
    }
    return isLetter(c) && isLetter(next);
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
