package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.cli.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study group's deck repository improves: the installed program takes all of it, and every card
 * keeps its schedule and every edit stays.
 */
class DeckUpdateIT {

  /** Cards that take longer than a second to read and keep. */
  private static final int LONG_TABLE = 20_000;

  private static final String NOW = "2026-11-24T09:00:00+08:00";

  private static final String ONE =
      """
      deck: one
      title: One
      version: 1.0.0
      cards:
        - id: typo
          question: What is attetion?
          answer: A weighted sum.
        - id: edited
          question: What is dropout?
          answer: A way to regularise.
          hint: Think of noise.
        - id: moves
          question: What is a token?
          answer: A piece of text.
        - id: goes
          question: What is old?
          answer: This.
        - question: What is a gradiant?
          answer: A vector of slopes.
      """;
  private static final String TWO =
      """
      deck: two
      title: Two
      cards:
        - id: stays
          question: What stays?
          answer: Progress.
      """;

  @TempDir Path folder;

  private Path home() {
    return folder.resolve("home");
  }

  private Installed.Result grill(String... args) {
    Installed.Result run = Installed.run(home(), Map.of("GRILL_NOW", NOW), "", args);
    assertEquals(0, run.code(), run.err());
    return run;
  }

  /** Runs a command in this process, where the update of a deck is not what it does. */
  private static Home.Run here(Path home, String... args) {
    return Home.in(home).at(NOW).grill(args).ok();
  }

  private JsonNode read(String... args) throws IOException {
    return here(home(), args).json();
  }

  private JsonNode json(String... args) throws IOException {
    return new ObjectMapper().readTree(grill(args).out());
  }

  private void commit(String what) {
    Installed.Result git =
        Installed.shell(
            Map.of(),
            "",
            "cd "
                + Installed.quoted(folder.resolve("group"))
                + " && git init -q -b main . && git add -A && git -c user.name=a -c user.email=a@b"
                + " commit -qm "
                + what);
    assertEquals(0, git.code(), git.err());
  }

  private static List<String> names(JsonNode deck, String kind) {
    List<String> names = new ArrayList<>();
    deck.get(kind).forEach(name -> names.add(name.asText()));
    return names;
  }

  @Test
  void anUpdateKeepsEveryScheduleAndEveryEdit() throws IOException {
    Path group = Files.createDirectories(folder.resolve("group"));
    Files.writeString(group.resolve("one.yaml"), ONE);
    Files.writeString(group.resolve("two.yaml"), TWO);
    commit("first");
    grill("deck", "add", "git+" + group);
    List<String> cards = new ArrayList<>();
    read("cards", "--json").get("cards").forEach(card -> cards.add(card.get("card").asText()));
    assertEquals(6, cards.size());
    for (String card : cards) {
      here(home(), "grade", card, "5");
    }
    JsonNode schedule = read("show", "one/typo", "--json").get("schedule");
    String nameless = cards.stream().filter(card -> card.contains("/q-")).findFirst().get();
    Path copy = home().resolve("decks/one.yaml");
    Files.writeString(
        copy, Files.readString(copy).replace("A way to regularise.", "My own words."));

    Files.delete(group.resolve("one.yaml"));
    Files.writeString(
        group.resolve("renamed.yaml"),
        ONE.replace("attetion", "attention")
            .replace("gradiant", "gradient")
            .replace("1.0.0", "1.1.0")
            .replace("Think of noise.", "Think of dropped units.")
            .replaceAll("  - id: (moves|goes)\n.*\n.*\n", ""));
    Files.writeString(
        group.resolve("two.yaml"),
        TWO + "  - id: moves\n    question: What is a token?\n    answer: A piece of a text.\n");
    commit("second");

    JsonNode decks = json("deck", "diff", "--json").get("decks");
    JsonNode one = decks.get(0);
    assertEquals("1.0.0", one.get("from").asText());
    assertEquals("1.1.0", one.get("to").asText());
    assertEquals(List.of("one/typo", "one/edited", nameless), names(one, "changed"));
    assertEquals(List.of("one/goes"), names(one, "removed"));
    assertEquals(List.of("one/edited"), names(one, "edited"));
    assertEquals(List.of("two/moves"), names(decks.get(1), "moved"));
    String shown = grill("deck", "diff").out();
    assertTrue(shown.contains("What is [-attetion-]{+attention+}?"), shown);

    grill("deck", "update", "--yes");
    for (String card : List.of("one/typo", "one/edited", nameless, "two/moves", "two/stays")) {
      JsonNode now = read("show", card, "--json");
      assertEquals(schedule, now.get("schedule"), card);
      assertEquals(1, now.get("reviews").asInt(), card);
    }
    assertEquals("My own words.", read("show", "one/edited", "--json").get("answer").asText());
    assertEquals(
        "Think of dropped units.", read("show", "one/edited", "--json").get("hint").asText());
    assertEquals(6, read("history", "--json").get("reviews").size());
    JsonNode after = json("deck", "diff", "--json").get("decks").get(0);
    assertEquals(List.of(), names(after, "changed"));
    assertEquals(List.of("one/edited"), names(after, "edited"));

    String text = Files.readString(group.resolve("renamed.yaml"));
    Files.writeString(
        group.resolve("renamed.yaml"),
        text + "  - id: goes\n    question: What is old?\n    answer: This.\n");
    commit("third");
    grill("deck", "update", "--yes");
    assertEquals(schedule, read("show", "one/goes", "--json").get("schedule"));
  }

  @Test
  void aCardThatMovedTakesItsScheduleToOtherHomesToo() throws IOException {
    Path group = Files.createDirectories(folder.resolve("group"));
    Files.writeString(group.resolve("one.yaml"), ONE);
    Files.writeString(group.resolve("two.yaml"), TWO);
    commit("first");
    grill("deck", "add", "git+" + group);
    here(home(), "grade", "one/moves", "5");
    JsonNode schedule = read("show", "one/moves", "--json").get("schedule");
    Files.writeString(group.resolve("one.yaml"), ONE.replaceAll("  - id: moves\n.*\n.*\n", ""));
    Files.writeString(
        group.resolve("two.yaml"),
        TWO + "  - id: moves\n    question: What is a token?\n    answer: A piece of a text.\n");
    commit("second");
    grill("deck", "update", "--yes");
    Path file = folder.resolve("progress.jsonl");
    grill("progress", "export", file.toString());
    String history = here(home(), "history", "--json").out();

    Path other = folder.resolve("other");
    assertEquals(0, Installed.run(other, "deck", "add", "git+" + group).code());
    for (int time = 0; time < 2; time++) {
      Installed.Result in =
          Installed.run(other, Map.of("GRILL_NOW", NOW), "", "progress", "import", file.toString());
      assertEquals(0, in.code(), in.err());
      assertEquals(history, here(other, "history", "--json").out());
      JsonNode there = here(other, "show", "two/moves", "--json").json();
      assertEquals(schedule, there.get("schedule"));
      assertEquals(1, there.get("reviews").asInt());
    }
  }

  @Test
  void anAnkiPackageIsUpdatedInPlace() throws IOException {
    Path deck = Files.writeString(folder.resolve("one.yaml"), ONE);
    Path author = folder.resolve("author");
    here(author, "deck", "add", deck.toString());
    Path packed = folder.resolve("one.apkg");
    here(author, "deck", "export", "one", "-o", packed.toString());
    grill("deck", "add", packed.toString());
    here(home(), "grade", "one/typo", "5");
    JsonNode schedule = read("show", "one/typo", "--json").get("schedule");
    assertEquals(List.of(), names(json("deck", "diff", "--json").get("decks").get(0), "changed"));

    Files.writeString(deck, ONE.replace("attetion", "attention"));
    here(author, "deck", "update", "--yes");
    Files.delete(packed);
    here(author, "deck", "export", "one", "-o", packed.toString());
    assertEquals(
        List.of("one/typo"), names(json("deck", "diff", "--json").get("decks").get(0), "changed"));
    grill("deck", "update", "--yes");
    JsonNode after = read("show", "one/typo", "--json");
    assertTrue(after.get("question").asText().contains("attention"), after.toString());
    assertEquals(schedule, after.get("schedule"));
  }

  @Test
  void aLongReadingShowsHowFarItIsOnATerminalAndNothingInAPipe() throws Exception {
    StringBuilder table = new StringBuilder("question,answer\n");
    for (int row = 0; row < LONG_TABLE; row++) {
      table.append("What is the value of item ").append(row).append("?,It is ");
      table.append(row * 7 % 1000).append(".\n");
    }
    Path file = Files.writeString(folder.resolve("long.csv"), table);
    Installed.Result piped =
        Installed.run(folder.resolve("piped"), "deck", "add", file.toString(), "--yes");
    assertEquals(0, piped.code(), piped.err());
    assertEquals("", piped.err());
    assertTrue(piped.out().contains(LONG_TABLE + " cards"), piped.out());
    Path seen = folder.resolve("seen");
    try (Pty pty = Pty.run(seen, "\"$GRILL\" deck add --yes " + Installed.quoted(file))) {
      pty.waitFor(LONG_TABLE + " cards");
      assertEquals(0, pty.end());
      assertTrue(pty.shown().matches("(?s).*\\r\\[#+\\.*] \\d+ %.*"), pty.shown());
    }
  }
}
