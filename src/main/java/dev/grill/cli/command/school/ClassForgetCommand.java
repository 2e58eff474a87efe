package dev.grill.cli.command.school;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.school.School;
import dev.grill.school.SchoolRoll;
import java.io.IOException;
import java.util.List;

/** {@code grill class forget}: erases a learner from a store. */
public final class ClassForgetCommand implements Command {

  private static final int SHOWN_DIGITS = 8;

  @Override
  public int run(Call call) throws Failure, IOException {
    List<String> operands = call.arguments().operands();
    Messages messages = call.messages();
    try (School school = School.open(operands.get(0), call.around())) {
      SchoolRoll.Found learner = SchoolRoll.find(school, operands.get(1));
      String id = learner.id().substring(0, SHOWN_DIGITS);
      String question =
          messages.text(
              "school.forget-question", learner.name(), id, learner.events(), school.name());
      if (!call.confirmed(question)) {
        call.tell(messages.text("cli.nothing-changed"));
        return Failure.Kind.FAILED.exitCode();
      }
      SchoolRoll.erase(school, learner);
      call.tell(messages.text("school.forgotten", learner.name(), id, school.name()));
      return 0;
    }
  }
}
