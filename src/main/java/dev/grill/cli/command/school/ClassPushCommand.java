package dev.grill.cli.command.school;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.ProgressLine;
import dev.grill.school.School;
import dev.grill.school.SchoolHome;
import dev.grill.school.SchoolPush;
import dev.grill.school.SchoolTables;
import dev.grill.settings.Setting;
import dev.grill.text.Escape;
import java.io.IOException;

/** {@code grill class push}: sends the learner's log to a store, after saying what it sends. */
public final class ClassPushCommand implements Command {

  private static final int SHOWN_DIGITS = 8;

  @Override
  public int run(Call call) throws Failure, IOException {
    String className = SchoolTables.className(call.arguments().value("class"));
    boolean texts = call.arguments().has("with-answers");
    String name = call.settings().value(Setting.LEARNER);
    Messages messages = call.messages();
    SchoolHome home = SchoolHome.of(call.library());
    try (School school = School.connect(call.arguments().operands().get(0), call.around())) {
      SchoolPush push = SchoolPush.of(school, home, name, className, texts, call.now().toInstant());
      say(call, push.contents(), name, texts);
      String question =
          messages.text("school.push-question", className, school.name(), push.role());
      if (!call.confirmed(question)) {
        call.tell(messages.text("cli.nothing-changed"));
        return Failure.Kind.FAILED.exitCode();
      }
      ProgressLine line =
          new ProgressLine(
              call.around(),
              call.err(),
              done -> messages.text("school.sent-so-far", done, push.contents().fresh()),
              System::nanoTime);
      long sent;
      try {
        sent = push.send(line::at);
      } finally {
        line.end();
      }
      call.out().println(messages.count("school.pushed", sent, className, school.name()));
      return 0;
    }
  }

  private static void say(Call call, SchoolPush.Contents contents, String name, boolean texts) {
    Messages messages = call.messages();
    String id = contents.learner().substring(0, SHOWN_DIGITS);
    call.out().println(messages.text("school.push-learner", Escape.line(name), id));
    call.out().println(messages.text("school.push-rows", contents.rows(), contents.fresh()));
    call.out()
        .println(
            Escape.line(messages.count("school.push-decks", contents.cards(), contents.decks())));
    call.out().println(messages.text(texts ? "school.push-texts" : "school.push-no-texts"));
    call.out().flush();
  }
}
