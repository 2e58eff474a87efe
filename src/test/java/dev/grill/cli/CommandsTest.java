package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.text.Columns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of the table {@code commands.txt}, in both languages: its exit code, what it says
 * and where, its JSON, and that a wrong one changes nothing.
 */
class CommandsTest {

  private static final Pattern ENGLISH_SENTENCE =
      Pattern.compile("\\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\\b");
  private static final Pattern COMMAND = Pattern.compile("grill( [a-zA-Z./:$_~*|\\[\\]…-]+)*");

  /** One line of the table. */
  record Line(String lang, int exit, boolean problems, byte[] input, List<String> words) {
    @Override
    public String toString() {
      return lang + ": grill " + String.join(" ", words);
    }

    boolean isRight() {
      return exit == 0;
    }
  }

  @TempDir static Path template;
  @TempDir Path folder;

  static Stream<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String lang : List.of("en", "zh")) {
      for (String row : Files.readAllLines(Home.resource("commands.txt"))) {
        if (!row.isBlank() && !row.startsWith("#")) {
          String[] cells = row.split(" *\\| *", 3);
          boolean problems = cells[0].endsWith("+");
          int exit = Integer.parseInt(cells[0].replace("+", ""));
          List<String> words = List.of(cells[2].strip().split(" +"));
          lines.add(new Line(lang, exit, problems, bytes(cells[1]), words));
        }
      }
    }
    return lines.stream();
  }

  private static byte[] bytes(String cell) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String text = cell.replace("\\n", "\n");
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\x", i)) {
        bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @BeforeAll
  static void makeHomesReady() throws IOException {
    for (String lang : List.of("en", "zh")) {
      Path files = Files.createDirectories(template.resolve(lang + "/files"));
      writeFiles(files, lang);
      Home home = Home.in(template.resolve(lang + "/home")).lang(lang);
      home.at("2026-11-22T09:00:00+08:00").grill("deck", "add", "builtin:" + lang).ok();
      home.grill("deck", "add", files.resolve("mine.yaml").toString()).ok();
      Files.writeString(template.resolve(lang + "/home/config.yaml"), "leech-after: 3\n");
      String answer = files.resolve("answer.txt").toString();
      home.grill("grade", "tides", "2", "--seconds", "41.5", "--answer-file", answer).ok();
      home.grill("grade", "salt", "5").ok();
      home.at("2026-11-23T09:00:00+08:00").grill("grade", "tides", "4").ok();
      home.grill("grade", "mine/one", "3").ok();
      home.grill("undo").ok();
      home.grill("note", "tides", lang.equals("zh") ? "再看一遍" : "look again").ok();
      home.grill("suspend", "mine/two").ok();
      home.grill("deck", "add", "builtin:en", "--profile", "other").ok();
      home.grill("class", "hand-in", "-o", files.resolve("handed-in.jsonl").toString()).ok();
      home.cutTimes();
      home.grill("due", "--profile", "other").ok();
    }
  }

  private static void writeFiles(Path files, String lang) throws IOException {
    boolean zh = lang.equals("zh");
    String title = zh ? "我的卡组" : "My own";
    String deck =
        "deck: mine\ntitle: "
            + title
            + "\ncards:\n  - id: one\n    question: "
            + (zh ? "一是什么？" : "What is one?")
            + "\n    answer: 1\n  - id: two\n    question: "
            + (zh ? "二是什么？" : "What is two?")
            + "\n    answer: 2\n";
    Files.writeString(files.resolve("mine.yaml"), deck);
    Files.writeString(files.resolve("roster.csv"), "id,name,email,cards\n7,ada,a@x.test,\n");
    Files.writeString(files.resolve("other-mine.yaml"), deck.replace("answer: 2", "answer: 3"));
    Files.writeString(files.resolve("fresh.yaml"), deck.replace("mine", "fresh"));
    Files.writeString(
        files.resolve("no-ids.yaml"),
        deck.replace("  - id: one\n    q", "  - q").replace("ine", ""));
    Files.writeString(files.resolve("broken.yaml"), deck.replace("question", "qestion"));
    Files.writeString(files.resolve("empty.yaml"), "");
    Files.write(files.resolve("gbk.yaml"), "deck: g\ntitle: 卡组\n".getBytes(Charset.forName("GBK")));
    Files.write(files.resolve("gbk.txt"), "答案".getBytes(Charset.forName("GBK")));
    Files.writeString(files.resolve("answer.txt"), zh ? "月亮\n太阳\n" : "the moon\nthe sun\n");
    Files.writeString(files.resolve("huge.txt"), "x".repeat((1 << 20) + 1));
    Files.writeString(files.resolve("cards.zip"), "PK");
    Files.writeString(
        files.resolve("cards.csv"),
        "question,answer\n" + (zh ? "海有多深？,很深\n" : "How deep is it?,Very\n"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void keepsItsContract(Line line) throws IOException {
    Home.copy(template.resolve(line.lang()), folder);
    Home home = Home.in(folder.resolve("home")).lang(line.lang());
    Map<String, String> before = line.isRight() ? Map.of() : Home.contents(folder);

    Home.Run run = home.fed(line.input(), words(line).toArray(new String[0]));

    assertEquals(line.exit(), run.exit(), () -> "exit code; printed " + run.out() + run.err());
    assertFalse((run.out() + run.err()).contains("\u001b"), "no escape codes");
    if (line.isRight()) {
      isRight(line, run);
    } else {
      isRefused(line, run);
      assertEquals(before, Home.contents(folder), "nothing changed");
    }
    isInItsLanguage(line, run);
  }

  private List<String> words(Line line) {
    boolean zh = line.lang().equals("zh");
    List<String> words = new ArrayList<>();
    for (String word : line.words()) {
      words.add(
          word.replace("''", "")
              .replace("_", " ")
              .replace("{note}", zh ? "记住月亮" : "mind the moon")
              .replace("{long}", "x".repeat(10_001))
              .replace("{L}", line.lang())
              .replace("{F}", folder.resolve("files").toString()));
    }
    return words;
  }

  private static void isRight(Line line, Home.Run run) throws IOException {
    assertFalse(run.err().contains("grill: ") && line.words().contains("--json"), run.err());
    if (line.words().contains("--json")) {
      List<String> name = line.words().stream().filter(w -> w.matches("[a-z]+")).toList();
      String group = name.get(0);
      boolean two = Set.of("deck", "profile", "config").contains(group);
      String member = name.size() > 1 ? name.get(1) : "list";
      boolean act = group.equals("undo") && run.json().has("undone");
      Shape.of(act ? "undo act" : two ? group + " " + member : group).holds(run.json());
      assertTrue(run.out().endsWith("}\n"), "one document and a line feed");
    } else if (!Set.of("edit", "sync").contains(line.words().get(0))) { // sync may run from cron
      assertFalse((run.out() + run.err()).isBlank(), "says what happened");
    }
  }

  private static void isRefused(Line line, Home.Run run) {
    assertEquals("", run.out());
    List<String> told = run.errLines();
    assertTrue(line.problems() || told.size() == 1, run.err());
    String last = told.get(told.size() - 1);
    assertTrue(last.startsWith("grill: ") && Columns.width(last) > 15, run.err());
  }

  private static void isInItsLanguage(Line line, Home.Run run) {
    String said = run.out() + run.err();
    if (line.lang().equals("en")) {
      String ours = said.replace("５", "");
      assertFalse(
          ours.codePoints()
              .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
          said);
    } else if (!Set.of("completion", "man").contains(line.words().get(0))
        && !line.words().contains("new")) {
      for (String text : run.out().lines().toList()) {
        isNoEnglishSentence(text);
      }
      run.errLines().forEach(CommandsTest::isNoEnglishSentence);
    }
  }

  private static void isNoEnglishSentence(String text) {
    String ours = COMMAND.matcher(text).replaceAll("");
    assertFalse(ENGLISH_SENTENCE.matcher(ours).find(), text);
  }

  @Test
  void theTableNamesEveryCommand() throws IOException {
    Set<String> right = new TreeSet<>();
    Set<String> wrong = new TreeSet<>();
    for (Line line : lines().toList()) {
      for (Spec spec : Commands.ALL) {
        List<String> words = line.words().stream().filter(word -> !word.startsWith("-")).toList();
        if (String.join(" ", words).concat(" ").startsWith(spec.name() + " ")) {
          (line.isRight() ? right : wrong).add(spec.name());
        }
      }
    }
    Set<String> all = new TreeSet<>();
    Commands.ALL.forEach(spec -> all.add(spec.name()));
    // right only with a server, which SchoolIT has
    right.addAll(Set.of("class init", "class push", "class list", "class forget"));
    assertEquals(all, right);
    all.removeAll(Set.of("profile list", "config list")); // nothing of their own can be wrong
    wrong.removeAll(Set.of("profile list", "config list"));
    assertEquals(all, wrong);
  }
}
