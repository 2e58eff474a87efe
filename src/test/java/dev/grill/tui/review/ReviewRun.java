package dev.grill.tui.review;

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

/** Presses keys on the screens of a review and has their effects done, as the loop does. */
public final class ReviewRun {

  final PaperBackend backend;
  Reviewing reviewing;
  Navigation navigation;
  boolean left;
  final List<Effect> effects = new ArrayList<>();
  long millis = 1_000;
  Screen screen;
  private final Lang lang;
  private final int minutes;
  private Size size = new Size(80, 24);

  ReviewRun(Lang lang, PaperBackend backend) throws Exception {
    this(lang, backend, 0);
  }

  ReviewRun(Lang lang, PaperBackend backend, int minutes) throws Exception {
    this.backend = backend;
    this.lang = lang;
    this.minutes = minutes;
    begin();
  }

  /** Begins a review, also after one was left. */
  void begin() throws Exception {
    Messages messages = Messages.of(lang);
    reviewing = new Reviewing(backend, messages, minutes, Runnable::run, () -> this.millis);
    navigation = Navigation.of(reviewing, messages);
    left = false;
    show(navigation.screen());
  }

  private void show(Screen next) {
    screen = navigation.show(next.resized(size));
  }

  Size size() {
    return size;
  }

  public ReviewRun resize(Size now) {
    size = now;
    show(screen);
    return this;
  }

  /** Presses keys by their names, a second between them; the effects are noted and done. */
  public ReviewRun press(String... keys) {
    for (String key : keys) {
      millis += 1_000;
      press(Key.named(key));
    }
    return this;
  }

  ReviewRun pressAfter(long wait, String key) {
    millis += wait;
    return press(Key.named(key));
  }

  public ReviewRun press(Key key) {
    Step step = screen.on(key, millis);
    effects.addAll(step.effects());
    left = !navigation.take(step, new QuietConsole(size));
    show(navigation.screen());
    if (left) {
      leave();
    }
    return this;
  }

  ReviewRun type(String text) {
    return press(new Key.Paste(text));
  }

  /** Lets time pass without a key, as the loop does where a screen asks for it. */
  ReviewRun waitFor(long wait) {
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

  ReviewAnswer answer() {
    return (ReviewAnswer) screen;
  }

  ReviewQuestion question() {
    return (ReviewQuestion) screen;
  }

  String notice() {
    return screen instanceof ReviewQuestion question
        ? question.box().notice().text()
        : screen instanceof ReviewAnswer answer
            ? answer.revealed().notice().text()
            : ((ReviewSummary) screen).notice().text();
  }
}
