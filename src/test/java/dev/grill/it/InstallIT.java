package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home;
import dev.grill.it.Installed.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code install.sh} puts where, takes away, and says. */
class InstallIT {

  private static final String INSTALL = Installed.quoted(Installed.installer()) + " --no-build";

  /** Without the class-data archive, where nothing depends on it: most of the time goes there. */
  private static final String QUICKLY = INSTALL + " --no-archive";

  /** A folder with the tools the script needs, without Java and Maven, for as long as it runs. */
  private static final String TOOLS =
      "trap '/bin/rm -r tools' EXIT; mkdir tools; for tool in sh dirname sed grep uname locale id env cat mktemp; do"
          + " ln -s \"$(command -v $tool)\" tools/$tool; done; ";

  /** One installation without the archive and one with it, in a path as people may have it. */
  @TempDir static Path once;

  private static Path quick;
  private static Path whole;

  @TempDir Path folder;

  @BeforeAll
  static void installOnce() {
    quick = once.resolve("p");
    whole = once.resolve("安 装/it's $HOME");
    for (String installing :
        new String[] {
          QUICKLY + " --prefix " + Installed.quoted(quick),
          INSTALL + " --prefix " + Installed.quoted(whole)
        }) {
      Result result = Installed.shell(Map.of(), "", "cd / && " + installing);
      assertEquals(0, result.code(), result.err());
    }
  }

  @Test
  void installingAgainGivesTheSameFiles() {
    installed("p");
    String files = files("p");
    Result second = install("p", Map.of("LANG", "C"));

    assertEquals(0, second.code(), second.err());
    assertEquals(files, files("p"));
    assertTrue(files.contains("  ./bin/grill\n"), files);
  }

  @Test
  void everythingThatIsPromisedIsThere() {
    Path prefix = Installed.prefix();

    for (String file :
        new String[] {
          "bin/grill",
          "lib/grill/grill.jar",
          "lib/grill/grill.jsa",
          "lib/grill/grill.jsa.screens",
          "lib/grill/grill.jsa.server",
          "lib/grill/start.jar",
          "share/bash-completion/completions/grill",
          "share/zsh/site-functions/_grill",
          "share/fish/vendor_completions.d/grill.fish",
          "share/man/man1/grill.1",
          "share/man/zh_CN/man1/grill.1",
          "share/grill/deck.schema.json",
          "share/grill/decks/zh/ai-evaluation-zh.yaml"
        }) {
      assertTrue(Files.isRegularFile(prefix.resolve(file)), file);
    }
    assertEquals("", shell("find " + Installed.quoted(prefix) + " -name '.grill*'").out());
  }

  @Test
  void pathsMayHoldBlanksQuotesAndChinese() {
    String grill = "GRILL_HOME=\"$PWD/数 据\" " + Installed.quoted(whole.resolve("bin/grill"));
    Result result = shell(grill + " deck add builtin:zh && " + grill + " due --json && ls");

    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("\"new\":10,"), result.out());
    assertTrue(result.out().contains("数 据\n"), result.out());
  }

  @Test
  void aRelativePrefixIsMeantFromWhereOneStands() {
    Result result = shell(QUICKLY + " --prefix=here/p/ && here/p/bin/grill --version");

    assertEquals(0, result.code(), result.err());
    assertTrue(
        result.out().contains("export PATH='" + folder + "/here/p/bin':\"$PATH\""), result.out());
  }

  @Test
  void uninstallingTakesWhatWasInstalledAndNothingElse() throws IOException {
    Files.createDirectories(folder.resolve("p/share/man/man1"));
    Files.createDirectories(folder.resolve("p/share/grill/decks"));
    Files.writeString(folder.resolve("p/share/man/man1/other.1"), "theirs");
    Files.writeString(folder.resolve("p/share/grill/decks/mine.yaml"), "deck: mine");
    Files.writeString(folder.resolve("p/share/grill/default.db"), "answers");
    String before = shell("find p | sort").out();
    assertEquals(0, install("p", Map.of()).code());
    String archives = Installed.quoted(Installed.prefix()) + "/lib/grill/grill.jsa*";
    assertEquals(0, shell("cp " + archives + " p/lib/grill/").code());
    Result result =
        Installed.shell(
            Map.of("GRILL_HOME", "/data/of/mine"),
            "",
            "cd " + Installed.quoted(folder) + "; " + INSTALL + " --uninstall --prefix p");

    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("/data/of/mine"), result.out());
    assertEquals(before, shell("find p | sort").out());
  }

  @Test
  void uninstallingLeavesNoEmptyFolders() {
    installed("new/p");

    assertEquals(0, shell(INSTALL + " --uninstall --prefix new/p").code());
    assertFalse(Files.exists(folder.resolve("new/p")));
    assertEquals(0, shell(INSTALL + " --uninstall --prefix new/p").code());
  }

  @Test
  void filesOfAnEarlierVersionThatAreNoMoreAreRemoved() throws IOException {
    installed("p");
    Path prefix = folder.resolve("p");
    Files.writeString(prefix.resolve("lib/grill/old-1.0.jar"), "old");
    Files.createDirectories(prefix.resolve("share/grill/decks/fr"));
    Files.writeString(prefix.resolve("share/grill/decks/fr/gone.yaml"), "old");
    Files.writeString(prefix.resolve("share/grill/decks/fr/mine.yaml"), "mine");
    Path list = prefix.resolve("lib/grill/files");
    Files.writeString(
        list,
        "lib/grill/old-1.0.jar\nshare/grill/decks/fr/gone.yaml\nshare/grill/decks/fr/\n../outside\n"
            + Files.readString(list));
    Files.writeString(folder.resolve("outside"), "theirs");

    Result result = install("p", Map.of());

    assertEquals(0, result.code(), result.err());
    assertFalse(Files.exists(prefix.resolve("lib/grill/old-1.0.jar")));
    assertFalse(Files.exists(prefix.resolve("share/grill/decks/fr/gone.yaml")));
    assertTrue(Files.exists(prefix.resolve("share/grill/decks/fr/mine.yaml")));
    assertTrue(Files.exists(folder.resolve("outside")));
  }

  @Test
  void whatSomebodyPutBesideTheJarsStays() throws IOException {
    installed("p");
    Path prefix = folder.resolve("p");
    Files.writeString(prefix.resolve("lib/grill/notes.txt"), "mine");
    Files.createDirectories(prefix.resolve("lib/grill/native/other"));
    Files.writeString(prefix.resolve("lib/grill/native/other/driver.so"), "mine");

    Result again = install("p", Map.of());

    assertEquals(0, again.code(), again.err());
    assertEquals("mine", Files.readString(prefix.resolve("lib/grill/notes.txt")));
    assertEquals("mine", Files.readString(prefix.resolve("lib/grill/native/other/driver.so")));

    assertEquals(0, shell(INSTALL + " --uninstall --prefix p").code());

    assertEquals(
        "p/lib/grill/native/other/driver.so\np/lib/grill/notes.txt\n",
        shell("find p -type f | sort").out());
    assertEquals(0, install("p", Map.of()).code());
    assertEquals("mine", Files.readString(prefix.resolve("lib/grill/notes.txt")));
  }

  @Test
  void whatAnInstallerLeftThatWasKilledIsRemoved() throws IOException {
    Result killed =
        shell(
            "{ "
                + QUICKLY
                + " --prefix p & } ; installer=$!;"
                + " until ls -d p/.grill-install.*/lib/grill >/dev/null 2>&1; do :; done;"
                + " kill -9 $installer; wait $installer; ls -a p");
    assertTrue(killed.out().contains(".grill-install."), killed.out());

    Result next = install("p", Map.of());

    assertEquals(0, next.code(), next.err());
    assertFalse(shell("ls -a p").out().contains(".grill-install."));
  }

  @Test
  void anArchiveThatWasCutOffIsPassedOver() {
    String there = "cd " + Installed.quoted(whole) + "/lib/grill && ";
    assertEquals(0, shell("cp -p " + Installed.quoted(whole) + "/lib/grill/grill.jsa* .").code());

    for (String bytes : new String[] {"1000", "300000", "5000000"}) {
      Result cut =
          shell(
              there
                  + ("truncate -s " + bytes + " grill.jsa grill.jsa.screens")
                  + " && ../../bin/grill --version");
      assertEquals(0, cut.code(), bytes + ": " + cut.err());
      assertTrue(cut.out().startsWith("grill "), cut.out());
    }
    assertEquals(0, shell("cp -p grill.jsa* " + Installed.quoted(whole) + "/lib/grill").code());
  }

  @Test
  void anotherProgramsFilesAreNotOverwritten() throws IOException {
    Files.createDirectories(folder.resolve("p/bin"));
    Files.writeString(folder.resolve("p/bin/grill"), "#!/bin/sh\necho barbecue\n");

    Result result = install("p", Map.of());

    assertEquals(1, result.code());
    assertTrue(result.err().contains(folder + "/p/bin/grill"), result.err());
    assertEquals("p\np/bin\np/bin/grill\n", shell("find p | sort").out());
    assertTrue(Files.readString(folder.resolve("p/bin/grill")).contains("barbecue"));
  }

  @Test
  void aPrefixThatCannotBeWrittenIsSaidAndNothingIsLeft() throws IOException {
    Files.writeString(folder.resolve("p"), "a file");

    Result result = install("p/q", Map.of());

    assertEquals(1, result.code());
    assertTrue(result.err().contains("--prefix"), result.err());
    assertEquals("a file", Files.readString(folder.resolve("p")));
  }

  @Test
  void withoutATerminalRunSaysWhichCommandStarts() {
    Result result = shell(QUICKLY + " --prefix p --run");

    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().endsWith("Start with: " + folder + "/p/bin/grill\n"));
    Result onPath =
        shell("PATH=\"" + folder + "/p/bin:$PATH\"; " + QUICKLY + " --prefix p --run; grill due");
    assertTrue(onPath.out().contains("Start with: grill\n"), onPath.out());
    assertFalse(onPath.out().contains("is not on PATH"), onPath.out());
  }

  @Test
  void messagesFollowTheLocale() {
    Result chinese = Installed.shell(Map.of("LANG", "zh_CN.UTF-8"), "", INSTALL + " --help");
    Result english = Installed.shell(Map.of("LC_ALL", "C"), "", INSTALL + " --help");

    assertTrue(chinese.out().startsWith("用法："), chinese.out());
    assertTrue(english.out().startsWith("usage:"), english.out());
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    Result unknown = shell(INSTALL + " --perfix p");
    Result missing = shell(INSTALL + " --prefix");
    Result colon = shell(INSTALL + " --prefix a:b");
    Result empty = shell(INSTALL + " --prefix \"$UNSET\"");
    Result emptyToo = shell(INSTALL + " --prefix=");

    assertAll(
        () -> assertEquals(2, unknown.code()),
        () -> assertTrue(unknown.err().contains("--perfix"), unknown.err()),
        () -> assertEquals(2, missing.code()),
        () -> assertEquals(2, colon.code()),
        () -> assertEquals(2, empty.code()),
        () -> assertTrue(empty.err().contains("--prefix needs a folder"), empty.err()),
        () -> assertEquals(2, emptyToo.code()),
        () -> assertEquals("", shell("ls").out()));
  }

  @Test
  void aMissingJavaIsSaidWithTheCommandThatInstallsIt() {
    Result nothing =
        shell(
            TOOLS
                + "ln -s /bin/true tools/apt-get; unset JAVA_HOME; PATH=$PWD/tools "
                + INSTALL
                + " --prefix p");
    Result chinese =
        shell(
            TOOLS
                + "unset JAVA_HOME; LANG=zh_CN.UTF-8 PATH=$PWD/tools "
                + Installed.quoted(Installed.installer())
                + " --prefix p");

    assertEquals(1, nothing.code(), nothing.out());
    assertTrue(nothing.err().contains("Java 17 or newer"), nothing.err());
    assertTrue(nothing.err().contains("apt-get install -y default-jdk-headless\n"), nothing.err());
    assertEquals(1, chinese.code(), chinese.out());
    assertTrue(chinese.err().contains("需要 Java 17"), chinese.err());
    assertFalse(Files.exists(folder.resolve("p")));
  }

  @Test
  void withYesThePackageManagerIsAskedForWhatIsMissing() throws IOException {
    Result result =
        shell(
            TOOLS
                + "rm tools/id; printf '#!/bin/sh\\necho 0\\n' >tools/id;"
                + " printf '#!/bin/sh\\necho \"$@\" >>asked\\n' >tools/apt-get;"
                + " chmod +x tools/id tools/apt-get; unset JAVA_HOME; PATH=$PWD/tools "
                + INSTALL
                + " --prefix p --yes");

    assertEquals(
        "update\ninstall -y default-jdk-headless\n",
        Files.readString(folder.resolve("asked")),
        result.err());
    assertTrue(
        result.err().contains("running: apt-get update && apt-get install -y default-jdk-headless"),
        result.err());
  }

  @Test
  void anOldJavaIsSaidWithItsVersion() {
    Result old =
        shell(
            TOOLS
                + "printf '#!/bin/sh\\necho \"openjdk version \\\\\"11.0.2\\\\\"\" >&2\\n' >tools/java;"
                + " chmod +x tools/java; unset JAVA_HOME; PATH=$PWD/tools "
                + INSTALL
                + " --prefix p");

    assertEquals(1, old.code());
    assertTrue(old.err().contains("found Java 11"), old.err());
    assertTrue(old.err().contains("https://"), old.err());
  }

  /** Brings an installation to where a test wants one that is there already. */
  private void installed(String prefix) {
    try {
      Home.copy(quick, folder.resolve(prefix));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result install(String prefix, Map<String, String> environment) {
    return Installed.shell(
        environment,
        "",
        "cd " + Installed.quoted(folder) + " && " + QUICKLY + " --prefix " + prefix);
  }

  private Result shell(String script) {
    return Installed.shell(Map.of(), "", "cd " + Installed.quoted(folder) + " && " + script);
  }

  /** Path and hash of every file, the archive aside: it holds addresses and times. */
  private String files(String prefix) {
    return shell(
            "cd "
                + prefix
                + " && find . -type f ! -name 'grill.jsa*' -exec sha256sum {} + | sort -k 2")
        .out();
  }
}
