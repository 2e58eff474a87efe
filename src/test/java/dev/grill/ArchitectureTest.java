package dev.grill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may use which: the arrows of docs/architecture.md. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.grill");

  @Test
  void packagesUseOnlyWhatTheyMay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("card")
        .definedBy("dev.grill.card")
        .layer("schedule")
        .definedBy("dev.grill.schedule")
        .layer("text")
        .definedBy("dev.grill.text..")
        .layer("review")
        .definedBy("dev.grill.review")
        .layer("deckfile")
        .definedBy("dev.grill.deckfile")
        .layer("store")
        .definedBy("dev.grill.store")
        .layer("plain")
        .definedBy("dev.grill.plain")
        .layer("tui")
        .definedBy("dev.grill.tui..")
        .layer("cli")
        .definedBy("dev.grill.cli..")
        .whereLayer("card")
        .mayNotAccessAnyLayer()
        .whereLayer("schedule")
        .mayNotAccessAnyLayer()
        .whereLayer("text")
        .mayOnlyAccessLayers("card")
        .whereLayer("review")
        .mayOnlyAccessLayers("card", "schedule", "text")
        .whereLayer("deckfile")
        .mayOnlyAccessLayers("card", "text")
        .whereLayer("store")
        .mayOnlyAccessLayers("card", "schedule", "review", "text")
        .whereLayer("plain")
        .mayOnlyAccessLayers("card", "schedule", "review", "text")
        .whereLayer("tui")
        .mayOnlyAccessLayers("card", "schedule", "review", "text")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void theInsideKnowsNoClockFileTerminalOrDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.grill.card..", "dev.grill.schedule..", "dev.grill.review..", "dev.grill.text..")
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
}
