package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.backup.BackupReason;
import dev.grill.backup.Backups;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.platform.Paths;
import dev.grill.platform.PrivateFiles;
import dev.grill.platform.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code grill profile}: lists, renames and deletes learners' databases. */
public final class ProfileCommand implements Command {

  private final String name;

  public ProfileCommand(String name) {
    this.name = name;
  }

  @Override
  public int run(Call call) throws Failure, IOException {
    List<String> operands = call.arguments().operands();
    return switch (name) {
      case "profile rename" -> rename(call, operands.get(0), operands.get(1));
      case "profile delete" -> delete(call, operands.get(0));
      default -> list(call);
    };
  }

  private static int list(Call call) throws Failure, IOException {
    List<String> names = Profiles.list(call.places());
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        json.writeStartObject();
        json.writeArrayFieldStart("profiles");
        for (String profile : names) {
          json.writeStartObject();
          json.writeStringField("profile", profile);
          json.writeBooleanField("current", profile.equals(call.profile()));
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      call.out().println();
      return 0;
    }
    for (String profile : names) {
      call.out().println((profile.equals(call.profile()) ? "* " : "  ") + profile);
    }
    return 0;
  }

  private static int rename(Call call, String from, String to) throws Failure, IOException {
    Paths places = call.places();
    existing(call, from);
    Path database = places.database(from);
    Path renamed = places.database(Profiles.checked(to));
    List<Path> both = new ArrayList<>(List.of(database, renamed));
    if (from.equals(to)) {
      throw Failure.failed("profile.exists", to);
    }
    both.sort(null); // two who rename crosswise don't wait for each other
    LockFile.holding(
        both.get(0),
        () ->
            LockFile.holding(
                both.get(1),
                () -> {
                  existing(call, from);
                  if (Files.exists(renamed)) {
                    throw Failure.failed("profile.exists", to);
                  }
                  move(moves(places, from, to));
                  return null;
                }));
    call.out().println(call.messages().text("profile.renamed", from, to));
    return 0;
  }

  /** What is moved whereto: the database last, with which the profile has its new name. */
  private static Map<Path, Path> moves(Paths places, String from, String to) throws IOException {
    Map<Path, Path> moves = new LinkedHashMap<>();
    Path decks = places.decks(from);
    if (Files.isDirectory(decks)) {
      for (Path file : files(decks)) {
        moves.put(file, places.decks(to).resolve(file.getFileName()));
      }
    }
    for (String suffix : List.of("-wal", "-shm", "-journal", "")) {
      Path file = beside(places.database(from), suffix);
      if (Files.exists(file)) {
        moves.put(file, beside(places.database(to), suffix));
      }
    }
    return moves;
  }

  /** All of them or none: what is in the way is found first, and what was moved is moved back. */
  private static void move(Map<Path, Path> moves) throws Failure, IOException {
    for (Path target : moves.values()) {
      if (Files.exists(target)) {
        throw Failure.failed("profile.in-the-way", target);
      }
    }
    List<Path> moved = new ArrayList<>();
    try {
      for (Map.Entry<Path, Path> one : moves.entrySet()) {
        PrivateFiles.makeFolders(one.getValue().getParent());
        Files.move(one.getKey(), one.getValue());
        moved.add(one.getKey());
      }
    } catch (IOException e) {
      for (Path file : moved) {
        Files.move(moves.get(file), file);
      }
      throw e;
    }
  }

  private static int delete(Call call, String profile) throws Failure, IOException {
    existing(call, profile);
    if (!call.confirmed(call.messages().text("profile.delete-question", profile))) {
      call.tell(call.messages().text("cli.nothing-changed"));
      return Failure.Kind.FAILED.exitCode();
    }
    Path database = call.places().database(profile);
    Backups backups = new Backups(call.places(), profile, call.now());
    Path backup = backups.makeWhateverItIs(BackupReason.DELETE);
    LockFile.holding(
        database,
        () -> {
          for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(beside(database, suffix));
          }
          deleteFiles(call.places().decks(profile));
          return null;
        });
    call.out().println(call.messages().text("profile.deleted", profile));
    call.out().println(call.messages().text("backup.before", backup));
    return 0;
  }

  private static void existing(Call call, String profile) throws Failure, IOException {
    if (!Files.exists(call.places().database(Profiles.checked(profile)))) {
      List<String> all = Profiles.list(call.places());
      throw Failure.failed("profile.unknown", profile, all);
    }
  }

  private static Path beside(Path database, String suffix) {
    return database.resolveSibling(database.getFileName() + suffix);
  }

  private static void deleteFiles(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path file : files(folder)) {
        Files.delete(file);
      }
      try (Stream<Path> left = Files.list(folder)) {
        if (left.findAny().isEmpty()) {
          Files.delete(folder);
        }
      }
    }
  }

  /** The files of a folder, not of the folders in it: those belong to other profiles. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }
  }
}
