package dev.grill.cli;

import dev.grill.message.Failure;
import java.io.IOException;

/** One command. */
public interface Command {

  /**
   * Does what was asked and returns the exit code.
   *
   * @throws Failure if it could not be done
   * @throws IOException if a file could not be read or written; told to the person with its path
   */
  int run(Call call) throws Failure, IOException;
}
