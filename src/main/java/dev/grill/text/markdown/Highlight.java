package dev.grill.text.markdown;

import dev.grill.text.Escape;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.StyledText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Colours code by its plainest features: comments, strings, keywords and numbers of Python, Bash,
 * YAML and Dockerfiles. Other languages come out as code without colours. It scans; it doesn't
 * parse, so it may colour a word wrongly but never loses or changes one.
 */
public final class Highlight {

  private static final Set<String> PYTHON =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "case",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "match",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "self",
          "try",
          "while",
          "with",
          "yield");
  private static final Set<String> BASH =
      Set.of(
          "if",
          "then",
          "else",
          "elif",
          "fi",
          "for",
          "while",
          "until",
          "do",
          "done",
          "case",
          "esac",
          "in",
          "function",
          "return",
          "exit",
          "export",
          "local",
          "set",
          "source",
          "echo",
          "cd",
          "trap",
          "break",
          "continue");
  private static final Set<String> YAML = Set.of("true", "false", "null", "yes", "no", "on", "off");
  private static final Set<String> DOCKERFILE =
      Set.of(
          "FROM",
          "RUN",
          "CMD",
          "LABEL",
          "EXPOSE",
          "ENV",
          "ADD",
          "COPY",
          "ENTRYPOINT",
          "VOLUME",
          "USER",
          "WORKDIR",
          "ARG",
          "ONBUILD",
          "STOPSIGNAL",
          "HEALTHCHECK",
          "SHELL",
          "AS");

  private enum Language {
    PYTHON(Highlight.PYTHON),
    BASH(Highlight.BASH),
    YAML(Highlight.YAML),
    DOCKERFILE(Highlight.DOCKERFILE);

    private final Set<String> keywords;

    Language(Set<String> keywords) {
      this.keywords = keywords;
    }

    private static Language named(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "python", "py", "python3" -> PYTHON;
        case "bash", "sh", "shell", "zsh", "console" -> BASH;
        case "yaml", "yml" -> YAML;
        case "dockerfile", "docker" -> DOCKERFILE;
        default -> null;
      };
    }
  }

  private final String source;
  private final Language language;
  private final StyledText out = new StyledText();
  private int at;

  private Highlight(String source, Language language) {
    this.source = source;
    this.language = language;
  }

  /**
   * The lines of {@code source}, escaped, none broken; a line feed at the end begins no new one.
   *
   * @param language a name as decks and Markdown fences give it; null or unknown: no colours
   */
  public static List<StyledLine> lines(String source, String language) {
    String escaped = Escape.text(source);
    int end = escaped.length();
    while (end > 0 && escaped.charAt(end - 1) == '\n') {
      end--;
    }
    Highlight highlight =
        new Highlight(
            escaped.substring(0, end), language == null ? null : Language.named(language));
    highlight.scan();
    return highlight.out.lines();
  }

  private void scan() {
    if (language == null) {
      out.append(source, Style.CODE);
      return;
    }
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '#' && beginsComment()) {
        take(endOfLine(), Style.COMMENT);
      } else if (c == '"' || c == '\'') {
        take(endOfString(c), Style.STRING);
      } else if (isWord(c)) {
        word();
      } else {
        take(at + 1, Style.CODE);
      }
    }
  }

  private void take(int end, Style style) {
    out.append(source.substring(at, end), style);
    at = end;
  }

  /** In Python a comment begins anywhere; elsewhere only after a blank. */
  private boolean beginsComment() {
    return language == Language.PYTHON || at == 0 || Character.isWhitespace(source.charAt(at - 1));
  }

  private int endOfLine() {
    int feed = source.indexOf('\n', at);
    return feed < 0 ? source.length() : feed;
  }

  private int endOfString(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    if (language == Language.PYTHON && source.startsWith(triple, at)) {
      int end = source.indexOf(triple, at + 3);
      return end < 0 ? source.length() : end + 3;
    }
    boolean escapes = !(quote == '\'' && language != Language.PYTHON);
    boolean severalLines = language == Language.BASH;
    for (int end = at + 1; end < source.length(); end++) {
      char c = source.charAt(end);
      if (c == quote) {
        return end + 1;
      }
      if (c == '\n' && !severalLines) {
        return end;
      }
      if (c == '\\' && escapes && end + 1 < source.length() && source.charAt(end + 1) != '\n') {
        end++;
      }
    }
    return source.length();
  }

  private void word() {
    int start = at;
    int end = at;
    boolean number = source.charAt(at) >= '0' && source.charAt(at) <= '9';
    while (end < source.length()
        && (isWord(source.charAt(end)) || continuesNumber(number, end) || joinsKey(end))) {
      end++;
    }
    String word = source.substring(start, end);
    if (number) {
      take(end, Style.NUMBER);
    } else if (isKeyword(word, end)) {
      take(end, Style.KEYWORD);
    } else {
      take(end, Style.CODE);
    }
  }

  private boolean continuesNumber(boolean number, int end) {
    return number
        && source.charAt(end) == '.'
        && end + 1 < source.length()
        && isWord(source.charAt(end + 1));
  }

  /** YAML keys and shell words hold hyphens. */
  private boolean joinsKey(int end) {
    return language != Language.PYTHON && source.charAt(end) == '-';
  }

  private boolean isKeyword(String word, int end) {
    boolean key =
        language == Language.YAML
            && end < source.length()
            && source.charAt(end) == ':'
            && (end + 1 == source.length() || Character.isWhitespace(source.charAt(end + 1)));
    boolean attribute = at > 0 && source.charAt(at - 1) == '.';
    return key || !attribute && language.keywords.contains(word);
  }

  private static boolean isWord(char c) {
    return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
