package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Vectors;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector of {@code sm2-vectors.json} through {@code grill grade --json}. */
class VectorsTest {

  @TempDir static Path template;
  @TempDir Path folder;

  @BeforeAll
  static void addACardForEachVector() throws IOException {
    StringBuilder deck = new StringBuilder("deck: vectors\ntitle: Vectors\ncards:\n");
    for (Vectors vector : Vectors.all()) {
      deck.append("  - {id: ").append(id(vector)).append(", question: q, answer: a}\n");
    }
    Path file = Files.writeString(template.resolve("vectors.yaml"), deck);
    Home home = Home.in(template.resolve("home"));
    home.grill("deck", "add", file.toString()).ok();
    home.cutTimes();
  }

  static List<Vectors> vectors() {
    return Vectors.all();
  }

  private static String id(Vectors vector) {
    return vector.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void gradesAsTheVectorSays(Vectors vector) throws IOException {
    // a home each: in one for all the clock would go back, and the whole log be folded again
    Home.copy(template.resolve("home"), folder);
    Home home = Home.in(folder);
    JsonNode before = null;
    for (Vectors.Step step : vector.steps()) {
      home.at(OffsetDateTime.from(step.now()).toString());
      String grade = String.valueOf(step.grade().number());

      JsonNode graded = home.grill("grade", id(vector), grade, "--json").ok().json();

      Shape.of("grade").holds(graded);
      assertEquals(step.mode(), graded.get("mode").asText());
      assertEquals(step.after(), memory(graded.get("after")));
      assertEquals(before == null, graded.get("before").isNull());
      if (before != null) {
        assertEquals(before, graded.get("before"));
      }
      assertEquals(step.grade().number() < 4, graded.get("repeatToday").asBoolean());
      before = graded.get("after");
    }
    isRemembered(home, vector);
  }

  private static void isRemembered(Home home, Vectors vector) throws IOException {
    JsonNode reviews = home.grill("history", id(vector), "--json").ok().json().get("reviews");
    assertEquals(vector.steps().size(), reviews.size());
    for (int i = 0; i < reviews.size(); i++) {
      Vectors.Step step = vector.steps().get(i);
      JsonNode review = reviews.get(i);
      assertEquals(
          step.now().toInstant(), OffsetDateTime.parse(review.get("at").asText()).toInstant());
      assertEquals(step.day().toString(), review.get("day").asText());
      assertEquals(step.grade().number(), review.get("grade").asInt());
      assertEquals(step.mode(), review.get("mode").asText());
      assertEquals(step.after(), memory(review.get("after")));
    }
  }

  private static Memory memory(JsonNode after) {
    BigDecimal easiness = after.get("easiness").decimalValue();
    return new Memory(
        after.get("repetitions").asInt(),
        easiness.movePointRight(2).intValueExact(),
        after.get("intervalDays").asInt(),
        LocalDate.parse(after.get("due").asText()));
  }
}
