package dev.grill.tui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyAction;
import dev.grill.tui.kit.Keymap;
import dev.grill.tui.kit.Keys;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyTablesTest {

  /** A screen with a table of its own has to be in the list, else its keys could not be bound. */
  @Test
  void everyTableThatFollowsTheKeymapIsListed() throws Exception {
    Set<Keys<?>> listed = new HashSet<>();
    for (KeyTables.Table table : KeyTables.ALL) {
      listed.add(table.keys());
    }
    Set<String> missing = new TreeSet<>();
    int found = 0;
    for (String name : classes()) {
      for (Field field :
          Class.forName(name, false, getClass().getClassLoader()).getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Keys.class) {
          field.setAccessible(true);
          Keys<?> keys = (Keys<?>) field.get(null);
          found++;
          if (isBindable(keys) && !listed.contains(keys)) {
            missing.add(name + "." + field.getName());
          }
        }
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(found > 10, "the search finds the tables");
  }

  private static List<String> classes() throws IOException {
    Path root = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(root.resolve("dev/grill/tui"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
          .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
          .toList();
    }
  }

  private static <A extends Enum<A>> boolean isBindable(Keys<A> keys) {
    for (Keys.Binding<A> row : keys.written()) {
      if (keys.isBindable(row)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theTablesAsWrittenHaveNothingInTheWay() {
    for (KeyAction action : KeyTables.actions()) {
      assertNull(KeyTables.clash(Keymap.STANDARD, action.name()), action.name());
      assertNull(
          KeyTables.clash(Keymap.STANDARD.with(action.name(), action.standard()), action.name()),
          action.name() + " has its own keys");
    }
  }

  @Test
  void whatMovesGradesOrGoesBackCannotBeBound() {
    for (String fixed : List.of("up", "move", "grade", "page", "scroll", "enter")) {
      assertNull(KeyTables.action(fixed), fixed);
    }
    for (String bindable : List.of("undo", "quit", "help", "review", "tick", "reveal", "back")) {
      assertEquals(bindable, KeyTables.action(bindable).name());
    }
  }

  @Test
  void aClashNamesTheOtherActionAndItsScreen() {
    KeyTables.Clash clash =
        KeyTables.clash(Keymap.STANDARD.with("bury", List.of(Key.named("x"))), "bury");
    assertEquals("tick", clash.action());
    assertEquals("screen.of.answer", clash.screen());
    assertEquals("x", clash.key().label());
  }

  @Test
  void anActionOfSeveralScreensIsFreeOnlyWhereItIsFreeOnAll() {
    Keymap map = Keymap.STANDARD.with("undo", List.of(Key.named("n")));
    assertEquals("note", KeyTables.clash(map, "undo").action());
    assertNull(KeyTables.clash(Keymap.STANDARD.with("undo", List.of(Key.named("U"))), "undo"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyActionAndScreenHasAName(Lang lang) {
    Messages messages = Messages.of(lang);
    for (KeyAction action : KeyTables.actions()) {
      assertFalse(messages.text(action.message()).isBlank());
      for (String screen : action.screens()) {
        assertFalse(messages.text(screen).isBlank());
      }
    }
  }
}
