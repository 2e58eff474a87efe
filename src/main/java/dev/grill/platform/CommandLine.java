package dev.grill.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line as a person writes it in a setting, split into arguments without a shell: nothing
 * in it is a variable, a pattern or a pipe.
 */
public final class CommandLine {

  private CommandLine() {}

  /**
   * Splits a command at blanks outside quotes. Within single quotes everything stands for itself;
   * elsewhere a backslash takes the meaning from a quote, a backslash or (outside quotes) a blank
   * behind it. Before anything else it is a character like others, as in {@code C:\tools\mark.exe}.
   *
   * @return empty where there is no word, or a quote has no end
   */
  public static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean inWord = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      char next = i + 1 < command.length() ? command.charAt(i + 1) : 0;
      if (c == '\\' && quote != '\'' && isEscaped(next, quote)) {
        word.append(next);
        inWord = true;
        i++;
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        inWord = true;
      } else if (quote == 0 && (c == ' ' || c == '\t')) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return quote == 0 ? words : List.of();
  }

  private static boolean isEscaped(char c, char quote) {
    return c == '\\' || c == '"' || quote == 0 && (c == '\'' || c == ' ');
  }
}
