package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.OutputStyle;
import dev.grill.cli.print.ReadingBar;
import dev.grill.deckfile.DeckEdit;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.ProblemText;
import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.platform.Paths;
import dev.grill.tui.draw.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code grill deck check}: every problem of every file, with its place. */
public final class DeckCheckCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    List<Path> paths = new ArrayList<>();
    for (String path : call.arguments().operands()) {
      paths.add(Paths.argument(path));
    }
    if (call.arguments().has("write-ids") && paths.stream().anyMatch(DeckFiles::isStandardInput)) {
      throw Failure.usage("deck.no-ids-into-input");
    }
    DeckFiles.Found found = examine(call, paths, call.around().in());
    if (call.arguments().has("write-ids") && writeIds(call, found)) {
      found = examine(call, paths, null);
    }
    if (call.arguments().has("json")) {
      json(call, found);

    } else {
      OutputStyle style =
          OutputStyle.ofOutput(call.around(), call.settings(), call.arguments().value("color"));
      for (Problem problem : found.problems()) {
        call.out().println(inked(problem, ProblemText.render(problem, call.messages()), style));
      }
      call.err()
          .println(
              call.messages()
                  .text(
                      "deck.checked",
                      found.decks().size(),
                      found.cards(),
                      found.errors(),
                      found.warnings()));
    }
    return found.hasErrors() ? Failure.Kind.REJECTED.exitCode() : 0;
  }

  private static DeckFiles.Found examine(Call call, List<Path> paths, InputStream input) {
    ReadingBar bar = new ReadingBar(call.around(), call.err());
    try {
      return DeckFiles.examine(paths, input, bar);
    } finally {
      bar.clear();
    }
  }

  /** A problem with its kind and its caret coloured, as compilers do. */
  private static String inked(Problem problem, String text, OutputStyle style) {
    Role role = problem.isError() ? Role.ERROR : Role.ACCENT;
    String kind = ": " + problem.severity().word() + ": ";
    int at = text.indexOf(kind);
    int caret = text.lastIndexOf('^');
    if (at < 0) {
      return text;
    }
    int end = at + kind.length() - 1;
    boolean shown = caret > end && caret == text.length() - 2; // the last line is the caret's
    return text.substring(0, at + 2)
        + style.in(role, text.substring(at + 2, end))
        + (shown ? text.substring(end, caret) + style.in(role, "^") + "\n" : text.substring(end));
  }

  /** Writes the missing ids of every file without errors; whether any file was changed. */
  private static boolean writeIds(Call call, DeckFiles.Found found) throws Failure, IOException {
    boolean changed = false;
    for (DeckFiles.DeckFile deck : found.decks()) {
      Path file = deck.path();
      if (DeckEdit.writeIds(DeckFiles.bytes(file), file.toString()).bytes() == null) {
        continue; // a file that is only read needs no lock
      }
      int written = LockFile.holding(file, () -> idsWritten(file));
      if (written > 0) {
        call.tell(call.messages().count("deck.ids-written", written, file));
        changed = true;
      }
    }
    return changed;
  }

  /** Nobody else changes the file between its being read and its being replaced. */
  private static int idsWritten(Path file) throws Failure, IOException {
    DeckEdit.Result result = DeckEdit.writeIds(DeckFiles.bytes(file), file.toString());
    if (result.bytes() == null || result.isRefused()) {
      return 0;
    }
    DeckFiles.replace(file, result.bytes());
    return result.changes();
  }

  private static void json(Call call, DeckFiles.Found found) throws IOException {
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeNumberField("files", found.decks().size());
      json.writeNumberField("cards", found.cards());
      json.writeNumberField("errors", found.errors());
      json.writeNumberField("warnings", found.warnings());
      json.writeArrayFieldStart("problems");
      for (Problem problem : found.problems()) {
        json.writeStartObject();
        json.writeStringField("file", problem.file());
        json.writeNumberField("line", problem.line());
        json.writeNumberField("column", problem.column());
        json.writeStringField("severity", problem.severity().word());
        json.writeStringField("code", problem.code().word());
        json.writeStringField("message", ProblemText.message(problem, call.messages()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    call.out().println();
  }
}
