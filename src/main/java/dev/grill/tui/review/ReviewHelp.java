package dev.grill.tui.review;

import dev.grill.message.Messages;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Screen;
import java.util.ArrayList;
import java.util.List;

/** The help of the review's screens. */
public final class ReviewHelp {

  /** The keys of the answer box, which has no table: a key is text unless it is one of these. */
  private static final String[][] EDITING = {
    {"← → ↑ ↓ Home End", "review.edit.move"},
    {"Ctrl-← Ctrl-→", "review.edit.word"},
    {"^W Alt-D", "review.edit.delete-word"},
    {"^U ^K", "review.edit.delete-line"},
    {"^_ Alt-Z", "review.edit.undo"},
    {"^Y", "review.edit.redo"},
  };

  private ReviewHelp() {}

  /**
   * At a question.
   *
   * @param possible the commands that do something now
   */
  static Screen question(Screen back, ReviewContext context, Keys<ReviewKeys.Question> possible) {
    Messages messages = context.messages();
    List<HelpScreen.Part> parts = new ArrayList<>();
    String typing = context.text("review.help.typing");
    parts.add(HelpScreen.keys(typing, ReviewKeys.TYPING, messages));
    parts.add(editing(context));
    String commands = context.text("review.help.commands");
    parts.add(HelpScreen.keys(commands, possible, messages));
    parts.add(grades(context));
    return HelpScreen.of(messages, back, parts);
  }

  static Screen answer(Screen back, ReviewContext context, Asked asked) {
    String title = context.text("review.help.answer");
    Keys<AnswerAction> possible =
        asked.undoable() ? ReviewKeys.ANSWER : ReviewKeys.ANSWER.without(AnswerAction.UNDO);
    return HelpScreen.of(
        context.messages(),
        back,
        List.of(HelpScreen.keys(title, possible, context.messages()), grades(context)));
  }

  static Screen summary(Screen back, ReviewContext context) {
    String title = context.text("review.help.summary");
    return HelpScreen.of(
        context.messages(),
        back,
        List.of(HelpScreen.keys(title, ReviewKeys.SUMMARY, context.messages())));
  }

  /** The keys of the answer box. */
  public static HelpScreen.Part editing(ReviewContext context) {
    List<HelpScreen.Row> rows = new ArrayList<>();
    for (String[] row : EDITING) {
      rows.add(new HelpScreen.Row(row[0], context.text(row[1])));
    }
    return new HelpScreen.Part(context.text("review.help.editing"), rows);
  }

  /** What the grades mean. */
  public static HelpScreen.Part grades(ReviewContext context) {
    List<HelpScreen.Row> rows = new ArrayList<>();
    for (int grade = 0; grade <= 5; grade++) {
      String term = grade + " " + context.messages().text("grade." + grade);
      rows.add(new HelpScreen.Row(term, context.messages().text("review.help.grade." + grade)));
    }
    return new HelpScreen.Part(context.text("review.help.grades"), rows);
  }
}
