package dev.grill.cli;

import dev.grill.message.Failure;
import dev.grill.platform.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command was called with: options and positional arguments, checked against a spec. Options
 * are written as GNU programs have them: {@code --name VALUE}, {@code --name=VALUE}, {@code -n
 * VALUE}, {@code -nVALUE}, anywhere among the arguments until {@code --}.
 *
 * <p>Parsed here and not by a library because every start pays for it: commons-cli took a tenth of
 * {@code grill due}.
 */
public final class Arguments {

  /** An option as it was given; the value is null for one without. */
  private record Given(String name, String value) {}

  private final List<Given> options = new ArrayList<>();
  private final List<String> operands = new ArrayList<>();
  private final List<Spec.Opt> known;
  private final Arguments before;

  private Arguments(List<Spec.Opt> known, Arguments before) {
    this.known = known;
    this.before = before;
  }

  /** The global options that stand before the command's name, and all that follows them. */
  public static Arguments globals(String[] args) throws Failure {
    Arguments globals = new Arguments(Commands.GLOBAL, null);
    globals.parse(args, true);
    List<String> words = globals.operands();
    if (!words.isEmpty() && looksLikeOption(words.get(0))) {
      throw globals.unknown(words.get(0));
    }
    return globals;
  }

  /**
   * The arguments of a command.
   *
   * @param globals the options given before its name
   * @param words what follows its name
   */
  public static Arguments of(Spec spec, Arguments globals, String[] words) throws Failure {
    List<Spec.Opt> known = new ArrayList<>(Commands.GLOBAL);
    known.addAll(spec.options());
    Arguments arguments = new Arguments(known, globals);
    arguments.parse(words, false);
    return arguments;
  }

  /**
   * @param stopAtOperand whether everything from the first argument on that is no known option is
   *     left to the command
   */
  private void parse(String[] args, boolean stopAtOperand) throws Failure {
    int at = 0;
    while (at < args.length && !args[at].equals("--")) {
      String word = args[at];
      Spec.Opt opt = option(word);
      if (opt == null && looksLikeOption(word) && !stopAtOperand) {
        throw unknown(word);
      }
      if (opt == null && stopAtOperand) {
        break;
      }
      if (opt == null) {
        operands.add(word);
      } else if (opt.value() == null) {
        options.add(new Given(opt.name(), null));
      } else {
        String value = attached(word);
        if (value == null) {
          at++;
          value = at < args.length ? args[at] : null;
          if (value == null || value.equals("--") || option(value) != null) {
            throw Failure.usage("cli.option-needs-value", "--" + opt.name());
          }
        }
        options.add(new Given(opt.name(), value));
      }
      at++;
    }
    if (at < args.length && args[at].equals("--")) {
      at++;
    }
    while (at < args.length) {
      operands.add(args[at++]);
    }
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

  /** Whether an option was given, before or after the command's name. */
  public boolean has(String option) {
    for (Given given : options) {
      if (given.name().equals(option)) {
        return true;
      }
    }
    return before != null && before.has(option);
  }

  /** The value given last; null where the option was not given. */
  public String value(String option) {
    for (int i = options.size() - 1; i >= 0; i--) {
      if (options.get(i).name().equals(option)) {
        return options.get(i).value();
      }
    }
    return before == null ? null : before.value(option);
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
