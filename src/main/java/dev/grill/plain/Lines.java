package dev.grill.plain;

import java.io.IOException;

/** Where plain mode reads lines from and prints to. */
public interface Lines extends AutoCloseable {

  /** The person asked to stop at once, with Ctrl-C. */
  final class Interrupted extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Prints a line. Shown before the next line is read. */
  void println(String text) throws IOException;

  /**
   * Reads an answer: the lines up to the first empty one.
   *
   * @return null at the end of input: nothing was answered
   */
  String answer(String prompt) throws IOException, Interrupted;

  /**
   * Reads one line after a prompt.
   *
   * @return null at the end of input
   */
  String line(String prompt) throws IOException, Interrupted;

  /**
   * Columns of the terminal a person sits at; 0 for a pipe, whose lines are as long as they are.
   */
  int columns();

  /** Whether a person sits in front of it, who can use an editor. */
  default boolean isTerminal() {
    return columns() > 0;
  }

  /** Shows what was printed, and does work that Ctrl-C breaks off by interrupting its thread. */
  void during(Runnable work) throws IOException;

  /** Leaves the terminal as it was found while another program uses it. */
  default void lend() {}

  /** How many lines were read from a pipe; 0 at a terminal. */
  default int lineNumber() {
    return 0;
  }

  /** Ends what {@link #lend} began. */
  default void takeBack() {}

  @Override
  void close() throws IOException;
}
