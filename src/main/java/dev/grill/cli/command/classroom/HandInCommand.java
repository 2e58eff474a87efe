package dev.grill.cli.command.classroom;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Paths;
import dev.grill.platform.ProgressLine;
import dev.grill.review.Reviewed;
import dev.grill.settings.Setting;
import dev.grill.share.FileHeader;
import dev.grill.share.Progress;
import dev.grill.share.ProgressReader;
import dev.grill.store.StoredDeck;
import dev.grill.text.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code grill class hand-in}: a learner's file for a teacher; says first what it holds. */
public final class HandInCommand implements Command {

  private static final String PIPE = "-";
  private static final int LONGEST_NAME = 40;

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    boolean texts = call.arguments().has("with-answers");
    String name = call.settings().value(Setting.LEARNER);
    FileHeader header = Progress.header(FileHeader.Kind.HAND_IN, library, name, texts, call.now());
    String output = call.arguments().value("output");
    Path file = Paths.argument(output == null ? fileName(header, call.today()) : output);
    Path folder = file.toAbsolutePath().getParent();
    if (!PIPE.equals(output) && (folder == null || !Files.isDirectory(folder))) {
      throw Failure.failed("progress.no-folder", file);
    }
    if (!PIPE.equals(output) && Files.exists(file) && !isHandIn(file)) {
      throw Failure.rejected("class.in-the-way", file);
    }
    tellContents(call, library, header);
    ProgressLine line =
        new ProgressLine(
            call.around(),
            call.err(),
            done -> call.messages().text("progress.written-so-far", done),
            System::nanoTime);
    try {
      if (PIPE.equals(output)) {
        Progress.write(call.out(), header, library, line::at);
        return 0;
      }
      Progress.write(file, header, library, line::at);
    } finally {
      line.end();
    }
    call.out().println(call.messages().text("class.hand-in-written", Escape.line(file.toString())));
    return 0;
  }

  /** A whole log that lies there is not replaced by what leaves texts out. */
  private static boolean isHandIn(Path file) throws Failure, IOException {
    if (!Files.isRegularFile(file)) {
      return !Files.isDirectory(file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new ProgressReader(in, file.toString(), rows -> {}).header().kind()
          == FileHeader.Kind.HAND_IN;
    } catch (Failure e) {
      return e.key().equals("progress.empty");
    }
  }

  /** Who and when: {@code hand-in-NAME-2026-11-24.jsonl}, in the folder one is in. */
  private static String fileName(FileHeader header, LocalDate day) {
    StringBuilder name = new StringBuilder();
    int[] signs = header.name().codePoints().limit(LONGEST_NAME).toArray();
    for (int sign : signs) {
      boolean plain = Character.isLetterOrDigit(sign);
      if (plain) {
        name.appendCodePoint(sign);
      } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
        name.append('-');
      }
    }
    while (!name.isEmpty() && name.charAt(name.length() - 1) == '-') {
      name.setLength(name.length() - 1);
    }
    String who = name.isEmpty() ? header.learner().substring(0, 8) : name.toString();
    return "hand-in-" + who + "-" + day + ".jsonl";
  }

  private static void tellContents(Call call, Library library, FileHeader header)
      throws Failure, IOException {
    Messages messages = call.messages();
    List<String> lines = new ArrayList<>();
    lines.add(messages.text("class.hand-in-holds"));
    lines.add(messages.text("class.hand-in-who", header.name()));
    List<Reviewed> answers = library.store().history(null);
    if (answers.isEmpty()) {
      lines.add(messages.text("class.hand-in-no-log"));
    } else {
      LocalDate first = answers.get(0).day();
      LocalDate last = first;
      for (Reviewed answer : answers) {
        first = answer.day().isBefore(first) ? answer.day() : first;
        last = answer.day().isAfter(last) ? answer.day() : last;
      }
      lines.add(messages.text("class.hand-in-log", answers.size(), first, last));
    }
    List<String> decks = new ArrayList<>();
    for (StoredDeck deck : library.decks()) {
      decks.add(deck.id().text());
    }
    lines.add(
        messages.text(
            "class.hand-in-decks", decks.isEmpty() ? messages.text("class.none") : decks));
    lines.add(messages.text("class.hand-in-marks"));
    lines.add(messages.text(header.texts() ? "class.hand-in-texts" : "class.hand-in-no-texts"));
    for (String one : lines) {
      call.err().println(Escape.line(one));
    }
    call.err().flush();
  }
}
