package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merging decks with the installed program: as Git's merge driver, and in an update. */
class DeckMergeIT {

  private static final String DECK =
      """
      deck: own   # ours
      title: Own
      cards:
        # the first
        - id: a
          question: What is Aa?
          answer: A1
          hint: none
      """;

  @TempDir Path folder;

  private Installed.Result sh(String script) {
    String setting =
        "set -e; mkdir -p \"$HOME\"; cd "
            + Installed.quoted(folder)
            + "; git config --global user.name a; git config --global user.email a@b;"
            + " git config --global init.defaultBranch main\n";
    return Installed.shell(Map.of("GRILL_LANG", "en"), "", setting + script);
  }

  /** Two branches that changed a deck each; what merging them ends with. */
  private Installed.Result mergedByGit(boolean withDriver, String mine, String theirs)
      throws IOException {
    Files.writeString(folder.resolve("base.yaml"), DECK);
    Files.writeString(folder.resolve("mine.yaml"), mine);
    Files.writeString(folder.resolve("theirs.yaml"), theirs);
    String driver = Installed.quoted(Installed.command() + " deck merge %O %A %B -o %A");
    return sh(
        "git init -q repo; cd repo; cp ../base.yaml own.yaml\n"
            + "echo '*.yaml merge=grill' > .gitattributes\n"
            + (withDriver ? "git config merge.grill.driver " + driver + "\n" : "")
            + "git add .; git commit -qm base; git checkout -qb other\n"
            + "cp ../theirs.yaml own.yaml; git commit -qam theirs; git checkout -q main\n"
            + "cp ../mine.yaml own.yaml; git commit -qam mine\n"
            + "git merge -q other -m merged");
  }

  @Test
  void gitMergesDifferentFieldsOfOneCardWithTheDriverAndNotWithoutIt() throws IOException {
    String mine = DECK.replace("answer: A1", "answer: mine");
    String theirs = DECK.replace("hint: none", "hint: theirs");
    Installed.Result without = mergedByGit(false, mine, theirs);
    assertEquals(1, without.code(), without.err());
    assertTrue(Files.readString(folder.resolve("repo/own.yaml")).contains("<<<<<<<"));
    sh("rm -rf repo");
    Installed.Result with = mergedByGit(true, mine, theirs);
    assertEquals(0, with.code(), with.err() + with.out());
    assertEquals(
        mine.replace("hint: none", "hint: theirs"),
        Files.readString(folder.resolve("repo/own.yaml")));
  }

  @Test
  void gitStopsAtTheOneFieldThatBothChanged() throws IOException {
    String mine = DECK.replace("answer: A1", "answer: mine").replace("Own", "Our own");
    String theirs = DECK.replace("answer: A1", "answer: theirs").replace("hint: none", "hint: h");
    Installed.Result merge = mergedByGit(true, mine, theirs);
    assertEquals(1, merge.code());
    String text = Files.readString(folder.resolve("repo/own.yaml"));
    assertEquals(
        mine.replace("hint: none", "hint: h")
            .replace(
                "    answer: mine\n",
                "<<<<<<< mine\n    answer: mine\n=======\n    answer: theirs\n>>>>>>> theirs\n"),
        text);
  }

  @Test
  void filesThatCannotBeMergedEndWithThreeAndWriteNothing() throws IOException {
    Files.writeString(folder.resolve("good.yaml"), DECK);
    Files.writeString(folder.resolve("bad.yaml"), DECK.replace("answer", "anser"));
    Path good = folder.resolve("good.yaml");
    Path out = folder.resolve("out.yaml");
    Installed.Result run =
        Installed.run(
            folder.resolve("home"),
            "deck",
            "merge",
            good.toString(),
            folder.resolve("bad.yaml").toString(),
            good.toString(),
            "-o",
            out.toString());
    assertEquals(3, run.code());
    assertFalse(Files.exists(out));
    assertEquals("", run.out());
  }

  @Test
  void onATerminalWhatBothChangedIsAskedOneByOne() throws Exception {
    Path home = folder.resolve("home");
    Path deck = folder.resolve("own.yaml");
    Files.writeString(deck, DECK);
    Installed.prepare(home, "deck", "add", deck.toString());
    Path copy = home.resolve("decks/own.yaml");
    Files.writeString(
        copy, DECK.replace("answer: A1", "answer: mine").replace("hint: none", "hint: mine"));
    Files.writeString(
        deck, DECK.replace("answer: A1", "answer: theirs").replace("hint: none", "hint: theirs"));
    try (Pty pty = Pty.run(home, "$GRILL deck update own")) {
      pty.waitFor("Take it?");
      pty.type("y\n");
      pty.waitFor("(l)ater:");
      pty.type("m\n");
      pty.waitFor("own/a answer");
      pty.waitFor("{+theirs+}");
      pty.type("t\n");
      pty.waitFor("taken;");
      assertEquals(0, pty.end());
    }
    String text = Files.readString(copy);
    assertTrue(text.contains("hint: mine") && text.contains("answer: theirs"), text);
    assertTrue(text.contains("# the first") && text.contains("# ours"), text);
    Installed.Result diff = Installed.run(home, "deck", "diff");
    assertTrue(diff.out().contains("nothing new"), diff.out());
  }

  @Test
  void bothWordingsGoIntoTheEditorAndWhatIsLeftThereIsTaken() throws Exception {
    Path home = folder.resolve("home");
    Path deck = folder.resolve("own.yaml");
    Files.writeString(deck, DECK);
    Installed.prepare(home, "deck", "add", deck.toString());
    Path copy = home.resolve("decks/own.yaml");
    Files.writeString(copy, DECK.replace("answer: A1", "answer: mine"));
    Files.writeString(deck, DECK.replace("answer: A1", "answer: theirs"));
    Path editor = folder.resolve("editor");
    Files.writeString(
        editor,
        "#!/bin/sh\nfor f; do :; done\nsed -i '/^<<<</d; /^====/d; /^>>>>/d; /answer: mine/d;"
            + " s/answer: theirs/answer: both of us/' \"$f\"\n");
    assertTrue(editor.toFile().setExecutable(true));
    try (Pty pty =
        Pty.run(home, "EDITOR=" + Installed.quoted(editor) + " $GRILL deck update own")) {
      pty.waitFor("Take it?");
      pty.type("y\n");
      pty.waitFor("(l)ater:");
      pty.type("e\n");
      pty.waitFor("taken;");
      assertEquals(0, pty.end());
    }
    assertEquals(DECK.replace("A1", "both of us"), Files.readString(copy));
    Installed.Result diff = Installed.run(home, "deck", "diff");
    assertTrue(diff.out().contains("your edit  own/a"), diff.out());
  }

  @Test
  void aRewordedCardWithoutIdGoesOnWhereAPersonSaysItIsTheSame() throws Exception {
    Path home = folder.resolve("home");
    Path deck = folder.resolve("own.yaml");
    String text = "deck: own\ntitle: T\ncards:\n  - question: What is attention?\n    answer: A\n";
    Files.writeString(deck, text);
    Installed.prepare(home, "deck", "add", deck.toString());
    String before = Files.readString(home.resolve("decks/own.yaml"));
    String id = before.replaceAll("(?s).*id: (q-[0-9a-f]+).*", "$1");
    Installed.prepare(home, "grade", "own/" + id, "5");
    Files.writeString(deck, text.replace("What is", "What's"));
    try (Pty pty = Pty.run(home, "$GRILL deck update own")) {
      pty.waitFor("Take it?");
      pty.type("y\n");
      pty.waitFor("so that its progress goes on?");
      pty.type("y\n");
      pty.waitFor("its progress goes with it");
      assertEquals(0, pty.end());
    }
    String cards = Installed.look(home, "cards", "own", "--json");
    assertTrue(cards.contains("\"state\":\"scheduled\""), cards);
    assertFalse(cards.contains(id), cards);
  }
}
