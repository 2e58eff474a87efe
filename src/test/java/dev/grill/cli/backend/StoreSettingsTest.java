package dev.grill.cli.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Home;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;
import dev.grill.tui.draw.Size;
import dev.grill.tui.home.HomeApplication;
import dev.grill.tui.home.HomeScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keymap;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.QuietConsole;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings and decks opened from home over a real library and a real settings file. */
class StoreSettingsTest {

  private static final Size SIZE = new Size(120, 30);
  private static final String FILE =
      "# mine\nnew-per-day: 7 # not too many\n\nlanguage: en\nlearner: 'Ada # L' # me\n";

  private static final String DECK =
      """
      deck: mine
      title: Mine
      cards:
        - id: one
          question: What is it?
          answer: |
            It is this.
          points:
            - point: It is this
      """;

  @TempDir Path folder;
  private Home home;
  private Path config;
  private Call call;
  private Navigation navigation;
  private Screen screen;
  private long millis;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeEach
  void open() throws Exception {
    home = Home.in(folder.resolve("home")).with("GRILL_LANG", null);
    assertEquals(0, home.grill("deck", "add", "builtin:en").exit());
    config = home.folder().resolve("config.yaml");
    Files.writeString(config, FILE);
    Environment around = home.surroundings(InputStream.nullInputStream(), told, told);
    Arguments arguments = Arguments.parse();
    call = new Call(around, arguments, new Output(told), new Output(told));
    StoreHome backend = new StoreHome(call, call.libraryToFill());
    navigation =
        Navigation.of(
            new HomeApplication(backend, call.messages(), Runnable::run, () -> millis),
            call.messages());
    screen = navigation.screen();
  }

  @AfterEach
  void close() throws Exception {
    Keymap.use(Keymap.STANDARD);
    call.close();
  }

  private void press(String... keys) {
    for (String key : keys) {
      millis += 1000;
      screen = screen.resized(SIZE);
      take(screen.on(Key.named(key), millis));
    }
  }

  private void type(String text) {
    text.codePoints().forEach(c -> press(c == ' ' ? "space" : Character.toString(c)));
  }

  private void take(Step step) {
    navigation.take(step, new QuietConsole(SIZE));
    screen = navigation.screen();
  }

  private String shown() {
    return screen.resized(SIZE).draw(SIZE, millis).text();
  }

  private String saved() throws Exception {
    return Files.readString(config);
  }

  /** Opens the settings with a row selected. */
  private void select(String filter) {
    press(",", "/");
    type(filter);
    press("enter");
  }

  @Test
  void aValueIsSavedWithEveryCommentAndCountsAtOnce() throws Exception {
    assertTrue(shown().contains("7 new"), shown());
    select("new-per");
    press("enter", "backspace");
    type("12");
    press("enter");
    assertEquals(FILE.replace("day: 7 #", "day: 12 #"), saved());
    press("esc", "esc");
    assertInstanceOf(HomeScreen.class, screen);
    assertTrue(shown().contains("12 new"), shown());
  }

  @Test
  void aValueThatIsNoneIsSaidAndNothingChanges() throws Exception {
    select("new-per");
    press("enter");
    type("x");
    press("enter");
    assertTrue(shown().contains("! new-per-day does not take \"7x\"; it takes a whole number"));
    assertEquals(FILE, saved());
    press("esc", "d");
    assertFalse(saved().contains("new-per-day"));
    assertTrue(saved().contains("learner: 'Ada # L' # me"), saved());
  }

  @Test
  void theLanguageChangesEverywhereAtOnceAndBack() throws Exception {
    select("language");
    press("enter");
    assertTrue(shown().contains("设置") && shown().contains("▸ 语言"), shown());
    assertTrue(saved().contains("\nlanguage: zh\n"), saved());
    press("enter");
    assertTrue(shown().contains("▸ Language"), shown());
    press("enter", "esc", "esc");
    assertTrue(shown().contains("今天"), shown());
    press(",", "?");
    assertTrue(shown().contains("帮助"), shown());
  }

  @Test
  void aKeyIsBoundByPressingItAndConflictsAreRefused() throws Exception {
    press(",", "end", "enter", "/");
    type("stats");
    press("enter", "enter", "n");
    assertTrue(shown().contains("! keys.stats cannot have n"), shown());
    assertTrue(shown().contains("is new (more new cards"), shown());
    assertEquals(FILE, saved());
    press("x");
    assertTrue(shown().contains("*x"), shown());
    assertEquals(FILE + "keys.stats: x\n", saved());
    press("esc", "esc", "esc");
    assertTrue(shown().contains("x stats"), shown());
    press("?");
    assertTrue(Pattern.compile("\\bx +[a-z]").matcher(shown()).find(), shown());
    press("esc", ",", "end", "enter", "/");
    type("stats");
    press("enter", "d");
    assertEquals(FILE, saved());
    press("esc", "esc", "esc");
    assertTrue(shown().contains("s stats"), shown());
  }

  @Test
  void decksAreChosenAndHomeFollows() throws Exception {
    assertTrue(shown().contains("All decks"), shown());
    press(",", "/");
    type("decks");
    press("enter", "enter", "space", "enter");
    assertTrue(saved().contains("\ndecks: "), saved());
    press("esc", "esc");
    assertTrue(shown().contains("Chosen decks"), shown());
    assertEquals("", told.toString(), "nothing is written over the screens");
  }

  @Test
  void whatAnotherProgramWroteMeanwhileIsKept() throws Exception {
    press(",");
    Files.writeString(config, FILE + "editor: nano\n");
    press("/");
    type("leech");
    press("enter", "enter", "backspace");
    type("3");
    press("enter");
    assertEquals(FILE + "editor: nano\nleech-after: 3\n", saved());
  }

  // ---- decks ----

  private void read() {
    for (int i = 0; i < 2000 && screen.redrawAfter(millis) > 0; i++) {
      take(screen.waited(millis));
      LockSupport.parkNanos(1_000_000);
    }
    assertEquals(0, screen.redrawAfter(millis), "the files are read");
  }

  @Test
  void aFileIsAddedShowsWhatIsWrongLaterAndIsTakenOut() throws Exception {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, DECK);
    press("d");
    read();
    assertTrue(shown().contains("built-in  ✓"), shown());
    press("a");
    type(folder.resolve("none.yaml").toString());
    press("enter");
    assertTrue(shown().contains("none.yaml:1:1: no such file"), shown());
    press("esc", "a", "tab");
    type(file.toString());
    press("enter");
    assertTrue(shown().contains("1 deck added"), shown());
    Files.writeString(file, Files.readString(file).replaceFirst("answer:", "anwser:"));
    press("c");
    read();
    press("/");
    type("mine");
    press("enter");
    assertTrue(shown().contains("linked"), shown());
    assertTrue(shown().contains("✗ "), shown());
    assertTrue(shown().contains("Line "), shown());
    press("enter");
    assertTrue(shown().contains("✗ line "), shown());
    press("esc", "r", "y");
    assertFalse(shown().contains("linked"), shown());
    assertTrue(Files.exists(file), "the person's own file stays");
  }
}
