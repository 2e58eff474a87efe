package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.platform.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
    if (Files.exists(places.database(Profiles.checked(to)))) {
      throw Failure.failed("profile.exists", to);
    }
    Path decks = places.decks(from);
    boolean ownFolder = !from.equals(Profiles.DEFAULT) && !to.equals(Profiles.DEFAULT);
    if (!ownFolder && Files.isDirectory(decks)) {
      moveFiles(decks, places.decks(to));
    } else if (Files.isDirectory(decks)) {
      Files.move(decks, places.decks(to));
    }
    for (String suffix : List.of("-wal", "-shm", "-journal", "")) {
      Path file = beside(places.database(from), suffix);
      if (Files.exists(file)) {
        Files.move(file, beside(places.database(to), suffix));
      }
    }
    call.out().println(call.messages().text("profile.renamed", from, to));
    return 0;
  }

  private static int delete(Call call, String profile) throws Failure, IOException {
    existing(call, profile);
    if (!call.confirmed(call.messages().text("profile.delete-question", profile))) {
      call.tell(call.messages().text("cli.nothing-changed"));
      return Failure.Kind.FAILED.exitCode();
    }
    Path database = call.places().database(profile);
    for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(beside(database, suffix));
    }
    deleteFiles(call.places().decks(profile));
    call.out().println(call.messages().text("profile.deleted", profile));
    return 0;
  }

  private static void existing(Call call, String profile) throws Failure, IOException {
    if (!Files.exists(call.places().database(Profiles.checked(profile)))) {
      List<String> all = Profiles.list(call.places());
      throw Failure.failed("profile.unknown", profile, String.join(", ", all));
    }
  }

  private static Path beside(Path database, String suffix) {
    return database.resolveSibling(database.getFileName() + suffix);
  }

  private static void moveFiles(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      Files.move(file, to.resolve(file.getFileName()));
    }
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
