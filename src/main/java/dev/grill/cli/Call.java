package dev.grill.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.print.JsonEscapes;
import dev.grill.library.Host;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.platform.Environment;
import dev.grill.platform.Input;
import dev.grill.platform.Output;
import dev.grill.platform.Paths;
import dev.grill.platform.Profiles;
import dev.grill.schedule.StudyDay;
import dev.grill.settings.Setting;
import dev.grill.settings.Settings;
import dev.grill.text.Escape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** What one command is given: its arguments and the outside, opened when first asked for. */
public final class Call implements Host, AutoCloseable {

  private final Environment around;
  private final Arguments arguments;
  private final Output out;
  private final Output err;
  private final Paths places;
  private final Settings settings;
  private final Failure noSettings;
  private final Messages messages;
  private BufferedReader input;
  private Library library;

  public Call(Environment around, Arguments arguments, Output out, Output err)
      throws Failure, IOException {
    this.around = around;
    this.arguments = arguments;
    this.out = out;
    this.err = err;
    this.places = Paths.of(around);
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

  @Override
  public Environment around() {
    return around;
  }

  @Override
  public Paths places() {
    return places;
  }

  /**
   * The settings.
   *
   * @throws Failure if their file cannot be understood: only what needs them is in its way, the
   *     help is not
   */
  @Override
  public Settings settings() throws Failure {
    if (noSettings != null) {
      throw noSettings;
    }
    return settings;
  }

  @Override
  public Messages messages() {
    return messages;
  }

  @Override
  public Output out() {
    return out;
  }

  /** Messages and progress. */
  @Override
  public Output err() {
    return err;
  }

  /** Standard input as text. */
  public BufferedReader in() {
    if (input == null) {
      input = new Input(around.in());
    }
    return input;
  }

  /** The learner's name on this account, as files know it. */
  @Override
  public String profile() throws Failure {
    String profile = arguments.value("profile");
    return profile == null ? Profiles.DEFAULT : Profiles.checked(profile);
  }

  /**
   * The learner's library, opened and brought up to date with the deck files; an empty one that
   * takes nothing in where there is no home yet.
   */
  public Library library() throws Failure, IOException {
    if (library == null) {
      checkFirst();
      library = Library.openPresent(this);
    }
    return library;
  }

  /** The same for a command that decks may be added by: asked for first, it makes the home. */
  public Library libraryToFill() throws Failure, IOException {
    if (library == null) {
      checkFirst();
      library = Library.open(this);
    }
    return library;
  }

  /** A wrong GRILL_NOW or language is told before anything is made. */
  private void checkFirst() throws Failure {
    around.checkNow();
    settings().value(Setting.LANGUAGE);
  }

  public ZonedDateTime now() throws Failure {
    return around.now();
  }

  public LocalDate today() throws Failure {
    return StudyDay.of(around.wallClock(), settings().dayStart());
  }

  /** A generator for the one JSON document on standard output. */
  public JsonGenerator json() throws IOException {
    return json(out);
  }

  /** The same for another stream, which stays open. */
  public JsonGenerator json(OutputStream to) throws IOException {
    return new JsonFactory()
        .createGenerator(to)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .setCharacterEscapes(new JsonEscapes());
  }

  /** A note on standard error. */
  @Override
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
