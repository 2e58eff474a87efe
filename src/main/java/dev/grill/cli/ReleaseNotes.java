package dev.grill.cli;

import dev.grill.message.Messages;
import dev.grill.platform.Paths;
import dev.grill.platform.PrivateFiles;
import dev.grill.platform.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a new version changed, told once after an upgrade: one line on standard error after a
 * command, a notice at home. Never where a program reads, and not on a first start: then everything
 * is new. The version seen last is remembered beside the log; a home in which none was is taken for
 * a new one.
 *
 * <p>The texts are the messages {@code changes.VERSION}, their order is {@code changes.versions},
 * the oldest first.
 */
public final class ReleaseNotes {

  private static final String FILE = "seen-version";

  private ReleaseNotes() {}

  /** Tells on standard error, where a person reads it. */
  public static void tell(Call call) {
    boolean read = call.around().outputIsTerminal() && call.around().errorIsTerminal();
    if (!read || call.arguments().has("json") || call.arguments().has("short")) {
      return;
    }
    String text = take(call);
    if (!text.isEmpty()) {
      call.tell(text);
    }
  }

  /** What to tell, in one line, which is then taken for told; empty for nothing. */
  public static String take(Call call) {
    return take(call.places(), Version.number(), call.messages());
  }

  static String take(Paths places, String version, Messages messages) {
    Path file = places.log().resolve(FILE);
    String seen = seen(file);
    if (version.equals(seen) || version.equals(Version.UNKNOWN)) {
      return "";
    }
    if (!remember(places, file, version) || seen == null) {
      return ""; // where it can't be remembered it would be told every time
    }
    List<String> versions = Arrays.asList(messages.text("changes.versions").split(" "));
    List<String> texts = new ArrayList<>();
    for (String changed : between(seen, version, versions)) {
      texts.add(messages.text("changes." + changed));
    }
    return texts.isEmpty()
        ? ""
        : messages.text("changes.new", version, String.join(messages.text("changes.and"), texts));
  }

  /**
   * The versions that someone who knew {@code seen} doesn't know, the newest first. Of a version
   * that isn't in the list nobody knows how old it is: then it is the newest one alone.
   */
  static List<String> between(String seen, String version, List<String> versions) {
    int to = versions.indexOf(version);
    int from = versions.indexOf(seen);
    if (to < 0) {
      return List.of();
    }
    List<String> between =
        new ArrayList<>(versions.subList(from < 0 ? to : Math.min(from, to) + 1, to + 1));
    if (from >= to) {
      between.clear(); // an older one was put back
    }
    Collections.reverse(between);
    return between;
  }

  /** The version remembered; null where none is, empty where that cannot be read. */
  private static String seen(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      return "";
    }
  }

  /** Remembers a version, in homes that there are; whether it could. */
  private static boolean remember(Paths places, Path file, String version) {
    if (!Files.isDirectory(places.data())) {
      return false;
    }
    try {
      PrivateFiles.makeFolders(file.getParent());
      PrivateFiles.make(file);
      Files.write(file, (version + "\n").getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
