package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.answer.Marking;
import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.Json;
import dev.grill.cli.print.PrintedCard;
import dev.grill.deckfile.DeckFiles;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Grade;
import dev.grill.schedule.StudyDay;
import dev.grill.store.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/** {@code grill grade}: records one grade, as a review would, beyond the limits. */
public final class GradeCommand implements Command {

  private static final BigDecimal DAY_MILLIS = BigDecimal.valueOf(86_400_000L);

  @Override
  public int run(Call call) throws Failure, IOException {
    List<String> operands = call.arguments().operands();
    Grade grade = grade(operands.get(1));
    Duration taken = taken(call.arguments().value("seconds"));
    String typed = typed(call.arguments().value("answer-file"));
    Library library = call.library();
    CardId card = library.resolve(operands.get(0));
    List<Review.Tick> ticks = typed == null ? null : ticks(library, card, typed);
    ZonedDateTime now = call.now();
    Answer answer =
        new Answer(
            now,
            StudyDay.of(now, call.settings().dayStart()),
            card,
            grade,
            Mode.REVIEW,
            taken,
            typed,
            ticks);
    Reviewed reviewed = library.store().record(answer);
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        Json.outcome(json, reviewed);
      }
      call.out().println();
    } else {
      call.out().println(card + "  " + PrintedCard.historyLine(reviewed, call.messages()));
    }
    return 0;
  }

  private static Grade grade(String text) throws Failure {
    if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '5') {
      return Grade.of(text.charAt(0) - '0');
    }
    throw Failure.usage("grade.bad-grade", text);
  }

  private static Duration taken(String seconds) throws Failure {
    if (seconds == null) {
      return null;
    }
    try {
      BigDecimal millis = new BigDecimal(seconds).movePointRight(3);
      if (millis.signum() >= 0 && millis.compareTo(DAY_MILLIS) <= 0) {
        return Duration.ofMillis(millis.longValue());
      }
    } catch (NumberFormatException e) {
      // told below
    } catch (ArithmeticException e) {
      // an exponent beyond all numbers: told below
    }
    throw Failure.usage("cli.bad-number", "--seconds", seconds, 0, 86_400);
  }

  private static String typed(String file) throws Failure, IOException {
    if (file == null) {
      return null;
    }
    Path path = Paths.argument(file);
    if (DeckFiles.isSpecial(path)) {
      throw Failure.rejected("cli.special-file", file);
    }
    try (InputStream in = Files.newInputStream(path)) {
      String text = PrintedAnswer.of(in).strip();
      return text.isEmpty() ? null : text;
    } catch (NoSuchFileException e) {
      throw Failure.rejected("cli.no-such-file", file);
    }
  }

  private static List<Review.Tick> ticks(Library library, CardId card, String typed)
      throws Failure, IOException {
    return Review.Tick.of(Marking.mark(library.card(card), typed));
  }
}
