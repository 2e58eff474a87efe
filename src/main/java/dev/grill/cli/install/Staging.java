package dev.grill.cli.install;

import dev.grill.Program;
import dev.grill.platform.Environment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What grill itself writes of an installation, in one process: a Java for each file would be most
 * of the work of installing.
 */
final class Staging {

  private Staging() {}

  /**
   * Makes the jar that is read first, unpacks the native libraries (and prints what of them there
   * is), writes the completions of shells and the manual pages.
   *
   * @param args the folder that is laid out like the installation, and the name of SQLite's jar
   */
  public static void main(String[] args) throws IOException {
    Path stage = Path.of(args[0]);
    Path lib = stage.resolve("lib/grill");
    Path share = stage.resolve("share");
    StartJar.make(
        lib.resolve("start.jar"), List.of(lib.resolve("grill.jar"), lib.resolve(args[1])));
    Natives.unpack(lib.resolve("native"));
    write(share.resolve("bash-completion/completions/grill"), "completion", "bash");
    write(share.resolve("zsh/site-functions/_grill"), "completion", "zsh");
    write(share.resolve("fish/vendor_completions.d/grill.fish"), "completion", "fish");
    write(share.resolve("man/man1/grill.1"), "--lang", "en", "man");
    write(share.resolve("man/zh_CN/man1/grill.1"), "--lang", "zh", "man");
  }

  private static void write(Path file, String... command) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      int code = new Program(printingTo(out)).run(command);
      if (code != 0) {
        throw new IOException(file + ": " + code);
      }
    }
  }

  private static Environment printingTo(OutputStream out) {
    Environment process = Environment.ofProcess();
    return new Environment(
        process.environment(),
        process.in(),
        out,
        process.err(),
        false,
        false,
        false,
        process.decks(),
        process.homeFolder(),
        process.userName(),
        process.system());
  }
}
