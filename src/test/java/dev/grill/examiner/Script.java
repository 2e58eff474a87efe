package dev.grill.examiner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real program that stands for an examiner: what it does is its first argument. */
public final class Script {

  private static final String TEXT =
      """
      case "$1" in
        good) cat > "$2"
          echo '{"points":[{"point":1,"state":"denied","why":"says the opposite"},'
          echo '{"point":3,"state":"heard"}],"comment":"Not bad."}' ;;
        brief) echo '{"points":[{"point":1,"state":"heard","why":"plain words"}]}' ;;
        deaf) echo '{"points":[]}' ;;
        garbage) echo 'Sure! Here is the JSON you asked for' ;;
        huge) exec head -c 10485760 /dev/zero ;;
        never) sleep 600 & echo $! > "$2"; wait ;;
        orphan) sleep 600 & echo $! > "$2"; sleep 0.4; echo '{"points":[]}' ;;
        fails) echo '{"points":[]}'; exit 1 ;;
        noisy) head -c 1000000 /dev/zero >&2; echo '{"points":[]}' ;;
        says) printf '%s' "$2" ;;
      esac
      """;

  private final Path file;
  private final Path told;

  private Script(Path file, Path told) {
    this.file = file;
    this.told = told;
  }

  public static Script in(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("an examiner.sh"), TEXT);
    return new Script(file, folder.resolve("told"));
  }

  /** What it was asked, or the process it has started. */
  public Path told() {
    return told;
  }

  public List<String> command(String what) {
    return command(what, told.toString());
  }

  public List<String> command(String what, String more) {
    return List.of("sh", file.toString(), what, more);
  }

  /** The same as a person writes it in the setting. */
  public String line(String what) {
    return "sh '" + file + "' " + what + " \"" + told + "\"";
  }
}
