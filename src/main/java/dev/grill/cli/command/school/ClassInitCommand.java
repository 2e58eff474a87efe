package dev.grill.cli.command.school;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.school.School;
import dev.grill.school.SchoolTables;
import java.io.IOException;

/**
 * {@code grill class init}: makes a store's tables, and a class that belongs to the role that asks.
 * Prints what makes the roles of a school, as SQL alone, so that it can be handed on.
 */
public final class ClassInitCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    String className = SchoolTables.className(call.arguments().value("class"));
    Messages messages = call.messages();
    try (School school = School.connect(call.arguments().operands().get(0), call.around())) {
      String key =
          switch (SchoolTables.tables(school)) {
            case NONE -> "school.init-tables";
            case OLDER -> "school.init-older";
            case THERE -> "school.init-class";
          };
      if (!call.confirmed(messages.text(key, school.name(), className, school.role()))) {
        call.tell(messages.text("cli.nothing-changed"));
        return Failure.Kind.FAILED.exitCode();
      }
      SchoolTables.Made made = SchoolTables.make(school, className);
      if (made.tables() == SchoolTables.Tables.OLDER) {
        call.tell(messages.text("school.brought-up", school.name()));
        call.out().println("-- " + messages.text("school.roles"));
        call.out().print(SchoolTables.grants());
      }
      if (made.tables() == SchoolTables.Tables.NONE) {
        call.out().println("-- " + messages.text("school.roles"));
        call.out().print(SchoolTables.roles());
        call.out().println("-- " + messages.text("school.roles-people"));
        call.out().println("-- CREATE ROLE anna LOGIN IN ROLE grill_learner;");
        call.out().println("-- CREATE ROLE turing LOGIN IN ROLE grill_teacher;");
      }
      String done = made.newClass() ? "school.class-made" : "school.class-there";
      call.tell(messages.text(done, className, school.name()));
      return 0;
    }
  }
}
