package dev.grill.examiner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A program that was started, with all that it starts. Closing ends the whole tree at once, and so
 * does the end of this program, by a signal too. A child whose parent has gone is no longer found
 * below the program: those that were seen before are remembered.
 */
final class ProcessTree implements AutoCloseable {

  private final Process process;
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();
  private final Thread lastWords = new Thread(this::end, "examiner-end");

  private ProcessTree(Process process) {
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @throws IOException if it cannot be started
   */
  static ProcessTree start(ProcessBuilder builder) throws IOException {
    ProcessTree tree = new ProcessTree(builder.start());
    try {
      Runtime.getRuntime().addShutdownHook(tree.lastWords);
    } catch (IllegalStateException e) {
      tree.end(); // this program is ending already
      throw new IOException(e);
    }
    return tree;
  }

  Process process() {
    return process;
  }

  /** Remembers what runs below the program now. */
  synchronized void look() {
    List<ProcessHandle> known = new ArrayList<>(seen);
    known.add(process.toHandle());
    for (ProcessHandle one : known) {
      one.descendants().forEach(seen::add);
    }
  }

  /** Ends what the program has started and left behind. */
  synchronized void endChildren() {
    look();
    seen.forEach(ProcessHandle::destroyForcibly);
  }

  private synchronized void end() {
    look();
    process.destroyForcibly();
    endChildren();
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(lastWords);
    } catch (IllegalStateException e) {
      // it runs already
    }
  }
}
