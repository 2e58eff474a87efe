package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.Commands;
import dev.grill.cli.Spec;
import dev.grill.cli.print.Table;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Output;
import java.util.List;

/** {@code grill help}: all commands, or one with its options and examples. */
public final class HelpCommand implements Command {

  @Override
  public int run(Call call) throws Failure {
    List<String> words = call.arguments().operands();
    if (words.isEmpty()) {
      overview(call);
      return 0;
    }
    String name = String.join(" ", words);
    List<Spec> named =
        Commands.ALL.stream()
            .filter(spec -> spec.name().equals(name) || spec.name().startsWith(name + " "))
            .toList();
    if (named.isEmpty()) {
      throw Failure.usage("cli.unknown-command", name);
    }
    for (int i = 0; i < named.size(); i++) {
      if (i > 0) {
        call.out().println();
      }
      one(call.out(), call.messages(), named.get(i));
    }
    return 0;
  }

  private static void overview(Call call) {
    Messages messages = call.messages();
    Output out = call.out();
    out.println(messages.text("help.about")).println();
    out.println(messages.text("help.usage", "grill [COMMAND] [OPTIONS]")).println();
    Table table = new Table("ll");
    for (Spec spec : Commands.ALL) {
      if (!spec.name().equals("man")) {
        table.row((spec.name() + " " + spec.operands()).strip(), summary(messages, spec));
      }
    }
    table.print(out);
    out.println().println(messages.text("help.global"));
    options(out, messages, "global", Commands.GLOBAL);
    out.println().println(messages.text("help.more"));
  }

  private static void one(Output out, Messages messages, Spec spec) {
    String usage = ("grill " + spec.name() + " " + spec.operands()).strip();
    String options = spec.options().isEmpty() ? "" : " [OPTIONS]";
    out.println(messages.text("help.usage", usage + options)).println();
    out.println(summary(messages, spec));
    String more = "help." + spec.key() + ".more";
    if (messages.has(more)) {
      out.println().println(messages.text(more));
    }
    if (!spec.options().isEmpty()) {
      out.println();
      options(out, messages, spec.key(), spec.options());
    }
    String example = "help." + spec.key() + ".example";
    if (messages.has(example)) {
      out.println().println(messages.text("help.example"));
      messages.text(example).lines().forEach(line -> out.println("  " + line));
    }
  }

  private static void options(
      Output out, Messages messages, String command, List<Spec.Opt> options) {
    Table table = new Table("ll");
    for (Spec.Opt opt : options) {
      table.row(written(opt), described(messages, command, opt));
    }
    table.print(out);
  }

  /** As in {@code -h, --help} or {@code --deck DECK}. */
  static String written(Spec.Opt opt) {
    String letter = opt.letter() == 0 ? "" : "-" + opt.letter() + ", ";
    return letter + "--" + opt.name() + (opt.value() == null ? "" : " " + opt.value());
  }

  static String summary(Messages messages, Spec spec) {
    return messages.text("help." + spec.key());
  }

  /** What an option does: the command's own words, or those shared by all that have it. */
  static String described(Messages messages, String command, Spec.Opt opt) {
    String own = "help." + command + ".--" + opt.name();
    return messages.text(messages.has(own) ? own : "help.--" + opt.name());
  }
}
