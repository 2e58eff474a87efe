package dev.grill.cli;

import dev.grill.message.Failure;
import dev.grill.platform.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command was called with: options and positional arguments, checked against its {@link
 * Spec}. Options are written as GNU programs have them: {@code --name VALUE}, {@code --name=VALUE},
 * {@code -n VALUE}, {@code -nVALUE}, anywhere among the words until {@code --}.
 *
 * <p>Parsed here and not by a library because every start pays for it: commons-cli took a tenth of
 * {@code grill due}.
 */
public final class Arguments {

  /** An option as it was given; the value is null for one without. */
  private record Given(String name, String value) {}

  private final List<Given> options = new ArrayList<>();
  private final List<String> operands = new ArrayList<>();
  private List<Spec.Opt> known = Commands.GLOBAL;
  private Spec command;
  private String group;

  private Arguments() {}

  /**
   * What a command line says. Before the command is named only the options of every command are
   * known; between the words of a group and its command, those of all its commands.
   *
   * @throws Failure usage, if it names no command, or says what the command does not take
   */
  public static Arguments parse(String... args) throws Failure {
    return parse(null, args);
  }

  /**
   * The same where the command is known.
   *
   * @param command null if the words name it
   */
  static Arguments parse(Spec command, String... words) throws Failure {
    Arguments arguments = new Arguments();
    if (command != null) {
      arguments.setCommand(command);
    }
    arguments.read(words);
    arguments.completeGroup();
    return arguments;
  }

  private void read(String[] words) throws Failure {
    boolean ended = false;
    for (int at = 0; at < words.length; at++) {
      String word = words[at];
      Spec.Opt opt = ended ? null : option(word);
      if (opt != null) {
        at += take(opt, word, at + 1 < words.length ? words[at + 1] : null);
      } else if (!ended && word.equals("--")) {
        ended = true;
      } else if (!ended && looksLikeOption(word)) {
        throw unknown(word);
      } else if (command == null) {
        name(word);
        ended = false;
      } else {
        operands.add(word);
      }
    }
  }

  /**
   * Takes an option; returns how many words its value takes up behind it.
   *
   * @param next the next word; null if there is none
   */
  private int take(Spec.Opt opt, String word, String next) throws Failure {
    if (opt.value() == null) {
      options.add(new Given(opt.name(), null));
      return 0;
    }
    String attached = attached(word);
    String value = attached == null ? next : attached;
    if (value == null || attached == null && (value.equals("--") || option(value) != null)) {
      throw Failure.usage("cli.option-needs-value", "--" + opt.name());
    }
    if (!opt.choices().isEmpty() && !opt.choices().contains(value)) {
      throw Failure.usage("cli.bad-choice", "--" + opt.name(), value, opt.choices());
    }
    options.add(new Given(opt.name(), value));
    return attached == null ? 1 : 0;
  }

  /** Takes the command's name, or one of its two words. */
  private void name(String word) throws Failure {
    Spec named = Commands.find(group == null ? word : group + " " + word);
    if (named != null) {
      setCommand(named);
      return;
    }
    if (group != null) {
      String name = group + " " + word;
      throw Failure.usage("cli.unknown-member", name, group, Commands.members(group));
    }
    List<Spec> members = Commands.group(word);
    if (members.isEmpty()) {
      List<String> near = Nearest.to(word, Commands.firstWords(), 1);
      throw near.isEmpty()
          ? Failure.usage("cli.unknown-command", word)
          : Failure.usage("cli.unknown-command-near", word, near.get(0));
    }
    group = word;
    known = new ArrayList<>(Commands.GLOBAL);
    for (Spec member : members) {
      known.addAll(member.options());
    }
  }

  private void setCommand(Spec named) throws Failure {
    command = named;
    known = new ArrayList<>(Commands.GLOBAL);
    known.addAll(named.options());
    for (Given given : options) {
      String written = "--" + given.name();
      if (option(written) == null) {
        throw unknown(written); // it is another command's of the group
      }
    }
  }

  /** {@code grill config} lists; any other group without its second word wants help. */
  private void completeGroup() throws Failure {
    if (group == null || command != null || has("help")) {
      return;
    }
    if (!group.equals("config")) {
      throw Failure.usage("cli.incomplete-command", group, Commands.members(group));
    }
    name("list");
  }

  /** The command that was named; null if none was. */
  public Spec command() {
    return command;
  }

  /** The same options given to the help for what was named. */
  public Arguments asHelp() {
    Arguments help = new Arguments();
    help.options.addAll(options);
    help.command = Commands.find("help");
    String named = command == null ? group : command.name();
    if (named != null) {
      help.operands.addAll(List.of(named.split(" ")));
    }
    return help;
  }

  private static boolean looksLikeOption(String word) {
    return word.length() > 1 && word.charAt(0) == '-';
  }

  /** The option a word names, with or without its value; null if it names none of them. */
  private Spec.Opt option(String word) {
    if (!looksLikeOption(word)) {
      return null;
    }
    boolean isLong = word.startsWith("--");
    int equals = word.indexOf('=');
    String name = isLong ? word.substring(2, equals < 0 ? word.length() : equals) : "";
    for (Spec.Opt opt : known) {
      boolean attached = isLong ? equals >= 0 : word.length() > 2;
      boolean named = isLong ? opt.name().equals(name) : opt.letter() == word.charAt(1);
      if (named && (opt.value() != null || !attached)) {
        return opt;
      }
    }
    return null;
  }

  /** The value in the same word as its option; null if there is none. */
  private static String attached(String word) {
    if (word.startsWith("--")) {
      int equals = word.indexOf('=');
      return equals < 0 ? null : word.substring(equals + 1);
    }
    return word.length() > 2 ? word.substring(2) : null;
  }

  private Failure unknown(String given) {
    String name = given.startsWith("--") ? given.substring(2) : "";
    int equals = name.indexOf('=');
    List<String> names = new ArrayList<>();
    for (Spec.Opt opt : known) {
      names.add(opt.name());
    }
    List<String> near = Nearest.to(equals < 0 ? name : name.substring(0, equals), names, 1);
    if (near.isEmpty()) {
      boolean perhapsText = !given.startsWith("--");
      return Failure.usage(perhapsText ? "cli.unknown-letter" : "cli.unknown-option", given);
    }
    return Failure.usage("cli.unknown-option-near", given, "--" + near.get(0));
  }

  /** Whether an option was given. */
  public boolean has(String option) {
    for (Given given : options) {
      if (given.name().equals(option)) {
        return true;
      }
    }
    return false;
  }

  /** The value given last; null where the option was not given. */
  public String value(String option) {
    for (int i = options.size() - 1; i >= 0; i--) {
      if (options.get(i).name().equals(option)) {
        return options.get(i).value();
      }
    }
    return null;
  }

  /** Every value given for a repeated option. */
  public List<String> values(String option) {
    List<String> values = new ArrayList<>();
    for (Given given : options) {
      if (given.name().equals(option)) {
        values.add(given.value());
      }
    }
    return values;
  }

  /** A whole number in a range; {@code otherwise} where the option was not given. */
  public int number(String option, int least, int most, int otherwise) throws Failure {
    String value = value(option);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Failure.usage("cli.bad-number", "--" + option, value, least, most);
  }

  /** The positional arguments. */
  public List<String> operands() {
    return List.copyOf(operands);
  }
}
