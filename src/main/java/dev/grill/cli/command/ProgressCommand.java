package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.platform.ProgressLine;
import dev.grill.settings.Setting;
import dev.grill.share.FileHeader;
import dev.grill.share.Progress;
import dev.grill.share.ProgressReader;
import dev.grill.store.Exchange;
import dev.grill.text.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code grill progress}: the log as one file, and back. */
public final class ProgressCommand implements Command {

  private static final String PIPE = "-";

  private final boolean out;

  /**
   * @param name {@code progress export} or {@code progress import}
   */
  public ProgressCommand(String name) {
    this.out = name.endsWith("export");
  }

  @Override
  public int run(Call call) throws Failure, IOException {
    String operand = call.arguments().operands().get(0);
    String key = out ? "progress.written-so-far" : "progress.read-so-far";
    ProgressLine line =
        new ProgressLine(
            call.around(), call.err(), done -> call.messages().text(key, done), System::nanoTime);
    try {
      return out ? write(call, operand, line) : read(call, operand, line);
    } finally {
      line.end();
    }
  }

  private static int write(Call call, String operand, ProgressLine line)
      throws Failure, IOException {
    Library library = call.library();
    boolean texts = !call.arguments().has("without-answers");
    FileHeader header =
        Progress.header(
            FileHeader.Kind.PROGRESS,
            library,
            call.settings().value(Setting.LEARNER),
            texts,
            call.now());
    if (operand.equals(PIPE)) {
      Progress.write(call.out(), header, library, line::at);
      return 0;
    }
    Path file = Paths.argument(operand);
    long rows = Progress.write(file, header, library, line::at);
    line.end();
    call.out().println(call.messages().count("progress.written", rows, file));
    return 0;
  }

  private static int read(Call call, String operand, ProgressLine line)
      throws Failure, IOException {
    boolean pipe = operand.equals(PIPE) || operand.equals("/dev/stdin");
    Path file = Paths.argument(operand);
    if (!pipe && (Files.isRegularFile(file) || !Files.exists(file) || Files.isDirectory(file))) {
      if (!Files.exists(call.places().database(call.profile()))) {
        Progress.check(file, line::at); // a home is made only for what can come in
      }
      return take(call, file, file.toString(), line);
    }
    Path kept = call.places().data().resolve("." + ProcessHandle.current().pid() + ".import");
    boolean made = Files.isDirectory(call.places().data());
    try {
      if (pipe) {
        Progress.keep(call.around().in(), kept, PIPE, line::at);
      } else {
        try (InputStream in = Progress.open(file)) {
          Progress.keep(in, kept, file.toString(), line::at);
        }
      }
      return take(call, kept, pipe ? PIPE : file.toString(), line);
    } finally {
      Files.deleteIfExists(kept);
      if (!made) {
        deleteIfEmpty(call.places().data());
      }
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  private static int take(Call call, Path file, String name, ProgressLine line)
      throws Failure, IOException {
    try (InputStream in = Progress.open(file)) {
      ProgressReader reader = new ProgressReader(in, name, line::at);
      FileHeader header = reader.header();
      if (header.kind() != FileHeader.Kind.PROGRESS) {
        throw Failure.rejected("progress.kind." + header.kind().word(), name);
      }
      Exchange exchange = call.libraryToFill().store().exchange();
      if (!isWelcome(call, exchange, header)) {
        call.tell(call.messages().text("cli.nothing-changed"));
        return Failure.Kind.FAILED.exitCode();
      }
      Exchange.Taken taken = exchange.imported(reader, Progress.sender(header), call.now());
      exchange.accept(header.learner(), header.name());
      line.end();
      say(call, taken);
      return 0;
    }
  }

  /** A learner of another name is asked about, once. */
  private static boolean isWelcome(Call call, Exchange exchange, FileHeader header)
      throws Failure, IOException {
    String mine = call.settings().value(Setting.LEARNER);
    return header.name().equals(mine)
        || exchange.isAccepted(header.learner(), header.name())
        || call.confirmed(
            call.messages().text("progress.other-name", Escape.line(header.name()), mine));
  }

  private static void say(Call call, Exchange.Taken taken) {
    call.out().println(call.messages().count("progress.taken", taken.taken(), taken.known()));
    if (taken.newHome()) {
      call.tell(call.messages().text("progress.new-home"));
    }
  }
}
