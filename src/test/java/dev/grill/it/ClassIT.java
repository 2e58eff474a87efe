package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that walks a teacher through a term, run as a script in both languages. */
class ClassIT {

  private static final String ENGLISH = "class.md";
  private static final String CHINESE = "class.zh.md";

  private static final String ROSTER =
      """
      Student ID,Name,Email address,Section
      02026000,Wang Fang,fang@school.test,1
      02026001,Li Wei,wei@school.test,1
      02026002,Zhang Min,min@school.test,2
      """;

  private static final String DECK =
      """
      deck: term
      title: Biology
      cards:
        - id: cell
          topic: life
          question: What is a cell?
          answer: The smallest living thing.
        - id: gene
          topic: life
          question: What is a gene?
          answer: A part of DNA.
        - id: leaf
          question: What is a leaf for?
          answer: Light.
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({ENGLISH + ", en", CHINESE + ", zh"})
  void theCommandsOfThePageDoWhatItSays(String page, String lang) throws IOException {
    Files.writeString(folder.resolve("class.csv"), ROSTER);
    Files.writeString(folder.resolve("term.yaml"), DECK);
    Files.writeString(
        folder.resolve("grades.csv"),
        "SIS User ID,Student,Cards (4711),Essay\n02026000,\"Wang, Fang\",,7\n"
            + "02026001,\"Li, Wei\",,\n");
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", Installed.prefix().resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", folder.toString());
    environment.put("GRILL_HOME", folder.resolve("teacher").toString());
    environment.put("GRILL_LANG", lang);
    environment.put("GRILL_NOW", "2026-11-27T18:00:00+08:00");

    PageSteps.run(page, environment, "", folder);

    String html = Files.readString(folder.resolve("report.html"));
    assertTrue(html.contains("Wang Fang") && html.contains("Zhang Min"));
    String shown = Files.readString(folder.resolve("shown.html"));
    assertTrue(!shown.contains("Wang Fang") && !shown.contains("02026000"));
  }

  @Test
  void bothPagesHaveTheSameCommands() throws IOException {
    List<PageSteps.Step> english = PageSteps.of(ENGLISH);
    PageSteps.assertSame(english, PageSteps.of(CHINESE));
  }
}
