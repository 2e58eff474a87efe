package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that name tags, topics and words: one fold for all of them, and no silence. */
class SelectorsTest {

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void addCards() throws IOException {
    home = Home.in(folder.resolve("home"));
    Path deck = folder.resolve("fold.yaml");
    Files.writeString(
        deck,
        """
        deck: fold
        title: Fold
        cards:
          - {id: one, question: Regularise?, answer: 防止过拟合, tags: [Café, 網絡], topic: 机器学习}
          - {id: two, question: What is overfitting?, answer: A gap., tags: [ＧＰＵ], topic: Core ML}
          - {id: three, question: A gap?, answer: Overfitting., tags: [data], topic: core ml}
        """);
    home.grill("deck", "add", deck.toString()).ok();
  }

  private List<String> cards(String... args) throws IOException {
    String[] all = new String[args.length + 2];
    all[0] = "cards";
    all[1] = "--json";
    System.arraycopy(args, 0, all, 2, args.length);
    List<String> ids = new ArrayList<>();
    for (JsonNode card : home.grill(all).ok().json().get("cards")) {
      ids.add(card.get("id").asText());
    }
    return ids;
  }

  private int waiting(String... args) throws IOException {
    String[] all = new String[args.length + 2];
    all[0] = "due";
    all[1] = "--json";
    System.arraycopy(args, 0, all, 2, args.length);
    return home.grill(all).ok().json().at("/total/total").asInt();
  }

  @Test
  void aTagIsFoundWhateverItsCaseWidthAccentsOrCharacters() throws IOException {
    assertEquals(List.of("one"), cards("--tag", "CAFE"));
    assertEquals(List.of("one"), cards("--tag", "网络"));
    assertEquals(List.of("two"), cards("--tag", "gpu"));
    assertEquals(2, waiting("--tag", "GPU", "--tag", "ＤＡＴＡ"));
  }

  @Test
  void aTopicMeansEverySpellingOfIt() throws IOException {
    assertEquals(2, waiting("--topic", "CORE ML"));
    assertEquals(1, waiting("--topic", "機器學習"));
  }

  @Test
  void aSearchFindsTraditionalCharactersInSimplifiedText() throws IOException {
    assertEquals(List.of("one"), cards("--search", "過擬合"));
    assertEquals(List.of("one"), cards("--search", "ＣＡＦÉ"));
    assertEquals(List.of("two"), cards("--search", "gap OVERFITTING is"));
  }

  @Test
  void whatIsFoundInTheQuestionComesFirst() throws IOException {
    assertEquals(List.of("two", "three"), cards("--search", "overfitting"));
    assertEquals(List.of("three", "two"), cards("--search", "gap"));
  }

  @Test
  void anUnknownTagOrTopicIsAFailureThatNamesTheNearest() {
    for (String command : List.of("due", "cards", "review")) {
      Home.Run run = home.grill(command, "--tag", "dat");
      assertEquals(1, run.exit(), run.out());
      assertTrue(run.err().contains("no card has the tag \"dat\"; the nearest: data"), run.err());
    }
    Home.Run topic = home.grill("due", "--topic", "Core MI");
    assertEquals(1, topic.exit());
    assertTrue(topic.err().contains("the nearest: Core ML"), topic.err());
    Home.Run none = home.grill("due", "--tag", "zzzzzz");
    assertEquals(1, none.exit());
    assertTrue(none.err().contains("no card has the tag"), none.err());
  }

  @Test
  void aBuiltInTopicIsAlsoCalledByItsNameInThePersonsLanguage() throws IOException {
    Path deck = folder.resolve("eval.yaml");
    Files.writeString(
        deck,
        """
        deck: eval
        title: 评估
        cards:
          - {id: four, question: 什么是校准？, answer: 概率准。, topic: evaluation}
        """);
    home.grill("deck", "add", deck.toString()).ok();
    assertEquals(1, waiting("--topic", "evaluation"));
    assertEquals(1, home.grill("due", "--topic", "评估").exit(), "not in English");
    home.lang("zh");
    assertEquals(1, waiting("--topic", "評估"));
    assertEquals(1, waiting("--topic", "evaluation"));
    assertEquals(1, waiting("--topic", "机器学习"), "as its deck writes it");
    home.grill("grade", "four", "4").ok();
    String stats = home.grill("stats").ok().out();
    assertTrue(stats.contains("评估") && !stats.contains("evaluation"), stats);
    JsonNode topics = home.grill("stats", "--json").ok().json().get("topics");
    assertTrue(topics.toString().contains("\"evaluation\""), "JSON has the deck's word");
  }
}
