package dev.grill.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.schedule.StudyDay;
import dev.grill.text.Escape;
import dev.grill.text.Failure;
import dev.grill.text.Lang;
import dev.grill.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** What one command is given: its arguments and the outside, opened when first asked for. */
public final class Call implements AutoCloseable {

  private final Surroundings around;
  private final Arguments arguments;
  private final Output out;
  private final Output err;
  private final Places places;
  private final Settings settings;
  private final Failure noSettings;
  private final Messages messages;
  private BufferedReader input;
  private Library library;

  Call(Surroundings around, Arguments arguments, Output out, Output err) throws IOException {
    this.around = around;
    this.arguments = arguments;
    this.out = out;
    this.err = err;
    this.places = Places.of(around);
    Settings read = null;
    Failure unreadable = null;
    try {
      read = Settings.read(around, places.settings());
    } catch (Failure e) {
      unreadable = e;
    }
    this.settings = read;
    this.noSettings = unreadable;
    String asked = arguments.value("lang");
    this.messages =
        Messages.of(
            asked != null
                ? Lang.of(asked)
                : read != null ? read.language() : Settings.environmentLanguage(around));
  }

  public Arguments arguments() {
    return arguments;
  }

  public Surroundings around() {
    return around;
  }

  public Places places() {
    return places;
  }

  /**
   * The settings.
   *
   * @throws Failure if their file cannot be understood: only what needs them is in its way, the
   *     help is not
   */
  public Settings settings() throws Failure {
    if (noSettings != null) {
      throw noSettings;
    }
    return settings;
  }

  public Messages messages() {
    return messages;
  }

  public Output out() {
    return out;
  }

  /** Messages and progress. */
  public Output err() {
    return err;
  }

  /** Standard input as text. */
  public BufferedReader in() {
    if (input == null) {
      input = new Input(new InputStreamReader(around.in(), StandardCharsets.UTF_8));
    }
    return input;
  }

  /** The learner's name on this account, as files know it. */
  public String profile() throws Failure {
    String profile = arguments.value("profile");
    return profile == null ? Profiles.DEFAULT : Profiles.checked(profile);
  }

  /** The learner's library, opened and brought up to date with the deck files. */
  public Library library() throws Failure, IOException {
    if (library == null) {
      now(); // a wrong GRILL_NOW or language is told before a new home would be made
      settings().value(Setting.LANGUAGE);
      library = Library.open(this);
    }
    return library;
  }

  public ZonedDateTime now() throws Failure {
    return around.now();
  }

  public LocalDate today() throws Failure {
    return StudyDay.of(around.wallClock(), settings().dayStart());
  }

  /** A generator for the one JSON document on standard output. */
  public JsonGenerator json() throws IOException {
    return new JsonFactory()
        .createGenerator(out)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .setCharacterEscapes(new JsonEscapes());
  }

  /** A note on standard error. */
  public void tell(String text) {
    err.println("grill: " + Escape.line(text));
  }

  /**
   * Asks before something that cannot be taken back; {@code --yes} is the answer already given.
   *
   * @throws Failure usage, if there is nobody to ask
   */
  public boolean confirmed(String question) throws Failure, IOException {
    if (arguments.has("yes")) {
      return true;
    }
    if (!around.inputIsTerminal()) {
      throw Failure.usage("cli.needs-yes", question);
    }
    err.print(Escape.line(question) + " " + messages.text("cli.yes-no") + " ");
    err.flush();
    String answer = in().readLine();
    String said = answer == null ? "" : answer.strip().toLowerCase(java.util.Locale.ROOT);
    return said.equals("y") || said.equals("yes") || said.equals("是") || said.equals("好");
  }

  @Override
  public void close() throws Failure {
    if (library != null) {
      library.close();
    }
  }
}
