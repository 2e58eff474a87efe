package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Built-in decks of two sets, in two languages; small decks stand in for them. */
class BuiltinSetsTest {

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void twoSetsInTwoLanguages() throws IOException {
    Path decks = folder.resolve("decks");
    for (String language : List.of("en", "zh")) {
      Files.createDirectories(decks.resolve(language));
      for (String deck : List.of("ai-data", "ai-training", "llm-serving", "llm-safety")) {
        Files.writeString(
            decks.resolve(language + "/" + deck + "-" + language + ".yaml"), deck(deck, language));
      }
    }
    home = Home.withDecks(folder.resolve("home"), decks);
  }

  private static String deck(String name, String language) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("deck: ").append(name).append('-').append(language);
    yaml.append("\ntitle: ").append(name).append("\nlanguage: ").append(language);
    yaml.append("\nversion: 1.0.0\ncards:\n");
    for (int card = 1; card <= 3; card++) {
      yaml.append("  - id: ").append(name).append(card);
      yaml.append("\n    topic: ").append(name);
      yaml.append("\n    question: ").append(name).append(' ').append(card).append('?');
      yaml.append("\n    answer: yes\n");
    }
    return yaml.toString();
  }

  private List<String> decks() throws IOException {
    List<String> decks = new ArrayList<>();
    for (JsonNode deck : home.grill("deck", "list", "--json").ok().json().get("decks")) {
      decks.add(deck.get("deck").asText());
    }
    return decks;
  }

  private List<String> available() throws IOException {
    List<String> available = new ArrayList<>();
    JsonNode list = home.grill("deck", "list", "--json").ok().json();
    list.get("available").forEach(source -> available.add(source.asText()));
    return available;
  }

  @Test
  void anEditionBringsAllItsSetsAndASetOnlyItself() throws IOException {
    home.grill("deck", "add", "builtin:zh/llm").ok();
    assertEquals(List.of("llm-safety-zh", "llm-serving-zh"), decks());
    home.grill("deck", "add", "builtin:zh/llm").ok();
    home.grill("deck", "add", "builtin:zh").ok();
    assertEquals(
        List.of("ai-data-zh", "ai-training-zh", "llm-safety-zh", "llm-serving-zh"), decks());
    home.grill("deck", "add", "builtin:en/ai").ok();
    assertEquals(6, decks().size());
    home.grill("deck", "add", "builtin:en").ok();
    assertEquals(8, decks().size());
  }

  @Test
  void anUnknownSetIsAnsweredWithThoseThereAre() {
    Home.Run run = home.grill("deck", "add", "builtin:zh/nosuch");
    assertEquals(3, run.exit());
    for (String choice : List.of("en/ai", "en/llm", "zh/ai", "zh/llm")) {
      assertTrue(run.err().contains(choice), run.err());
    }
  }

  @Test
  void theListOffersWhatTheLibraryHasNothingOf() throws IOException {
    assertEquals(List.of("builtin:en", "builtin:zh"), available());
    home.grill("deck", "add", "builtin:zh/ai").ok();
    assertEquals(List.of("builtin:en", "builtin:zh/llm"), available());
    String text = home.grill("deck", "list").ok().out();
    assertTrue(text.contains("grill deck add builtin:zh/llm"), text);
    home.grill("deck", "add", "builtin:zh").ok();
    assertEquals(List.of("builtin:en"), available());
    home.grill("deck", "remove", "llm-safety-zh", "--yes").ok();
    assertEquals(List.of("builtin:en"), available(), "a deck removed on purpose is not offered");
  }

  @Test
  void aFirstStartWithoutATerminalAddsTheFirstSetAndNamesTheOther() throws IOException {
    Home.Run run = home.typed("", "review", "--plain").ok();
    assertEquals(
        List.of(
            "grill: added the built-in decks builtin:en/ai, 6 cards; the other set:"
                + " grill deck add builtin:en/llm"),
        run.errLines());
    assertEquals(List.of("ai-data-en", "ai-training-en"), decks());
    assertEquals("", home.typed("", "review", "--plain").ok().err());
  }

  @Test
  void aFirstMockDoesTheSameInChinese() throws IOException {
    home.lang("zh");
    Home.Run run = home.typed("", "mock", "--plain").ok();
    assertEquals(
        List.of("grill: 已加入内置卡组 builtin:zh/ai，共 6 张卡片；另一套：grill deck add builtin:zh/llm"),
        run.errLines());
    assertEquals(List.of("ai-data-zh", "ai-training-zh"), decks());
  }

  @Test
  void anInterviewAndItsPlanTakeBothSets() throws IOException {
    home.grill("deck", "add", "builtin:en").ok();
    Home.Run mock =
        home.typed("\n".repeat(8), "mock", "--plain", "--questions", "8", "--seed", "1").ok();
    Set<String> asked = new TreeSet<>();
    for (String line : mock.outLines()) {
      if (line.matches("\\[\\d/8] .*")) {
        asked.add(line.replaceFirst("\\S+ ", "").replaceFirst("-.*", ""));
      }
    }
    assertEquals(Set.of("ai", "llm"), asked);
    JsonNode plan =
        home.grill("plan", "--interview", "2026-12-08", "--minutes", "30", "--json").ok().json();
    int fresh = 0;
    for (JsonNode day : plan.get("days")) {
      fresh += day.get("new").asInt();
    }
    assertEquals(12, fresh);
    assertEquals(0, plan.get("unseen").size());
  }
}
