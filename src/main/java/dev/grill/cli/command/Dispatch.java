package dev.grill.cli.command;

import dev.grill.cli.Command;
import dev.grill.cli.Spec;
import dev.grill.cli.command.classroom.ClassReportCommand;
import dev.grill.cli.command.classroom.HandInCommand;
import dev.grill.cli.command.data.BackupCommand;
import dev.grill.cli.command.data.DoctorCommand;
import dev.grill.cli.command.data.RestoreCommand;
import dev.grill.cli.command.deck.DeckExportCommand;
import dev.grill.cli.command.deck.DeckFeedbackCommand;
import dev.grill.cli.command.report.ReportCommand;
import dev.grill.cli.command.school.ClassForgetCommand;
import dev.grill.cli.command.school.ClassInitCommand;
import dev.grill.cli.command.school.ClassListCommand;
import dev.grill.cli.command.school.ClassPushCommand;
import dev.grill.review.Mark;

/**
 * From the table of commands to the classes that carry them out: only the one asked for is loaded.
 */
public final class Dispatch {

  private Dispatch() {}

  /** A command ready to run. */
  public static Command command(Spec spec) {
    return switch (spec.name()) {
      case "" -> new HomeCommand();
      case "review" -> new ReviewCommand();
      case "mock" -> new MockCommand();
      case "due" -> new DueCommand();
      case "show" -> new ShowCommand();
      case "cards" -> new CardsCommand();
      case "assess" -> new AssessCommand();
      case "grade" -> new GradeCommand();
      case "undo" -> new UndoCommand();
      case "bury" -> new MarkCommand(Mark.Kind.BURY);
      case "suspend" -> new MarkCommand(Mark.Kind.SUSPEND);
      case "resume" -> new MarkCommand(Mark.Kind.RESUME);
      case "reset" -> new MarkCommand(Mark.Kind.RESET);
      case "edit" -> new EditCommand();
      case "add" -> new AddCommand();
      case "flag" -> new FlagCommand();
      case "note" -> new NoteCommand();
      case "history" -> new HistoryCommand();
      case "plan" -> new PlanCommand();
      case "stats" -> new StatsCommand();
      case "report" -> new ReportCommand();
      case "deck list" -> new DeckListCommand();
      case "deck check" -> new DeckCheckCommand();
      case "deck add" -> new DeckAddCommand();
      case "deck diff" -> new DeckDiffCommand();
      case "deck update" -> new DeckUpdateCommand();
      case "deck merge" -> new DeckMergeCommand();
      case "deck remove" -> new DeckRemoveCommand();
      case "deck new" -> new DeckNewCommand();
      case "deck export" -> new DeckExportCommand();
      case "deck feedback" -> new DeckFeedbackCommand();
      case "progress export", "progress import" -> new ProgressCommand(spec.name());
      case "class hand-in" -> new HandInCommand();
      case "class report" -> new ClassReportCommand();
      case "sync" -> new SyncCommand();
      case "class init" -> new ClassInitCommand();
      case "class push" -> new ClassPushCommand();
      case "class list" -> new ClassListCommand();
      case "class forget" -> new ClassForgetCommand();
      case "profile list", "profile rename", "profile delete" -> new ProfileCommand(spec.name());
      case "backup" -> new BackupCommand();
      case "restore" -> new RestoreCommand();
      case "doctor" -> new DoctorCommand();
      case "config list", "config get", "config set" -> new ConfigCommand(spec.name());
      case "completion" -> new CompletionCommand();
      case "help" -> new HelpCommand();
      case "man" -> new ManCommand();
      default -> throw new IllegalStateException("no command " + spec.name());
    };
  }
}
