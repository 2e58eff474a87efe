package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.Commands;
import dev.grill.cli.Spec;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Output;
import dev.grill.settings.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code grill completion}: a script that completes commands, options and their values. */
public final class CompletionCommand implements Command {

  @Override
  public int run(Call call) throws Failure {
    String shell = call.arguments().operands().get(0);
    switch (shell) {
      case "bash" -> bash(call.out());
      case "zsh" -> zsh(call.out());
      case "fish" -> fish(call.out(), call.messages());
      default -> throw Failure.usage("cli.bad-choice", "completion", shell, "bash, zsh, fish");
    }
    return 0;
  }

  private static List<Spec> visible() {
    return Commands.ALL.stream().filter(spec -> !spec.name().equals("man")).toList();
  }

  /** First words, each with the second words it takes. */
  private static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (Spec spec : visible()) {
      String[] parts = spec.name().split(" ");
      Set<String> second = words.computeIfAbsent(parts[0], word -> new LinkedHashSet<>());
      if (parts.length > 1) {
        second.add(parts[1]);
      }
    }
    words.get("completion").addAll(List.of("bash", "zsh", "fish"));
    return words;
  }

  private static String options(Spec spec) {
    return String.join(
        " ",
        Stream.concat(spec.options().stream(), Commands.GLOBAL.stream())
            .map(opt -> "--" + opt.name())
            .toList());
  }

  /** Every option that takes one of a few values, once. */
  private static Map<String, List<String>> choices() {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    for (Spec.Opt opt : Commands.GLOBAL) {
      choices.put(opt.name(), opt.choices());
    }
    for (Spec spec : visible()) {
      for (Spec.Opt opt : spec.options()) {
        choices.put(opt.name(), opt.choices());
      }
    }
    choices.values().removeIf(List::isEmpty);
    return choices;
  }

  private static void bash(Output out) {
    out.println("# bash completion for grill");
    out.println("_grill() {");
    out.println("  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}");
    out.println("  local first='' second='' word i");
    out.println("  for ((i = 1; i < COMP_CWORD; i++)); do");
    out.println("    word=${COMP_WORDS[i]}");
    out.println("    [[ $word == -* ]] && continue");
    out.println("    case ${COMP_WORDS[i-1]} in --profile|--lang|--color) continue ;; esac");
    out.println("    if [[ -z $first ]]; then first=$word; else second=$word; break; fi");
    out.println("  done");
    out.println("  case $prev in");
    choices()
        .forEach(
            (name, values) ->
                out.println(
                    "    --" + name + ") " + bashReply(String.join(" ", values)) + "; return ;;"));
    out.println("    --deck) " + bashReply("$(_grill_decks)") + "; return ;;");
    out.println("    --answer-file|--from) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;");
    out.println("  esac");
    out.println("  if [[ -z $first && $cur != -* ]]; then");
    out.println("    " + bashReply(String.join(" ", words().keySet())) + "; return");
    out.println("  fi");
    out.println("  case \"$first $second\" in");
    for (Spec spec : visible()) {
      boolean two = spec.name().contains(" ");
      out.println("    '" + spec.name() + (two ? "'" : " '*") + ")");
      out.println(
          "      if [[ $cur == -* ]]; then " + bashReply(options(spec)) + "; return; fi ;;&");
    }
    words()
        .forEach(
            (word, seconds) -> {
              if (!seconds.isEmpty()) {
                out.println("    '" + word + " ') " + bashReply(String.join(" ", seconds)) + " ;;");
              }
            });
    out.println("    'review '*|'due '*|'add '*|'deck remove'*)");
    out.println("      " + bashReply("$(_grill_decks)") + " ;;");
    out.println(
        "    'show '*|'assess '*|'grade '*|'bury '*|'suspend '*|'resume '*|'edit '*|"
            + "'note '*|'history '*)");
    out.println("      " + bashReply("$(_grill_cards)") + " ;;");
    out.println("    'config get'*|'config set'*)");
    out.println("      " + bashReply(settings()) + " ;;");
    out.println("    'deck check'*|'deck add'*|'deck new'*)");
    out.println("      COMPREPLY=($(compgen -f -- \"$cur\")) ;;");
    out.println("  esac");
    out.println("}");
    names(out);
    out.println("complete -o bashdefault -o filenames -F _grill grill");
  }

  private static String bashReply(String words) {
    return "COMPREPLY=($(compgen -W \"" + words + "\" -- \"$cur\"))";
  }

  /** Shell functions that ask the program for its decks and cards. */
  private static void names(Output out) {
    out.println("_grill_decks() {");
    out.println("  grill deck list --json 2>/dev/null |");
    out.println("    grep -o '\"deck\":\"[^\"]*\"' | cut -d '\"' -f 4");
    out.println("}");
    out.println("_grill_cards() {");
    out.println("  grill cards --json 2>/dev/null |");
    out.println("    grep -o '\"card\":\"[^\"]*\"' | cut -d '\"' -f 4");
    out.println("}");
  }

  private static String settings() {
    return String.join(" ", Stream.of(Setting.values()).map(Setting::key).toList());
  }

  private static void zsh(Output out) {
    out.println("#compdef grill");
    out.println("# zsh completion for grill");
    names(out);
    out.println("_grill() {");
    out.println("  local -a found");
    out.println("  local first='' second='' i");
    out.println("  for ((i = 2; i < CURRENT; i++)); do");
    out.println("    [[ $words[i] == -* ]] && continue");
    out.println("    [[ $words[i-1] == (--profile|--lang|--color) ]] && continue");
    out.println("    if [[ -z $first ]]; then first=$words[i]; else second=$words[i]; break; fi");
    out.println("  done");
    out.println("  case $words[CURRENT-1] in");
    choices()
        .forEach(
            (name, values) ->
                out.println(
                    "    --" + name + ") compadd -- " + String.join(" ", values) + "; return ;;"));
    out.println("    --deck) compadd -- ${(f)\"$(_grill_decks)\"}; return ;;");
    out.println("    --answer-file|--from) _files; return ;;");
    out.println("  esac");
    out.println("  if [[ $words[CURRENT] == -* ]]; then");
    out.println("    case \"$first $second\" in");
    for (Spec spec : visible()) {
      boolean two = spec.name().contains(" ");
      out.println(
          "      '" + spec.name() + (two ? "'" : " '*") + ") found=(" + options(spec) + ") ;;");
    }
    out.println(
        "      *) found=("
            + String.join(" ", Commands.GLOBAL.stream().map(opt -> "--" + opt.name()).toList())
            + ") ;;");
    out.println("    esac");
    out.println("    compadd -- $found; return");
    out.println("  fi");
    out.println("  if [[ -z $first ]]; then");
    out.println("    compadd -- " + String.join(" ", words().keySet()) + "; return");
    out.println("  fi");
    out.println("  case \"$first $second\" in");
    words()
        .forEach(
            (word, seconds) -> {
              if (!seconds.isEmpty()) {
                out.println("    '" + word + " ') compadd -- " + String.join(" ", seconds) + " ;;");
              }
            });
    out.println("    'review '*|'due '*|'add '*|'deck remove'*)");
    out.println("      compadd -- ${(f)\"$(_grill_decks)\"} ;;");
    out.println(
        "    'show '*|'assess '*|'grade '*|'bury '*|'suspend '*|'resume '*|'edit '*|"
            + "'note '*|'history '*)");
    out.println("      compadd -- ${(f)\"$(_grill_cards)\"} ;;");
    out.println("    'config get'*|'config set'*) compadd -- " + settings() + " ;;");
    out.println("    'deck check'*|'deck add'*|'deck new'*) _files ;;");
    out.println("  esac");
    out.println("}");
    out.println("if [[ $funcstack[1] == _grill ]]; then _grill; else compdef _grill grill; fi");
  }

  private static void fish(Output out, Messages messages) {
    out.println("# fish completion for grill");
    out.println("complete -c grill -f");
    List<String> firsts = new ArrayList<>(words().keySet());
    String none = "not __fish_seen_subcommand_from " + String.join(" ", firsts);
    for (Spec spec : visible()) {
      String[] parts = spec.name().split(" ");
      String says = quoted(HelpCommand.summary(messages, spec));
      if (parts.length == 1) {
        out.println("complete -c grill -n '" + none + "' -a " + parts[0] + " -d " + says);
      } else {
        out.println("complete -c grill -n '" + none + "' -a " + parts[0]);
        out.println(
            "complete -c grill -n '__fish_seen_subcommand_from "
                + parts[0]
                + "' -a "
                + parts[1]
                + " -d "
                + says);
      }
      for (Spec.Opt opt : spec.options()) {
        StringBuilder seen = new StringBuilder("__fish_seen_subcommand_from " + parts[0]);
        if (parts.length > 1) {
          seen.append("; and __fish_seen_subcommand_from ").append(parts[1]);
        }
        fishOption(
            out,
            " -n '" + seen + "'",
            opt,
            quoted(HelpCommand.described(messages, spec.key(), opt)));
      }
    }
    for (Spec.Opt opt : Commands.GLOBAL) {
      fishOption(out, "", opt, quoted(HelpCommand.described(messages, "global", opt)));
    }
    String decks =
        "(grill deck list --json 2>/dev/null | string match -ar '\"deck\":\"([^\"]*)\"' -g)";
    String cards = "(grill cards --json 2>/dev/null | string match -ar '\"card\":\"([^\"]*)\"' -g)";
    out.println(
        "complete -c grill -n '__fish_seen_subcommand_from review due add remove' -a \""
            + decks.replace("\"", "\\\"")
            + "\"");
    out.println(
        "complete -c grill -n '__fish_seen_subcommand_from show assess grade bury suspend"
            + " resume edit note history' -a \""
            + cards.replace("\"", "\\\"")
            + "\"");
    out.println(
        "complete -c grill -n '__fish_seen_subcommand_from get set' -a '" + settings() + "'");
    out.println("complete -c grill -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'");
  }

  private static void fishOption(Output out, String condition, Spec.Opt opt, String says) {
    String letter = opt.letter() == 0 ? "" : " -s " + opt.letter();
    String value = opt.value() == null ? "" : " -r";
    String choices = opt.choices().isEmpty() ? "" : " -a '" + String.join(" ", opt.choices()) + "'";
    out.println(
        "complete -c grill"
            + condition
            + letter
            + " -l "
            + opt.name()
            + value
            + choices
            + " -d "
            + says);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'";
  }
}
