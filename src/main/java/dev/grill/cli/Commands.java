package dev.grill.cli;

import dev.grill.cli.Spec.Opt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The table of commands, in the order of the help. */
public final class Commands {

  private static final Opt JSON = Opt.flag("json");
  private static final Opt CSV = Opt.flag("csv");
  private static final Opt YES = Opt.flag("yes");
  private static final Opt CLASS = Opt.value("class", "CLASS");
  private static final Opt OUTPUT = new Opt('o', "output", "FILE", List.of());

  /** Accepted before and after every command. */
  public static final List<Opt> GLOBAL =
      List.of(
          Opt.value("profile", "NAME"),
          Opt.choice("lang", "en", "zh"),
          Opt.choice("color", "auto", "always", "never"),
          Opt.flag("debug"),
          new Opt('h', "help", null, List.of()),
          new Opt('V', "version", null, List.of()));

  private static final Opt[] CHOOSING = {
    Opt.value("deck", "DECK"),
    Opt.value("tag", "TAG"),
    Opt.value("topic", "TOPIC"),
    Opt.choice("difficulty", "1", "2", "3"),
    Opt.flag("weak"),
    Opt.flag("failed-today"),
    Opt.value("new", "N"),
    Opt.value("limit", "N"),
    Opt.value("minutes", "N")
  };

  /** Every command; {@code man} is only for packagers and stands in no help. */
  public static final List<Spec> ALL =
      List.of(
          Spec.of("review", "[DECK…]", 0, Spec.MANY, choosing(Opt.flag("cram"), Opt.flag("plain"))),
          Spec.of(
              "mock",
              "[DECK…]",
              0,
              Spec.MANY,
              Opt.value("questions", "N"),
              Opt.value("minutes", "N"),
              Opt.value("deck", "DECK"),
              Opt.value("seed", "S"),
              Opt.flag("plain")),
          Spec.of("due", "[DECK…]", 0, Spec.MANY, choosing(JSON, Opt.flag("short"))),
          Spec.of("show", "CARD", 1, 1, JSON),
          Spec.of(
              "cards",
              "[DECK…]",
              0,
              Spec.MANY,
              Opt.value("deck", "DECK"),
              Opt.value("tag", "TAG"),
              Opt.choice(
                  "state", "new", "due", "scheduled", "buried", "suspended", "leech", "flagged"),
              Opt.value("search", "TEXT"),
              JSON,
              CSV),
          Spec.of("assess", "CARD", 1, 1, Opt.flag("examiner"), JSON),
          Spec.of(
              "grade",
              "CARD 0-5",
              2,
              2,
              Opt.value("seconds", "N"),
              Opt.value("answer-file", "FILE"),
              JSON),
          Spec.of("undo", "", 0, 0, Opt.value("review", "ID"), JSON),
          Spec.of("bury", "CARD…", 1, Spec.MANY),
          Spec.of("suspend", "CARD…", 1, Spec.MANY),
          Spec.of("resume", "CARD…", 1, Spec.MANY),
          Spec.of("reset", "CARD…", 1, Spec.MANY),
          Spec.of("edit", "CARD", 1, 1),
          Spec.of("add", "DECK", 1, 1),
          Spec.of("flag", "CARD [TEXT]", 1, 2, Opt.flag("clear")),
          Spec.of("note", "CARD [TEXT]", 1, 2),
          Spec.of("history", "[CARD]", 0, 1, JSON, CSV),
          Spec.of(
              "plan",
              "",
              0,
              0,
              Opt.value("interview", "DATE"),
              Opt.value("minutes", "N"),
              Opt.flag("clear"),
              JSON),
          Spec.of("stats", "[DECK…]", 0, Spec.MANY, Opt.value("deck", "DECK"), JSON),
          Spec.of(
              "report",
              "",
              0,
              0,
              Opt.choice("format", "html", "csv", "xlsx", "json", "md"),
              Opt.value("from", "DATE"),
              Opt.value("to", "DATE"),
              OUTPUT),
          Spec.of("deck list", "", 0, 0, JSON),
          Spec.of("deck check", "PATH…", 1, Spec.MANY, JSON, Opt.flag("write-ids")),
          Spec.of(
              "deck add",
              "SOURCE…",
              1,
              Spec.MANY,
              Opt.flag("link"),
              Opt.value("ref", "REF"),
              Opt.value("id", "ID"),
              Opt.flag("with-progress"),
              YES,
              JSON),
          Spec.of("deck diff", "[DECK…]", 0, Spec.MANY, JSON),
          Spec.of(
              "deck update",
              "[DECK…]",
              0,
              Spec.MANY,
              YES,
              Opt.flag("mine"),
              Opt.flag("theirs"),
              JSON),
          Spec.of(
              "deck merge", "BASE MINE THEIRS", 3, 3, new Opt('o', "output", "FILE", List.of())),
          Spec.of("deck remove", "DECK", 1, 1, Opt.flag("forget"), YES),
          Spec.of(
              "deck new",
              "FILE",
              1,
              1,
              Opt.value("from", "TABLE"),
              Opt.value("columns", "KEY=COLUMN,…"),
              Opt.value("separator", "C"),
              Opt.value("encoding", "ENCODING"),
              Opt.choice("html", "yes", "no")),
          Spec.of(
              "deck export",
              "DECK…",
              1,
              Spec.MANY,
              Opt.choice("format", "yaml", "apkg", "csv", "md", "html"),
              Opt.flag("with-progress"),
              OUTPUT),
          Spec.of("deck feedback", "DECK…", 1, Spec.MANY, OUTPUT),
          Spec.of("progress export", "FILE", 1, 1, Opt.flag("without-answers")),
          Spec.of("progress import", "FILE", 1, 1, YES),
          Spec.of("sync", "DIR|URL", 1, 1, Opt.flag("with-answers"), YES, JSON),
          Spec.of("class init", "URL", 1, 1, CLASS, YES),
          Spec.of("class push", "URL", 1, 1, CLASS, Opt.flag("with-answers"), YES),
          Spec.of("class list", "URL", 1, 1, JSON),
          Spec.of("class forget", "URL LEARNER", 2, 2, YES),
          Spec.of("class hand-in", "", 0, 0, Opt.flag("with-answers"), OUTPUT),
          Spec.of(
              "class report",
              "FILE|DIR…|URL",
              1,
              Spec.MANY,
              CLASS,
              Opt.choice("format", "html", "csv", "xlsx", "json", "md"),
              Opt.value("deck", "DECK"),
              Opt.value("due", "DATE"),
              Opt.value("from", "DATE"),
              Opt.value("to", "DATE"),
              Opt.value("roster", "FILE"),
              Opt.flag("anonymous"),
              Opt.flag("strict"),
              Opt.value("gradebook", "FILE|moodle|canvas"),
              Opt.value("column", "COLUMN"),
              Opt.value("match", "COLUMN"),
              Opt.choice("score", "known", "coverage", "retention"),
              OUTPUT),
          Spec.of("profile list", "", 0, 0, JSON),
          Spec.of("profile rename", "OLD NEW", 2, 2),
          Spec.of("profile delete", "NAME", 1, 1, YES),
          Spec.of("backup", "[FILE]", 0, 1),
          Spec.of("restore", "FILE", 1, 1, YES),
          Spec.of("doctor", "", 0, 0, Opt.flag("fix"), JSON),
          Spec.of("config list", "", 0, 0, JSON),
          Spec.of("config get", "KEY", 1, 1, JSON),
          Spec.of("config set", "KEY VALUE", 2, 2),
          Spec.of("completion", "bash|zsh|fish", 1, 1),
          Spec.of("help", "[COMMAND]", 0, 2),
          Spec.of("man", "", 0, 0));

  /** What {@code grill} alone is on a terminal; it has no name to type. */
  public static final Spec HOME = Spec.of("", "", 0, 0);

  private Commands() {}

  /** The command of that name; null if there is none. */
  public static Spec find(String name) {
    for (Spec spec : ALL) {
      if (spec.name().equals(name)) {
        return spec;
      }
    }
    return null;
  }

  /** The commands of a group such as {@code deck}; empty if it is none. */
  public static List<Spec> group(String group) {
    List<Spec> members = new ArrayList<>();
    for (Spec spec : ALL) {
      if (spec.name().startsWith(group + " ")) {
        members.add(spec);
      }
    }
    return members;
  }

  /** The second words of a group. */
  public static List<String> members(String group) {
    List<String> words = new ArrayList<>();
    for (Spec spec : group(group)) {
      words.add(spec.name().substring(group.length() + 1));
    }
    return words;
  }

  /** The first words of all commands, each once. */
  static Set<String> firstWords() {
    Set<String> words = new LinkedHashSet<>();
    for (Spec spec : ALL) {
      words.add(spec.name().split(" ")[0]);
    }
    return words;
  }

  private static Opt[] choosing(Opt... more) {
    Opt[] all = new Opt[CHOOSING.length + more.length];
    System.arraycopy(CHOOSING, 0, all, 0, CHOOSING.length);
    System.arraycopy(more, 0, all, CHOOSING.length, more.length);
    return all;
  }
}
