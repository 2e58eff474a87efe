package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the program is made of: the bill that the build writes, the table in docs, the jars. */
class BillOfMaterialsIT {

  /** Those that an Apache-2.0 program may be passed on with, by the names the bill uses. */
  private static final Map<String, String> LICENCES =
      Map.of(
          "Apache-2.0", "Apache-2.0",
          "MIT", "MIT",
          "BSD-2-Clause", "BSD-2-Clause",
          "BSD-4-Clause", "BSD-4-Clause",
          "GNU Lesser General Public License", "LGPL-3.0");

  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `([a-z0-9.-]+)` \\| ([0-9.]+) \\| [0-9.]+ \\| ([A-Za-z0-9.-]+) \\|");

  private static JsonNode bill() throws IOException {
    Path file = Path.of("target/bom.json");
    if (!Files.exists(file) && !"true".equals(System.getenv("CI"))) {
      System.err.println("SKIPPED: Maven writes no bill of materials without a network (mvn -o)");
      Assumptions.abort("no bill of materials");
    }
    return new ObjectMapper().readTree(file.toFile()).get("components");
  }

  @Test
  void theTableInDocsNamesWhatIsThereWithItsVersionAndLicence() throws IOException {
    Map<String, String> bill = new TreeMap<>();
    for (JsonNode component : bill()) {
      JsonNode licence = component.path("licenses").path(0).path("license");
      String name = licence.has("id") ? licence.get("id").asText() : licence.path("name").asText();
      assertTrue(LICENCES.containsKey(name), component.get("name") + " comes under " + name);
      bill.put(
          component.get("name").asText(),
          component.get("version").asText() + " " + LICENCES.get(name));
    }
    Map<String, String> table = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("docs/dependencies.md")));
    while (row.find()) {
      table.put(row.group(1), row.group(2) + " " + row.group(3));
    }

    assertTrue(table.size() > 5, table.toString());
    assertEquals(bill, table);
  }

  @Test
  void theJarsThatAreInstalledAreThoseOfTheBill() throws IOException {
    Set<String> bill = new TreeSet<>();
    for (JsonNode component : bill()) {
      bill.add(component.get("name").asText() + "-" + component.get("version").asText() + ".jar");
    }
    Set<String> jars = new TreeSet<>();
    try (Stream<Path> files = Files.list(Installed.prefix().resolve("lib/grill"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(f -> f.endsWith(".jar"))
          .forEach(jars::add);
    }
    assertTrue(jars.remove("grill.jar"));
    assertTrue(jars.remove("start.jar"));
    assertEquals(bill, jars);
  }
}
