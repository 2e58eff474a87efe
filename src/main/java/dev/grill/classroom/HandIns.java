package dev.grill.classroom;

import dev.grill.classroom.sheet.ClassList;
import dev.grill.message.Failure;
import dev.grill.review.classroom.ClassReport;
import dev.grill.share.FileHeader;
import dev.grill.share.ProgressReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the files of a class and whose they are. */
final class HandIns {

  private final ClassList list;
  private final List<ClassReport.Skipped> skipped;
  private final Set<Path> seen = new HashSet<>();
  private final List<HandIn> found = new ArrayList<>();

  /**
   * @param list null without one
   * @param skipped gets what is no file of a learner
   */
  HandIns(ClassList list, List<ClassReport.Skipped> skipped) {
    this.list = list;
    this.skipped = skipped;
  }

  /**
   * Looks at files, and at everything in folders, without names that begin with a dot and without
   * following links.
   */
  void look(List<Path> paths) throws IOException {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        folder(path);
      } else {
        file(path);
      }
    }
  }

  private void folder(Path folder) throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes of) {
            boolean hidden = !inner.equals(folder) && isHidden(inner);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
            if (!isHidden(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            skip(file, "class.skipped-unreadable");
            return FileVisitResult.CONTINUE;
          }
        });
    for (Path file : files) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        file(file);
      } else {
        skip(file, "class.skipped-special");
      }
    }
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private void file(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        skip(file, "class.skipped-special");
      } else if (seen.add(file.toRealPath())) {
        try (InputStream in = Files.newInputStream(file)) {
          take(file, new ProgressReader(in, file.toString(), rows -> {}).header());
        }
      }
    } catch (Failure e) {
      skip(file, reason(e));
    } catch (IOException e) {
      skip(file, "class.skipped-unreadable");
    }
  }

  private void take(Path file, FileHeader header) {
    if (header.kind() == FileHeader.Kind.SEGMENT) {
      skip(file, "class.skipped-segment");
    } else {
      found.add(new HandIn(file, header, list == null ? null : list.find(header.name())));
    }
  }

  private void skip(Path file, String reason) {
    skipped.add(new ClassReport.Skipped(file.toString(), reason));
  }

  /** Why nothing was taken from a file, as a message key. */
  static String reason(Failure e) {
    return switch (e.key()) {
      case "progress.empty" -> "class.skipped-empty";
      case "progress.not-ours" -> "class.skipped-not-ours";
      case "progress.newer" -> "class.skipped-newer";
      case "progress.cut-off" -> "class.skipped-cut-off";
      case "progress.changed-row", "progress.not-as-closed" -> "class.skipped-changed";
      default -> "class.skipped-damaged";
    };
  }

  /**
   * The files of each learner: those that the class list gives to one person, and those whose logs
   * know each other by their ids. What a log says of its ids does not join two people of the list.
   */
  List<List<HandIn>> byLearner() {
    Map<String, List<HandIn>> people = new LinkedHashMap<>();
    Map<String, Set<String>> logsOfPeople = new HashMap<>();
    Map<String, String> leader = new HashMap<>();
    for (HandIn one : found) {
      if (one.person() != null) {
        String person = "person " + one.person().row();
        people.computeIfAbsent(person, key -> new ArrayList<>()).add(one);
        for (String log : logs(one)) {
          logsOfPeople.computeIfAbsent(log, key -> new TreeSet<>()).add(person);
        }
      } else {
        join(leader, logs(one));
      }
    }
    Map<String, Set<String>> owners = new HashMap<>();
    for (Map.Entry<String, Set<String>> log : logsOfPeople.entrySet()) {
      String first = leader(leader, log.getKey());
      owners.computeIfAbsent(first, key -> new TreeSet<>()).addAll(log.getValue());
    }
    for (HandIn one : found) {
      if (one.person() == null) {
        String first = leader(leader, one.header().learner());
        Set<String> owner = owners.getOrDefault(first, Set.of());
        String key = owner.size() == 1 ? owner.iterator().next() : "log " + first;
        people.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
      }
    }
    List<List<HandIn>> learners = new ArrayList<>();
    for (List<HandIn> files : people.values()) {
      files.sort(HandIn.NEWEST_FIRST);
      learners.add(files);
    }
    return learners;
  }

  private static List<String> logs(HandIn one) {
    List<String> logs = new ArrayList<>(one.header().aliases());
    logs.add(one.header().learner());
    return logs;
  }

  private static void join(Map<String, String> leader, List<String> logs) {
    String first = leader(leader, logs.get(0));
    for (String log : logs) {
      leader.put(leader(leader, log), first);
    }
  }

  private static String leader(Map<String, String> leader, String log) {
    String at = log;
    for (String up = leader.get(at); up != null && !up.equals(at); up = leader.get(at)) {
      at = up;
    }
    return at;
  }
}
