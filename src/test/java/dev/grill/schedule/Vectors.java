package dev.grill.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The answer sequences of {@code sm2-vectors.json} with the state after each answer. */
public record Vectors(String name, List<Step> steps) {

  /** One answer: when, its day and grade, what it counts as, and the memory after it. */
  public record Step(ZonedDateTime now, LocalDate day, Grade grade, String mode, Memory after) {}

  public static List<Vectors> all() {
    try (InputStream in = Vectors.class.getResourceAsStream("sm2-vectors.json")) {
      List<Vectors> all = new ArrayList<>();
      for (JsonNode vector : new ObjectMapper().readTree(in).get("vectors")) {
        List<Step> steps = new ArrayList<>();
        vector.get("steps").forEach(step -> steps.add(step(step)));
        all.add(new Vectors(vector.get("name").asText(), steps));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step step(JsonNode step) {
    JsonNode after = step.get("after");
    return new Step(
        ZonedDateTime.parse(step.get("now").asText()),
        LocalDate.parse(step.get("day").asText()),
        Grade.of(step.get("grade").asInt()),
        step.get("mode").asText(),
        new Memory(
            after.get("repetitions").asInt(),
            after.get("easiness").decimalValue().movePointRight(2).intValueExact(),
            after.get("intervalDays").asInt(),
            LocalDate.parse(after.get("due").asText())));
  }

  @Override
  public String toString() {
    return name;
  }
}
