package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.platform.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseNotesTest {

  private static final Messages MESSAGES = Messages.of(Lang.EN);

  @TempDir Path folder;
  private Paths places;
  private Path remembered;

  @BeforeEach
  void nameTheHome() {
    places = new Paths(folder, folder.resolve("config.yaml"), folder.resolve("log"));
    remembered = folder.resolve("log/seen-version");
  }

  private void hasSeen(String version) throws IOException {
    Files.createDirectories(remembered.getParent());
    Files.writeString(remembered, version + "\n");
  }

  @Test
  void anUpgradeIsToldOnce() throws IOException {
    hasSeen("0.0.9");
    String told = ReleaseNotes.take(places, "0.1.0", MESSAGES);
    assertTrue(told.startsWith("new in 0.1.0: full screens"), told);
    assertFalse(told.contains("\n"), told);
    assertEquals("", ReleaseNotes.take(places, "0.1.0", MESSAGES));
    assertEquals("0.1.0\n", Files.readString(remembered));
  }

  @Test
  void aFirstStartIsToldNothingAndRemembersTheVersion() throws IOException {
    assertEquals("", ReleaseNotes.take(places, "0.1.0", MESSAGES));
    assertEquals("0.1.0\n", Files.readString(remembered));
  }

  @Test
  void noHomeIsMadeToRememberAVersion() {
    Paths none = new Paths(folder.resolve("none"), folder.resolve("c"), folder.resolve("none/l"));
    assertEquals("", ReleaseNotes.take(none, "0.1.0", MESSAGES));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void whatCannotBeRememberedIsNotToldAgainAndAgain() throws IOException {
    Files.createDirectories(remembered); // a folder where the file should be
    assertEquals("", ReleaseNotes.take(places, "0.1.0", MESSAGES));
  }

  @Test
  void theVersionsSinceTheOneSeenComeNewestFirst() {
    List<String> versions = List.of("0.1.0", "0.2.0", "0.3.0", "0.4.0");
    assertEquals(List.of("0.3.0", "0.2.0"), ReleaseNotes.between("0.1.0", "0.3.0", versions));
    assertEquals(List.of("0.4.0"), ReleaseNotes.between("0.3.0", "0.4.0", versions));
    assertEquals(List.of("0.3.0"), ReleaseNotes.between("0.0.7", "0.3.0", versions));
    assertEquals(List.of(), ReleaseNotes.between("0.4.0", "0.3.0", versions));
    assertEquals(List.of(), ReleaseNotes.between("0.3.0", "0.5.0-SNAPSHOT", versions));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void thisVersionHasItsLineAndIsTheLast(Lang lang) throws IOException {
    Messages messages = Messages.of(lang);
    String pom = Files.readString(Path.of("pom.xml"));
    String version =
        pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"))
            .replace("-SNAPSHOT", "");
    String[] versions = messages.text("changes.versions").split(" ");
    assertEquals(version, versions[versions.length - 1]);
    for (String each : versions) {
      assertFalse(messages.text("changes." + each).isBlank());
    }
  }
}
