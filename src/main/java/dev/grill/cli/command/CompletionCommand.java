package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.Commands;
import dev.grill.cli.Spec;
import dev.grill.cli.Spec.Kind;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Output;
import dev.grill.settings.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code grill completion}: a script that completes commands, options, their values and operands.
 *
 * <p>Names of decks, cards and profiles come from files that others may have written: a name that
 * is anything but letters, digits and {@code . _ / -} is proposed by no shell, and none is ever
 * evaluated.
 */
public final class CompletionCommand implements Command {

  /** Of deck ids, card names and profiles. */
  private static final String NAMES = "A-Za-z0-9._/-";

  @Override
  public int run(Call call) throws Failure {
    String shell = call.arguments().operands().get(0);
    switch (shell) {
      case "bash" -> bash(call.out());
      case "zsh" -> zsh(call.out());
      case "fish" -> fish(call.out(), call.messages());
      default ->
          throw Failure.usage(
              "cli.bad-choice", "completion", shell, List.of("bash", "zsh", "fish"));
    }
    return 0;
  }

  private static void bash(Output out) {
    out.println("# bash completion for grill");
    names(out);
    out.println("_grill_words() {");
    out.println("  local word");
    out.println("  for word in \"$@\"; do");
    out.println("    [[ $word == \"$cur\"* ]] && COMPREPLY+=(\"$word\")");
    out.println("  done");
    out.println("}");
    out.println("_grill_lines() {");
    out.println("  local word");
    out.println("  while IFS= read -r word; do");
    out.println("    [[ $word == \"$cur\"* ]] && COMPREPLY+=(\"$word\")");
    out.println("  done");
    out.println("}");
    out.println("_grill_propose_files() {");
    out.println("  compopt -o filenames 2>/dev/null");
    out.println("  _grill_lines < <(compgen -f -- \"$cur\")");
    out.println("}");
    out.println("_grill_propose_decks() { _grill_lines < <(_grill_decks); }");
    out.println("_grill_propose_cards() { _grill_lines < <(_grill_cards); }");
    out.println("_grill_propose_profiles() { _grill_lines < <(_grill_profiles); }");
    out.println("_grill() {");
    out.println("  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}");
    out.println("  local command='' last='' word i count=0");
    out.println("  COMPREPLY=()");
    out.println("  for ((i = 1; i < COMP_CWORD; i++)); do");
    out.println("    word=${COMP_WORDS[i]}");
    body(out, "  ", "((i++))");
    out.println("  done");
    cases(out, "_grill_words", "$cur", "$prev");
    out.println("}");
    out.println("complete -F _grill grill");
  }

  private static void zsh(Output out) {
    out.println("#compdef grill");
    out.println("# zsh completion for grill");
    names(out);
    out.println("_grill_propose_files() { _files; }");
    for (String what : List.of("decks", "cards", "profiles")) {
      out.println("_grill_propose_" + what + "() { compadd -- ${(f)\"$(_grill_" + what + ")\"}; }");
    }
    out.println("_grill() {");
    out.println("  local command='' last='' word i count=0");
    out.println("  for ((i = 2; i < CURRENT; i++)); do");
    out.println("    word=$words[i]");
    body(out, "  ", "((i++))");
    out.println("  done");
    cases(out, "compadd --", "$words[CURRENT]", "$words[CURRENT-1]");
    out.println("}");
    out.println("if [[ $funcstack[1] == _grill ]]; then _grill; else compdef _grill grill; fi");
  }

  /** Finds the command, its last operand and how many it has; bash and zsh read it alike. */
  private static void body(Output out, String indent, String skip) {
    out.println(indent + "  case $word in");
    out.println(indent + "    " + String.join("|", Completion.withValue()) + ") " + skip + " ;;");
    out.println(indent + "    -*) ;;");
    out.println(indent + "    *)");
    out.println(indent + "      case $command in");
    out.println(indent + "        '') command=$word ;;");
    out.println(
        indent
            + "        "
            + String.join("|", Completion.groups())
            + ") command=\"$command $word\" ;;");
    out.println(indent + "        *) last=$word; count=$((count + 1)) ;;");
    out.println(indent + "      esac ;;");
    out.println(indent + "  esac");
  }

  /** Proposes what fits; bash and zsh read it alike. */
  private static void cases(Output out, String words, String current, String before) {
    out.println("  case \"$command:" + before + "\" in");
    for (Spec spec : Completion.commands()) {
      for (Spec.Opt opt : spec.options()) {
        if (opt.value() != null) {
          String proposal = proposal(opt.value(), words);
          out.println(
              "    '" + spec.name() + ":--" + opt.name() + "') " + proposal + "; return ;;");
        }
      }
    }
    for (Spec.Opt opt : Commands.GLOBAL) {
      if (opt.value() != null) {
        String proposal = proposal(opt.value(), words);
        out.println("    *':--" + opt.name() + "') " + proposal + "; return ;;");
      }
    }
    out.println("  esac");
    out.println("  case \"$command\" in");
    out.println("    '')");
    out.println("      case \"" + current + "\" in");
    out.println("        -*) " + words + " " + options(Commands.GLOBAL) + " ;;");
    out.println("        *) " + words + " " + String.join(" ", Completion.firstWords()) + " ;;");
    out.println("      esac ;;");
    for (String group : Completion.groups()) {
      String second = String.join(" ", Commands.members(group));
      out.println("    " + group + ") " + words + " " + second + " ;;");
    }
    for (Spec spec : Completion.commands()) {
      out.println("    '" + spec.name() + "')");
      out.println("      case \"" + current + ":$count\" in");
      out.println("        -*) " + words + " " + options(Completion.options(spec)) + " ;;");
      List<String> operands = spec.operandWords();
      for (int i = 0; i < operands.size(); i++) {
        boolean repeats = i == operands.size() - 1 && spec.most() > operands.size();
        String at = repeats ? "*" : "*:" + i;
        out.println("        " + at + ") " + proposal(operands.get(i), words) + " ;;");
      }
      out.println("      esac ;;");
    }
    out.println("  esac");
  }

  private static String options(List<Spec.Opt> options) {
    return String.join(" ", options.stream().map(opt -> "--" + opt.name()).toList());
  }

  /** The command that proposes words of a kind. */
  private static String proposal(String written, String words) {
    return switch (Kind.of(written)) {
      case DECK -> "_grill_propose_decks";
      case CARD -> "_grill_propose_cards";
      case FILE -> "_grill_propose_files";
      case PROFILE -> "_grill_propose_profiles";
      case SETTING -> words + " " + String.join(" ", Completion.settings());
      case COMMAND -> words + " " + String.join(" ", Completion.firstWords());
      case CHOICE -> words + " " + String.join(" ", Completion.choices(written));
      case VALUE -> values(words);
      case FREE -> ":";
    };
  }

  private static String values(String words) {
    StringBuilder cases = new StringBuilder("case $last in");
    for (Setting setting : Completion.settingsWithChoices()) {
      String choices = String.join(" ", setting.choices());
      cases.append(' ').append(setting.key()).append(") ").append(words).append(' ');
      cases.append(choices).append(" ;;");
    }
    return cases.append(" decks) _grill_propose_decks ;; esac").toString();
  }

  /** Shell functions that ask the program for its decks, cards and profiles, a line for each. */
  private static void names(Output out) {
    for (String[] each : sources()) {
      out.println("_grill_" + each[0] + "() {");
      out.println("  grill " + each[1] + " --json 2>/dev/null |");
      out.println(
          "    LC_ALL=C grep -o '\"" + each[2] + "\":\"[" + NAMES + "]*\"' | cut -d '\"' -f 4");
      out.println("}");
    }
  }

  private static String[][] sources() {
    return new String[][] {
      {"decks", "deck list", "deck"},
      {"cards", "cards", "card"},
      {"profiles", "profile list", "profile"}
    };
  }

  private static void fish(Output out, Messages messages) {
    out.println("# fish completion for grill");
    for (String[] each : sources()) {
      out.println("function __grill_" + each[0]);
      out.println("  grill " + each[1] + " --json 2>/dev/null |");
      out.println(
          "    string match -ar '\""
              + each[2]
              + "\":\"["
              + NAMES
              + "]*\"' | string split -f 4 '\"'");
      out.println("end");
    }
    out.println("function __grill_words");
    out.println("  set -l words (commandline -opc)");
    out.println("  set -e words[1]");
    out.println("  set -l skip 0");
    out.println("  for word in $words");
    out.println("    if test $skip = 1");
    out.println("      set skip 0");
    out.println("    else if contains -- $word " + String.join(" ", Completion.withValue()));
    out.println("      set skip 1");
    out.println("    else if not string match -q -- '-*' $word");
    out.println("      echo $word");
    out.println("    end");
    out.println("  end");
    out.println("end");
    out.println("function __grill_at");
    out.println("  set -l words (__grill_words)");
    out.println("  set -l wanted (string split ' ' -- $argv[1])");
    out.println("  test (count $words) -ge (count $wanted); or return 1");
    out.println("  for i in (seq (count $wanted))");
    out.println("    test \"$words[$i]\" = \"$wanted[$i]\"; or return 1");
    out.println("  end");
    out.println("  set -l operand (math (count $words) - (count $wanted))");
    out.println("  test \"$argv[2]\" = '*'; or test $operand = \"$argv[2]\"; or return 1");
    out.println("  test -z \"$argv[3]\"; or test \"$words[-1]\" = \"$argv[3]\"");
    out.println("end");
    out.println("complete -c grill -f");
    String none = "test (count (__grill_words)) = 0";
    for (Spec spec : Completion.commands()) {
      String[] parts = spec.name().split(" ");
      String says = quoted(HelpCommand.summary(messages, spec));
      if (parts.length == 1) {
        out.println("complete -c grill -n '" + none + "' -a " + parts[0] + " -d " + says);
      } else {
        out.println("complete -c grill -n '" + none + "' -a " + parts[0]);
        String group = "'__grill_at " + parts[0] + " 0'";
        out.println("complete -c grill -n " + group + " -a " + parts[1] + " -d " + says);
      }
      for (Spec.Opt opt : spec.options()) {
        String condition = " -n '__grill_at \"" + spec.name() + "\" \"*\"'";
        fishOption(out, condition, opt, HelpCommand.described(messages, spec.key(), opt));
      }
      List<String> operands = spec.operandWords();
      for (int i = 0; i < operands.size(); i++) {
        boolean repeats = i == operands.size() - 1 && spec.most() > operands.size();
        fishOperand(out, spec, operands.get(i), repeats ? "*" : String.valueOf(i));
      }
    }
    for (Spec.Opt opt : Commands.GLOBAL) {
      fishOption(out, "", opt, HelpCommand.described(messages, "global", opt));
    }
  }

  private static void fishOperand(Output out, Spec spec, String written, String at) {
    String condition = "complete -c grill -n '__grill_at \"" + spec.name() + "\" \"" + at + "\"";
    if (Kind.of(written) == Kind.VALUE) {
      for (Setting setting : Completion.settingsWithChoices()) {
        String choices = String.join(" ", setting.choices());
        out.println(condition + " " + setting.key() + "' -a '" + choices + "'");
      }
      out.println(condition + " decks' -a '(__grill_decks)'");
      return;
    }
    String proposal = fishProposal(written);
    if (!proposal.isEmpty()) {
      out.println(condition + "'" + proposal);
    }
  }

  private static String fishProposal(String written) {
    List<String> words = new ArrayList<>();
    switch (Kind.of(written)) {
      case DECK -> words.add("(__grill_decks)");
      case CARD -> words.add("(__grill_cards)");
      case PROFILE -> words.add("(__grill_profiles)");
      case SETTING -> words.addAll(Completion.settings());
      case COMMAND -> words.addAll(Completion.firstWords());
      case CHOICE -> words.addAll(Completion.choices(written));
      case FILE -> {
        return " -F";
      }
      default -> {
        return "";
      }
    }
    return " -a '" + String.join(" ", words) + "'";
  }

  private static void fishOption(Output out, String condition, Spec.Opt opt, String says) {
    String letter = opt.letter() == 0 ? "" : " -s " + opt.letter();
    String value = opt.value() == null ? "" : " -r" + fishProposal(opt.value());
    String described = " -d " + quoted(says);
    out.println("complete -c grill" + condition + letter + " -l " + opt.name() + value + described);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'";
  }
}
