package dev.grill.review.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.grill.card.CardId;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.Logs;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Undo;
import dev.grill.schedule.Grade;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgettingCurveTest {

  private static final CardId CARD = new CardId("deck", "card");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private final List<Event> log = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  private EventId answer(int day, int grade, Mode mode) {
    EventId id = new EventId("%03d".formatted(log.size()));
    LocalDate on = DAY.plusDays(day);
    log.add(
        new Review(
            Logs.stamp(id.text(), at(on), on), CARD, Grade.of(grade), mode, null, null, null));
    return id;
  }

  private void mark(int day, Mark.Kind kind) {
    LocalDate on = DAY.plusDays(day);
    Mark mark =
        new Mark(Logs.stamp("%03d".formatted(log.size()), at(on).plusHours(1), on), CARD, kind);
    log.add(mark);
    marks.add(mark);
  }

  private static ZonedDateTime at(LocalDate day) {
    return day.atTime(9, 0).atZone(ZoneOffset.UTC);
  }

  private ForgettingCurve curve(int today) {
    List<Reviewed> answers = Logs.fold(log).reviews();
    return ForgettingCurve.of(answers, marks, DAY.plusDays(today));
  }

  @Test
  void nineInTenAreRememberedWhenAnIntervalEnds() {
    answer(0, 4, Mode.REVIEW);
    answer(1, 4, Mode.REVIEW);
    ForgettingCurve curve = curve(2);
    assertEquals(1, curve.at(0));
    assertEquals(0.9, curve.at(0.9999999), 1e-6);
    assertEquals(1, curve.at(1));
    assertEquals(0.9, curve.at(7), 1e-9);
    assertEquals(0.81, curve.at(13), 1e-9);
    assertEquals(Math.sqrt(0.9), curve.at(4), 1e-9);
  }

  @Test
  void itReachesToTheDueDateOrToTodayIfThatIsLater() {
    answer(0, 4, Mode.REVIEW);
    answer(1, 4, Mode.REVIEW);
    assertEquals(DAY.plusDays(7), curve(2).until());
    assertEquals(8, curve(2).days());
    assertEquals(DAY.plusDays(30), curve(30).until());
  }

  @Test
  void onlyWhatMovedTheScheduleIsAStep() {
    answer(0, 4, Mode.CRAM);
    answer(1, 4, Mode.REVIEW);
    answer(1, 2, Mode.REVIEW);
    EventId mistake = answer(2, 0, Mode.REVIEW);
    log.add(new Undo(Logs.stamp("900", at(DAY.plusDays(2)), DAY.plusDays(2)), CARD, mistake));
    mark(2, Mark.Kind.SUSPEND);
    assertEquals(List.of(new ForgettingCurve.Step(DAY.plusDays(1), 4, 1)), curve(3).steps());
  }

  @Test
  void afterAResetNothingIsRememberedUntilTheNextAnswer() {
    answer(0, 4, Mode.REVIEW);
    mark(3, Mark.Kind.RESET);
    assertEquals(-1, curve(4).at(3.5));
    assertEquals(DAY.plusDays(4), curve(4).until());
    answer(5, 5, Mode.REVIEW);
    ForgettingCurve curve = curve(5);
    assertEquals(1, curve.at(5));
    assertEquals(
        List.of(
            new ForgettingCurve.Step(DAY, 4, 1),
            new ForgettingCurve.Step(DAY.plusDays(3), -1, 0),
            new ForgettingCurve.Step(DAY.plusDays(5), 5, 1)),
        curve.steps());
  }

  @Test
  void aCardThatWasNeverLearntHasNone() {
    answer(0, 4, Mode.MOCK);
    mark(1, Mark.Kind.RESET);
    assertNull(curve(2));
  }
}
