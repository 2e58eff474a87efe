package dev.grill;

import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Commands;
import dev.grill.cli.DailyBackup;
import dev.grill.cli.ReleaseNotes;
import dev.grill.cli.Spec;
import dev.grill.cli.backend.FullScreen;
import dev.grill.cli.command.Dispatch;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.platform.CrashLog;
import dev.grill.platform.Environment;
import dev.grill.platform.Input;
import dev.grill.platform.Output;
import dev.grill.platform.Paths;
import dev.grill.platform.Version;
import dev.grill.settings.Settings;
import dev.grill.text.Escape;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;

/** The whole program as a value of its environment: arguments in, exit code out. */
public final class Program {

  private final Environment around;
  private final Output out;
  private final Output err;
  private Messages messages;
  private boolean settled;
  private boolean debug;

  public Program(Environment around) {
    this.around = around;
    this.out = new Output(around.out());
    this.err = new Output(around.err());
    this.messages = Messages.of(Settings.environmentLanguage(around));
  }

  /** Runs one command line; never throws for what a person can cause. */
  public int run(String... args) {
    int code;
    try {
      code = dispatch(args);
      out.flush();
    } catch (Failure e) {
      settle(args);
      code = tell(e, e.kind().exitCode(), e.text(messages));
    } catch (Output.Unwritable e) {
      code = e.isClosedPipe() ? 0 : tell(e, 1, messages.text("cli.cannot-write", e.getMessage()));
    } catch (Input.NotText e) {
      settle(args);
      code = tell(e, 3, messages.text("cli.input-not-utf8", e.line()));
    } catch (IOException e) {
      settle(args);
      code = tell(e, 1, ioText(e));
    } catch (RuntimeException | Error e) {
      code = crash(e);
    }
    try {
      err.flush();
    } catch (Output.Unwritable e) {
      // nobody is left to be told
    }
    return code;
  }

  private int dispatch(String[] args) throws Failure, IOException {
    Arguments arguments = Arguments.parse(args);
    debug = arguments.has("debug");
    String lang = arguments.value("lang");
    if (lang != null) {
      messages = Messages.of(Lang.of(lang));
    }
    if (arguments.has("version")) {
      return version();
    }
    if (arguments.has("help")) {
      arguments = arguments.asHelp();
    }
    Spec spec = arguments.command() == null ? standard() : arguments.command();
    int given = arguments.operands().size();
    if (given < spec.least() || given > spec.most()) {
      throw Failure.usage(
          given < spec.least() ? "cli.too-few" : "cli.too-many",
          "grill " + spec.name() + " " + spec.operands());
    }
    Call call = new Call(around, arguments, out, err);
    int code;
    try (call) {
      messages = call.messages();
      settled = true;
      code = Dispatch.command(spec).run(call);
      if (around.errorIsTerminal()) {
        ReleaseNotes.tell(call);
      }
    }
    if (spec.records()) {
      out.flush(); // what was recorded is said before anything else is done
      DailyBackup.make(call);
    }
    return code;
  }

  /** What {@code grill} alone does: the screens where there is a terminal for them. */
  private Spec standard() {
    boolean screens = around.isOnTerminal() && FullScreen.canDraw(around);
    return screens ? Commands.HOME : Commands.find("due");
  }

  /**
   * Before a command line was understood as a whole, its message still comes in the language that
   * it, or the settings, ask for, and with the trace that it asks for.
   */
  private void settle(String[] args) {
    if (settled) {
      return;
    }
    Lang lang = null;
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      debug |= args[i].equals("--debug");
      if (args[i].startsWith("--lang=")) {
        lang = Lang.of(args[i].substring("--lang=".length()));
      } else if (args[i].equals("--lang") && i + 1 < args.length) {
        lang = Lang.of(args[i + 1]);
      }
    }
    try {
      messages =
          Messages.of(
              lang != null ? lang : Settings.read(around, Paths.of(around).settings()).language());
    } catch (Failure | IOException e) {
      messages = Messages.of(Settings.environmentLanguage(around));
    }
  }

  private int version() {
    out.println("grill " + Version.number());
    return 0;
  }

  private String ioText(IOException e) {
    String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
    if (e instanceof NoSuchFileException) {
      return messages.text("cli.no-such-file", file);
    }
    if (e instanceof AccessDeniedException) {
      return messages.text("cli.access-denied", file);
    }
    return messages.text("cli.io", String.valueOf(e.getMessage()));
  }

  private int tell(Throwable error, int code, String text) {
    try {
      out.flush();
    } catch (Output.Unwritable e) {
      // the message below matters more
    }
    err.println("grill: " + Escape.line(text));
    if (debug) {
      trace(error);
    }
    return code;
  }

  /** An error of ours: one line to the person, the trace to the log. */
  private int crash(Throwable error) {
    if (isEnding()) {
      return 1; // the terminal was closed under what still ran; the signal says how it ended
    }
    String file = CrashLog.write(around, error);
    int code =
        tell(
            error,
            1,
            file == null
                ? messages.text("cli.crash", error)
                : messages.text("cli.crash-logged", error, file));
    return code;
  }

  /** Whether a signal ends the process, and the hooks of its end run. */
  private static boolean isEnding() {
    try {
      Runtime.getRuntime().removeShutdownHook(Thread.currentThread());
      return false;
    } catch (IllegalStateException shutdownInProgress) {
      return true;
    }
  }

  private void trace(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      err.println(Escape.text(e.toString()));
      Arrays.stream(e.getStackTrace()).forEach(frame -> err.println("    at " + frame));
    }
  }
}
