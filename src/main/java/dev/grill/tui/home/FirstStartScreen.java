package dev.grill.tui.home;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.EditionName;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The one question of a first start: which edition of the built-in decks, and which set of it.
 *
 * @param editions those that exist, each after its sets where it has several; at least one
 * @param selected the place among the choices: each edition, then all of them where there are two
 *     or more languages
 * @param problem why the last choice could not be followed; empty if all went well
 * @param home where it is asked from; null on a first start
 */
public record FirstStartScreen(
    List<Edition> editions, int selected, String problem, HomeScreen home, Messages messages)
    implements Screen {

  /**
   * An edition of the built-in decks, or a set of it.
   *
   * @param language its tag, {@code zh} for one
   * @param set empty for the edition
   * @param decks how many it has
   */
  public record Edition(String language, String set, int decks) {

    /** As sources name it. */
    String name() {
      return set.isEmpty() ? language : language + "/" + set;
    }
  }

  enum Action {
    BEGIN,
    UP,
    DOWN,
    QUIT
  }

  static final Keys<Action> KEYS =
      Keys.of(
              List.of(
                  Keys.shown(Action.BEGIN, "home.first-begin", "enter"),
                  Keys.shown(Action.UP, "home.first-up", "up", "k", "shift-tab"),
                  Keys.shown(Action.DOWN, "home.first-down", "down", "j", "tab"),
                  Keys.shown(Action.QUIT, "home.key-quit", "q", "esc")))
          .guarding(Action.BEGIN);

  /** One of the choices, for the mouse. */
  private static final String CHOICE = "choice";

  private static final int MARGIN = 4;
  private static final int WIDEST_TEXT = 76;

  public FirstStartScreen {
    editions = List.copyOf(editions);
  }

  /** The question, with the edition of the interface's language selected where there is one. */
  public static FirstStartScreen of(List<Edition> editions, Messages messages) {
    int preselected = 0;
    for (int i = editions.size() - 1; i >= 0; i--) { // the first of the language
      if (editions.get(i).language().equals(messages.lang().tag())) {
        preselected = i;
      }
    }
    return new FirstStartScreen(editions, preselected, "", null, messages);
  }

  /** This screen with the reason why the choice could not be followed. */
  @Override
  public FirstStartScreen noted(Notice reason) {
    return new FirstStartScreen(editions, selected, reason.text(), home, messages);
  }

  FirstStartScreen over(HomeScreen asked) {
    return new FirstStartScreen(editions, selected, problem, asked, messages);
  }

  private int choices() {
    int whole = 0;
    for (Edition edition : editions) {
      whole += edition.set().isEmpty() ? 1 : 0;
    }
    return whole == 1 ? editions.size() : editions.size() + 1;
  }

  private FirstStartScreen selecting(int choice) {
    int inside = Math.min(Math.max(0, choice), choices() - 1);
    return new FirstStartScreen(editions, inside, "", home, messages);
  }

  /** Over home, where a paste that was meant for elsewhere could have led. */
  @Override
  public boolean isGuarded(Key key) {
    return home != null && KEYS.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    Action action = KEYS.actionOf(key);
    if (action == null) {
      return numbered(key);
    }
    return switch (action) {
      case BEGIN -> Step.to(this, new HomeEffect.AddEditions(chosen()));
      case UP -> Step.to(selecting(selected - 1));
      case DOWN -> Step.to(selecting(selected + 1));
      case QUIT -> Step.to(this, Effect.QUIT);
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    int wheel = selected + Integer.signum(pointer.lines());
    return Step.to(selecting(pointer.isOn(CHOICE) && pointer.isClick() ? pointer.place() : wheel));
  }

  /** A choice's number selects it; Enter takes it. */
  private Step numbered(Key key) {
    String name = key.name();
    int choice = name.length() == 1 ? name.charAt(0) - '1' : -1;
    return Step.to(choice >= 0 && choice < choices() ? selecting(choice) : this);
  }

  private List<String> chosen() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      if (isOf(i, selected)) {
        names.add(editions.get(i).name());
      }
    }
    return names;
  }

  /** Whether a choice adds an edition: itself, or every whole edition where all are chosen. */
  private boolean isOf(int edition, int choice) {
    return choice == editions.size() ? editions.get(edition).set().isEmpty() : edition == choice;
  }

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    Frame.head(canvas, messages.text("home.title"), "");
    int width = Math.min(WIDEST_TEXT, size.columns() - MARGIN - 2);
    int row = size.rows() < 20 ? 2 : 4;
    row =
        problem.isEmpty()
            ? paragraph(canvas, row, width, messages.text("home.first-what"), CellStyle.PRIMARY)
            : paragraph(canvas, row, width, problem, CellStyle.ERROR);
    row = paragraph(canvas, row + 1, width, question(), CellStyle.PRIMARY.inBold()) + 1;
    for (int choice = 0; choice < choices(); choice++) {
      drawChoice(canvas, row++, choice);
    }
    paragraph(canvas, row + 1, width, messages.text("home.first-more"), CellStyle.DIM);
    KeyLine.draw(canvas, size.rows() - 1, KEYS, messages);
    return picture;
  }

  private String question() {
    return messages.text(editions.size() == 1 ? "home.first-only" : "home.first-which");
  }

  private static int paragraph(Canvas canvas, int row, int width, String text, CellStyle style) {
    int at = row;
    for (String line : Wrap.lines(text, width)) {
      canvas.text(at++, MARGIN, line, style);
    }
    return at;
  }

  private void drawChoice(Canvas canvas, int row, int choice) {
    boolean is = choice == selected;
    CellStyle style = is ? CellStyle.SELECTION : CellStyle.PRIMARY;
    if (is) {
      canvas.part(row, MARGIN - 1, 1, 4 + nameColumns() + 14).ground(0, CellStyle.SELECTION);
      canvas.text(row, MARGIN, "▸", style);
    }
    canvas.part(row, 0, 1, canvas.columns()).region(CHOICE, choice);
    canvas.text(row, MARGIN + 2, name(choice), style);
    String decks = messages.count("home.first-decks", decks(choice));
    canvas.text(row, MARGIN + 4 + nameColumns(), decks, is ? style : CellStyle.DIM);
  }

  private int nameColumns() {
    int widest = 0;
    for (int choice = 0; choice < choices(); choice++) {
      widest = Math.max(widest, Columns.width(name(choice)));
    }
    return widest;
  }

  private String name(int choice) {
    if (choice == editions.size()) {
      return messages.text(editions.size() == 2 ? "home.first-both" : "home.first-all");
    }
    Edition edition = editions.get(choice);
    String name = EditionName.of(edition.language(), edition.set(), messages);
    return edition.set().isEmpty() && hasSets(edition.language())
        ? messages.text("home.edition-set", name, messages.text("home.set-all"))
        : name;
  }

  private boolean hasSets(String language) {
    for (Edition edition : editions) {
      if (edition.language().equals(language) && !edition.set().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private int decks(int choice) {
    int decks = 0;
    for (int i = 0; i < editions.size(); i++) {
      decks += isOf(i, choice) ? editions.get(i).decks() : 0;
    }
    return decks;
  }
}
