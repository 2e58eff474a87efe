package dev.grill;

import dev.grill.platform.Environment;

/** The program's entry. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    int code = new Program(Environment.ofProcess()).run(args);
    // From Java 21 on exit() makes a logger to tell of itself, a tenth of a short command's time; a
    // return ends Java just as well, where no other thread keeps it.
    if (code != 0 || othersRun()) System.exit(code);
  }

  private static boolean othersRun() {
    Thread[] threads = new Thread[Thread.activeCount() + 8];
    int count = Thread.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (threads[i] != Thread.currentThread() && !threads[i].isDaemon()) return true;
    }
    return count == threads.length;
  }
}
