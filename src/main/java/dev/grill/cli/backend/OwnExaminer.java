package dev.grill.cli.backend;

import dev.grill.answer.Examiner;
import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.examiner.ExaminerProgram;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.CommandLine;
import dev.grill.settings.Setting;
import dev.grill.store.StoredDeck;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The examiner that the settings name. */
public final class OwnExaminer {

  private OwnExaminer() {}

  /** What marks the answers to a card; null where the settings name no program. */
  public static Examiner of(Call call, Library library, CardId card) throws Failure {
    String command = call.settings().value(Setting.EXAMINER);
    if (command.equals("none")) {
      return null;
    }
    StoredDeck deck = library.deck(card.deck());
    return new ExaminerProgram(
        CommandLine.words(command),
        call.settings().number(Setting.EXAMINER_SECONDS),
        deck == null ? call.messages().lang().tag() : deck.language(),
        call.arguments().has("debug") ? log(call) : null);
  }

  private static File log(Call call) {
    Path folder = call.places().log();
    try {
      Files.createDirectories(folder);
      return folder.resolve("examiner.log").toFile();
    } catch (IOException e) {
      return null; // the examiner works without
    }
  }
}
