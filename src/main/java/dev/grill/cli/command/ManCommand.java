package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.Commands;
import dev.grill.cli.Spec;
import dev.grill.message.Messages;
import dev.grill.platform.Output;
import dev.grill.tui.home.KeyTables;
import dev.grill.tui.kit.KeyAction;
import dev.grill.tui.kit.KeyNames;
import java.util.List;

/** {@code grill man}: the manual page in roff, made from the table of commands. */
public final class ManCommand implements Command {

  @Override
  public int run(Call call) {
    Messages messages = call.messages();
    Output out = call.out();
    out.println(".TH GRILL 1");
    section(out, messages.text("man.name"));
    out.println("grill \\- " + roff(messages.text("help.about-short")));
    section(out, messages.text("man.synopsis"));
    out.println(".B grill").println("[COMMAND] [OPTIONS]");
    section(out, messages.text("man.description"));
    out.println(roff(messages.text("help.about")));
    section(out, messages.text("man.commands"));
    for (Spec spec : Commands.ALL) {
      if (!spec.name().equals("man")) {
        out.println(".SS " + roff(("grill " + spec.name() + " " + spec.operands()).strip()));
        out.println(roff(HelpCommand.summary(messages, spec)));
        String more = "help." + spec.key() + ".more";
        if (messages.has(more)) {
          out.println(".PP").println(roff(messages.text(more)));
        }
        options(out, messages, spec.key(), spec.options());
      }
    }
    section(out, messages.text("man.options"));
    options(out, messages, "global", Commands.GLOBAL);
    section(out, messages.text("man.keys"));
    out.println(roff(messages.text("man.keys-about")));
    for (KeyAction action : KeyTables.actions()) {
      out.println(".TP").println(".B " + roff("keys." + action.name()));
      String text =
          messages.text(
              "man.keys-action",
              messages.text(action.message()),
              KeyNames.names(action.standard()));
      out.println(roff(text));
    }
    section(out, messages.text("man.exit-status"));
    pairs(out, messages, "man.exit", List.of("0", "1", "2", "3", "130"));
    section(out, messages.text("man.environment"));
    pairs(
        out,
        messages,
        "man.env",
        List.of("GRILL_HOME", "GRILL_LANG", "GRILL_NOW", "NO_COLOR", "VISUAL"));
    section(out, messages.text("man.files"));
    pairs(
        out,
        messages,
        "man.file",
        List.of("$XDG_DATA_HOME/grill", "$XDG_CONFIG_HOME/grill/config.yaml"));
    return 0;
  }

  private static void section(Output out, String title) {
    out.println(".SH " + roff(title));
  }

  private static void options(
      Output out, Messages messages, String command, List<Spec.Opt> options) {
    for (Spec.Opt opt : options) {
      out.println(".TP").println(".B " + roff(HelpCommand.written(opt)));
      out.println(roff(HelpCommand.described(messages, command, opt)));
    }
  }

  private static void pairs(Output out, Messages messages, String key, List<String> names) {
    for (String name : names) {
      out.println(".TP").println(".B " + roff(name));
      out.println(roff(messages.text(key + "." + name)));
    }
  }

  /** Escapes what roff would take for itself. */
  private static String roff(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String escaped = line.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
      out.append(out.length() == 0 ? "" : "\n");
      out.append(escaped.startsWith(".") ? "\\&" + escaped : escaped);
    }
    return out.toString();
  }
}
