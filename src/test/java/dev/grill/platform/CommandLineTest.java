package dev.grill.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A command line is split as people expect, and nothing in it is a shell's. */
class CommandLineTest {

  static List<Arguments> lines() {
    return List.of(
        Arguments.of("python3 mark.py", List.of("python3", "mark.py")),
        Arguments.of("  a\t b  ", List.of("a", "b")),
        Arguments.of("\"my program\" 'an argument'", List.of("my program", "an argument")),
        Arguments.of("--name=\"a b\"'c d'", List.of("--name=a bc d")),
        Arguments.of("a ''", List.of("a", "")),
        Arguments.of("my\\ program \\\"x\\' \\\\", List.of("my program", "\"x'", "\\")),
        Arguments.of("\"say \\\"hi\\\"\" 'a\\b'", List.of("say \"hi\"", "a\\b")),
        Arguments.of("C:\\tools\\mark.exe", List.of("C:\\tools\\mark.exe")),
        Arguments.of(
            "a $HOME *.py | b > c; d", List.of("a", "$HOME", "*.py", "|", "b", ">", "c;", "d")),
        Arguments.of("评阅 \"程 序\"", List.of("评阅", "程 序")),
        Arguments.of("a \"b", List.of()),
        Arguments.of("   ", List.of()));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aCommandLineIsSplitWithoutAShell(String line, List<String> words) {
    assertEquals(words, CommandLine.words(line));
  }
}
