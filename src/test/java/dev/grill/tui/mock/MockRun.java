package dev.grill.tui.mock;

import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.QuietConsole;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.List;

/** Presses keys on the screens of an interview and has their effects done, as the loop does. */
final class MockRun {

  final PaperMock paper;
  final Mocking mocking;
  final Navigation navigation;
  final List<Effect> effects = new ArrayList<>();
  long millis = 1_000;
  Screen screen;
  private Size size = new Size(80, 24);

  MockRun(Lang lang, PaperMock paper) throws Exception {
    this.paper = paper;
    Messages messages = Messages.of(lang);
    mocking = new Mocking(paper, messages, Runnable::run, () -> this.millis);
    navigation = Navigation.of(mocking, messages);
    show(navigation.screen());
  }

  private void show(Screen next) {
    screen = navigation.show(next.resized(size));
  }

  MockRun resize(Size now) {
    size = now;
    show(screen);
    return this;
  }

  /** Presses keys by their names, a second between them; the effects are noted and done. */
  MockRun press(String... keys) {
    for (String key : keys) {
      pressAfter(1_000, Key.named(key));
    }
    return this;
  }

  MockRun pressAfter(long wait, Key key) {
    millis += wait;
    Step step = screen.on(key, millis);
    effects.addAll(step.effects());
    boolean left = !navigation.take(step, new QuietConsole(size));
    show(navigation.screen());
    if (left) {
      leave();
    }
    return this;
  }

  MockRun type(String text) {
    return pressAfter(0, new Key.Paste(text));
  }

  /** Types an answer and goes on to the next question. */
  MockRun answer(String text) {
    return type(text).press("f2");
  }

  /** Lets time pass without a key, as the loop does where a screen asks for it. */
  MockRun waitFor(long wait) {
    millis += wait;
    navigation.take(screen.waited(millis), new QuietConsole(size));
    show(navigation.screen());
    return this;
  }

  private void leave() {
    try {
      navigation.leave();
    } catch (Failure e) {
      throw new AssertionError(e);
    }
  }

  String picture() {
    return screen.draw(size, millis).text();
  }

  MockAsking asking() {
    return (MockAsking) screen;
  }

  MockGrading grading() {
    return (MockGrading) screen;
  }

  MockResult result() {
    return (MockResult) screen;
  }
}
