package dev.grill.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/grill/messages");

  static Stream<String> areas() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("_(en|zh)\\.properties", ""))
          .collect(Collectors.toCollection(TreeSet::new))
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  void everyTextExistsInBothLanguagesWithTheSamePlaceholders(String area) throws IOException {
    Properties english = read(area, "en");
    Properties chinese = read(area, "zh");
    // Chinese has no form for one
    Set<String> keys = new TreeSet<>(english.stringPropertyNames());
    keys.removeIf(key -> key.endsWith(".one"));

    assertEquals(keys, new TreeSet<>(chinese.stringPropertyNames()));
    for (String key : keys) {
      assertTrue(key.startsWith(area + "."), key + " belongs to another file");
      assertEquals(
          placeholders(english.getProperty(key)),
          placeholders(chinese.getProperty(key)),
          "placeholders of " + key);
      assertFalse(chinese.getProperty(key).isBlank(), key);
    }
  }

  @Test
  void everyKeyTheCodeNamesExists() throws IOException {
    Pattern named =
        Pattern.compile(
            "(?:text|count|failed|usage|rejected|bad)\\(\\s*(?:e, |[a-z]+, )?\"([a-z]+\\.[a-z0-9.-]+)\"");
    Messages english = Messages.of(Lang.EN);
    Set<String> missing = new TreeSet<>();
    int found = 0;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
        Matcher matcher = named.matcher(Files.readString(file));
        while (matcher.find()) {
          String key = matcher.group(1);
          found++;
          if (!key.endsWith(".") && !english.has(key) && !english.has(key + ".other")) {
            missing.add(key + " in " + file.getFileName());
          }
        }
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(found > 50, "the pattern finds the keys");
  }

  /** 你, 卡组, 主页; a share written one way; nothing left in English. */
  @ParameterizedTest
  @MethodSource("areas")
  void chineseSpeaksInOneVoice(String area) throws IOException {
    Properties texts = read(area, "zh");
    for (String key : texts.stringPropertyNames()) {
      String text = texts.getProperty(key);
      for (String word : new String[] {"您", "题库", "主屏", "种子", "error:", "} %", "0 %"}) {
        assertFalse(text.contains(word), key + " says " + word + ": " + text);
      }
      assertFalse(
          Pattern.compile("\\p{IsHan},|,\\p{IsHan}")
              .matcher(text.replaceAll("\\[[^]]*]", ""))
              .find(),
          key + " has a half-width comma: " + text);
    }
  }

  @Test
  void placeholdersAreFilledAndOtherBracesStay() {
    Messages messages = Messages.of(Lang.EN);

    assertEquals(
        "there is no deck \"{x}\"; \"grill deck list\" names those there are",
        messages.text("cli.unknown-deck", "{x}"));
    assertEquals("1 card", messages.count("cards.count", 1));
    assertEquals("0 cards", messages.count("cards.count", 0));
    assertThrows(IllegalArgumentException.class, () -> messages.text("cli.no-such-key"));
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String area, String lang) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(FOLDER.resolve(area + "_" + lang + ".properties"))) {
      texts.load(in);
    }
    return texts;
  }
}
