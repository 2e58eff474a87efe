package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.it.Installed.Result;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release archive, on a machine that has Java and no Maven. */
class ReleaseIT {

  /** What install.sh and the launcher call, and nothing that could build. */
  private static final String TOOLS =
      "mkdir tools; for tool in sh dirname sed grep uname locale id env cat mktemp mkdir cp mv rm rmdir"
          + " chmod find sort tar gzip sha256sum; do ln -s \"$(command -v $tool)\" tools/$tool; done; ";

  @TempDir Path folder;

  @Test
  void theSameBuildGivesTheSameBytes() {
    assertEquals(0, release("one").code());
    assertEquals(0, release("two").code());

    Result sums = shell("cat one/*.sha256 two/*.sha256 | sort -u; cd one && sha256sum -c *.sha256");

    assertEquals(0, sums.code(), sums.err());
    int files = Files.exists(Installed.sources().resolve("target/bom.json")) ? 2 : 1;
    assertEquals(2 * files, sums.out().lines().count(), sums.out());
    assertTrue(sums.out().contains(".tar.gz: OK"), sums.out());
  }

  @Test
  void anArchiveIsInstalledWithoutMavenAndAsksTheFirstQuestion() throws IOException {
    release("r");
    Result installed =
        shell(
            TOOLS
                + "tar -xzf r/grill-*.tar.gz && cd grill-* && PATH=\"$OLDPWD/tools\" ./install.sh --prefix ../p");
    assertEquals(0, installed.code(), installed.err());
    assertFalse(installed.err().contains("building"), installed.err());
    assertEquals("", shell("find grill-* -name '*.java' -o -name pom.xml").out());

    Map<String, String> environment =
        Map.of("GRILL_HOME", folder.resolve("home").toString(), "GRILL_LANG", "en");
    try (Tmux tmux = Tmux.shell(new Size(80, 24), environment)) {
      tmux.line(folder.resolve("p/bin/grill") + " review");
      tmux.waitFor("1/10");
    }
  }

  private Result release(String into) {
    Result result =
        shell(
            Installed.quoted(Installed.sources().resolve(".ci/release"))
                + " --from-target "
                + Installed.quoted(folder.resolve(into)));
    assertEquals(0, result.code(), result.err());
    return result;
  }

  private Result shell(String script) {
    return Installed.shell(Map.of(), "", "cd " + Installed.quoted(folder) + " && " + script);
  }
}
