package dev.grill.cli.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Home;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;
import dev.grill.tui.draw.Size;
import dev.grill.tui.home.HomeApplication;
import dev.grill.tui.home.HomeScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.QuietConsole;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Browsing a real library, begun at home, with keys pressed one after the other. */
class StoreBrowseTest {

  private static final Size SIZE = new Size(80, 24);
  private static final long DEADLINE_NANOS = 20_000_000_000L;

  @TempDir Path folder;
  private Home home;
  private Call call;
  private Navigation navigation;
  private Screen screen;

  @BeforeEach
  void openHome() throws Exception {
    home = Home.in(folder.resolve("home"));
    home.grill("deck", "add", "builtin:en").ok();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Environment around = home.surroundings(InputStream.nullInputStream(), out, out);
    Arguments arguments = Arguments.parse();
    call = new Call(around, arguments, new Output(out), new Output(out));
    StoreHome backend = new StoreHome(call, call.library());
    navigation =
        Navigation.of(
            new HomeApplication(backend, call.messages(), Runnable::run, () -> 0), call.messages());
    screen = navigation.screen();
  }

  @AfterEach
  void closeTheLibrary() throws Exception {
    call.close();
  }

  private void press(String... keys) {
    for (String key : keys) {
      screen = screen.resized(SIZE);
      follow(screen.on(Key.named(key), 0));
    }
  }

  private void follow(Step step) {
    navigation.take(step, new QuietConsole(SIZE));
    screen = navigation.screen();
  }

  private void find(String text) {
    press("/");
    text.codePoints().forEach(c -> press(c == ' ' ? "space" : Character.toString(c)));
    press("enter");
  }

  private String shown() {
    screen = screen.resized(SIZE);
    return screen.draw(SIZE, 0).text();
  }

  /** Until the texts are read, beside. */
  private String read() {
    long deadline = System.nanoTime() + DEADLINE_NANOS;
    while (screen.redrawAfter(0) > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(1_000_000);
      follow(screen.waited(0));
    }
    return shown();
  }

  private JsonNode show(String card) throws Exception {
    return home.grill("show", card, "--json").ok().json();
  }

  @Test
  void textsAreReadBesideAndSearched() {
    press("b");
    String all = read();
    assertTrue(all.contains("by deck ↑"), all);
    assertFalse(all.contains("…  …"), all);
    String first = all.lines().skip(4).findFirst().orElseThrow();
    String word = first.replace("▸", "").strip().split(" ")[1];
    find(word);
    assertTrue(shown().contains(first.strip().substring(0, 20)), shown());
    press("esc", "esc");
    assertTrue(screen instanceof HomeScreen, shown());
  }

  @Test
  void aDeckSelectedAtHomeIsWhatBrowsingBeginsWith() {
    press("down", "b");
    assertTrue(read().contains("/ deck:sea-en"), shown());
    assertTrue(shown().contains(" of "), shown());
    press("q", "b");
    assertTrue(read().contains("/ deck:sea-en"), shown());
  }

  @Test
  void whatIsDoneToACardIsInTheLog() throws Exception {
    String card = home.grill("cards", "--json").ok().json().at("/cards/0/card").asText();
    home.grill("grade", card, "4").ok();
    press("b");
    read();
    press("s");
    assertEquals("suspended", show(card).get("state").asText());
    press("u");
    assertEquals("scheduled", show(card).get("state").asText());
    press("b");
    assertEquals("buried", show(card).get("state").asText());
    press("u", "R", "y");
    assertTrue(shown().contains("is new again"), shown());
    JsonNode reset = show(card);
    assertEquals("new", reset.get("state").asText());
    assertTrue(reset.get("schedule").isNull());
    assertEquals(1, reset.get("reviews").asInt());
    assertEquals(1, home.grill("history", card, "--json").ok().json().get("reviews").size());
    press("enter", "end");
    assertTrue(shown().contains("reset"), shown());
    JsonNode undone = home.grill("undo", "--json").ok().json();
    assertEquals(card, undone.get("card").asText());
    assertEquals(
        "scheduled", show(card).get("state").asText(), "the reset was the last thing done");
  }

  @Test
  void theCountsAtHomeFollowWhatWasDone() {
    int before = newCards();
    press("b");
    read();
    press("s", "q");
    assertTrue(screen instanceof HomeScreen, shown());
    assertEquals(before - 1, newCards());
  }

  private int newCards() {
    return ((HomeScreen) screen).facts().figures().all().cards();
  }
}
