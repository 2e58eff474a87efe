package dev.grill.tui.mock;

import dev.grill.message.Messages;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.review.ReviewContext;
import dev.grill.tui.review.ReviewHelp;
import java.util.List;

/** The help of the interview's screens. */
final class MockHelp {

  private MockHelp() {}

  static Screen start(Screen back, ReviewContext context) {
    return of(back, context, HelpScreen.keys(title(context), MockKeys.START, context.messages()));
  }

  static Screen kept(Screen back, ReviewContext context) {
    return of(back, context, HelpScreen.keys(title(context), MockKeys.KEPT, context.messages()));
  }

  static Screen paused(Screen back, ReviewContext context) {
    return of(back, context, HelpScreen.keys(title(context), MockKeys.PAUSE, context.messages()));
  }

  static Screen end(Screen back, ReviewContext context) {
    return of(back, context, HelpScreen.keys(title(context), MockKeys.END, context.messages()));
  }

  static Screen asking(Screen back, ReviewContext context) {
    Messages messages = context.messages();
    String typing = context.text("review.help.typing");
    String commands = context.text("review.help.commands");
    return of(
        back,
        context,
        HelpScreen.keys(typing, MockKeys.TYPING, messages),
        ReviewHelp.editing(context),
        HelpScreen.keys(commands, MockKeys.ASKING, messages));
  }

  static Screen grading(Screen back, ReviewContext context) {
    String title = context.text("review.help.answer");
    return of(
        back,
        context,
        HelpScreen.keys(title, MockKeys.GRADING, context.messages()),
        ReviewHelp.grades(context));
  }

  static Screen graded(Screen back, ReviewContext context) {
    String title = context.text("mock.graded-help");
    return of(back, context, HelpScreen.keys(title, MockKeys.GRADED, context.messages()));
  }

  static Screen result(Screen back, ReviewContext context) {
    String title = context.text("mock.result-title");
    return of(back, context, HelpScreen.keys(title, MockKeys.RESULT, context.messages()));
  }

  private static String title(ReviewContext context) {
    return context.text("mock.title");
  }

  private static Screen of(Screen back, ReviewContext context, HelpScreen.Part... parts) {
    return HelpScreen.of(context.messages(), back, List.of(parts));
  }
}
