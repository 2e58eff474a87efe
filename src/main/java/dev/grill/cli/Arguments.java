package dev.grill.cli;

import dev.grill.text.Failure;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.AmbiguousOptionException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** What a command was called with: options and positional arguments, checked against a spec. */
public final class Arguments {

  private final CommandLine line;
  private final Arguments before;

  private Arguments(CommandLine line, Arguments before) {
    this.line = line;
    this.before = before;
  }

  /** The global options that stand before the command's name, and all that follows them. */
  static Arguments globals(String[] args) throws Failure {
    Arguments globals = new Arguments(parse(Commands.GLOBAL, List.of(), args, true), null);
    List<String> words = globals.operands();
    if (!words.isEmpty() && words.get(0).length() > 1 && words.get(0).charAt(0) == '-') {
      throw unknown(words.get(0), new Options());
    }
    return globals;
  }

  /**
   * The arguments of a command.
   *
   * @param globals the options given before its name
   * @param words what follows its name
   */
  static Arguments of(Spec spec, Arguments globals, String[] words) throws Failure {
    CommandLine line = parse(Commands.GLOBAL, spec.options(), words, false);
    return new Arguments(line, globals);
  }

  private static CommandLine parse(
      List<Spec.Opt> some, List<Spec.Opt> others, String[] args, boolean stopAtOperand)
      throws Failure {
    Options options = new Options();
    some.forEach(opt -> options.addOption(option(opt)));
    others.forEach(opt -> options.addOption(option(opt)));
    try {
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .setStripLeadingAndTrailingQuotes(false)
          .get()
          .parse(options, args, stopAtOperand);
    } catch (AmbiguousOptionException e) {
      throw Failure.usage("cli.unknown-option", e.getOption());
    } catch (UnrecognizedOptionException e) {
      throw unknown(e.getOption(), options);
    } catch (MissingArgumentException e) {
      throw Failure.usage("cli.option-needs-value", "--" + e.getOption().getLongOpt());
    } catch (ParseException e) {
      throw Failure.usage("cli.bad-arguments", e.getMessage());
    }
  }

  private static Failure unknown(String given, Options options) {
    String name = given.startsWith("--") ? given.substring(2) : "";
    int equals = name.indexOf('=');
    List<String> known = new ArrayList<>();
    options.getOptions().forEach(option -> known.add(option.getLongOpt()));
    List<String> near = Nearest.to(equals < 0 ? name : name.substring(0, equals), known, 1);
    if (near.isEmpty()) {
      boolean perhapsText = !given.startsWith("--");
      return Failure.usage(perhapsText ? "cli.unknown-letter" : "cli.unknown-option", given);
    }
    return Failure.usage("cli.unknown-option-near", given, "--" + near.get(0));
  }

  private static Option option(Spec.Opt opt) {
    String letter = opt.letter() == 0 ? null : String.valueOf(opt.letter());
    return new Option(letter, opt.name(), opt.value() != null, null);
  }

  /** Whether an option was given, before or after the command's name. */
  public boolean has(String option) {
    return line.hasOption(option) || (before != null && before.has(option));
  }

  /** The value given last; null where the option was not given. */
  public String value(String option) {
    String[] values = line.getOptionValues(option);
    if (values == null) {
      return before == null ? null : before.value(option);
    }
    return values[values.length - 1];
  }

  /** Every value given for a repeated option. */
  public List<String> values(String option) {
    String[] values = line.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
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
    return line.getArgList();
  }
}
