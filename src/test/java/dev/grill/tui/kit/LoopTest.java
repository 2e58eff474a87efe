package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Grid;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.draw.Theme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopTest {

  private static final Size SIZE = new Size(60, 16);

  /** Gives keys that were thought of before and notes what it is asked for. */
  private static final class Script implements Console {
    private final Deque<Key> keys = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private final Size size;
    private final Grid grid;
    private boolean disturbed = true;

    Script(String... names) {
      this(SIZE, names);
    }

    Script(Size size, String... names) {
      this.size = size;
      grid = new Grid(size, false);
      for (String name : names) {
        keys.add(Key.named(name));
      }
    }

    @Override
    public Size size() {
      return size;
    }

    @Override
    public void write(String sequences) {
      grid.feed(sequences);
    }

    @Override
    public Key read(long millis) {
      return keys.poll();
    }

    @Override
    public boolean wasDisturbed() {
      boolean was = disturbed;
      disturbed = false;
      return was;
    }

    @Override
    public boolean isGone() {
      return keys.isEmpty();
    }

    @Override
    public void discardTyped() {
      notes.add("discard");
    }

    @Override
    public void suspend() {
      notes.add("suspend");
      disturbed = true;
    }

    @Override
    public void copy(String text) {
      notes.add("copy " + text);
    }
  }

  /** Notes the effects that are done. */
  private static final class Recorder implements Application {
    private final List<Effect> performed = new ArrayList<>();
    private final Screen first;

    Recorder(Screen first) {
      this.first = first;
    }

    @Override
    public Screen open(Screen from) {
      return first;
    }
  }

  private record Save(int number) implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) {
      navigation.application(Recorder.class).performed.add(this);
      return new Counter(((Counter) navigation.screen()).presses(), "saved");
    }
  }

  /** Counts presses of {@code s} and asks to save each. */
  private record Counter(int presses, String outcome) implements Screen {
    @Override
    public Step on(Key key, long millis) {
      return switch (key.name()) {
        case "s" -> Step.to(new Counter(presses + 1, outcome), new Save(presses + 1));
        case "y" -> Step.to(this, new Effect.Copy("text"), Effect.DISCARD_TYPED);
        case "q" -> Step.to(this, Effect.QUIT, new Save(99));
        default -> Step.to(this);
      };
    }

    @Override
    public Picture draw(Size size, long millis) {
      Picture picture = new Picture(size);
      picture.canvas().text(0, 0, presses + " " + outcome, CellStyle.PRIMARY);
      return picture;
    }
  }

  private static Screen run(Script console, List<Effect> performed) throws Exception {
    Recorder recorder = new Recorder(new Counter(0, "new"));
    Screen last = run(console, Lang.EN, recorder);
    performed.addAll(recorder.performed);
    return last;
  }

  private static Screen run(Script console, Lang lang, Application application) throws Exception {
    Messages messages = Messages.of(lang);
    Navigation navigation = Navigation.of(application, messages);
    new Loop(console, () -> Theme.NONE, navigation, messages, () -> 0).run(() -> {});
    return navigation.screen();
  }

  @Test
  void effectsAreDoneBeforeTheNextPictureAndMayChangeTheScreen() throws Exception {
    Script console = new Script("s", "x", "x");
    List<Effect> performed = new ArrayList<>();
    assertEquals(new Counter(1, "saved"), run(console, performed));
    assertEquals(List.of(new Save(1)), performed);
    assertTrue(console.grid.letters(0).startsWith("1 saved "));
  }

  @Test
  void quittingLeavesTheRestUndone() throws Exception {
    List<Effect> performed = new ArrayList<>();
    run(new Script("s", "q", "s", "s"), performed);
    assertEquals(List.of(new Save(1)), performed);
  }

  @Test
  void controlCLeavesAndControlZSuspendsFromEveryScreen() throws Exception {
    Script console = new Script("ctrl-z", "y", "ctrl-c", "s", "s");
    List<Effect> performed = new ArrayList<>();
    run(console, performed);
    assertEquals(List.of("suspend", "copy text", "discard"), console.notes);
    assertEquals(List.of(), performed);
  }

  @Test
  void aTerminalTooSmallIsToldSoInBothLanguages() throws Exception {
    for (Lang lang : Lang.values()) {
      Script console = new Script(new Size(59, 16), "x", "x");
      run(console, lang, from -> new Counter(0, "never drawn"));
      String shown = console.grid.letters(7) + console.grid.letters(8);
      assertTrue(shown.contains("60×16") && shown.contains("59×16"), shown);
    }
  }

  /** A person at a keyboard: keys at their times, each noted with what is shown when it comes. */
  private static final class Typist implements Console {
    private final Grid grid = new Grid(SIZE, false);
    private final long[] times;
    private final Key[] keys;
    private final List<String> shown = new ArrayList<>();
    private int at;
    private long now;
    private long drawing;

    /** Keys as {@code TIME:NAME}, in milliseconds. */
    Typist(String... timed) {
      times = new long[timed.length];
      keys = new Key[timed.length];
      for (int i = 0; i < timed.length; i++) {
        String[] parts = timed[i].split(":");
        times[i] = Long.parseLong(parts[0]);
        keys[i] = parts[1].equals("paste") ? new Key.Paste("s") : Key.named(parts[1]);
      }
    }

    /** On a line so slow that every picture takes some milliseconds. */
    Typist drawing(long millis) {
      drawing = millis;
      return this;
    }

    @Override
    public Size size() {
      return SIZE;
    }

    @Override
    public void write(String sequences) {
      grid.feed(sequences);
      now += drawing;
    }

    @Override
    public Key read(long millis) {
      shown.add(now + " " + grid.letters(0).strip());
      if (at == keys.length) {
        now += millis == 0 ? 1000 : millis;
        at += millis == 0 ? 1 : 0; // nobody is there any more
        return null;
      }
      if (millis > 0 && times[at] >= now + millis) {
        now += millis;
        return null;
      }
      now = Math.max(now, times[at]);
      return keys[at++];
    }

    @Override
    public boolean wasDisturbed() {
      return false;
    }

    @Override
    public boolean isGone() {
      return at > keys.length;
    }

    @Override
    public void discardTyped() {}

    @Override
    public void suspend() {}

    @Override
    public void copy(String text) {}
  }

  /** Grades with {@code s}, a guarded key; says when, and what it was told. */
  private record Grader(String said, String graded) implements Screen {
    @Override
    public boolean isGuarded(Key key) {
      return key.name().equals("s");
    }

    @Override
    public Step on(Key key, long millis) {
      return Step.to(isGuarded(key) ? new Grader("", graded + millis + " ") : this);
    }

    @Override
    public Screen noted(Notice notice) {
      return new Grader(notice.text(), graded);
    }

    @Override
    public Picture draw(Size size, long millis) {
      Picture picture = new Picture(size);
      picture.canvas().text(0, 0, said, CellStyle.PRIMARY);
      return picture;
    }
  }

  private static Grader type(Typist typist) throws Exception {
    Messages messages = Messages.of(Lang.EN);
    Navigation navigation = Navigation.of(from -> new Grader("", ""), messages);
    new Loop(typist, () -> Theme.NONE, navigation, messages, () -> typist.now).run(() -> {});
    return (Grader) navigation.screen();
  }

  @Test
  void aKeyThatChangesACardIsShownAtOnceAndActsBetweenPauses() throws Exception {
    Typist typist = new Typist("300:s", "700:x", "900:s", "1000:x");
    assertEquals("300 900 ", type(typist).graded());
    assertTrue(typist.shown.contains("300 s …"), typist.shown.toString());
  }

  @Test
  void inABurstAKeyThatChangesACardDoesNothingAndSaysSo() throws Exception {
    for (String burst :
        List.of(
            "300:x 499:s",
            "300:esc 400:s",
            "300:s 399:x",
            "300:s 330:s 360:s 390:s",
            "300:paste 320:s",
            "199:s")) {
      Grader last = type(new Typist(burst.split(" ")));
      assertEquals("", last.graded(), burst);
      assertTrue(last.said().startsWith("Keys came too fast"), burst + ": " + last.said());
    }
  }

  @Test
  void aBurstIsOneOnALineThatDrawsSlowerThanItComes() throws Exception {
    Grader burst = type(new Typist("1000:s", "1030:x", "1060:x").drawing(150));
    assertEquals("", burst.graded());
    assertEquals("1000 ", type(new Typist("1000:s", "1500:x").drawing(150)).graded());
  }

  @Test
  void noPasteGradesAtAnySpeedButTheKeyAfterItDoes() throws Exception {
    for (int speed = 0; speed <= 40; speed++) {
      List<String> keys = new ArrayList<>();
      int time = 1000;
      for (char c : "success is\ns\n\ns".replace("\n", "s").replace(" ", "x").toCharArray()) {
        keys.add(time + ":" + c);
        time += speed;
      }
      keys.add(time + 500 + ":s");
      assertEquals(time + 500 + " ", type(new Typist(keys.toArray(new String[0]))).graded());
    }
  }

  /** Notes the size it was told and the keys it was given. */
  private record Sized(Size size, String keys) implements Screen {
    @Override
    public Screen resized(Size now) {
      return new Sized(now, keys);
    }

    @Override
    public Step on(Key key, long millis) {
      return Step.to(new Sized(size, keys + key.name() + "@" + size.columns() + " "));
    }

    @Override
    public Picture draw(Size in, long millis) {
      return new Picture(in);
    }
  }

  @Test
  void aScreenKnowsTheSizeWhenItIsGivenAKey() throws Exception {
    Script console = new Script(new Size(90, 20), "a", "b", "end");
    Screen last = run(console, Lang.EN, from -> new Sized(SIZE, ""));
    assertEquals(new Sized(new Size(90, 20), "a@90 b@90 end@90 "), last);
  }

  @Test
  void keysThatNobodySeesTheEffectOfDoNothing() throws Exception {
    Script console = new Script(new Size(59, 16), "5", "x");
    Screen last = run(console, Lang.EN, from -> new Sized(SIZE, ""));
    assertEquals(new Sized(SIZE, ""), last);
  }

  @Test
  void whatIsPreparedBesideIsBegunOnceAfterTheFirstPicture() throws Exception {
    Script console = new Script("s", "s", "s");
    List<String> shown = new ArrayList<>();
    Messages messages = Messages.of(Lang.EN);
    Navigation navigation = Navigation.of(new Recorder(new Counter(7, "first")), messages);
    Loop loop = new Loop(console, () -> Theme.NONE, navigation, messages, () -> 0);
    loop.run(() -> shown.add(console.grid.letters(0).strip()));
    assertEquals(List.of("7 first"), shown);
  }
}
