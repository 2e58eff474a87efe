package dev.grill.examiner;

import dev.grill.answer.Examiner;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.message.Failure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a local program that marks an answer: a question on its standard input, a verdict on its
 * standard output. It has a time limit and may print a megabyte; whatever becomes of it, its whole
 * process tree has ended when {@link #examine} returns.
 *
 * @param command the program and its arguments, not empty
 * @param seconds after how long it is ended, at least 1
 * @param language of the card, {@code en} or {@code zh}
 * @param log what takes its standard error; null for nothing
 */
public record ExaminerProgram(List<String> command, int seconds, String language, File log)
    implements Examiner {

  /** Far more than any verdict, far less than memory. */
  private static final int MOST_BYTES = 1 << 20;

  /** How often the tree is looked at, in milliseconds: first, and at the longest. */
  private static final long FIRST_LOOK = 20;

  private static final long LAST_LOOK = 500;

  public ExaminerProgram {
    command = List.copyOf(command);
  }

  @Override
  public Verdict examine(Card card, String typed) throws Failure {
    byte[] question = ExaminerJson.question(card, language, typed);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    byte[] said;
    try (ProcessTree tree = ProcessTree.start(builder())) {
      said = talk(tree, question, deadline);
    } catch (IOException e) {
      throw Failure.failed(e, "examiner.missing");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.failed(e, "examiner.stopped");
    }
    return ExaminerJson.verdict(said, card.points().size());
  }

  private ProcessBuilder builder() {
    ProcessBuilder.Redirect errors =
        log == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.appendTo(log);
    return new ProcessBuilder(command).redirectError(errors);
  }

  private static byte[] talk(ProcessTree tree, byte[] question, long deadline)
      throws Failure, InterruptedException {
    Process process = tree.process();
    // on threads of their own: a program may read nothing, or print before it has read all
    start(() -> ask(process.getOutputStream(), question));
    FutureTask<byte[]> output = new FutureTask<>(() -> read(process.getInputStream()));
    start(output);
    byte[] said = awaited(tree, output, deadline);
    long left = deadline - System.nanoTime();
    if (said.length <= MOST_BYTES && !process.waitFor(left, TimeUnit.NANOSECONDS)) {
      throw Failure.failed("examiner.slow");
    }
    if (said.length > MOST_BYTES) {
      throw Failure.failed("examiner.too-long");
    }
    if (process.exitValue() != 0) {
      throw Failure.failed("examiner.failed");
    }
    return said;
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "examiner");
    thread.setDaemon(true);
    thread.start();
  }

  private static void ask(OutputStream in, byte[] question) {
    try (in) {
      in.write(question);
    } catch (IOException e) {
      // it may mark without reading to the end
    }
  }

  /** All that is printed; of more than may be, one byte more than may be. */
  private static byte[] read(InputStream out) throws IOException {
    return out.readNBytes(MOST_BYTES + 1);
  }

  /** Waits for the end of the output; children that outlive the program do not hold it open. */
  private static byte[] awaited(ProcessTree tree, FutureTask<byte[]> output, long deadline)
      throws Failure, InterruptedException {
    long look = FIRST_LOOK;
    while (true) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw Failure.failed("examiner.slow");
      }
      try {
        return output.get(Math.min(left, look), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        tree.look();
        if (!tree.process().isAlive()) {
          tree.endChildren();
        }
        look = Math.min(LAST_LOOK, 2 * look);
      } catch (ExecutionException e) {
        throw Failure.failed(e, "examiner.failed");
      }
    }
  }
}
