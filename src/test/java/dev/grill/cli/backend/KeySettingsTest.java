package dev.grill.cli.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home;
import dev.grill.tui.home.KeyTables;
import dev.grill.tui.kit.KeyAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code grill config} and the keys. */
class KeySettingsTest {

  @TempDir Path folder;
  private Home home;
  private Path config;

  @BeforeEach
  void nameTheHome() {
    home = Home.in(folder);
    config = folder.resolve("config.yaml");
  }

  @Test
  void oneKeyOrSeveralAreSavedByTheirNames() throws Exception {
    assertEquals(
        "keys.undo: U ctrl-t\n", home.grill("config", "set", "keys.undo", "U, Ctrl-T").ok().out());
    assertEquals("keys.undo: U ctrl-t\n", Files.readString(config));
    home.grill("config", "set", "keys.help", "?").ok();
    assertEquals("keys.undo: U ctrl-t\nkeys.help: \"?\"\n", Files.readString(config));
    assertEquals("U ctrl-t\n", home.grill("config", "get", "keys.undo").ok().out());
    assertEquals("h f4\n", home.grill("config", "get", "keys.hint").ok().out());
  }

  @Test
  void theListHasThoseThatAreBound() throws Exception {
    assertFalse(home.grill("config", "list").ok().out().contains("keys."));
    home.grill("config", "set", "keys.undo", "U").ok();
    Home.Run list = home.grill("config", "list").ok();
    assertTrue(list.out().contains("keys.undo"), list.out());
    assertEquals("", list.err());
    var rows = home.grill("config", "list", "--json").ok().json().get("settings");
    var last = rows.get(rows.size() - 1);
    assertEquals("keys.undo", last.get("key").asText());
    assertEquals("U", last.get("value").asText());
    assertEquals("u", last.get("default").asText());
    assertTrue(last.get("set").asBoolean());
  }

  @Test
  void aConflictIsRefusedWithTheOtherActionNamed() throws Exception {
    Home.Run run = home.grill("config", "set", "keys.bury", "x");
    assertEquals(2, run.exit());
    assertEquals(1, run.errLines().size());
    assertTrue(run.err().contains("keys.bury cannot have x"), run.err());
    assertTrue(run.err().contains("\"answer\" it is tick"), run.err());
    assertFalse(Files.exists(config));
    home.grill("config", "set", "keys.tick", "t").ok();
    home.grill("config", "set", "keys.bury", "x").ok();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "esc", "3", "up", "ctrl-c", "undo", "u esc"})
  void whatIsNoKeyIsRefused(String value) {
    Home.Run run = home.grill("config", "set", "keys.undo", value);
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("keys.undo does not take"), run.err());
    assertFalse(Files.exists(config));
  }

  @Test
  void anUnknownActionIsAnsweredWithTheNearest() {
    Home.Run run = home.grill("config", "set", "keys.unod", "u");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("did you mean \"keys.undo\"?"), run.err());
    assertEquals(2, home.grill("config", "get", "keys.zzzzzzzz").exit());
  }

  @Test
  void defaultTakesTheKeysOutOfTheFile() throws Exception {
    Files.writeString(config, "# mine\nkeys.undo: U # left hand\nnew-per-day: 5\n");
    assertEquals("keys.undo: u\n", home.grill("config", "set", "keys.undo", "default").ok().out());
    assertEquals("# mine\nnew-per-day: 5\n", Files.readString(config));
  }

  @Test
  void keysWrittenByHandThatAreNoneStopNothing() throws Exception {
    Files.writeString(config, "keys.undo: nonsense\nkeys.nothing: x\n");
    home.grill("due", "--short").ok();
    Home.Run list = home.grill("config", "list").ok();
    assertTrue(list.err().contains("keys.nothing"), list.err());
    home.grill("config", "set", "keys.undo", "U").ok();
  }

  @Test
  void theManualNamesEveryActionWithItsKeys() {
    String manual = home.grill("man").ok().out();
    for (KeyAction action : KeyTables.actions()) {
      assertTrue(manual.contains("keys." + action.name().replace("-", "\\-")), action.name());
    }
  }
}
