package dev.grill.tui.kit;

import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.Capabilities;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.draw.Theme;
import dev.grill.tui.terminal.SystemTerminal;
import dev.grill.tui.terminal.TerminalConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jline.terminal.Terminal;

/** A small screen and its program, for tests in a real terminal: an answer box and the last key. */
public record EchoScreen(TextBox box, String last, int seconds) implements Screen {

  /** Stands for work outside that fails. */
  record Crash() implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) {
      throw new IllegalStateException("a crash of ours");
    }
  }

  static EchoScreen first() {
    return new EchoScreen(TextBox.empty(), "none", 0);
  }

  @Override
  public Step on(Key key, long millis) {
    EchoScreen next = new EchoScreen(box.on(key, 40), key.name(), seconds);
    return switch (key.name()) {
      case "f10" -> Step.to(next, Effect.QUIT);
      case "f9" -> Step.to(next, new Crash());
      case "f8" -> Step.to(next, new Effect.Copy(box.text()));
      default -> Step.to(next);
    };
  }

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    canvas.text(0, 0, "last key: " + last, CellStyle.ACCENT);
    canvas.textAtRight(0, size.columns() + "×" + size.rows() + " ▌", CellStyle.DIM);
    Canvas inside = canvas.part(2, 0, 8, 44).box("答案 👨‍👩‍👧‍👦", CellStyle.DIM, CellStyle.ACCENT);
    box.draw(inside, CellStyle.PRIMARY, true);
    canvas.text(size.rows() - 1, 0, "bottom", CellStyle.DIM);
    return picture;
  }

  private static TerminalConsole console(Map<String, String> environment, Runnable atEnd)
      throws IOException {
    Terminal terminal = SystemTerminal.open(environment);
    Capabilities capabilities = Capabilities.of(environment);
    TerminalConsole console = TerminalConsole.over(terminal, environment, capabilities, atEnd);
    console.enter(true);
    return console;
  }

  /** Runs the screen; the first argument names a file for what was typed when a signal comes. */
  public static void main(String[] arguments) throws IOException {
    Navigation[] navigation = new Navigation[1];
    Runnable keep =
        () -> {
          try {
            Files.writeString(
                Path.of(arguments[0]), ((EchoScreen) navigation[0].screen()).box().text());
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        };
    int status = 0;
    try (TerminalConsole console = console(System.getenv(), keep)) {
      Messages messages = Messages.of(Lang.EN);
      navigation[0] = Navigation.of(from -> first(), messages);
      new Loop(
              console,
              () -> Theme.DARK,
              navigation[0],
              messages,
              () -> System.nanoTime() / 1_000_000)
          .run(() -> {});
    } catch (Failure e) {
      throw new IllegalStateException(e);
    } catch (IllegalStateException e) {
      System.err.println("grill: " + e.getMessage());
      status = 1;
    }
    System.out.println("left with " + status);
    System.exit(status);
  }
}
