package dev.grill.cli.command;

import dev.grill.cli.Commands;
import dev.grill.cli.Spec;
import dev.grill.settings.Setting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be completed where, from the table of commands, for every shell. */
final class Completion {

  private Completion() {}

  /** Every command in the help. */
  static List<Spec> commands() {
    return Commands.ALL.stream().filter(spec -> !spec.name().equals("man")).toList();
  }

  /** The first words of all commands. */
  static Set<String> firstWords() {
    Set<String> words = new LinkedHashSet<>();
    for (Spec spec : commands()) {
      words.add(spec.name().split(" ")[0]);
    }
    return words;
  }

  /** The first words that want a second one. */
  static Set<String> groups() {
    Set<String> groups = new LinkedHashSet<>();
    for (Spec spec : commands()) {
      if (spec.name().contains(" ")) {
        groups.add(spec.name().split(" ")[0]);
      }
    }
    return groups;
  }

  /** The options of a command, those for every command among them. */
  static List<Spec.Opt> options(Spec spec) {
    List<Spec.Opt> options = new ArrayList<>(spec.options());
    options.addAll(Commands.GLOBAL);
    return options;
  }

  /** Every option, of any command, behind which a value stands. */
  static Set<String> withValue() {
    Set<String> names = new TreeSet<>();
    for (Spec spec : commands()) {
      for (Spec.Opt opt : options(spec)) {
        if (opt.value() != null) {
          names.add("--" + opt.name());
        }
      }
    }
    return names;
  }

  /** What an option's value or an operand may be, where that is one of a few words. */
  static List<String> choices(String written) {
    return written.equals("0-5")
        ? List.of("0", "1", "2", "3", "4", "5")
        : List.of(written.replace("[", "").replace("]", "").split("\\|"));
  }

  static List<String> settings() {
    return List.of(Setting.values()).stream().map(Setting::key).toList();
  }

  /** The settings with few values. */
  static List<Setting> settingsWithChoices() {
    return List.of(Setting.values()).stream().filter(s -> !s.choices().isEmpty()).toList();
  }
}
