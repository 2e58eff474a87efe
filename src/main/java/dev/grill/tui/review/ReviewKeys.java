package dev.grill.tui.review;

import static dev.grill.tui.kit.Keys.inHelp;
import static dev.grill.tui.kit.Keys.shown;

import dev.grill.tui.kit.Keys;
import java.util.List;

/** The keys of the review's screens: what they do, what the bottom line shows and help explains. */
public final class ReviewKeys {

  /** While an answer is typed. */
  enum Typing {
    ENTER,
    REVEAL,
    HINT,
    COMMANDS,
    SCROLL,
    HELP
  }

  /** At the question, outside the answer box. */
  enum Question {
    REVEAL,
    TYPE,
    HINT,
    SCROLL,
    UNDO,
    BURY,
    SUSPEND,
    EDIT,
    QUIT,
    HELP
  }

  /** While a note is written. */
  enum Note {
    ENTER,
    SAVE,
    CANCEL
  }

  /** At the summary. */
  enum Summary {
    GO_ON,
    MORE_NEW,
    CRAM,
    UNDO,
    QUIT,
    HELP
  }

  /** Where a card could not be asked. */
  enum Trouble {
    RETRY,
    SKIP,
    QUIT
  }

  /** While something was typed: Enter begins a line, on an empty one it reveals. */
  public static final Keys<Typing> TYPING = typing("review.key.twice");

  /** While the cursor stands on an empty line. */
  public static final Keys<Typing> TYPING_EMPTY = typing("review.key.show");

  public static final Keys<Question> QUESTION =
      Keys.of(
              List.of(
                  shown(
                      Question.REVEAL, "review.key.show", "enter", "f2", "alt-enter", "ctrl-enter"),
                  shown(Question.TYPE, "review.key.type", "tab", "esc", "i"),
                  shown(Question.HINT, "review.key.hint", "h", "f4"),
                  shown(Question.QUIT, "review.key.quit", "q"),
                  shown(Question.BURY, "review.key.bury", "b"),
                  shown(Question.SUSPEND, "review.key.suspend", "s"),
                  shown(Question.UNDO, "review.key.undo", "u"),
                  shown(Question.EDIT, "review.key.edit", "e"),
                  inHelp(
                      Question.SCROLL,
                      "review.key.scroll-question",
                      "up",
                      "down",
                      "k",
                      "j",
                      "pageup",
                      "pagedown",
                      "home",
                      "end"),
                  shown(Question.HELP, "review.key.help", "?", "f1")))
          .guarding(Question.UNDO, Question.BURY, Question.SUSPEND, Question.EDIT);

  /** At the answer. */
  public static final Keys<AnswerAction> ANSWER =
      Keys.of(
              List.of(
                  AnswerAction.SUGGESTED.row(),
                  AnswerAction.GRADE.row(),
                  AnswerAction.MOVE.row(),
                  AnswerAction.TICK.row(),
                  AnswerAction.ZOOM.row(),
                  AnswerAction.PAGE.row(),
                  AnswerAction.UNDO.row(),
                  AnswerAction.QUIT.row(),
                  AnswerAction.LANGUAGE.row(),
                  AnswerAction.NOTE.row(),
                  AnswerAction.FLAG.row(),
                  AnswerAction.COPY.row(),
                  AnswerAction.PANE.row(),
                  AnswerAction.OWN.row(),
                  AnswerAction.FOLLOW_UPS.row(),
                  AnswerAction.EARLIER.row(),
                  AnswerAction.EDIT.row(),
                  AnswerAction.BURY.row(),
                  AnswerAction.SUSPEND.row(),
                  AnswerAction.HELP.row()))
          .guarding(AnswerAction.CHANGING);

  public static final Keys<Note> NOTE =
      Keys.ofTyping(
              List.of(
                  shown(Note.ENTER, "review.key.note-twice", "enter"),
                  shown(Note.SAVE, "review.key.note-save", "f2", "alt-enter", "ctrl-enter"),
                  shown(Note.CANCEL, "review.key.note-cancel", "esc")))
          .guarding(Note.SAVE);

  public static final Keys<Summary> SUMMARY =
      Keys.of(
              List.of(
                  shown(Summary.GO_ON, "review.key.go-on", "enter"),
                  shown(Summary.MORE_NEW, "review.key.more-new", "n"),
                  shown(Summary.CRAM, "review.key.cram", "c"),
                  shown(Summary.UNDO, "review.key.undo", "u"),
                  shown(Summary.QUIT, "review.key.leave", "q", "esc"),
                  shown(Summary.HELP, "review.key.help", "?", "f1")))
          .guarding(Summary.UNDO);

  public static final Keys<Trouble> TROUBLE =
      Keys.of(
          List.of(
              shown(Trouble.RETRY, "review.key.retry", "r", "enter"),
              shown(Trouble.SKIP, "review.key.skip", "s"),
              shown(Trouble.QUIT, "review.key.leave", "q", "esc")));

  private ReviewKeys() {}

  private static Keys<Typing> typing(String enter) {
    return Keys.ofTyping(
        List.of(
            shown(Typing.ENTER, enter, "enter"),
            shown(Typing.HINT, "review.key.hint", "f4"),
            shown(Typing.COMMANDS, "review.key.commands", "tab", "esc"),
            inHelp(Typing.REVEAL, "review.key.reveal", "f2", "alt-enter", "ctrl-enter"),
            inHelp(Typing.SCROLL, "review.key.scroll-question", "pageup", "pagedown"),
            shown(Typing.HELP, "review.key.help", "f1")));
  }
}
