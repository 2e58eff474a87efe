package dev.grill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may use which, and how large a room may grow: docs/architecture.md. */
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/grill");

  private static final JavaClasses CLASSES = ourClasses();

  /** Ours alone: the rules ask of other classes no more than their names. */
  private static JavaClasses ourClasses() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter().importPath(Path.of("target/classes/dev/grill"));
  }

  /** The room on the left may use those on the right, besides its own; * stands for every room. */
  private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

  static {
    may("card", "");
    may("schedule", "");
    may("message", "");
    may("text", "");
    may("text.markdown", "text");
    may("answer", "card message text");
    may("examiner", "card message answer");
    may("review", "card schedule message text answer");
    may("review.figures", "card schedule review");
    may("review.classroom", "card review review.figures");
    may("review.find", "card schedule text review");
    may("review.mock", "card schedule text answer review review.find");
    may("deckfile", "card message text");
    may("deckfile.merge", "card text deckfile");
    may("deckfile.foreign", "card schedule message text deckfile");
    may("deckfile.foreign.table", "card deckfile deckfile.foreign");
    may("deckfile.foreign.markdown", "card message deckfile deckfile.foreign");
    may(
        "deckfile.foreign.bank",
        "deckfile deckfile.foreign deckfile.foreign.table deckfile.foreign.markdown");
    may("deckfile.anki", "card schedule message text text.markdown deckfile deckfile.foreign");
    may("platform", "message text");
    may("settings", "card schedule message text deckfile platform");
    may("store.figures", "card schedule review review.figures");
    may(
        "store",
        "card schedule message text answer review review.figures review.mock platform store.figures");
    may("backup", "card schedule message platform store");
    may(
        "doctor",
        "backup card schedule review message deckfile platform settings store library "
            + "library.source");
    may(
        "library.source",
        "card message text deckfile deckfile.foreign deckfile.foreign.bank deckfile.anki platform "
            + "store");
    may(
        "library",
        "card schedule message text review store deckfile deckfile.foreign platform settings "
            + "review.find review.figures answer library.source deckfile.merge backup");
    may("share", "card message review store deckfile library library.source platform");
    may("report", "card schedule message text text.markdown review review.figures review.mock");
    may("report.page", "card message text review review.figures review.mock report");
    may(
        "school",
        "card message platform schedule review review.figures review.classroom store library share");
    may(
        "classroom",
        "card schedule message review review.figures review.classroom share store platform school classroom.sheet");
    may("classroom.sheet", "message deckfile deckfile.foreign");
    may("plain", "card schedule message text text.markdown answer review review.mock platform");
    may("tui.draw", "text message");
    may("tui.kit", "text text.markdown message card tui.draw");
    String screen =
        "card schedule message text text.markdown answer review review.figures review.find "
            + "tui.draw tui.kit ";
    may("tui.terminal", "text message platform tui.draw tui.kit");
    may("tui.review", screen);
    may("tui.mock", screen + "review.mock tui.review");
    may("tui.browse", screen + "tui.review");
    may("tui.stats", screen);
    may("tui.plan", screen);
    may("tui.decks", screen);
    may("tui.settings", screen);
    may(
        "tui.home",
        screen
            + "review.mock tui.review tui.mock tui.browse tui.stats tui.plan tui.decks "
            + "tui.settings");
    may(
        "cli.print",
        "card schedule message text text.markdown answer review deckfile deckfile.foreign platform "
            + "settings tui.draw");
    may(
        "cli",
        "card schedule message text review library platform settings plain cli.print backup");
    may("cli.backend", "* -cli.command -cli.install -main");
    may("cli.command.data", "* -cli.command -cli.install -main");
    may("report.classroom", "message text review.classroom review.figures report report.page card");
    may("cli.command.classroom", "* -cli.command -cli.install -main");
    may("cli.command.deck", "* -cli.command -cli.install -main");
    may("cli.command.report", "* -cli.command -cli.install -main");
    may("cli.command.school", "* -cli.command -cli.install -main");
    may("cli.command", "* -cli.install -main");
    may("cli.install", "* -cli.command");
    may("main", "* -cli.install");
  }

  private static void may(String room, String others) {
    MAY_USE.put(room, Set.of(others.isEmpty() ? new String[0] : others.split(" +")));
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals("dev.grill") ? "main" : name.substring("dev.grill.".length());
  }

  @Test
  void packagesUseOnlyWhatTheyMay() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      Set<String> allowed = MAY_USE.get(room(type));
      assertTrue(allowed != null, "no rule for the package of " + type.getName());
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        JavaClass target = use.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith("dev.grill") && !room(target).equals(room(type))) {
          String other = room(target);
          boolean may =
              allowed.contains("*") ? !allowed.contains("-" + other) : allowed.contains(other);
          if (!may) {
            wrong.add(type.getFullName() + " -> " + target.getFullName());
          }
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void noPackagesFormACircle() {
    slices().matching("dev.grill.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theInsideKnowsNoClockFileTerminalOrDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.grill.card..",
            "dev.grill.schedule..",
            "dev.grill.message..",
            "dev.grill.review..",
            "dev.grill.answer..",
            "dev.grill.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.sql..", "org.jline..", "com.googlecode..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(CLASSES);
  }

  @Test
  void screensAreDrawnOnLanternasBufferAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.grill.tui..")
        .and()
        .resideOutsideOfPackage("dev.grill.tui.draw")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.googlecode..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.grill.tui..")
        .and()
        .doNotHaveFullyQualifiedName("dev.grill.tui.draw.Picture")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.googlecode.lanterna.graphics.BasicTextImage")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.grill.tui.draw", "dev.grill.tui.kit")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.grill.tui.draw.Painter")
        .check(CLASSES);
  }

  @Test
  void everyClassHasANameOfItsOwn() throws IOException {
    Map<String, List<Path>> named = new TreeMap<>();
    for (Path file : sources()) {
      named.computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>()).add(file);
    }
    named.remove("package-info.java");
    named.values().removeIf(files -> files.size() == 1);
    assertEquals(Map.of(), named);
  }

  @Test
  void roomsFilesAndRecordsStayOfASizeToReadAtOneSitting() throws IOException {
    Map<Path, Integer> files = new HashMap<>();
    Set<String> tooLarge = new TreeSet<>();
    for (Path file : sources()) {
      files.merge(file.getParent(), 1, Integer::sum);
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        if (count > 400) {
          tooLarge.add(file + ": " + count + " lines");
        }
      }
    }
    files.forEach(
        (folder, count) -> {
          if (count > 40) {
            tooLarge.add(folder + ": " + count + " files");
          }
        });
    for (JavaClass type : CLASSES) {
      if (type.isRecord() && type.reflect().getRecordComponents().length > 12) {
        tooLarge.add(
            type.getName() + ": " + type.reflect().getRecordComponents().length + " components");
      }
    }
    assertEquals(Set.of(), tooLarge);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
