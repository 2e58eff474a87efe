package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.Program;
import dev.grill.platform.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Question banks in: {@code deck new --from} and {@code deck add}, as a person meets them. */
class BankCommandTest {

  @TempDir Path temporary;
  private Home home;
  private Path folder;

  @BeforeEach
  void makeHome() throws IOException {
    home = Home.in(temporary.resolve("home"));
    folder = Files.createDirectory(temporary.resolve("files"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String made() {
    return folder.resolve("made.yaml").toString();
  }

  /** Runs on a terminal, which answers with one line. */
  private Home.Run onTerminal(String answer, String... args) {
    byte[] in = (answer + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment pipe = home.surroundings(new ByteArrayInputStream(in), out, err);
    Environment terminal =
        new Environment(
            pipe.environment(),
            pipe.in(),
            out,
            err,
            true,
            false,
            true,
            pipe.decks(),
            pipe.homeFolder(),
            pipe.userName(),
            pipe.system());
    int exit = new Program(terminal).run(args);
    return new Home.Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasUnderstoodIsSaid() throws IOException {
    String table = file("t.csv", "难度;题目;答案;备注\n简单;什么是 <b>？;<b>粗</b>;x\n");
    Home.Run run = home.grill("deck", "new", made(), "--from", table).ok();
    for (String line :
        new String[] {
          "as a table: 1 card",
          "between cells: ; · the first row names the columns",
          "question ← 题目",
          "answer ← 答案 (HTML)",
          "difficulty ← 难度",
          "not read: 备注",
          "first card: 什么是 \\<b>？ → **粗**"
        }) {
      assertTrue(run.err().contains(line), () -> line + " in " + run.err());
    }
    home.grill("deck", "check", made()).ok();
    Home.Run chinese = home.lang("zh").grill("deck", "new", made() + "2", "--from", table).ok();
    assertTrue(chinese.err().contains("第一行是列名"), chinese.err());
  }

  @Test
  void anEncodingOtherThanUtf8IsSaid() throws IOException {
    Path table = folder.resolve("t.csv");
    Files.write(table, "问题,答案\n什么是注意力？,加权求和\n".getBytes(Charset.forName("GB18030")));
    Home.Run run = home.grill("deck", "new", made(), "--from", table.toString()).ok();
    assertTrue(run.err().contains("encoding: GB18030"), run.err());
    assertTrue(Files.readString(Path.of(made())).contains("什么是注意力？"));
    Home.Run wrong =
        home.grill(
            "deck", "new", made() + "x", "--from", table.toString(), "--encoding", "klingon");
    assertEquals(2, wrong.exit());
  }

  @Test
  void whereItIsNotSureAPersonIsAskedAndAPipeRefused() throws IOException {
    String table = file("t.csv", "Nr;Prompt text;Says\n1;What, then?;This, that\n2;Who?;He, she\n");
    Map<String, String> before = Home.contents(folder);
    Home.Run pipe = home.grill("deck", "new", made(), "--from", table);
    assertEquals(3, pipe.exit());
    assertTrue(pipe.err().contains("--columns"), pipe.err());
    Home.Run no = onTerminal("n", "deck", "new", made(), "--from", table);
    assertEquals(3, no.exit());
    assertTrue(no.err().contains("question ← Prompt text"), no.err());
    assertTrue(no.err().contains("Is this right? [y/N]"), no.err());
    assertEquals(before, Home.contents(folder));
    onTerminal("y", "deck", "new", made(), "--from", table).ok();
    assertTrue(Files.readString(Path.of(made())).contains("question: What, then?"));
    String columns = "question=Prompt text,answer=3";
    home.grill("deck", "new", made() + "2", "--from", table, "--columns", columns).ok();
    for (String bad : new String[] {"question", "what=1", "question=", "question=Prompt,answer"}) {
      Home.Run run = home.grill("deck", "new", made() + "3", "--from", table, "--columns", bad);
      assertEquals(2, run.exit(), bad);
    }
    assertFalse(Files.exists(Path.of(made() + "3")));
  }

  @Test
  void banksAreAddedAsSourcesWithIdsThatStay() throws IOException {
    String bank = file("面试题.md", "## 基础\n\n**1. 什么是栈？**\n\n后进先出。\n");
    home.grill("deck", "add", bank).ok();
    JsonNode card = home.grill("cards", "--deck", "mian-shi-ti", "--json").ok().json();
    assertEquals("什么是栈？", card.at("/cards/0/question").asText());
    String id = card.at("/cards/0/card").asText();
    home.grill("grade", id, "5").ok();
    assertEquals(0, home.grill("deck", "add", bank).exit());
    String table = file("t.csv", "id,question,answer\nA-1,__init__?,x\n");
    home.grill("deck", "add", table, "--id", "mine").ok();
    JsonNode shown = home.grill("show", "mine/a-1", "--json").ok().json();
    assertEquals("\\_\\_init\\_\\_?", shown.get("question").asText());
    Home.Run unsure = home.grill("deck", "add", file("u.csv", "Nr,Says\n1,x\n"));
    assertEquals(3, unsure.exit());
    assertTrue(unsure.err().contains("u.csv:1:1"), unsure.err());
    assertEquals(
        2,
        home.grill("deck", "list", "--json").ok().json().get("decks").findValues("source").size());
  }

  @Test
  void aTableOfFiftyThousandRowsIsReadInABoundedTime() throws IOException {
    StringBuilder rows = new StringBuilder("question,answer,tags\n");
    for (int i = 0; i < 50_000; i++) {
      rows.append("What is number ")
          .append(i)
          .append("?,\"It is ")
          .append(i)
          .append(", a number of *many*\",n\n");
    }
    String table = file("t.csv", rows.toString());
    long begun = System.nanoTime();
    Home.Run run = home.grill("deck", "new", made(), "--from", table).ok();
    assertTrue(System.nanoTime() - begun < 60_000_000_000L, "a minute even on a busy machine");
    assertFalse(run.err().contains("%"), "no bar where nobody watches");
    assertTrue(run.err().contains("50000 cards"), run.err());
  }
}
