package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decks can be added from: archives, repositories, sets of built-in decks, linked folders. */
class SourceKindsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void makeAHome() {
    home = Home.in(folder.resolve("home"));
  }

  private static String deck(String id, String question) {
    return "deck: "
        + id
        + "\ntitle: T\nversion: 1.0.0\ncards:\n  - {id: a, question: "
        + question
        + ", answer: yes it is}\n";
  }

  private List<String> decks() throws IOException {
    return home.grill("deck", "list", "--json").ok().json().findValuesAsText("deck");
  }

  // ---- archives ----

  private interface Members {
    void write(ZipOutputStream zip) throws IOException;
  }

  private Path zip(Charset names, Members members) throws IOException {
    Path file = folder.resolve("decks.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, names)) {
      members.write(zip);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Refused with exit 3, one message, and nothing changed. */
  private String refused(String... source) throws IOException {
    home.grill("config", "set", "learner", "ada").ok();
    home.grill("deck", "add", "builtin:en").ok();
    Map<String, String> before = withoutTimes(home.folder());
    String[] args = new String[source.length + 2];
    args[0] = "deck";
    args[1] = "add";
    System.arraycopy(source, 0, args, 2, source.length);
    Home.Run run = assertTimeoutPreemptively(LIMIT, () -> home.grill(args));
    assertEquals(3, run.exit(), run.err());
    assertEquals("", run.out());
    assertEquals(before, withoutTimes(home.folder()));
    return run.err();
  }

  private static Map<String, String> withoutTimes(Path folder) throws IOException {
    return new TreeMap<>(Home.contents(folder));
  }

  @Test
  void anArchiveIsReadAsAFolderIs() throws IOException {
    Path file =
        zip(
            StandardCharsets.UTF_8,
            zip -> {
              put(zip, "group/one.yaml", deck("one", "One?"));
              put(zip, "group/two.yml", deck("two", "Two?"));
              put(zip, "group/.hidden.yaml", deck("hidden", "No?"));
              put(zip, "README.md", "not a deck");
            });
    home.grill("deck", "add", file.toString()).ok();
    assertEquals(List.of("one", "two"), decks());
    assertEquals(
        "One?", home.grill("show", "one/a", "--json").ok().json().get("question").asText());
    assertTrue(home.grill("deck", "add", file.toString()).ok().out().contains("nothing changed"));
  }

  @Test
  void anErrorInAnArchiveNamesItsMember() throws IOException {
    Path file =
        zip(
            StandardCharsets.UTF_8,
            zip -> put(zip, "a/one.yaml", deck("one", "").replace("T", "")));
    String said = refused(file.toString());
    assertTrue(said.contains("decks.zip/a/one.yaml:"), said);
    assertFalse(said.contains("grill-source-"), said);
  }

  @Test
  void namesOfWindowsInChineseAreRead() throws IOException {
    Path file = zip(Charset.forName("GB18030"), zip -> put(zip, "卡组/一.yaml", deck("one", "One?")));
    home.grill("deck", "add", file.toString()).ok();
    assertEquals(List.of("one"), decks());
  }

  @Test
  void aNameThatLeadsOutIsRefused() throws IOException {
    for (String name :
        List.of("../evil.yaml", "a/../../evil.yaml", "/tmp/evil.yaml", "..\\e.yaml")) {
      Path file = zip(StandardCharsets.UTF_8, zip -> put(zip, name, deck("evil", "Q?")));
      assertTrue(refused(file.toString()).contains("leads out"), name);
    }
    assertFalse(Files.exists(folder.resolve("evil.yaml")));
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] zeros = new byte[1 << 20];
    Path file =
        zip(
            StandardCharsets.UTF_8,
            zip -> {
              for (int i = 0; i < 20; i++) {
                zip.putNextEntry(new ZipEntry("bomb" + i + ".yaml"));
                for (int part = 0; part < 20; part++) {
                  zip.write(zeros);
                }
                zip.closeEntry();
              }
            });
    assertTrue(refused(file.toString()).contains("unpacks to more than 256 MiB"));
  }

  @Test
  void aCutOffEncryptedOrLinkedArchiveIsRefused() throws IOException {
    Path file = zip(StandardCharsets.UTF_8, zip -> put(zip, "one.yaml", deck("one", "One?")));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 30));
    assertTrue(refused(file.toString()).contains("cut off or damaged"));
    byte[] comment = whole.clone();
    comment[whole.length - 2] = 1; // longer than the file
    Files.write(file, comment);
    assertTrue(refused(file.toString()).contains("cut off or damaged"));
    int header = header(whole);
    byte[] encrypted = whole.clone();
    encrypted[header + 8] |= 1;
    Files.write(file, encrypted);
    assertTrue(refused(file.toString()).contains("password"));
    byte[] link = whole.clone();
    link[header + 5] = 3;
    ByteBuffer.wrap(link).order(ByteOrder.LITTLE_ENDIAN).putInt(header + 38, 0xA1FF << 16);
    Files.write(file, link);
    assertTrue(refused(file.toString()).contains("symbolic link"));
    Files.writeString(file, "no archive");
    assertTrue(refused(file.toString()).contains("no zip archive"));
  }

  /** Where the only entry of the directory begins. */
  private static int header(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = zip.length - 4;
    while (bytes.getInt(at) != 0x02014b50) {
      at--;
    }
    return at;
  }

  // ---- repositories ----

  private void git(Path in, String... args) throws Exception {
    String[] command = new String[args.length + 5];
    command[0] = "git";
    command[1] = "-c";
    command[2] = "user.name=a";
    command[3] = "-c";
    command[4] = "user.email=a@b";
    System.arraycopy(args, 0, command, 5, args.length);
    Process process =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("git.log").toFile())
            .start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("git.log")));
  }

  private Path repository() throws Exception {
    Path repository = Files.createDirectories(folder.resolve("repo"));
    git(repository, "init", "-q", "-b", "main");
    Files.writeString(repository.resolve("one.yaml"), deck("one", "One?"));
    git(repository, "add", ".");
    git(repository, "commit", "-qm", "one");
    git(repository, "tag", "v1");
    return repository;
  }

  private void commit(Path repository, String question) throws Exception {
    Files.writeString(
        repository.resolve("one.yaml"), deck("one", question).replace("1.0.0", "1.1.0"));
    git(repository, "commit", "-qam", "better");
  }

  @Test
  void aRepositoryIsAddedAndUpdated() throws Exception {
    Path repository = repository();
    String source = "git+" + repository;
    home.grill("deck", "add", source).ok();
    home.grill("grade", "one/a", "5").ok();
    assertTrue(home.grill("deck", "add", source).ok().out().contains("nothing changed"));
    commit(repository, "What is one?");
    home.grill("deck", "update", "--yes").ok();
    var shown = home.grill("show", "one/a", "--json").ok().json();
    assertEquals("What is one?", shown.get("question").asText());
    assertEquals(1, shown.get("reviews").asInt());
  }

  @Test
  void aTagStaysWhatItIs() throws Exception {
    Path repository = repository();
    commit(repository, "What is one?");
    home.grill("deck", "add", "--ref", "v1", "git+" + repository).ok();
    assertEquals(
        "One?", home.grill("show", "one/a", "--json").ok().json().get("question").asText());
    assertTrue(home.grill("deck", "update", "--yes").ok().out().contains("nothing new"));
    assertTrue(refused("git+" + repository, "--ref", "nosuch").contains("nosuch"));
  }

  @Test
  void whatWouldRunAProgramIsRefused() throws Exception {
    Path made = folder.resolve("made");
    for (String source :
        List.of(
            "ext::touch " + made,
            "git+ext::touch " + made,
            "git+--upload-pack=touch " + made,
            "ssh://-oProxyCommand=touch/x",
            "fd::3")) {
      assertTrue(refused(source).contains("refused"), source);
    }
    assertFalse(Files.exists(made));
    Path repository = repository();
    assertTrue(
        refused("git+" + repository, "--ref", "--upload-pack=touch " + made).contains("refused"));
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() throws Exception {
    home.with("GRILL_GIT_SECONDS", "2");
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String said = refused("git://127.0.0.1:" + silent.getLocalPort() + "/x");
      assertTrue(said.contains("within 2 seconds"), said);
    }
  }

  @Test
  void aPathThatIsNoRepositoryAndAnAddressOfAFileAreSaid() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertTrue(refused("git+" + empty).contains("git could not read"));
    assertTrue(refused("git+" + folder.resolve("nosuch")).contains("there is no file"));
    assertTrue(refused("https://example.org/deck.yaml").contains("Download it"));
  }

  // ---- built-in sets, wrong wishes ----

  @Test
  void oneSetOfTheBuiltInDecksIsAddedThenTheRest() throws IOException {
    home.grill("deck", "add", "builtin:en/sea").ok();
    assertEquals(List.of("sea-en"), decks());
    home.grill("deck", "add", "builtin:en").ok();
    assertEquals(List.of("sea-en", "sums-en"), decks());
    assertEquals(3, home.grill("deck", "add", "builtin:en/nosuch").exit());
  }

  @Test
  void wishesThatDoNotFitTheSourceAreUsage() throws Exception {
    Path file = zip(StandardCharsets.UTF_8, zip -> put(zip, "one.yaml", deck("one", "One?")));
    assertEquals(2, home.grill("deck", "add", "--link", file.toString()).exit());
    assertEquals(2, home.grill("deck", "add", "--ref", "v1", file.toString()).exit());
    assertEquals(2, home.grill("deck", "add", "--id", "Not An Id", file.toString()).exit());
  }

  // ---- linked folders ----

  private Path linked() throws IOException {
    Path linked = Files.createDirectories(folder.resolve("linked"));
    Files.writeString(linked.resolve("one.yaml"), deck("one", "What is one?"));
    home.grill("deck", "add", "--link", linked.toString()).ok();
    home.grill("grade", "one/a", "5").ok();
    return linked;
  }

  @Test
  void aNewFileOfALinkedFolderIsTakenInAndSaidOnce() throws IOException {
    Path linked = linked();
    Files.createDirectories(linked.resolve("sub"));
    Files.writeString(linked.resolve("sub/two.yaml"), deck("two", "Two?"));
    Home.Run due = home.grill("due").ok();
    assertTrue(due.err().contains("two with 1 card"), due.err());
    assertEquals(List.of("one", "two"), decks());
    assertEquals("", home.grill("due").ok().err());
    home.grill("deck", "remove", "two", "--yes").ok();
    assertEquals("", home.grill("due").ok().err());
    assertEquals(List.of("one"), decks());
  }

  @Test
  void aNewFileWithErrorsIsSaidUntilItIsMended() throws IOException {
    Path linked = linked();
    Files.writeString(linked.resolve("two.yaml"), deck("two", "Two?").replace("answer", "anser"));
    assertTrue(home.grill("due").ok().err().contains("two.yaml"));
    assertTrue(home.grill("due").ok().err().contains("two.yaml"));
    Files.writeString(linked.resolve("two.yaml"), deck("two", "Two?"));
    home.grill("due").ok();
    assertEquals(List.of("one", "two"), decks());
  }

  @Test
  void aFileThatWasRenamedIsFollowedAndOneThatWentIsSaid() throws IOException {
    Path linked = linked();
    Files.move(linked.resolve("one.yaml"), linked.resolve("uno.yaml"));
    Home.Run renamed = home.grill("due").ok();
    assertTrue(renamed.err().contains("uno.yaml"), renamed.err());
    assertFalse(renamed.err().contains("is gone"), renamed.err());
    assertEquals("", home.grill("due").ok().err());
    Files.delete(linked.resolve("uno.yaml"));
    assertTrue(home.grill("due").ok().err().contains("is gone"));
    assertEquals(1, home.grill("show", "one/a", "--json").ok().json().get("reviews").asInt());
  }

  @Test
  void aCardThatMovesBetweenLinkedFilesTakesItsProgressAlong() throws IOException {
    Path linked = linked();
    var before = home.grill("show", "one/a", "--json").ok().json().get("schedule");
    Files.writeString(
        linked.resolve("one.yaml"),
        "deck: one\ntitle: T\ncards:\n  - {id: b, question: Other?, answer: no}\n");
    Files.writeString(linked.resolve("two.yaml"), deck("two", "What is one?"));
    Home.Run due = home.grill("due").ok();
    assertTrue(due.err().contains("one/a is now two/a"), due.err());
    assertEquals(before, home.grill("show", "two/a", "--json").ok().json().get("schedule"));
    assertEquals(1, home.grill("history", "two/a", "--json").ok().json().get("reviews").size());
    home.grill("undo").ok();
    assertTrue(home.grill("show", "two/a", "--json").ok().json().get("schedule").isNull());
  }

  @Test
  void aCorrectedQuestionWithoutIdKeepsItsProgressInALinkedFile() throws IOException {
    Path file = folder.resolve("own.yaml");
    String text = "deck: own\ntitle: O\ncards:\n  - question: What is attetion?\n    answer: A\n";
    Files.writeString(file, text);
    home.grill("deck", "add", "--link", file.toString()).ok();
    String card = home.grill("cards", "--json").ok().json().at("/cards/0/card").asText();
    home.grill("grade", card, "5").ok();
    Files.writeString(file, text.replace("attetion", "attention"));
    Home.Run run = home.grill("cards", "--json").ok();
    assertTrue(run.err().contains("its progress goes with it"), run.err());
    assertEquals("scheduled", run.json().at("/cards/0/state").asText());
    assertEquals(1, home.grill("history", "--json").ok().json().get("reviews").size());
    home.grill("deck", "remove", "own", "--forget", "--yes").ok();
    assertEquals(0, home.grill("history", "--json").ok().json().get("reviews").size());
  }
}
