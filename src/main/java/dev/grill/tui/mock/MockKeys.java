package dev.grill.tui.mock;

import static dev.grill.tui.kit.Keys.inHelp;
import static dev.grill.tui.kit.Keys.shown;

import dev.grill.tui.kit.Filter;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.review.AnswerAction;
import java.util.ArrayList;
import java.util.List;

/** The keys of the interview's screens: what they do, and what bottom line and help say of them. */
public final class MockKeys {

  /** Before it begins. */
  public enum Start {
    BEGIN,
    UP,
    DOWN,
    LESS,
    MORE,
    PAGE_UP,
    PAGE_DOWN,
    FIRST,
    LAST,
    TOGGLE,
    ALL,
    FILTER,
    CLEAR,
    BACK,
    HELP
  }

  /** Where an interview was left. */
  public enum Kept {
    GO_ON,
    ANEW,
    BACK,
    HELP
  }

  /** While an answer is typed. */
  public enum Typing {
    ENTER,
    NEXT,
    PAUSE,
    COMMANDS,
    SCROLL,
    HELP
  }

  /** At a question, outside the answer box. */
  public enum Asking {
    NEXT,
    TYPE,
    PAUSE,
    SKIP,
    FINISH,
    SCROLL,
    HELP
  }

  /** While the clocks stand. */
  public enum Pause {
    GO_ON,
    CHOOSE,
    FINISH,
    QUIT,
    HELP
  }

  /** When every question was asked. */
  public enum End {
    COMPARE,
    CHOOSE,
    QUIT,
    HELP
  }

  /** When asked whether to finish. */
  public enum Finish {
    YES,
    NO
  }

  /** At the scorecard. */
  public enum Result {
    ASK,
    OPEN,
    MOVE,
    AGAIN,
    UNDO,
    BACK,
    HELP
  }

  public static final Keys<Start> START =
      start(List.of(shown(Start.BACK, "mock.key.leave", "esc", "q")));

  /** The same while a filter hides some decks. */
  public static final Keys<Start> START_FILTERED =
      start(
          List.of(
              shown(Start.CLEAR, "mock.key.clear", "esc"),
              shown(Start.BACK, "mock.key.leave", "q")));

  /** While letters belong to the filter. */
  public static final Keys<Filter.Action> FILTERING = Filter.keys("mock.key.clear");

  public static final Keys<Kept> KEPT =
      Keys.of(
              List.of(
                  shown(Kept.GO_ON, "mock.key.go-on", "enter"),
                  shown(Kept.ANEW, "mock.key.new", "n"),
                  shown(Kept.BACK, "mock.key.leave", "esc", "q"),
                  shown(Kept.HELP, "mock.key.help", "?", "f1")))
          .guarding(Kept.ANEW);

  public static final Keys<Typing> TYPING = typing("mock.key.twice");

  /** The same on an empty line. */
  public static final Keys<Typing> TYPING_EMPTY = typing("mock.key.next");

  public static final Keys<Asking> ASKING =
      Keys.of(
              List.of(
                  shown(Asking.NEXT, "mock.key.next", "enter", "f2", "alt-enter", "ctrl-enter"),
                  shown(Asking.TYPE, "mock.key.type", "tab", "esc", "i"),
                  shown(Asking.SKIP, "mock.key.skip", "s"),
                  shown(Asking.PAUSE, "mock.key.pause", "p", "f3", "q"),
                  shown(Asking.FINISH, "mock.key.finish", "f"),
                  inHelp(
                      Asking.SCROLL,
                      "mock.key.scroll",
                      "up",
                      "down",
                      "k",
                      "j",
                      "pageup",
                      "pagedown",
                      "home",
                      "end"),
                  shown(Asking.HELP, "mock.key.help", "?", "f1")))
          .guarding(Asking.SKIP);

  public static final Keys<Pause> PAUSE =
      Keys.of(
          List.of(
              shown(Pause.GO_ON, "mock.key.go-on", "enter", "p", "f3", "esc"),
              shown(Pause.CHOOSE, "mock.key.choose", ListPlace.moving()),
              shown(Pause.FINISH, "mock.key.finish", "f"),
              shown(Pause.QUIT, "mock.key.leave-kept", "q"),
              shown(Pause.HELP, "mock.key.help", "?", "f1")));

  public static final Keys<End> END =
      Keys.of(
              List.of(
                  shown(End.COMPARE, "mock.key.compare", "enter"),
                  shown(End.CHOOSE, "mock.key.choose", ListPlace.moving()),
                  shown(End.QUIT, "mock.key.leave-kept", "q", "esc"),
                  shown(End.HELP, "mock.key.help", "?", "f1")))
          .guarding(End.COMPARE);

  public static final Keys<Finish> FINISH =
      Keys.ofFixed(
              List.of(
                  shown(Finish.YES, "mock.key.yes", "y"),
                  shown(Finish.NO, "mock.key.no", "n", "esc")))
          .guarding(Finish.YES);

  /** At an answer: as in a review, but for what an interview has not or calls otherwise. */
  public static final Keys<AnswerAction> GRADING =
      Keys.of(
              List.of(
                  AnswerAction.SUGGESTED.row(),
                  AnswerAction.GRADE.row(),
                  AnswerAction.MOVE.row(),
                  AnswerAction.TICK.row(),
                  AnswerAction.ZOOM.row(),
                  AnswerAction.PAGE.row(),
                  AnswerAction.UNDO.row("mock.key.undo"),
                  AnswerAction.FINISH.row(),
                  AnswerAction.QUIT.row("mock.key.leave-kept"),
                  AnswerAction.PANE.row(),
                  AnswerAction.OWN.row(),
                  AnswerAction.FOLLOW_UPS.row(),
                  AnswerAction.EARLIER.row(),
                  AnswerAction.COPY.row(),
                  AnswerAction.EDIT.row(),
                  AnswerAction.BURY.row(),
                  AnswerAction.SUSPEND.row(),
                  AnswerAction.HELP.row()))
          .guarding(AnswerAction.CHANGING);

  /** At an answer that is read again after the interview. */
  public static final Keys<AnswerAction> GRADED =
      Keys.of(
          List.of(
              AnswerAction.QUIT.row("mock.key.to-scorecard"),
              AnswerAction.MOVE.row(),
              AnswerAction.ZOOM.row(),
              AnswerAction.PAGE.row(),
              AnswerAction.PANE.row(),
              AnswerAction.OWN.row(),
              AnswerAction.FOLLOW_UPS.row(),
              AnswerAction.EARLIER.row(),
              AnswerAction.COPY.row(),
              AnswerAction.HELP.row()));

  public static final Keys<Result> RESULT =
      Keys.of(
              List.of(
                  shown(Result.ASK, "mock.key.ask", "t"),
                  shown(Result.OPEN, "mock.key.open", "enter"),
                  shown(
                      Result.MOVE,
                      "mock.key.move",
                      "down",
                      "up",
                      "j",
                      "k",
                      "space",
                      "pagedown",
                      "pageup",
                      "home",
                      "end",
                      "g",
                      "G"),
                  shown(Result.AGAIN, "mock.key.again", "n"),
                  shown(Result.UNDO, "mock.key.undo", "u"),
                  shown(Result.BACK, "mock.key.leave", "q", "esc"),
                  shown(Result.HELP, "mock.key.help", "?", "f1")))
          .guarding(Result.ASK, Result.UNDO);

  private MockKeys() {}

  private static Keys<Start> start(List<Keys.Binding<Start>> leaving) {
    List<Keys.Binding<Start>> rows =
        new ArrayList<>(
            List.of(
                shown(Start.BEGIN, "mock.key.begin", "enter"),
                shown(Start.DOWN, "mock.key.down", "down", "j", "tab"),
                inHelp(Start.UP, "mock.key.up", "up", "k", "shift-tab"),
                shown(Start.LESS, "mock.key.less", "left", "h", "-"),
                inHelp(Start.MORE, "mock.key.more", "right", "l", "+"),
                shown(Start.TOGGLE, "mock.key.toggle", "space", "x"),
                shown(Start.ALL, "mock.key.all", "a"),
                shown(Start.FILTER, "mock.key.filter", "/"),
                inHelp(Start.PAGE_UP, "mock.key.page-up", "pageup"),
                inHelp(Start.PAGE_DOWN, "mock.key.page-down", "pagedown"),
                inHelp(Start.FIRST, "mock.key.first", "home", "g"),
                inHelp(Start.LAST, "mock.key.last", "end", "G")));
    rows.addAll(leaving);
    rows.add(shown(Start.HELP, "mock.key.help", "?", "f1"));
    return Keys.of(rows);
  }

  private static Keys<Typing> typing(String enter) {
    return Keys.ofTyping(
        List.of(
            shown(Typing.ENTER, enter, "enter"),
            shown(Typing.PAUSE, "mock.key.pause", "f3"),
            shown(Typing.COMMANDS, "mock.key.commands", "tab", "esc"),
            inHelp(Typing.NEXT, "mock.key.next-anywhere", "f2", "alt-enter", "ctrl-enter"),
            inHelp(Typing.SCROLL, "mock.key.scroll", "pageup", "pagedown"),
            shown(Typing.HELP, "mock.key.help", "f1")));
  }
}
